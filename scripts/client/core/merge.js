/**
 * Two records of one course become one, whichever is opened where, in whatever order, and however often.
 *
 * @import {Kept, Rec} from "./record.js"
 *
 * @typedef {object} Contents
 * @property {Rec[]} records
 * @property {Kept[]} kept
 *
 * @typedef {"new" | "changed" | "older" | "same"} Difference
 *   of the other's record, seen from mine: older is what would lose to mine
 * @typedef {Record<Difference, number>} Counts
 *
 * @typedef {object} Preview
 * @property {Counts} counts
 * @property {Map<string, Counts>} groups  by activity; "plan:", "account:", "certificate:" and "marks" are groups too
 * @property {number} onlyHere             how much that was typed or chosen is in mine alone
 */

import { canonical, compare } from "./canonical.js";
import { groupOf, isLive, isTyped } from "./keys.js";

/**
 * Merges two sets of records.
 *
 * For each key the greater record is taken (see `greater`). Another value of an answer, a plan or an account is added to
 * `kept`; for marks, as which page is done, the greater alone counts. Of rows in `kept` with one value, the latest stays,
 * and it goes when the answer itself holds that value and is no earlier.
 *
 * This is a join: commutative, associative and idempotent, so that all devices end with the same whatever they exchanged.
 * @param {Contents} mine
 * @param {Contents} theirs
 * @returns {Contents}  in order of key
 */
export function merge(mine, theirs) {
  /** @type {Map<string, Rec>} */
  const records = new Map();
  /** @type {Map<string, Kept>} */
  const kept = new Map();
  const keep = (/** @type {Kept} */ row) => {
    const id = sameness(row);
    const other = kept.get(id);
    if (!other || isEarlier(other, row)) kept.set(id, row);
  };
  for (const row of [...mine.kept, ...theirs.kept]) keep(row);
  for (const record of [...mine.records, ...theirs.records]) {
    const other = records.get(record.key);
    const winner = other ? greater(other, record) : record;
    records.set(record.key, winner);
    if (other && isTyped(record.key)) keep(asKept(winner === record ? other : record));
  }
  // Only now is it known which values need no second place. A mark leaves none behind when it loses, so it takes none away.
  for (const record of records.values()) {
    if (!isTyped(record.key)) continue;
    const own = asKept(record);
    const row = kept.get(sameness(own));
    if (row && !isEarlier(own, row)) kept.delete(sameness(own));
  }
  return {
    records: [...records.values()].sort((a, b) => compare(a.key, b.key)),
    kept: [...kept.values()].sort((a, b) => compare(canonical(a), canonical(b))),
  };
}

/**
 * What opening another's records would bring, before anything is changed.
 * @param {Rec[]} mine
 * @param {Rec[]} theirs
 * @returns {Preview}
 */
export function preview(mine, theirs) {
  const here = new Map(mine.map((record) => [record.key, record]));
  const counts = { new: 0, changed: 0, older: 0, same: 0 };
  /** @type {Preview["groups"]} */
  const groups = new Map();
  for (const record of theirs) {
    const name = groupOf(record.key);
    const group = groups.get(name) ?? { new: 0, changed: 0, older: 0, same: 0 };
    groups.set(name, group);
    const how = difference(here.get(record.key), record);
    group[how]++;
    counts[how]++;
    here.delete(record.key);
  }
  return { counts, groups, onlyHere: [...here.values()].filter(isLive).length };
}

/**
 * @param {Rec | undefined} mine
 * @param {Rec} theirs
 * @returns {Difference}
 */
function difference(mine, theirs) {
  if (!mine) return "new";
  if (canonical(mine.value) === canonical(theirs.value)) return "same";
  return greater(mine, theirs) === theirs ? "changed" : "older";
}

/**
 * The later of two records of one key; of two from one time the one with more writes; of those the one that is greater as
 * text. Two records are never equal unless all in them is, so the answer hangs on no order.
 * @param {Rec} a
 * @param {Rec} b
 * @returns {Rec}
 */
export function greater(a, b) {
  const order =
    Date.parse(a.savedAt) - Date.parse(b.savedAt) || a.rev - b.rev || compare(canonical(a), canonical(b));
  return order < 0 ? b : a;
}

/**
 * What is alike in two rows of `kept` that say the same, whenever they lost.
 * @param {Kept} row
 * @returns {string}
 */
export function sameness({ key, field, value }) {
  return canonical([key, field, value]);
}

/**
 * @param {Rec} record
 * @returns {Kept}
 */
function asKept({ key, value, savedAt }) {
  return { key, field: "", value, at: savedAt };
}

/**
 * @param {Kept} a
 * @param {Kept} b
 */
function isEarlier(a, b) {
  return Date.parse(a.at) < Date.parse(b.at);
}
