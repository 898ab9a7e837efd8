/**
 * The part of a learner's record that is wanted on paper or in a file.
 * @import {Portfolio} from "./portfolio.js"
 *
 * @typedef {(typeof SELECTIONS)[number]} Selection
 */

export const SELECTIONS = /** @type {const} */ (["all", "actions", "reflections"]);

/** The kinds of activity in which learners think about their own work, in their own words. */
const REFLECTIVE = ["reflection", "worksheet", "before-after"];

/**
 * @param {Portfolio} portfolio
 * @param {Selection} selection
 * @returns {Portfolio}  without groups that have nothing in them
 */
export function select(portfolio, selection) {
  const groups = portfolio.groups.map((group) => ({
    ...group,
    items: group.items.filter(
      ({ kind }) => selection === "all" || (selection === "reflections" && REFLECTIVE.includes(kind)),
    ),
  }));
  return {
    ...portfolio,
    groups: groups.filter(({ items }) => items.length),
    actions: selection === "reflections" ? [] : portfolio.actions,
  };
}
