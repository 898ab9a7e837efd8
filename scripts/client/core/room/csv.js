/**
 * The picture of a group as a table for a spreadsheet: what is shown, and nothing else. As in RFC 4180, with a mark at its
 * beginning by which Excel knows that it is UTF-8.
 *
 * @import {Picture, QuizSum, RatingSum} from "./sums.js"
 *
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Word  looks up a word of the page
 */

/** What a spreadsheet would work out, or run, and not show. */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * @param {Picture} picture
 * @param {Word} word
 * @returns {string}
 */
export function toCsv(picture, word) {
  const rows = picture.activities.flatMap((sum) =>
    (sum.kind === "ratings" ? ratingRows(sum, word) : answerRows(sum, word)).map((row) => [
      sum.title,
      ...row,
    ]),
  );
  const head = ["activity", "part", "item", "what", "value", "count", "people"].map((each) =>
    word(`room.csv.${each}`),
  );
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/**
 * @param {string | number} value
 * @returns {string}
 */
export function cell(value) {
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * @param {RatingSum} sum
 * @param {Word} word
 */
function ratingRows({ parts, scale, none }, word) {
  return parts.flatMap(({ title, lines }) =>
    lines.flatMap(({ text, isWhole, spreads }) =>
      spreads.flatMap(({ when, people, counts, none: without }) => {
        const item = isWhole ? word("room.whole") : text;
        const row = (/** @type {string} */ label, /** @type {number} */ count) => [
          title,
          item,
          word(`room.when.${when}`),
          label,
          count,
          people,
        ];
        return [
          ...scale.map(([, label], step) => row(label, counts[step])),
          ...(without ? [row(none, without)] : []),
        ];
      }),
    ),
  );
}

/**
 * @param {QuizSum} sum
 * @param {Word} word
 */
function answerRows({ items }, word) {
  return items.flatMap(({ text, figures }) => {
    if (!figures) return [];
    const { people, right, unknown, sure, choices } = figures;
    const row = (
      /** @type {string} */ what,
      /** @type {string} */ value,
      /** @type {number} */ count,
      /** @type {number} */ of,
    ) => ["", text, what, value, count, of];
    const said = Object.values(sure ?? {}).reduce((sum, each) => sum + each.right + each.not, 0);
    return [
      row(word("room.csv.first"), word("room.csv.right"), right, people),
      row(word("room.csv.first"), word("room.csv.unknown"), unknown, people),
      ...Object.entries(sure ?? {}).flatMap(([level, counts]) => [
        row(word(`room.sure.${level}`), word("room.csv.right"), counts.right, said),
        row(word(`room.sure.${level}`), word("room.csv.not"), counts.not, said),
      ]),
      ...(choices?.options ?? []).map((option) =>
        row(
          word(
            choices?.isOrder
              ? "room.csv.placed"
              : option.isRight
                ? "room.csv.chosen-right"
                : "room.csv.chosen",
          ),
          option.text,
          option.count,
          choices?.people ?? 0,
        ),
      ),
    ];
  });
}
