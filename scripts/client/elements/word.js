import { h } from "./dom.js";

/**
 * @import {Text} from "../core/document.js"
 *
 * @typedef {(text: Text, language: string) => Promise<Blob>} ToWord
 */

/** @type {Promise<ToWord> | undefined} */
let loading;

/**
 * Makes a Word document. Its script is loaded when the first is made, and by an element: modules do not run from file://.
 * @param {Text} text
 * @param {string} address  of `word.js`, from the page
 * @returns {Promise<Blob>}  rejects when the script cannot be loaded
 */
export async function wordOf(text, address) {
  loading ??= load(address);
  const toWord = await loading;
  const { lang } = document.documentElement;
  return toWord(text, lang === "en" ? "en-GB" : lang);
}

/**
 * @param {string} address
 * @returns {Promise<ToWord>}
 */
function load(address) {
  return new Promise((resolve, reject) => {
    const script = h("script", { src: address });
    script.addEventListener("load", () => resolve(/** @type {any} */ (globalThis).courseWord));
    script.addEventListener("error", () => {
      // Another press tries again: the network may be back.
      loading = undefined;
      script.remove();
      reject(new Error(`"${address}" could not be loaded`));
    });
    document.head.append(script);
  });
}
