/** What a tab keeps while it presents: that it does, and how large the type is. It says nothing about anybody. */

import { PRESENT, presentedAt } from "./present.js";

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
