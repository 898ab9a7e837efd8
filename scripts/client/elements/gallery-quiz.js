import { t } from "../core/strings.js";
import { all, one } from "./dom.js";
import { inputs, moveTo, press, tick, write } from "./gallery-fields.js";

/**
 * @typedef {"right" | "partly" | "wrong"} Wanted
 */

/**
 * The states of a quiz, by name, and what is done for each.
 * @param {ParentNode} content  the quiz as the server wrote it
 * @returns {Record<string, (stage: Element) => void>}
 */
export function quizStates(content) {
  const { attempts = "", confidence } = one(content, "[data-check]").dataset;
  const forms = all(content, ".course-question");
  return {
    ...(content.querySelector(".course-hints") ? { hints: showHints } : {}),
    right: (stage) => answerAll(stage, "right"),
    ...(forms.some(canBePartly)
      ? { partly: (/** @type {Element} */ stage) => answerAll(stage, "partly") }
      : {}),
    wrong: (stage) => answerAll(stage, "wrong"),
    ...(confidence !== undefined
      ? { sure: (/** @type {Element} */ stage) => answerAll(stage, "wrong", true) }
      : {}),
    ...(Number(attempts) > 1
      ? { spent: (/** @type {Element} */ stage) => spend(stage, Number(attempts)) }
      : {}),
    unknown: (stage) => {
      for (const form of all(stage, ".course-question")) press(form, t("client.unknown"));
      press(stage, t("client.end.check"));
    },
  };
}

/** @param {Element} stage */
function showHints(stage) {
  for (const form of all(stage, ".course-question")) {
    const m = all(form, ".course-hints > li").length;
    for (let n = 1; n <= m; n++) press(form, t("client.hint", { n, m }));
  }
}

/**
 * @param {Element} stage
 * @param {Wanted} wanted
 * @param {boolean} [sure]
 */
function answerAll(stage, wanted, sure = false) {
  for (const form of all(stage, ".course-question")) {
    answer(form, wanted);
    if (sure) tick(form, "confidence", ["sure"]);
    press(form, t("client.check"));
  }
  press(stage, t("client.end.check"));
}

/**
 * @param {Element} stage
 * @param {number} attempts
 */
function spend(stage, attempts) {
  answerAll(stage, "wrong");
  for (let left = attempts - 1; left > 0; left--) {
    press(stage, t("client.end.again"));
    for (const form of all(stage, ".course-question")) press(form, t("client.again"));
    answerAll(stage, "wrong");
  }
}

/** @param {HTMLElement} form */
function rightOf({ dataset: { type, right = "" } }) {
  /** @type {string[]} */
  const texts = type === "short-answer" ? JSON.parse(right) : right.split(" ");
  return texts;
}

/** @param {HTMLElement} form */
function canBePartly(form) {
  const parts = rightOf(form).length;
  const { type = "" } = form.dataset;
  if (type === "ordering") return parts > 2;
  return ["multiple-choice", "two-tier", "matching", "sorting"].includes(type) && parts > 1;
}

/**
 * Answers a question, and rightly where it cannot be partly right.
 * @param {HTMLElement} form
 * @param {Wanted} wanted
 */
function answer(form, wanted) {
  const right = rightOf(form);
  const isRight = wanted === "right" || (wanted === "partly" && !canBePartly(form));
  switch (form.dataset.type) {
    case "matching":
    case "sorting":
      return pair(form, right, isRight ? right.length : wanted === "partly" ? 1 : 0);
    case "ordering":
      return moveTo(
        form,
        isRight ? right : wanted === "partly" ? swapped(right) : [...right.slice(1), right[0]],
      );
    case "short-answer":
      return write(one(form, "fieldset input"), isRight ? right[0] : miss(form));
    case "two-tier":
      tick(form, "choice", [pick(form, "choice", right, wanted !== "wrong")]);
      return tick(form, "reason", [pick(form, "reason", right, isRight)]);
    default:
      return tick(form, "choice", isRight ? right : [pick(form, "choice", right, wanted === "partly")]);
  }
}

/**
 * The first option that is right, or that is not.
 * @param {HTMLElement} form
 * @param {string} name
 * @param {string[]} right
 * @param {boolean} isRight
 */
function pick(form, name, right, isRight) {
  return inputs(form, name).find(({ value }) => right.includes(value) === isRight)?.value ?? "";
}

/**
 * Puts the first items with their own partners, and the others with those of somebody else.
 * @param {HTMLElement} form
 * @param {string[]} right  `item:partner`
 * @param {number} count  how many are right
 */
function pair(form, right, count) {
  for (const [place, row] of all(form, ".course-pair").entries()) {
    /** @type {HTMLSelectElement} */
    const select = one(row, "select");
    const isOwn = ({ value = "" }) => right.includes(`${row.dataset.item}:${value}`);
    const found = [...select.options].find((each) => each.value && isOwn(each) === place < count);
    write(select, found?.value ?? "");
  }
}

/**
 * The same steps with the last two in each other's place.
 * @param {string[]} steps
 */
function swapped(steps) {
  return [...steps.slice(0, -2), ...steps.slice(-2).reverse()];
}

/**
 * A text that is not right: one that has words of its own, where there is one.
 * @param {HTMLElement} form
 */
function miss(form) {
  const answers = form.querySelector("[data-answers]")?.getAttribute("data-answers");
  return answers ? JSON.parse(answers)[0] : t("gallery.else");
}
