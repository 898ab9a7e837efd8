import { h } from "./dom.js";

/** Cells of up to so many letters stand beside their names. */
const SHORT = 8;

/**
 * A table that falls apart into cards where there is little room. The roles are written out, because a table that is not
 * laid out as one is none to some browsers.
 * @param {string} caption  may be ""
 * @param {string[]} head
 * @param {string[][]} rows  the first cell of each is its name
 * @returns {HTMLElement}
 */
export function drawTable(caption, head, rows) {
  const names = head.map((words) => h("th", { scope: "col", role: "columnheader" }, words));
  // What is asked of every row alone is said once, above them.
  const isOne = head.length === 2;
  const isShort = rows.every(([, ...cells]) => cells.every((cell) => cell.length <= SHORT));
  const kind = isOne ? " course-stack--one" : isShort ? " course-stack--short" : "";
  return h(
    "table",
    { class: `course-table course-stack${kind}`, role: "table" },
    ...(caption ? [h("caption", {}, caption)] : []),
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, ...names)),
    h(
      "tbody",
      { role: "rowgroup" },
      ...rows.map(([name, ...cells]) =>
        h(
          "tr",
          { role: "row" },
          h("th", { scope: "row", role: "rowheader" }, name),
          ...cells.map((cell, place) =>
            h("td", { role: "cell", "data-label": !isOne && (head[place + 1] ?? "") }, cell),
          ),
        ),
      ),
    ),
  );
}
