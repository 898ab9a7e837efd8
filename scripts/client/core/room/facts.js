/**
 * What the room's page knows of the course: the words behind what is given, what is right, and the beliefs behind wrong
 * answers. `coursekit.render.room` writes it into the page.
 *
 * @import {OutlineQuestion, QuizOutline, RatingOutline} from "../outline.js"
 *
 * @typedef {object} Facts
 * @property {(RatingOutline | QuizFacts)[]} activities   in the order of the course
 * @property {Record<string, {text: string, href: string}>} beliefs  by id
 *
 * @typedef {Omit<QuizOutline, "questions"> & {questions: QuestionFacts[]}} QuizFacts
 *
 * @typedef {OutlineQuestion & {
 *   type: string, right: string[], behind: Record<string, string>, learn: {title: string, href: string},
 * }} QuestionFacts
 *   `right`: ids, in order where that is the answer, or `item:option`; none of a short answer. `behind`: ids of the beliefs
 *   behind wrong options. `learn`: where it is taught
 */

import { stampOf } from "./bytes.js";

/**
 * Finds things by the stamps of their ids. Two with one stamp are both left out: neither can be told from the other.
 * @template T
 * @param {Iterable<[id: string, thing: T]>} things
 * @returns {Map<number, T>}
 */
export function byStamp(things) {
  /** @type {Map<number, T>} */
  const found = new Map();
  const twice = new Set();
  for (const [id, thing] of things) {
    const stamp = stampOf(id);
    if (found.has(stamp)) twice.add(stamp);
    found.set(stamp, thing);
  }
  for (const stamp of twice) found.delete(stamp);
  return found;
}
