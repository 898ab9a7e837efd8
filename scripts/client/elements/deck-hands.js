import { t } from "../core/strings.js";
import { button, one } from "./dom.js";
import { COUNTED, prepareQuestion } from "./present-page.js";

/**
 * Adds to a question on a slide a button that asks the room, as in present mode: from then on the slide has the hands of each
 * option, and the answer comes when it is revealed. Questions without options are checked alone.
 * @param {HTMLElement} form
 */
export function offerHands(form) {
  const actions = form.querySelector(".course-actions");
  if (!actions) return;
  // On a wall nobody says of themselves that they do not know.
  const unknown = actions.querySelector(".course-button:not(.course-check, .course-button--hint)");
  if (unknown) unknown.textContent = t("present.reveal.answer");
  if (!form.querySelector(COUNTED)) return;
  const ask = button(
    t("present.hands.title"),
    () => {
      form.closest("section")?.setAttribute("data-present", "");
      prepareQuestion(form);
      ask.remove();
      one(form, ".course-hands__count input").focus();
    },
    { class: "course-button course-button--quiet deck-ask" },
  );
  actions.append(ask);
}
