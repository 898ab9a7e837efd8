/** Reads values that may be damaged: what has another shape than expected reads as nothing. */

/**
 * @param {unknown} x
 * @returns {string}  without the space around it
 */
export function textOf(x) {
  return typeof x === "string" ? x.trim() : "";
}

/**
 * @param {unknown} x
 * @returns {{[name: string]: unknown}}
 */
export function fieldsOf(x) {
  return typeof x === "object" && x !== null && !Array.isArray(x) ? { ...x } : {};
}

/**
 * @param {unknown} x
 * @returns {string[]}
 */
export function textsOf(x) {
  return Array.isArray(x) ? x.map(textOf).filter(Boolean) : [];
}

/**
 * The words behind an id; the id itself, spelt as words, where the course no longer has it.
 * @param {Record<string, string> | undefined} names
 * @param {string} id
 * @returns {string}
 */
export function nameOf(names, id) {
  // An id may be called "constructor".
  return names && Object.hasOwn(names, id) ? names[id] : spell(id);
}

/**
 * An id as words: "say-and-ask" is "say and ask".
 * @param {string} id
 * @returns {string}
 */
export function spell(id) {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/u.test(id) ? id.replaceAll("-", " ") : id;
}

/**
 * Every text in a value, wherever it stands, with its place.
 * @param {unknown} value
 * @param {string} [field]  names joined by dots, as where a conflict was lost
 * @returns {{field: string, text: string}[]}
 */
export function textsIn(value, field = "") {
  if (typeof value === "string") return value.trim() ? [{ field, text: value.trim() }] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, field ? `${field}.${name}` : name));
}

/**
 * Whether a text at this place was written by the learner, and is no id, time or mark.
 * @param {{field: string, text: string}} found
 * @returns {boolean}
 */
export function isWritten({ field, text }) {
  return /\s/u.test(text) || /^(text|add|why)$/u.test(field);
}
