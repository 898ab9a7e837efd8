/**
 * Whether this tab presents to a room. It does from the address `?present` on, from page to page, until it is left. Then
 * the record is neither read nor written: the page has one of its own, which goes with it.
 */

/** The query of an address that presents. */
const PRESENT = "present";

/**
 * Where the tab keeps that it presents, and how large the type is. It says nothing about anybody.
 * @param {string} name  of the course's record
 */
const presentedAt = (name) => `${name}:present`;

/**
 * @param {string} name  of the course's record
 * @returns {boolean}
 */
export function isPresented(name) {
  try {
    if (sessionStorage.getItem(presentedAt(name)) !== null) return true;
  } catch {
    // Where the browser gives no storage, the address alone says it.
  }
  return new URLSearchParams(location.search).has(PRESENT);
}

/**
 * Whether the page is in front of a room, so that the record is neither read nor written: while it is presented, and always
 * on slides, which say so in their head.
 * @param {string} name  of the course's record
 * @returns {boolean}
 */
export function isBeforeRoom(name) {
  return isPresented(name) || document.querySelector('meta[name="course-record"][content="none"]') !== null;
}

/**
 * @param {string} name  of the course's record
 * @returns {number}  how large the type is; 0 where nothing is kept
 */
export function keptSize(name) {
  try {
    return Number(sessionStorage.getItem(presentedAt(name)));
  } catch {
    return 0;
  }
}

/**
 * Keeps the mode for the pages to come and, where it can, takes it out of the address: Back must not bring it back.
 * @param {string} name
 * @param {number} size
 */
export function keep(name, size) {
  try {
    sessionStorage.setItem(presentedAt(name), String(size));
    history.replaceState(null, "", addressOfOwn(location.hash));
  } catch {
    // Without storage, and from file://, the address alone holds it.
  }
}

/**
 * Ends the mode: the page is loaded again with the learner's own record.
 * @param {string} name
 */
export function leave(name) {
  try {
    sessionStorage.removeItem(presentedAt(name));
  } catch {
    // Nothing was kept.
  }
  // Without the place in it: what was saved there should not be the first thing that the room sees.
  location.replace(addressOfOwn(""));
}

/**
 * The page's address outside the mode.
 * @param {string} hash
 */
function addressOfOwn(hash) {
  const url = new URL(location.href);
  url.searchParams.delete(PRESENT);
  url.hash = hash;
  return url.href;
}
