import { readRenames } from "../core/renamed.js";
import { openStore } from "./store.js";

/** @import {Store} from "./store.js" */

/** @type {Promise<Store> | undefined} */
let store;

/**
 * The one store of the page, opened when first asked for: all elements share its connection and its memory.
 * @returns {Promise<Store>}
 */
export function getStore() {
  store ??= openStore(courseId(), readRenames(said("course-renamed")));
  return store;
}

/**
 * The id of the course whose record this is.
 * @returns {string}
 */
export function courseId() {
  return said("course-id") ?? "course";
}

/**
 * What the page says of the course in its head.
 * @param {string} name
 */
export function said(name) {
  return /** @type {HTMLMetaElement | null} */ (document.querySelector(`meta[name="${name}"]`))?.content;
}
