/** What the page says of the course as a whole, in its head. */

/**
 * The name of the course.
 * @returns {string}
 */
export function courseName() {
  return meta("application-name");
}

/**
 * The id of the course, which names its record.
 * @returns {string}
 */
export function courseId() {
  return meta("course-id");
}

/** @param {string} name */
function meta(name) {
  return (
    /** @type {HTMLMetaElement | null} */ (document.querySelector(`meta[name="${name}"]`))?.content ?? ""
  );
}
