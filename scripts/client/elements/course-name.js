/**
 * The name of the course, as the head of the page has it.
 * @returns {string}
 */
export function courseName() {
  const name = document.querySelector("meta[name=application-name]");
  return /** @type {HTMLMetaElement | null} */ (name)?.content ?? "";
}
