/** What has no place in the course any more: an activity, a question or a row that was taken out, or a value that is damaged. */

import { ACCOUNT, HOURS } from "../keys.js";
import { fieldsOf, isWritten, spell, textOf, textsIn } from "../reading.js";
import { isGiven, stateOf } from "./answers.js";
import { rowOf, tableOf, TIMES } from "./judgements.js";
import { showOldRatings } from "./ratings.js";
import { showOldWay } from "./story.js";
import { hoursBlock, isWrittenIn, textBlock } from "./texts.js";
import { showOldCells } from "./worksheet.js";

/**
 * @import {Block, Item, Kind, Voice} from "../portfolio.js"
 * @import {Rec} from "../record.js"
 * @import {Parts} from "./sorting.js"
 *
 * @typedef {{kind: Kind, blocks: Block[]}} Shown
 */

/**
 * @param {Parts} parts
 * @param {Voice} voice
 * @param {{kind: Kind, title: string, href?: string}} [activity]  when the course still has it
 * @returns {Item[]}  one, or none
 */
export function showGone(parts, voice, activity) {
  /** @type {Block[]} */
  const blocks = [];
  /** @type {Kind | undefined} */
  let kind = activity?.kind;
  let at = "";
  for (const { record, older } of parts.left) {
    const shown = showOld(record, voice);
    if (shown.blocks.length) kind ??= shown.kind;
    if (shown.blocks.length + older.length && record.savedAt > at) at = record.savedAt;
    blocks.push(...shown.blocks, ...older);
  }
  const { title = titleOf(parts.activity), href = "" } = activity ?? {};
  return blocks.length
    ? [{ activity: parts.activity, kind: kind ?? "reflection", title, href, at, blocks }]
    : [];
}

/**
 * The id of an activity as a title.
 * @param {string} id
 */
function titleOf(id) {
  const words = spell(id.replace(/^[^/:]*[/:]/u, ""));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Shows a record by the shape of its value, with what was asked then.
 * @param {Rec} record
 * @param {Voice} voice
 * @returns {Shown}
 */
function showOld(record, voice) {
  const part = record.key.slice(record.key.indexOf("#") + 1);
  const value = fieldsOf(record.value);
  const asked = textOf(record.asked?.text);
  if (record.key.startsWith(ACCOUNT)) {
    const text = part === HOURS ? hoursBlock(record, voice) : textBlock(record);
    return { kind: "account", blocks: isWrittenIn(text) ? [text] : showTextsIn(record) };
  }
  if (part === "draft" && value.ratings) return { kind: "self-assessment", blocks: [] };
  const time = TIMES.find((each) => part.endsWith(`--${each}`));
  if (time && "why" in value) {
    const rows = rowOf(record, time, {}, voice);
    return { kind: "before-after", blocks: rows.length ? [tableOf(asked, rows, voice)] : [] };
  }
  /** @type {[Kind, Block[]][]} */
  const shapes = [
    ["quiz", [stateOf(record)].filter(isGiven)],
    ["reflection", [textBlock(record)].filter(isWrittenIn)],
    ["worksheet", showOldCells(record, voice)],
    [
      "self-assessment",
      showOldRatings(record, `${voice.word("takes")}: ${voice.day(record.firstAt)}`, voice),
    ],
    ["scenario", showOldWay(record)],
  ];
  const [kind, blocks] = shapes.find(([, found]) => found.length) ?? ["reflection", showTextsIn(record)];
  return { kind, blocks };
}

/**
 * Whatever words are in a value that has none of the shapes.
 * @param {Rec} record
 * @returns {Block[]}
 */
function showTextsIn(record) {
  const text = textsIn(record.value)
    .filter(isWritten)
    .map((found) => found.text)
    .join("\n\n");
  return text ? [{ ...textBlock(record), text }] : [];
}
