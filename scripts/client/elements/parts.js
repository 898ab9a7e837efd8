import { normalise } from "../core/scoring.js";
import { t } from "../core/strings.js";
import { all, copyOf, h } from "./dom.js";
import { rowOf } from "./fields.js";

/** @import {Answer, Mark} from "../core/scoring.js" */

/**
 * Shows, beneath each part of an answer, what is said about it: copied from the details below the question.
 * @param {HTMLFormElement} form
 * @param {Mark | null} marked  null takes away what was shown
 * @param {boolean} over        whether the question can no longer be tried
 * @returns {boolean[]}         for each part that something is said about: whether it is right
 */
export function showParts(form, marked, over) {
  const shown = [];
  for (const said of all(form, ".course-said")) said.remove();
  for (const [id, right] of Object.entries(marked?.parts ?? {})) {
    const row = rowOf(form, id);
    const about = wordsFor(form, id);
    const words = copyOf(about?.querySelector("dd"));
    const misplaced = right || over ? [] : copyOf(about?.querySelector(".course-misplaced"));
    // The words for an option are for whoever chose it. Those for an item give its partner or place away: not while it can
    // be tried again.
    const said = row?.dataset.item
      ? [verdict(row, right, over || misplaced.length > 0), ...(right || over ? words : misplaced)]
      : words;
    if (!row || !said.length) continue;
    const box = h("div", { class: `course-said${right ? " course-said--right" : ""}` }, ...said);
    if (row.localName === "li") row.append(box);
    else row.after(box);
    shown.push(right);
  }
  return shown;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} id  of an option or item; for a short answer, what was written
 */
function wordsFor(form, id) {
  return all(form, "dl:not(.course-whole) [data-of]").find(({ dataset }) =>
    dataset.answers
      ? JSON.parse(dataset.answers).some((/** @type {string} */ text) => normalise(text) === id)
      : dataset.of === id,
  );
}

/**
 * Whether what was written is one of the answers that have words of their own.
 * @param {HTMLFormElement} form
 * @param {Answer} answer  of a short answer
 */
export function isNearMiss(form, answer) {
  return typeof answer === "string" && wordsFor(form, normalise(answer)) !== undefined;
}

/**
 * @param {HTMLElement} row
 * @param {boolean} right
 * @param {boolean} isAll  whether nothing is to be added: it is over, or other words follow
 */
function verdict(row, right, isAll) {
  if (right) return h("b", { class: "course-ok" }, t("client.right"));
  const list = row.querySelector("select");
  const said = list
    ? t("client.not-this.choice", { chosen: list.selectedOptions[0].text })
    : t("client.not-this.place");
  return h("b", {}, isAll ? said : `${said} ${t("client.not-this.again")}`);
}
