import { client, page } from "../../coursekit/strings/en.json";

/** @type {Record<string, object>} */
const catalogue = { client, page };

/**
 * Takes in the strings that only one kind of activity needs: its script brings them along.
 * @param {Record<string, object>} more
 */
export function addStrings(more) {
  Object.assign(catalogue, more);
}

/**
 * Looks up a string by its dotted key (`client.check`, `page.…`) and fills its `%{name}` places.
 *
 * A string with plural forms is an object with `one` and `other`, chosen by `values.count`.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function t(key, values = {}) {
  /** @type {any} */
  let entry = catalogue;
  for (const part of key.split(".")) entry = entry?.[part];
  if (values.count !== undefined) entry = entry?.[values.count === 1 ? "one" : "other"] ?? entry;
  if (typeof entry !== "string") throw new Error(`No string for "${key}"`);
  return entry.replace(/%\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}
