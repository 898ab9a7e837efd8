/** @import {Asked} from "./record.js" */

/** Two wordings with a lower share of common words than this are two questions. */
const ALIKE = 0.75;

/**
 * Whether a question means something else than when it was answered.
 *
 * It does when its right answer is another, or when its wording has too few words in common with the old. A mended typo,
 * another order, other punctuation or one more option is not a change.
 * @param {Asked | undefined} asked  what was asked then; never noted is not a change
 * @param {Asked} now
 * @returns {boolean}
 */
export function hasChanged(asked, now) {
  if (!asked) return false;
  return asked.key !== now.key || likeness(asked.text, now.text) < ALIKE;
}

/**
 * The share of words that two texts have in common, from 0 to 1: Dice's coefficient over the words with their repetitions.
 * @param {string} a
 * @param {string} b
 * @returns {number}
 */
function likeness(a, b) {
  const left = words(a);
  const right = words(b);
  const total = left.length + right.length;
  if (!total) return 1;
  // Equal words first, so that a near one cannot take the place of an equal one.
  const common = pair(left, right, (x, y) => x === y) + pair(left, right, isTypo);
  return (2 * common) / total;
}

/**
 * @param {string} text
 * @returns {string[]}
 */
function words(text) {
  return (
    text
      .toLowerCase()
      .replace(/['’]/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * Takes pairs of words out of both lists and counts them.
 * @param {string[]} left
 * @param {string[]} right
 * @param {(x: string, y: string) => boolean} match
 * @returns {number}
 */
function pair(left, right, match) {
  let count = 0;
  for (let i = left.length; i--;) {
    const j = right.findIndex((word) => match(left[i], word));
    if (j < 0) continue;
    left.splice(i, 1);
    right.splice(j, 1);
    count++;
  }
  return count;
}

/**
 * Whether two words of four letters or more differ by one letter, or by two that changed places.
 * Shorter ones do not count: "is" and "in", "no" and "on" are other words.
 * @param {string} a
 * @param {string} b
 * @returns {boolean}
 */
function isTypo(a, b) {
  const short = Math.min(a.length, b.length);
  if (short < 4) return false;
  let start = 0;
  while (start < short && a[start] === b[start]) start++;
  let end = 0;
  while (end < short - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const x = a.slice(start, a.length - end);
  const y = b.slice(start, b.length - end);
  return (x.length < 2 && y.length < 2) || (x.length === 2 && y === x[1] + x[0]);
}
