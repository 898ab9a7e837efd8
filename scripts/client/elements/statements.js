import { labelOf } from "../core/rating.js";
import { t } from "../core/strings.js";
import { drawTable } from "./card-table.js";
import { all, h, one } from "./dom.js";
import { listed } from "./format.js";

/**
 * @import {Drawing, Part, Time} from "./result.js"
 */

/** @param {HTMLElement} home  the element of a self-assessment */
const fieldsOf = (home) => all(home, "fieldset[data-statement]");

/**
 * A link that leads to a statement.
 * @param {HTMLElement} field
 * @param {(field: HTMLElement) => void} go
 * @returns {HTMLElement}
 */
export function linkTo(field, go) {
  const link = h("a", { href: `#${field.id}` }, textOf(field));
  link.addEventListener("click", (event) => {
    event.preventDefault();
    go(field);
  });
  return h("li", {}, link);
}

/**
 * What has no rating in the picture: which parts are left out for that, and the statements, as links.
 * @param {Drawing} drawing
 * @param {Part[]} parts
 * @returns {Node[]}  none where every statement is rated
 */
export function drawUnrated({ home, takes, now, onAdd }, parts) {
  const { ratings } = takes[now];
  const missing = fieldsOf(home).filter(({ dataset }) => !Object.hasOwn(ratings, dataset.statement ?? ""));
  if (!missing.length || !onAdd) return [];
  const isOpen = (/** @type {string} */ id) => missing.some(({ dataset }) => dataset.statement === id);
  const out = parts.filter((part) => !part.now && part.statements.some(isOpen));
  const titles = listed(out.map(({ title }) => title));
  return [
    h(
      "p",
      { class: "course-left-out" },
      out.length
        ? t("self-assessment.left-out", { titles, count: out.length })
        : t("self-assessment.add", { count: missing.length }),
    ),
    h(
      "ul",
      { class: "course-missing", "aria-label": t("self-assessment.unrated-list") },
      ...missing.map((field) => linkTo(field, onAdd)),
    ),
  ];
}

/**
 * Every statement with what was chosen for it, folded.
 * @param {Drawing} drawing
 * @param {Time[]} times
 * @returns {HTMLElement}
 */
export function drawStatements({ home, scale, takes, then, now }, times) {
  const none = home.querySelector(".course-scale__none")?.textContent?.trim() ?? "";
  const shown = times.length > 1 ? [takes[then], takes[now]] : [takes[now]];
  const rows = fieldsOf(home).map((field) => [
    textOf(field),
    ...shown.map(
      (take) => labelOf(field.dataset.statement ?? "", take, scale, none) || t("self-assessment.not-rated"),
    ),
  ]);
  // With one time there is nothing that "now" could be told from.
  const names = times.length > 1 ? times.map(({ name }) => name) : [t("self-assessment.rating")];
  const head = [t("self-assessment.statement"), ...names];
  return h(
    "details",
    { class: "course-mine__statements" },
    h("summary", {}, t("self-assessment.statements")),
    drawTable("", head, rows),
  );
}

/**
 * A statement without the words that begin each of them.
 * @param {HTMLElement} field
 */
function textOf(field) {
  const legend = /** @type {HTMLElement} */ (one(field, "legend").cloneNode(true));
  legend.querySelector(".course-stem")?.remove();
  return legend.textContent?.trim() ?? "";
}
