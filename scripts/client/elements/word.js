import { loadScript } from "./script.js";

/** @import {Text} from "../core/document.js" */

/**
 * Makes a Word document. Its script is loaded when the first is made.
 * @param {Text} text
 * @param {string} address  of `word.js`, from the page
 * @returns {Promise<Blob>}  rejects when the script cannot be loaded
 */
export async function wordOf(text, address) {
  const toWord = await loadScript(address, "courseWord");
  const { lang } = document.documentElement;
  return toWord(text, lang === "en" ? "en-GB" : lang);
}
