import { dayOf } from "../core/day.js";
import { h } from "./dom.js";

/** Milliseconds for which a file can be fetched: browsers that ask where to put it fetch it only after the answer. */
const PATIENCE = 60_000;

/**
 * Saves something as a file on the learner's device. In a sandboxed frame the browser may do nothing, and does not say so.
 * @param {string} stem    how the name begins: the day is added
 * @param {string} ending  without the dot
 * @param {string | Blob} content
 * @param {string} [type]  for a text
 * @returns {string}  the file's name, as `my-record-2026-11-26.json`
 */
export function saveFile(stem, ending, content, type = "text/plain") {
  const name = `${stem}-${dayOf(new Date())}.${ending}`;
  const blob = typeof content === "string" ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const href = URL.createObjectURL(blob);
  const link = h("a", { href, download: name, hidden: true });
  // Firefox follows no link that is not in the page.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), PATIENCE);
  return name;
}
