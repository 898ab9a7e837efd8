/**
 * Whether this tab presents to a room. It does from the address `?present` on, from page to page, until it is left. Then
 * the record is neither read nor written: the page has one of its own, which goes with it.
 */

/** The query of an address that presents. */
export const PRESENT = "present";

/**
 * Where the tab keeps that it presents, and how large the type is.
 * @param {string} name  of the course's record
 */
export const presentedAt = (name) => `${name}:present`;

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

/** As much of the browser's storage as a record needs, for as long as the page is there. */
export class PageStorage {
  /** @type {string | null} */
  #text = null;

  getItem() {
    return this.#text;
  }

  /**
   * @param {string} _key
   * @param {string} text
   */
  setItem(_key, text) {
    this.#text = text;
  }
}
