/** Answers to questions: of a quiz, of the mixed quiz, and those that came back. */

import { hasChanged } from "../change.js";
import { fieldsOf, nameOf, textOf, textsOf } from "../reading.js";

/**
 * @import {Outline, OutlineQuestion, QuizOutline} from "../outline.js"
 * @import {AnswerBlock, Block} from "../portfolio.js"
 * @import {Rec} from "../record.js"
 * @import {Parts} from "./sorting.js"
 */

/**
 * @param {QuizOutline} quiz
 * @param {Parts} parts
 * @returns {Block[]}
 */
export function showAnswers(quiz, parts) {
  return quiz.questions.flatMap((question) => showAnswer(question, question.id, parts));
}

/**
 * Questions that came back, in the order of the course; each with all its rounds.
 * @param {Outline} outline
 * @param {Parts} parts
 * @returns {Block[]}
 */
export function showReturned(outline, parts) {
  /** @type {Map<string, number[]>} */
  const rounds = new Map();
  for (const name of parts.names) {
    const [, question, round] = /^(.*)--(\d+)$/u.exec(name) ?? [];
    if (question) rounds.set(question, [...(rounds.get(question) ?? []), Number(round)]);
  }
  return outline.activities.flatMap((quiz) =>
    quiz.kind === "quiz"
      ? quiz.questions.flatMap((question) => {
          const name = `${quiz.id.replace("/", ".")}.${question.id}`;
          const own = (rounds.get(name) ?? []).sort((a, b) => a - b);
          return own.flatMap((round) => showAnswer(question, `${name}--${round}`, parts));
        })
      : [],
  );
}

/**
 * @param {OutlineQuestion} question
 * @param {string} part
 * @param {Parts} parts
 * @returns {Block[]}
 */
function showAnswer(question, part, parts) {
  const record = parts.take(part);
  if (!record) return [];
  const { items = {}, options = {} } = question;
  const text = [question.text, ...Object.values(items), ...Object.values(options)].join(" ");
  const block = {
    ...stateOf(record),
    question: question.text,
    answer: answerOf(record, question),
    changed: hasChanged(record.asked, { key: question.key, text }),
  };
  if (!isGiven(block)) parts.leave(record);
  return [...(isGiven(block) ? [block] : []), ...parts.older(part, record)];
}

/**
 * Whether there is something to show: a hint that was opened is none.
 * @param {AnswerBlock} block
 */
export function isGiven({ answer, dontKnow }) {
  return answer.length > 0 || dontKnow;
}

/**
 * What is known of an answer without its question.
 * @param {Rec} record
 * @returns {AnswerBlock}
 */
export function stateOf(record) {
  const { result, confidence, dontKnow } = fieldsOf(record.value);
  return {
    type: "answer",
    question: textOf(record.asked?.text),
    answer: answerOf(record, { options: {} }),
    result: result === "right" || result === "partly" || result === "not-yet" ? result : null,
    sure: confidence === "guessing" || confidence === "fairly" || confidence === "sure" ? confidence : null,
    dontKnow: dontKnow === true,
    changed: false,
  };
}

/**
 * @param {Rec} record
 * @param {Pick<OutlineQuestion, "items" | "options">} question
 * @returns {string[]}
 */
function answerOf(record, { items, options }) {
  const { answer } = fieldsOf(record.value);
  // A question without options was answered in the learner's own words.
  const words = (/** @type {string} */ id) => (options ? nameOf(options, id) : id);
  if (typeof answer === "string") return answer.trim() ? [words(answer.trim())] : [];
  if (Array.isArray(answer)) return textsOf(answer).map((id) => nameOf(options, id));
  return Object.entries(fieldsOf(answer)).flatMap(([item, id]) => {
    const found = textOf(id);
    if (!found) return [];
    const isTier = !items && (item === "choice" || item === "reason");
    if (isTier) return [nameOf(options, found)];
    return [`${nameOf(items, item).replace(/\.$/u, "")} – ${nameOf(options, found)}`];
  });
}
