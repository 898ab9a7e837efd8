/**
 * The questions of a quiz, as a group answered them at the first try.
 *
 * @import {GivenAnswer} from "./code.js"
 * @import {QuestionFacts} from "./facts.js"
 * @import {Shown, Way} from "./showing.js"
 *
 * @typedef {object} ItemSum
 * @property {string} text
 * @property {{title: string, href: string}} learn  where it is taught
 * @property {Figures | null} figures   null where too few answered
 *
 * @typedef {object} Figures
 * @property {number} people
 * @property {number} right
 * @property {number} unknown   who did not know yet
 * @property {Record<"sure" | "fairly" | "guessing", {right: number, not: number}> | null} sure  null where too few said, or
 *   so few did not that they could be worked out
 * @property {Choices | null} choices   null where there are none, and for the same reasons
 *
 * @typedef {object} Choices
 * @property {number} people    whose first choice is known
 * @property {boolean} isOrder  whether the options are steps, and each count says who had it in its place
 * @property {Choice[]} options
 * @property {Choice[]} wrong   the most chosen of the wrong ones; several where they are level
 *
 * @typedef {{text: string, count: number, isRight: boolean, belief: string}} Choice  `belief`: the id of what is behind it, or ""
 */

import { stampOf } from "./bytes.js";
import { markOfQuestion } from "./giving.js";

const isKnown = (/** @type {GivenAnswer} */ { chosen }) => chosen.length > 0;
const hasSaid = (/** @type {GivenAnswer} */ { sure, result }) => Boolean(sure) && result !== "unknown";

/** @type {Way<GivenAnswer>["facts"][number]} */
const whole = (answer) => JSON.stringify(answer);
/** @type {Way<GivenAnswer>["facts"][number]} */
const sureOf = (answer) => (hasSaid(answer) ? whole(answer) : null);
/** @type {Way<GivenAnswer>["facts"][number]} */
const choiceOf = (answer) => (isKnown(answer) ? whole(answer) : null);

/** @type {Way<GivenAnswer>[]} */
const WAYS = [
  { name: "sure choices", facts: [whole, sureOf, choiceOf] },
  { name: "choices", facts: [whole, choiceOf] },
  { name: "sure", facts: [whole, sureOf] },
  { name: "result", facts: [whole] },
];

/**
 * @param {string} activity  its id
 * @param {QuestionFacts[]} questions
 * @param {Map<string, Map<string, GivenAnswer>>} answers  by question, and by who gave them
 * @param {Shown} shown
 * @param {number} least
 * @returns {ItemSum[]}  the hardest first, and of equals the one that more people were sure of and had not right; what has no
 *   figures last
 */
export function itemsOf(activity, questions, answers, shown, least) {
  const items = questions.map((question) => {
    const { id, text, learn } = question;
    const item = `${activity}#${id} ${markOfQuestion(question)}`;
    const drawn = shown.draw(item, answers.get(id) ?? new Map(), WAYS, least);
    return { text, learn, figures: drawn && figuresOf(question, drawn.answers, drawn.way.split(" ")) };
  });
  const ease = (/** @type {ItemSum} */ { figures }) => (figures ? figures.right / figures.people : 2);
  const sureNot = (/** @type {ItemSum} */ { figures }) => figures?.sure?.sure.not ?? 0;
  return items.sort((a, b) => ease(a) - ease(b) || sureNot(b) - sureNot(a));
}

/**
 * @param {QuestionFacts} question
 * @param {GivenAnswer[]} given
 * @param {string[]} parts  which of its figures may be shown
 * @returns {Figures}
 */
function figuresOf(question, given, parts) {
  const said = given.filter(hasSaid);
  const count = (/** @type {GivenAnswer["sure"]} */ level) => {
    const own = said.filter(({ sure }) => sure === level);
    const right = own.filter(({ result }) => result === "right").length;
    return { right, not: own.length - right };
  };
  return {
    people: given.length,
    right: given.filter(({ result }) => result === "right").length,
    unknown: given.filter(({ result }) => result === "unknown").length,
    sure: parts.includes("sure")
      ? { sure: count("sure"), fairly: count("fairly"), guessing: count("guessing") }
      : null,
    choices: parts.includes("choices") ? choicesOf(question, given.filter(isKnown)) : null,
  };
}

/**
 * @param {QuestionFacts} question
 * @param {GivenAnswer[]} given  with what was chosen
 * @returns {Choices | null}
 */
function choicesOf(question, given) {
  const { items = {}, options = {}, right, behind } = question;
  // Whatever the order was, all steps are in it: who had a step in its place is what can be counted.
  const isOrder = question.type === "ordering";
  const pairs = Object.entries(items).flatMap(([item, text]) =>
    Object.entries(options).map(([option, words]) => ({
      id: `${item}:${option}`,
      stamp: `${stampOf(item)}:${stampOf(option)}`,
      text: `${text.replace(/\.$/u, "")} – ${words}`,
    })),
  );
  const single = Object.entries(options).map(([id, text]) => ({ id, stamp: String(stampOf(id)), text }));
  const isChosen = (
    /** @type {GivenAnswer} */ { chosen },
    /** @type {string} */ stamp,
    /** @type {number} */ place,
  ) => (isOrder ? String(chosen[place]?.[0]) === stamp : chosen.some((stamps) => stamps.join(":") === stamp));
  const choices = (pairs.length ? pairs : single).map(({ id, stamp, text }) => ({
    text,
    count: given.filter((answer) => isChosen(answer, stamp, right.indexOf(id))).length,
    isRight: right.includes(id),
    belief: Object.hasOwn(behind, id) ? behind[id] : "",
  }));
  // Of all pairs that could be made, most are made by nobody.
  const shown = pairs.length ? choices.filter(({ count, isRight }) => count || isRight) : choices;
  const wrong = isOrder ? [] : shown.filter(({ isRight }) => !isRight);
  const most = Math.max(0, ...wrong.map(({ count }) => count));
  return {
    people: given.length,
    isOrder,
    options: shown,
    // What one person alone chose says nothing of the group.
    wrong: most > 1 ? wrong.filter(({ count }) => count === most) : [],
  };
}
