/** A text as Markdown (CommonMark, with the tables of GitHub's), in which what a learner typed stays text. */

/** @import {Part, Text} from "./document.js" */

/** Signs that could be read as marks wherever they stand. */
const ANYWHERE = /[\\`*_[\]<>|~&$^]/gu;

/** Signs that are marks at the beginning of a line alone: headings, lists, rules, and the lines beneath a heading. */
const AT_START = /^([#+=:-])/u;
const NUMBER = /^(\d+)([.)])/u;

/**
 * @param {Text} text
 * @returns {string}  ends with a line break
 */
export function toMarkdown({ title, parts }) {
  return `${[`# ${line(title)}`, ...parts.map(partOf)].join("\n\n")}\n`;
}

/**
 * @param {Part} part
 * @returns {string}
 */
function partOf(part) {
  switch (part.type) {
    case "heading":
      return `${"#".repeat(part.level)} ${line(part.text)}`;
    case "paragraph":
      return paragraphOf(part.role, part.text);
    case "list":
      return part.items.map((item) => `- ${line(item)}`).join("\n");
    case "table":
      return tableOf(part.caption, part.head, part.rows);
    case "chart":
      // Its numbers stand in the table that follows.
      return `*${line(part.name)}*`;
  }
}

/**
 * @param {import("./document.js").Role} role
 * @param {string} text
 */
function paragraphOf(role, text) {
  const paragraphs = linesOf(text).map((lines) =>
    // Two spaces at its end make a line break, in every kind of Markdown.
    role === "label" ? lines.map((each) => `**${each}**`).join("  \n") : lines.join("  \n"),
  );
  const whole = paragraphs.join("\n\n");
  return role === "own" ? whole.replace(/^(?=.)/gmu, "> ").replace(/^$/gmu, ">") : whole;
}

/**
 * @param {string} caption
 * @param {string[]} head
 * @param {string[][]} rows
 */
function tableOf(caption, head, rows) {
  const row = (/** @type {string[]} */ cells) => `| ${cells.map(cell).join(" | ")} |`;
  const table = [row(head), `|${" --- |".repeat(head.length)}`, ...rows.map(row)].join("\n");
  return caption ? `**${line(caption)}**\n\n${table}` : table;
}

/** @param {string} text */
function cell(text) {
  return linesOf(text).flat().join("<br>");
}

/**
 * Paragraphs with their lines, none of them empty.
 * @param {string} text
 * @returns {string[][]}
 */
function linesOf(text) {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(escape)
    .join("\n")
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.split("\n").filter(Boolean))
    .filter((lines) => lines.length);
}

/**
 * A text of which only one line can stand here.
 * @param {string} text
 */
function line(text) {
  return escape(text.replace(/\s+/gu, " "));
}

/**
 * @param {string} text  one line
 */
function escape(text) {
  return text.trim().replace(ANYWHERE, "\\$&").replace(AT_START, "\\$1").replace(NUMBER, "$1\\$2");
}
