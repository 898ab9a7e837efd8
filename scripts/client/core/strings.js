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
 * What an organisation says in place of the course's own words, by dotted key.
 * @type {Record<string, string>}
 */
let own = {};

/**
 * Says other words from now on.
 * @param {Record<string, string>} words
 */
export function useOwnStrings(words) {
  own = words;
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
  let place = key;
  if (values.count !== undefined && typeof entry !== "string") {
    const form = values.count === 1 ? "one" : "other";
    entry = entry?.[form];
    place += `.${form}`;
  }
  entry = own[place] ?? entry;
  if (typeof entry !== "string") throw new Error(`No string for "${key}"`);
  return entry.replace(/%\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}
