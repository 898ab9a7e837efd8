import { t } from "../core/strings.js";
import { listed } from "./format.js";

/** @import {Entered} from "../core/entered.js" */

/**
 * As "3 answers, 1 text and 2 actions".
 * @param {Entered} entered
 * @returns {string}  "" when nothing was
 */
export function sayEntered({ answers, texts, actions }) {
  const counts = Object.entries({ answers, texts, actions }).filter(([, count]) => count);
  return listed(counts.map(([what, count]) => t(`entered.${what}`, { count })));
}
