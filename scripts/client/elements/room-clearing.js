import { t } from "../core/strings.js";
import { askFirst } from "./asking.js";
import { h } from "./dom.js";

/**
 * Takes everything out of the room, after a second yes.
 * @param {() => void} clear
 * @returns {{element: HTMLElement, offer: (isSome: boolean) => void}}  `offer`: whether there is anything to take out
 */
export function clearing(clear) {
  const quiet = (/** @type {string} */ words) =>
    h("button", { type: "button", class: "course-button course-button--quiet" }, t(words));
  const question = h("p", { id: "course-room-question", tabindex: -1 }, t("room.clear.question"));
  const element = h(
    "div",
    { class: "course-room__clearing", hidden: true },
    quiet("room.clear.start"),
    h(
      "div",
      { role: "group", "aria-labelledby": question.id, hidden: true },
      question,
      h("div", { class: "course-actions" }, quiet("room.clear.yes"), quiet("room.clear.no")),
    ),
  );
  const { ask } = askFirst(element, async () => {
    ask(false);
    clear();
  });
  return { element, offer: (isSome) => (element.hidden = !isSome) };
}
