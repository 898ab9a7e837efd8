/** @import {Held} from "../core/presenting-keys.js" */

/**
 * What the focus is on, for whoever asks what a key does there.
 * @param {Element} element
 * @returns {Held}
 */
export function heldBy(element) {
  if (element.matches("input[type=number]")) return "number";
  if (element.matches("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])"))
    return "text";
  if (element.matches("input")) return "choice";
  return element.matches("button, summary, a[href]") ? "button" : "none";
}
