import { t } from "../core/strings.js";
import { button, one } from "./dom.js";
import { COUNTED, prepareQuestion } from "./present-page.js";

const CLASS = "course-button course-button--quiet deck-ask";

/**
 * Adds to a question on a slide what present mode has: a button that reveals the answer, and, where there are options, one that
 * asks the room. After either, the slide is as in that mode. Until then a group can answer the question and check it.
 * @param {HTMLElement} form
 */
export function offerHands(form) {
  const actions = form.querySelector(".course-actions");
  if (!actions) return;
  const present = (/** @type {string} */ selector) => {
    form.closest("section")?.setAttribute("data-present", "");
    prepareQuestion(form);
    for (const each of [reveal, ask]) each.remove();
    const next = /** @type {HTMLElement} */ (one(form, selector));
    next.focus();
    return next;
  };
  const reveal = button(t("present.reveal.answer"), () => present(".course-button--reveal").click(), {
    class: CLASS,
  });
  const ask = button(t("present.hands.title"), () => present(".course-hands__count input"), { class: CLASS });
  // On a wall nobody says of themselves that they do not know yet.
  actions.querySelector(".course-button:not(.course-check, .course-button--hint)")?.remove();
  actions.append(reveal, ...(form.querySelector(COUNTED) ? [ask] : []));
}
