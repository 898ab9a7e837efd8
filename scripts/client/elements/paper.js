import { drawChart } from "./chart.js";
import { all, h } from "./dom.js";

/** @import {Part, Text} from "../core/document.js" */

/**
 * A text as elements, as it is printed.
 * @param {Text} text
 * @returns {HTMLElement}
 */
export function drawText({ title, parts }) {
  return h("div", { class: "course-paper__text" }, h("h1", {}, title), ...parts.flatMap(drawPart));
}

/**
 * @param {Part} part
 * @returns {Node[]}
 */
function drawPart(part) {
  switch (part.type) {
    case "heading":
      return [h(part.level === 2 ? "h2" : "h3", {}, part.text)];
    case "paragraph":
      return [h("p", { class: `course-paper__${part.role}` }, part.text)];
    case "list":
      return [h("ul", {}, ...part.items.map((item) => h("li", {}, item)))];
    case "table":
      return [drawPlainTable(part)];
    case "chart": {
      const drawing = drawChart(part.chart, part.name, part.parts, part.steps);
      return drawing ? [h("figure", {}, drawing)] : [];
    }
  }
}

/**
 * A table on paper stays one, however narrow: it has nothing of what the page's own falls apart by.
 * @param {import("../core/document.js").Table} table
 */
function drawPlainTable({ caption, head, rows }) {
  return h(
    "table",
    { class: "course-table" },
    ...(caption ? [h("caption", {}, caption)] : []),
    h("thead", {}, h("tr", {}, ...head.map((column) => h("th", { scope: "col" }, column)))),
    h("tbody", {}, ...rows.map((cells) => h("tr", {}, ...cells.map((cell) => h("td", {}, cell))))),
  );
}

/** Takes away what was laid out last. */
let putAway = () => {};

/**
 * Prints something alone, in place of the page.
 * @param {HTMLElement} content
 * @param {string} [kind]  of paper, as a class: "certificate" is landscape
 */
export function printPaper(content, kind = "text") {
  layOut(content, kind);
  print();
}

/**
 * Prints something alone also when it is the browser's own menu or keys that print.
 * @param {() => HTMLElement | null} read  null: the page is printed as it is
 * @param {string} kind  of paper
 * @param {AbortSignal} signal  aborted when the element leaves the page
 */
export function printInstead(read, kind, signal) {
  const lay = () => {
    // What a button has laid out is about to be printed.
    const content = "paper" in document.documentElement.dataset ? null : read();
    if (content) layOut(content, kind);
  };
  addEventListener("beforeprint", lay, { signal });
}

/**
 * @param {HTMLElement} content
 * @param {string} kind
 */
function layOut(content, kind) {
  putAway();
  const paper = h("div", { class: `course-paper course-paper--${kind} md-typeset` }, content);
  document.body.append(paper);
  document.documentElement.dataset.paper = "";
  const done = new AbortController();
  putAway = () => {
    done.abort();
    paper.remove();
    delete document.documentElement.dataset.paper;
  };
  // Some browsers come back from `print()` before the learner has seen the preview, and `afterprint` comes early there too:
  // whoever touches the page again has left it.
  for (const event of ["keydown", "pointerdown"])
    addEventListener(event, () => putAway(), { capture: true, signal: done.signal });
}

/**
 * Opens on paper what is folded in an element, and folds it again. The theme does so with what was in the page from the start.
 * @param {HTMLElement} element
 * @param {AbortSignal} signal  aborted when the element leaves the page
 */
export function openOnPaper(element, signal) {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  const open = () => {
    opened = all(element, "details:not([hidden], [open])");
    for (const details of opened) details.open = true;
  };
  const fold = () => {
    for (const details of opened) details.open = false;
  };
  addEventListener("beforeprint", open, { signal });
  addEventListener("afterprint", fold, { signal });
}
