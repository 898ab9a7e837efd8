/**
 * The questions of a quiz, as a group answered them at the first try.
 *
 * @import {GivenAnswer} from "./code.js"
 * @import {QuestionFacts} from "./facts.js"
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
 * @property {Record<"sure" | "fairly" | "guessing", {right: number, not: number}> | null} sure  null where too few said
 * @property {Choices | null} choices   null where there are none, or too few are known
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

/**
 * @param {QuestionFacts[]} questions
 * @param {Map<string, GivenAnswer[]>} answers  by question
 * @param {number} least
 * @returns {ItemSum[]}  the hardest first, and of equals the one that more people were sure of and had not right; what has no
 *   figures last
 */
export function itemsOf(questions, answers, least) {
  const items = questions.map((question) => {
    const given = answers.get(question.id) ?? [];
    const { text, learn } = question;
    return { text, learn, figures: given.length < least ? null : figuresOf(question, given, least) };
  });
  const ease = (/** @type {ItemSum} */ { figures }) => (figures ? figures.right / figures.people : 2);
  const sureNot = (/** @type {ItemSum} */ { figures }) => figures?.sure?.sure.not ?? 0;
  return items.sort((a, b) => ease(a) - ease(b) || sureNot(b) - sureNot(a));
}

/**
 * @param {QuestionFacts} question
 * @param {GivenAnswer[]} given
 * @param {number} least
 * @returns {Figures}
 */
function figuresOf(question, given, least) {
  const known = given.filter(({ chosen }) => chosen.length > 0);
  const said = given.filter(({ sure, result }) => sure && result !== "unknown");
  const count = (/** @type {GivenAnswer["sure"]} */ level) => {
    const own = said.filter(({ sure }) => sure === level);
    const right = own.filter(({ result }) => result === "right").length;
    return { right, not: own.length - right };
  };
  return {
    people: given.length,
    right: given.filter(({ result }) => result === "right").length,
    unknown: given.filter(({ result }) => result === "unknown").length,
    sure:
      said.length < least
        ? null
        : { sure: count("sure"), fairly: count("fairly"), guessing: count("guessing") },
    choices: known.length < least ? null : choicesOf(question, known),
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
    wrong: most ? wrong.filter(({ count }) => count === most) : [],
  };
}
