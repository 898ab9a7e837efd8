/** What is the same on every device, whatever its language and whatever came first. */

/**
 * JSON with the fields of every object in order.
 * @param {any} value  plain data
 * @returns {string}
 */
export function canonical(value) {
  return JSON.stringify(value, (_name, part) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compare(a, b)))
      : part,
  );
}

/**
 * Whether a text comes before another, for `sort`.
 * @param {string} a
 * @param {string} b
 * @returns {number}
 */
export function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
