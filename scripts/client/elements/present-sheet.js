import { t } from "../core/strings.js";
import { all, h, one } from "./dom.js";

/**
 * Says once what each person fills in by themselves, in place of the fields for it: on a wall there is something to read and to
 * talk about, and nothing to fill in. The style sheet hides the fields.
 * @param {HTMLElement} page
 */
export function prepareSheets(page) {
  for (const part of all(page, ".course-dimension")) sayScale(part);
  for (const body of all(page, ".course-part__body")) sayColumns(body);
  for (const form of all(page, ".course-question:has(select)")) listChoices(form);
}

/**
 * The scale of a part of a self-assessment, above its statements.
 * @param {HTMLElement} part
 */
function sayScale(part) {
  const labels = all(one(part, ".course-scale"), "label").map((label) => [textOf(label)]);
  one(part, "fieldset").before(listOf("present.scale", labels, "course-told-scale"));
}

/**
 * What is asked of each row of a worksheet, above its rows. Their prompts alone say it where there is one text for each.
 * @param {HTMLElement} body
 */
function sayColumns(body) {
  const [row, ...others] = all(body, ".course-row");
  const cells = all(row, ".course-cell");
  // "My answer" says nothing that its prompt does not.
  if (cells.length === 1 && cells[0].querySelector("textarea") && others.length) return;
  const labels = cells.map((cell) => {
    const label = textOf(one(cell, ":scope > :is(label, legend)"));
    const choices = all(cell, ".course-option").map(textOf);
    return choices.length ? [label, " ", h("small", {}, choices.join(" · "))] : [label];
  });
  const before = row.closest(".course-view") ?? row;
  before.before(listOf(others.length ? "present.columns" : "present.asked", labels, "course-told-columns"));
}

/**
 * What the parts of a question are matched with, or sorted into: in its lists nobody sees it.
 * @param {HTMLElement} form
 */
function listChoices(form) {
  const labels = all(one(form, "select"), "option[value]:not([value=''])").map((option) => [textOf(option)]);
  one(form, ".course-choices").replaceWith(listOf("present.choices", labels, "course-told-choices"));
}

/**
 * @param {string} words  of its heading
 * @param {(string | Node)[][]} labels
 * @param {string} name
 */
function listOf(words, labels, name) {
  return h(
    "div",
    { class: `course-told-list ${name}` },
    h("p", {}, t(words)),
    h("ul", { class: "course-plain" }, ...labels.map((label) => h("li", {}, ...label))),
  );
}

/** @param {Element} element */
function textOf(element) {
  return element.textContent?.trim() ?? "";
}
