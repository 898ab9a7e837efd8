import { all, one } from "./dom.js";
import { rows, showState } from "./ordering.js";

/** @import {Answer} from "../core/scoring.js" */

/**
 * The values chosen under a name.
 * @param {ParentNode} form
 * @param {string} name
 * @returns {string[]}
 */
export function chosen(form, name) {
  return all(form, `[name="${name}"]:checked`).map((input) => /** @type {HTMLInputElement} */ (input).value);
}

/**
 * @param {HTMLFormElement} form
 * @returns {HTMLInputElement | null}
 */
function textField(form) {
  return form.querySelector(".course-short input");
}

/**
 * Reads the answer from a question's fields, in the shape that `core/scoring.js` documents.
 * @param {HTMLFormElement} form
 * @returns {Answer}
 */
export function readAnswer(form) {
  const list = /** @type {HTMLElement | null} */ (form.querySelector(".course-order"));
  const choices = chosen(form, "choice");
  switch (form.dataset.type) {
    case "multiple-choice":
      return choices.length ? choices : null;
    case "two-tier":
      return { choice: choices[0] ?? "", reason: chosen(form, "reason")[0] ?? "" };
    case "matching":
    case "sorting":
      return Object.fromEntries(
        all(form, ".course-pair").map((row) => {
          /** @type {HTMLSelectElement} */
          const select = one(row, "select");
          return [row.dataset.item, select.value];
        }),
      );
    case "ordering":
      return list?.dataset.moved === "" ? rows(list).map((row) => row.dataset.item ?? "") : null;
    case "short-answer":
      return textField(form)?.value || null;
    default:
      return choices[0] ?? null;
  }
}

/**
 * Writes an answer into a question's fields. What no longer exists is left out.
 * @param {HTMLFormElement} form
 * @param {Answer} answer
 */
export function writeAnswer(form, answer) {
  const values = typeof answer === "string" ? [answer] : Object.values(answer ?? {});
  for (const input of all(form, "[name=choice],[name=reason]")) {
    const box = /** @type {HTMLInputElement} */ (input);
    box.checked = values.includes(box.value);
  }
  for (const row of all(form, ".course-pair")) {
    /** @type {HTMLSelectElement} */
    const select = one(row, "select");
    const wanted = /** @type {any} */ (answer)?.[row.dataset.item ?? ""];
    select.selectedIndex = Math.max(
      0,
      [...select.options].findIndex((option) => option.value === wanted),
    );
  }
  const text = textField(form);
  if (text) text.value = values[0] ?? "";
  const list = /** @type {HTMLElement | null} */ (form.querySelector(".course-order"));
  if (list) {
    const place = (/** @type {HTMLElement} */ row) => values.indexOf(row.dataset.item ?? "") + 1 || 999;
    list.append(...rows(list).sort((a, b) => place(a) - place(b)));
    list.toggleAttribute("data-moved", values.length > 0);
    showState(list);
  }
}

/**
 * Marks the lists in which nothing is chosen, or takes the mark from those in which something is.
 * @param {HTMLFormElement} form
 * @param {boolean} marked
 */
export function markEmpty(form, marked) {
  for (const list of all(form, ".course-pair select")) {
    const isEmpty = !(/** @type {HTMLSelectElement} */ (list).value);
    if (!isEmpty) list.removeAttribute("aria-invalid");
    else if (marked) list.setAttribute("aria-invalid", "true");
  }
}

/**
 * The option, item or field that one part of an answer was given in.
 * @param {HTMLFormElement} form
 * @param {string} id
 * @returns {HTMLElement | null}
 */
export function rowOf(form, id) {
  const field = all(form, "fieldset input,[data-item],.course-short").find(
    (element) =>
      element.dataset.item === id ||
      /** @type {HTMLInputElement} */ (element).value === id ||
      element.className === "course-short",
  );
  return field?.closest("label,li") ?? null;
}
