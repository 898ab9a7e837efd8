/**
 * @import {Answer, Result} from "./scoring.js"
 *
 * @typedef {object} Value   what is saved of a question
 * @property {Answer} answer
 * @property {Result | null} result       of the latest check
 * @property {number | null} score        of the latest check, 0 to 1
 * @property {number} attempts            checks so far
 * @property {string | null} confidence   "guessing", "fairly" or "sure", for the present try
 * @property {boolean} surprised          whether an answer was not right although the learner was sure of it
 * @property {boolean} dontKnow           whether "I don't know yet" was pressed
 * @property {number} hints               how many hints were shown
 * @property {string | null} checkedAt    ISO time of the latest check; null while the question is open
 * @property {Result | null} firstResult
 * @property {Answer} firstAnswer         what was chosen at the first check; null of a short answer
 * @property {string | null} firstConfidence  how sure one was of it
 */

/**
 * What is kept of a question before anything was done.
 * @returns {Value}
 */
export function noAnswer() {
  return {
    answer: null,
    result: null,
    score: null,
    attempts: 0,
    confidence: null,
    surprised: false,
    dontKnow: false,
    hints: 0,
    checkedAt: null,
    firstResult: null,
    firstAnswer: null,
    firstConfidence: null,
  };
}
