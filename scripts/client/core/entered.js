/**
 * How much a learner has entered: one way to count, wherever it is said.
 *
 * @import {Rec} from "./record.js"
 *
 * @typedef {"answers" | "texts" | "actions"} What
 *   answers: what was chosen, a self-assessment and a way through a story among it; texts: what was written
 * @typedef {Record<What, number>} Entered
 */

import { ACCOUNT, isLive, PLAN } from "./keys.js";
import { isPlanned, readAction } from "./plan.js";
import { fieldsOf, textOf, textsIn } from "./reading.js";
import { readMinutes } from "./spent.js";

/**
 * @param {Rec[]} records
 * @returns {Entered}
 */
export function countEntered(records) {
  const counted = { answers: 0, texts: 0, actions: 0 };
  for (const record of records) {
    const what = whatIs(record);
    if (what) counted[what]++;
  }
  return counted;
}

/**
 * Something that was looked at alone, as a hint or a model answer, is nothing entered; nor are ratings before they are shown.
 * @param {Rec} record
 * @returns {What | null}
 */
function whatIs(record) {
  if (!isLive(record)) return null;
  const { key } = record;
  if (key.startsWith(PLAN)) {
    const action = readAction(record.value);
    return action && isPlanned(action) ? "actions" : null;
  }
  const value = fieldsOf(record.value);
  const isAnswer =
    value.dontKnow === true || textsIn(value.answer).length > 0 || textsIn(value.way).length > 0;
  if (isAnswer || (Object.keys(fieldsOf(value.ratings)).length && !key.endsWith("#draft"))) return "answers";
  const { text, add, why, cells } = value;
  const isText = [text, add, why].some(textOf) || textsIn(cells).length > 0;
  const isTime = key.startsWith(ACCOUNT) && readMinutes(value) !== null;
  return isText || isTime || Object.values(fieldsOf(value.points)).includes(true) ? "texts" : null;
}
