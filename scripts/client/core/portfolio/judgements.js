/** Questions of judgement, before the course and after it. */

import { fieldsOf, nameOf, textOf } from "../reading.js";

/**
 * @import {BeforeAfterOutline} from "../outline.js"
 * @import {Block, Voice} from "../portfolio.js"
 * @import {Rec} from "../record.js"
 * @import {Parts} from "./sorting.js"
 */

/** The two times, as they stand in keys and in the names of their words. */
export const TIMES = /** @type {const} */ (["before", "after"]);

/**
 * @param {BeforeAfterOutline} activity
 * @param {Parts} parts
 * @param {Voice} voice
 * @returns {Block[]}
 */
export function showJudgements({ questions }, parts, voice) {
  return questions.flatMap(({ id, text, options }) => {
    const given = TIMES.flatMap((time) => {
      const record = parts.take(`${id}--${time}`);
      return record
        ? [{ time, part: `${id}--${time}`, record, rows: rowOf(record, time, options, voice) }]
        : [];
    });
    for (const { record, rows } of given) if (!rows.length) parts.leave(record);
    const rows = given.flatMap((one) => one.rows);
    const older = given.flatMap(({ part, record }) => parts.older(part, record));
    return [...(rows.length ? [tableOf(text, rows, voice)] : []), ...older];
  });
}

/**
 * @param {string} caption
 * @param {string[][]} rows
 * @param {Voice} voice
 * @returns {Block}
 */
export function tableOf(caption, rows, { word }) {
  return { type: "table", caption, head: [word("when"), word("choice"), word("why")], rows };
}

/**
 * @param {Rec} record
 * @param {"before" | "after"} time
 * @param {Record<string, string>} options
 * @param {Voice} voice
 * @returns {string[][]}
 */
export function rowOf(record, time, options, { word, day }) {
  const value = fieldsOf(record.value);
  const [answer, why] = [textOf(value.answer), textOf(value.why)];
  if (!answer && !why) return [];
  return [[`${word(time)}, ${day(record.firstAt)}`, answer && nameOf(options, answer), why]];
}
