/**
 * How far a learner has come, from the records of the pages and activities.
 * @import {Rec} from "./record.js"
 *
 * @typedef {"none" | "begun" | "done"} QuizState
 */

import { PAGE } from "./keys.js";

/**
 * The paths of the pages that are done.
 * @param {Rec[]} records  those whose key begins with `page:`
 * @returns {Set<string>}
 */
export function donePages(records) {
  return new Set(
    records.filter(({ value }) => value?.done === true).map(({ key }) => key.slice(PAGE.length)),
  );
}

/**
 * The minutes of the pages that are not done yet.
 * @param {string} pages      those from the present one on: pairs of path and minutes, as `modules/a/b.md:6 modules/a/c.md:5`
 * @param {Set<string>} done  paths
 * @returns {number}
 */
export function minutesLeft(pages, done) {
  return pages
    .split(" ")
    .map((pair) => pair.split(":"))
    .reduce((sum, [path, minutes]) => (done.has(path) ? sum : sum + Number(minutes)), 0);
}

/**
 * How long something takes, as the pages are built with: minutes up to an hour and a half, then hours to the nearest
 * quarter.
 * @param {number} minutes
 * @returns {[key: string, count: number]}  for `t`
 */
export function duration(minutes) {
  if (minutes <= 90) return ["page.minutes", minutes];
  const quarters = Math.round(minutes / 15);
  const rest = ["", "_quarter", "_half", "_three_quarters"][quarters % 4];
  return [`page.hours${rest}`, Math.floor(quarters / 4)];
}

/**
 * What the state of a page becomes when its activities are done, or null when it stays: a page that the learner has
 * marked by hand, one way or the other, is left as they want it.
 * @param {string[]} activities     ids of the page's activities
 * @param {Set<string>} done        ids of the activities that are done
 * @param {Rec | undefined} record  the page's own
 * @returns {{done: true, by: "activity"} | null}
 */
export function pageAfterActivities(activities, done, record) {
  const all = activities.length > 0 && activities.every((id) => done.has(id));
  const isByActivity = record?.value.by === "activity" && record.value.done !== true;
  return all && (!record || isByActivity) ? { done: true, by: "activity" } : null;
}

/**
 * Where to go on: the page visited last if it is not done, otherwise the next that is not, also from the beginning on.
 * With every page done it is the page visited last.
 * @template {{path: string}} T
 * @param {T[]} pages  of the whole course, in order
 * @param {string | undefined} last  the path of the page visited last
 * @param {Set<string>} done  paths
 * @returns {T | undefined}  undefined when the page visited last is not in the course
 */
export function pageToGoOn(pages, last, done) {
  const at = pages.findIndex(({ path }) => path === last);
  if (at < 0) return undefined;
  const onwards = [...pages.slice(at), ...pages.slice(0, at)];
  return onwards.find(({ path }) => !done.has(path)) ?? pages[at];
}

/**
 * The key of words for a module's progress, and the values they need.
 * @param {number} done
 * @param {number} total
 * @param {QuizState | null} quiz  null when the module has no quiz
 * @returns {{pages: "none" | "pages" | "all", quiz: QuizState | null}}
 */
export function moduleProgress(done, total, quiz) {
  if (done === 0 && (quiz ?? "none") === "none") return { pages: "none", quiz: null };
  return done === total ? { pages: "all", quiz: quiz === "done" ? null : quiz } : { pages: "pages", quiz };
}
