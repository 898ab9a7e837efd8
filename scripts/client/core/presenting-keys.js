/**
 * What a key does to what a room is shown one thing after the other: slides, and the steps of a page in present mode.
 * Clickers send Page Up and Page Down, some of them arrows, and a full stop for a dark screen.
 *
 * @typedef {"next" | "previous" | "first" | "last" | "presenter" | "full" | "dark" | "help"} Deed
 * @typedef {"text" | "number" | "choice" | "button" | "none"} Held  what the focus is on: a field for text or a list, a field for
 *   a number, a radio or a box to tick, anything else that takes keys, or nothing of the kind
 */

/** @type {Record<string, Deed>} */
const PAGES = { PageDown: "next", PageUp: "previous" };

/** @type {Record<string, Deed>} */
const ARROWS = {
  ArrowRight: "next",
  ArrowLeft: "previous",
  ArrowDown: "next",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
};

/** @type {Record<string, Deed>} */
const LETTERS = { s: "presenter", f: "full", b: "dark", ".": "dark", "?": "help" };

/**
 * @param {object} pressed
 * @param {string} pressed.key
 * @param {boolean} pressed.shiftKey
 * @param {Held} held
 * @param {boolean} hasLetters  whether keys of one sign do anything: they can be switched off
 * @returns {Deed | null}
 */
export function deedOf({ key, shiftKey }, held, hasLetters) {
  if (held === "text") return null;
  // A remote control turns the page wherever the focus is.
  if (PAGES[key]) return PAGES[key];
  if (held === "number") return null;
  // Up and down are left to choose among options with; to the side they would change what a room has chosen.
  if (held === "choice") return /^Arrow(?:Left|Right)$/.test(key) ? ARROWS[key] : null;
  if (ARROWS[key]) return ARROWS[key];
  if (key === " ") return held === "button" ? null : shiftKey ? "previous" : "next";
  return hasLetters ? (LETTERS[key.toLowerCase()] ?? null) : null;
}
