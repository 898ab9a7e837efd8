import { t } from "../core/strings.js";
import { all, button, copyOf, h, one } from "./dom.js";
import { Hands } from "./hands.js";
import { prepareSheets } from "./present-sheet.js";

/** Where hands can be counted: what is chosen among a few options, but not what people think of themselves. */
export const COUNTED = "[name=choice], [name=reason], [name=turn]";

/**
 * Prepares the activities of a page for a room. While it is presented, the style sheet hides answers, feedback and model
 * answers until an element around them has `data-revealed`; the buttons that give it come from here.
 * @param {HTMLElement} page
 */
export function preparePage(page) {
  for (const form of all(page, ".course-question")) prepareQuestion(form);
  prepareSheets(page);
  for (const form of all(page, ".course-prompt"))
    if (form.querySelector(".course-model, .course-points"))
      form.querySelector("textarea")?.before(...reveal(form, "words"));
  for (const element of all(page, "course-self-assessment")) {
    element
      .querySelector(".course-words")
      ?.before(h("p", {}, t("present.words-about")), ...reveal(element, "words"));
  }
  for (const part of all(page, ".course-part")) openPart(part);
  for (const element of all(page, "course-scenario")) prepareScenario(element);
}

/**
 * A button that reveals what an element holds back, and hides it again, with what says so.
 * @param {HTMLElement} holder
 * @param {"answer" | "words"} what
 * @param {() => string} [words]  what is announced
 * @returns {HTMLElement[]}
 */
function reveal(holder, what, words = () => t(`present.shown.${what}`)) {
  const status = h("p", { class: "course-hidden", role: "status" });
  const set = (/** @type {boolean} */ isRevealed) => {
    holder.toggleAttribute("data-revealed", isRevealed);
    for (const details of all(holder, "details.course-answer, details.course-words, details.course-model"))
      /** @type {HTMLDetailsElement} */ (details).open = isRevealed;
    toggle.textContent = t(isRevealed ? `present.hide.${what}` : `present.reveal.${what}`);
    status.textContent = isRevealed ? words() : "";
  };
  const toggle = button(
    t(`present.reveal.${what}`),
    () => {
      set(!holder.hasAttribute("data-revealed"));
      holder.dispatchEvent(new Event("course-revealed", { bubbles: true }));
    },
    { class: "course-button course-button--reveal" },
  );
  holder.addEventListener("course-hands-asked", () => set(false));
  return [h("div", { class: "course-revealing" }, toggle), status];
}

/**
 * Asks the room at a question, and lets its answer be revealed.
 * @param {HTMLElement} form
 */
export function prepareQuestion(form) {
  const answers = form.querySelector(".course-answer");
  const fieldsets = all(form, "fieldset").filter((fieldset) => fieldset.querySelector(COUNTED));
  if (!answers) return void fieldsets.forEach((fieldset) => new Hands(fieldset));
  // Without the script of its kind, the explanation is folded with the answers.
  const why = answers.querySelector(".course-why");
  if (why) answers.after(why);
  const right = fieldsets.flatMap((fieldset) => showAtOptions(fieldset, answers));
  form.classList.toggle("course-question--hands", fieldsets.length > 0);
  const words = right.length
    ? () => t("present.shown.right", { answers: right.map((row) => nameOf(row)).join("; ") })
    : undefined;
  answers.before(...reveal(form, "answer", words));
}

/**
 * Asks the room for a choice, and puts what is said of each option below it.
 * @param {HTMLElement} fieldset
 * @param {Element} answers
 * @returns {HTMLElement[]}  the rows of the options that are right
 */
function showAtOptions(fieldset, answers) {
  new Hands(fieldset);
  return all(fieldset, ".course-hands__row").filter((row) => {
    /** @type {HTMLInputElement} */
    const { value } = one(row, ".course-option input");
    const words = answers.querySelector(`[data-of="${CSS.escape(value)}"] dd`);
    const isRight = words?.querySelector(".course-ok") instanceof Element;
    const kind = isRight ? " course-said--right" : "";
    row.append(h("div", { class: `course-said${kind}` }, ...copyOf(words)));
    return isRight;
  });
}

/** @param {HTMLElement} row */
function nameOf(row) {
  const text = one(row, ".course-option span").textContent?.trim() ?? "";
  return `${one(row, ".course-hands__letter").textContent}, ${text}`;
}

/**
 * Unfolds a section of a worksheet and its rows, and lets one that waits for another be revealed.
 * @param {HTMLElement} part
 */
function openPart(part) {
  for (const fold of all(part, ".course-fold")) {
    if (fold.ariaExpanded === "false") fold.click();
    fold.replaceWith(...fold.childNodes);
  }
  const gate = part.querySelector(".course-gate");
  if (!gate) return;
  const title = part.querySelector(".course-part__title")?.textContent ?? "";
  // The last button of the gate opens it for whoever has written nothing.
  gate.append(button(t("present.part", { title }), () => all(gate, "button").at(-2)?.click()));
}

/**
 * Asks the room at each choice of a story.
 * @param {HTMLElement} element
 */
function prepareScenario(element) {
  const ask = () => {
    const fieldset = /** @type {HTMLElement | null} */ (element.querySelector(".course-choosing fieldset"));
    if (fieldset && !fieldset.querySelector(".course-hands")) new Hands(fieldset);
  };
  element.querySelector(".course-after")?.before(...reveal(element, "words"));
  new MutationObserver(ask).observe(element, { childList: true, subtree: true });
  ask();
}
