import { openStore } from "./store.js";

/** @import {Store} from "./store.js" */

/** @type {Promise<Store> | undefined} */
let store;

/**
 * The one store of the page, opened when first asked for: all elements share its connection and its memory.
 * @returns {Promise<Store>}
 */
export function getStore() {
  store ??= openStore(
    /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name="course-id"]'))?.content,
  );
  return store;
}
