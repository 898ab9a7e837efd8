/** What was written at the prompts of a reflection, and under the headings of an account. */

import { hasChanged } from "../change.js";
import { HOURS } from "../keys.js";
import { fieldsOf, nameOf, textOf } from "../reading.js";
import { readMinutes } from "../spent.js";

/**
 * @import {AccountOutline, ReflectionOutline} from "../outline.js"
 * @import {Block, TextBlock, Voice} from "../portfolio.js"
 * @import {Rec} from "../record.js"
 * @import {Parts} from "./sorting.js"
 */

/**
 * @param {Pick<ReflectionOutline, "prompts">} reflection
 * @param {Parts} parts
 * @returns {Block[]}
 */
export function showTexts({ prompts }, parts) {
  return prompts.flatMap((prompt) => {
    const record = parts.take(prompt.id);
    if (!record) return [];
    const block = textBlock(record);
    // The label asks the first paragraph. Words to another question are shown below the one that they answer.
    const [label] = prompt.text.split("\n");
    if (!hasChanged(record.asked, { key: "", text: label })) {
      const { opened, points } = fieldsOf(record.value);
      block.prompt = prompt.text;
      block.model = opened === true ? prompt.model : "";
      block.ticked = Object.entries(fieldsOf(points)).flatMap(([id, isTicked]) =>
        isTicked === true ? nameOf(prompt.points, id) : [],
      );
    }
    if (!isWrittenIn(block)) parts.leave(record);
    return [...(isWrittenIn(block) ? [block] : []), ...parts.older(prompt.id, record)];
  });
}

/**
 * @param {AccountOutline} account
 * @param {Parts} parts
 * @param {Voice} voice
 * @returns {Block[]}
 */
export function showAccount(account, parts, voice) {
  const record = parts.take(HOURS);
  const hours = record ? [hoursBlock(record, voice)] : [];
  return [...hours.filter(isWrittenIn), ...showTexts(account, parts)];
}

/**
 * The time that a learner stated in an account.
 * @param {Rec} record
 * @param {Voice} voice
 * @returns {TextBlock}
 */
export function hoursBlock(record, { word, time }) {
  const minutes = readMinutes(record.value);
  return { ...textBlock(record), prompt: word("hours"), text: minutes === null ? "" : time(minutes) };
}

/**
 * What is known of a text without its prompt.
 * @param {Rec} record
 * @returns {TextBlock}
 */
export function textBlock(record) {
  const { text, add } = fieldsOf(record.value);
  return {
    type: "text",
    key: record.key,
    prompt: textOf(record.asked?.text),
    text: textOf(text),
    model: "",
    add: textOf(add),
    ticked: [],
  };
}

/**
 * Whether the learner entered something: to open a model answer is not that.
 * @param {TextBlock} block
 */
export function isWrittenIn({ text, add, ticked }) {
  return !!text || !!add || ticked.length > 0;
}
