/** The cells of a worksheet: a table for each section, in each view. */

import { hasChanged } from "../change.js";
import { fieldsOf, nameOf, spell, textOf } from "../reading.js";

/**
 * @import {WorksheetOutline} from "../outline.js"
 * @import {Block, Voice} from "../portfolio.js"
 * @import {Rec} from "../record.js"
 * @import {Parts} from "./sorting.js"
 *
 * @typedef {WorksheetOutline["sections"][number]} Section
 */

/** What is kept beside the rows, and is no answer. */
const MARKS = ["view", "opened", "enough"];

/**
 * @param {WorksheetOutline} worksheet
 * @param {Parts} parts
 * @param {Voice} voice
 * @returns {Block[]}
 */
export function showWorksheet({ views, sections }, parts, voice) {
  for (const mark of MARKS) parts.take(mark);
  const named = Object.keys(views);
  return (named.length ? named : [""]).flatMap((view) =>
    sections.flatMap((section) => {
      const caption = [nameOf(views, view), section.title].filter(Boolean).join(": ");
      return showSection(section, view, caption, parts, voice);
    }),
  );
}

/**
 * @param {Section} section
 * @param {string} view     "" where there are none
 * @param {string} caption
 * @param {Parts} parts
 * @param {Voice} voice
 * @returns {Block[]}
 */
function showSection({ columns, rows }, view, caption, parts, { word }) {
  /** @type {Block[]} */
  const older = [];
  const filled = rows.flatMap((row) => {
    const part = view ? `${row.id}--${view}` : row.id;
    const record = parts.take(part);
    if (!record) return [];
    older.push(...parts.older(part, record));
    const { cells, others } = cellsOf(record, columns);
    if (Object.keys(others).length) parts.leave(record, { cells: others });
    else if (!cells.some(Boolean)) parts.leave(record);
    if (!cells.some(Boolean)) return [];
    return [[nameOfRow(row, view, record), ...cells]];
  });
  if (!filled.length) return older;
  const head = [word("row"), ...columns.map(({ label }) => label)];
  return [{ type: "table", caption, head, rows: filled }, ...older];
}

/**
 * A row's name; words that were written about another row are shown below what was asked then.
 * @param {Section["rows"][number]} row
 * @param {string} view
 * @param {Rec} record
 */
function nameOfRow({ label, texts }, view, record) {
  const text = nameOf(texts, view);
  const isOther = hasChanged(record.asked, { key: "", text: `${label} ${text}` });
  return (isOther && textOf(record.asked?.text)) || label || text;
}

/**
 * What is in each column, in words, and what stands in a column that is no more.
 * @param {Rec} record
 * @param {Section["columns"]} columns
 */
function cellsOf(record, columns) {
  const others = fieldsOf(fieldsOf(record.value).cells);
  const cells = columns.map(({ id, choices }) => {
    const cell = textOf(others[id]);
    delete others[id];
    return cell && Object.keys(choices).length ? nameOf(choices, cell) : cell;
  });
  return { cells, others };
}

/**
 * Cells of rows or columns that the course no longer has.
 * @param {Rec} record
 * @param {Voice} voice
 * @returns {Block[]}
 */
export function showOldCells(record, { word }) {
  const rows = Object.entries(fieldsOf(fieldsOf(record.value).cells)).flatMap(([column, cell]) => {
    const text = textOf(cell);
    return text ? [[spell(column), spell(text)]] : [];
  });
  const caption = textOf(record.asked?.text);
  return rows.length ? [{ type: "table", caption, head: [word("column"), word("entered")], rows }] : [];
}
