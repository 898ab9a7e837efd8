/**
 * The hands of a room: how many went up for each option, when it was asked and when it was asked again.
 *
 * @typedef {object} Round
 * @property {number[]} counts  the hands for each option, in order
 * @property {number} people    how many people the shares are of
 * @property {boolean} [isGuess]  whether nobody has told how many people there are, or too few
 *
 * @typedef {object} Shift      what became of an option between two rounds
 * @property {number} from
 * @property {number} before    how many people there were
 * @property {number} to
 * @property {number} people
 */

/** More hands than any room has: a slip of the finger goes no further. */
export const MOST = 999;

/**
 * The number that someone typed; none for what is no number.
 * @param {string} text
 * @returns {number}
 */
export function toCount(text) {
  const number = Math.round(Number(text));
  return number > 0 ? Math.min(number, MOST) : 0;
}

/**
 * A round. Where each person has one vote, the hands are the people. Where they may have several, nobody can tell from the
 * hands how many people there are: that is told, and it is at least as many as the hands for one option.
 * @param {number[]} counts
 * @param {number} [told]  how many people there are, where they may vote more than once
 * @returns {Round}
 */
export function roundOf(counts, told) {
  if (told === undefined) return { counts, people: handsOf(counts) };
  const people = Math.max(told, ...counts);
  return told >= people ? { counts, people } : { counts, people, isGuess: true };
}

/**
 * All hands together.
 * @param {number[]} counts
 * @returns {number}
 */
export function handsOf(counts) {
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * The part of the people who are for an option.
 * @param {Round} round
 * @param {number} place  of the option
 * @returns {number}  from 0 to 1
 */
export function partOf({ counts, people }, place) {
  return people ? counts[place] / people : 0;
}

/**
 * The share of an option, in whole per cent.
 * @param {Round} round
 * @param {number} place  of the option
 * @returns {number}
 */
export function shareOf(round, place) {
  return Math.round(100 * partOf(round, place));
}

/**
 * What became of an option.
 * @param {Round} first
 * @param {Round} second
 * @param {number} place  of the option
 * @returns {Shift}
 */
export function shiftOf(first, second, place) {
  return {
    from: first.counts[place],
    before: first.people,
    to: second.counts[place],
    people: second.people,
  };
}
