/**
 * Whether this is a shared computer. The browser remembers it, so that no tab writes to the disk what should not stay;
 * it is a setting and says nothing about anybody.
 */

/**
 * What the browser knows the record of a course by.
 * @param {string} courseId
 */
export const nameOfRecord = (courseId) => `course-record:${courseId}`;

/** @param {string} name  of the course's record */
const flagOf = (name) => `${name}:shared`;

/** @param {string} name  of the course's record */
const newsOf = (name) => `${name}:shared-news`;

/**
 * @param {string} name
 * @returns {boolean}  false where the browser gives no storage: then nothing stays anyway
 */
export function isShared(name) {
  try {
    // The tab's own mark is the first to be asked: `localStorage` is written to the disk late, and may be lost.
    return [sessionStorage, localStorage].some((storage) => storage.getItem(flagOf(name)) !== null);
  } catch {
    return false;
  }
}

/**
 * Makes this browser a shared one, or a learner's own again. It counts from the next page on.
 * @param {string} name
 * @param {boolean} shared
 * @returns {boolean}  false where the browser would not remember it
 */
export function setShared(name, shared) {
  try {
    for (const storage of [sessionStorage, localStorage]) {
      if (shared) storage.setItem(flagOf(name), "1");
      else storage.removeItem(flagOf(name));
    }
    sessionStorage.setItem(newsOf(name), "1");
    return isShared(name) === shared;
  } catch {
    return false;
  }
}

/**
 * Whether it was changed just before this page was loaded; once asked, it is no news any more.
 * @param {string} name
 * @returns {boolean}
 */
export function hasJustChanged(name) {
  try {
    const isNews = sessionStorage.getItem(newsOf(name)) !== null;
    sessionStorage.removeItem(newsOf(name));
    return isNews;
  } catch {
    return false;
  }
}
