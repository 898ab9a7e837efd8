import { portfolio } from "../core/portfolio.js";
import { t } from "../core/strings.js";
import { day, digits } from "./format.js";
import { readOutline } from "./outline.js";

/**
 * @import {Portfolio} from "../core/portfolio.js"
 * @import {Store} from "../store/store.js"
 */

/**
 * Everything the learner entered, in the order of the course and in the language of the page. The script that calls this
 * takes in the strings of the section "portfolio".
 * @param {Store} store
 * @returns {Promise<Portfolio>}
 */
export async function readPortfolio(store) {
  const [records, kept] = await Promise.all([store.all(), store.kept()]);
  return portfolio(readOutline(), records, kept, {
    word: (key) => t(`portfolio.${key}`),
    day: (at) => day(new Date(at)),
    time: timeSpent,
    number: digits,
  });
}

/**
 * A time to the minute, as "1 hour 15 minutes".
 * @param {number} minutes
 * @returns {string}
 */
export function timeSpent(minutes) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [
    ...(hours ? [t("page.hours", { count: hours })] : []),
    ...(rest || !hours ? [t("page.minutes", { count: rest })] : []),
  ].join(" ");
}
