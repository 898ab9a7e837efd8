import { meant, normalise } from "../core/scoring.js";
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
    const miss = right ? undefined : missOf(form, id, marked?.slip);
    const words = [...whatIsMeant(miss, id), ...copyOf((miss?.entry ?? about)?.querySelector("dd"))];
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
 * @param {string} id  of an option or item
 */
function wordsFor(form, id) {
  return all(form, "dl:not(.course-whole) [data-of]:not([data-answers])").find(
    ({ dataset }) => dataset.of === id,
  );
}

/**
 * Which of the answers with words of their own a short answer is, misspelt or not.
 * @param {HTMLFormElement} form
 * @param {string} text
 * @param {boolean} [exact]  whether its spelling counts: it does where an accepted answer is as near
 * @returns {{answer: string, entry: HTMLElement} | undefined}
 */
function missOf(form, text, exact) {
  const entries = new Map(
    all(form, "[data-answers]").flatMap((entry) =>
      JSON.parse(entry.dataset.answers ?? "[]").map((/** @type {string} */ answer) => [answer, entry]),
    ),
  );
  const answer = meant(text, [...entries.keys()]);
  return answer === undefined || (exact && normalise(answer) !== normalise(text))
    ? undefined
    : { answer, entry: entries.get(answer) };
}

/**
 * @param {{answer: string} | undefined} miss
 * @param {string} written  as it is compared
 * @returns {Node[]}  a question for whoever misspelt it
 */
function whatIsMeant(miss, written) {
  if (!miss || normalise(miss.answer) === written) return [];
  return [h("p", {}, t("client.meant", { answer: miss.answer }))];
}

/**
 * Whether what was written is one of the answers that have words of their own.
 * @param {HTMLFormElement} form
 * @param {Answer} answer  of a short answer
 */
export function isNearMiss(form, answer) {
  return typeof answer === "string" && missOf(form, answer, true) !== undefined;
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
