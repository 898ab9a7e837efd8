/** The learner's plan, in the order of its days. */

import { compare } from "../canonical.js";
import { PLAN } from "../keys.js";
import { isPlanned, readAction } from "../plan.js";

/**
 * @import {Outline} from "../outline.js"
 * @import {Action} from "../plan.js"
 * @import {Rec} from "../record.js"
 *
 * @typedef {object} Place
 * @property {string} id
 * @property {string} outcomeText  the words of its outcome; "" when it has none that the course knows
 * @property {string} firstAt      ISO time at which it was written
 * @property {string} at           ISO time of the latest save
 *
 * @typedef {Action & Place} PlannedAction
 */

/**
 * The actions by the day that they are for; those without one come last, in the order in which they were written.
 * @param {Outline} outline
 * @param {Rec[]} records  of actions
 * @returns {PlannedAction[]}
 */
export function planOf(outline, records) {
  const outcomes = new Map(
    outline.modules.flatMap(({ slug, outcomes: texts }) =>
      Object.entries(texts).map(([id, text]) => [`${slug}/${id}`, text]),
    ),
  );
  return records
    .flatMap(({ key, value, firstAt, savedAt }) => {
      const action = readAction(value);
      if (!action || !isPlanned(action)) return [];
      const outcomeText = outcomes.get(action.outcome) ?? "";
      return [{ ...action, id: key.slice(PLAN.length), outcomeText, firstAt, at: savedAt }];
    })
    .sort((a, b) => compare(a.by || "~", b.by || "~") || compare(a.firstAt, b.firstAt));
}
