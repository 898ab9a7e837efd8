/**
 * Which questions come back, and when: those that were not right at first, not known, or guessed. They come back after
 * 2, 7 and 21 days: what is asked again just before it is forgotten is kept best.
 *
 * @import {Value} from "./answer.js"
 * @import {Rec} from "./record.js"
 *
 * @typedef {object} Due
 * @property {number} at      the midnight, in the learner's own time, from which the question is asked again; in milliseconds
 * @property {number} round   which asking it is, counted from 1: each is a record of its own
 */

/** Days until a question comes back: after the first answer, and after each right one that follows it. */
export const DAYS = [2, 7, 21];

/**
 * The key under which an answer to a question that came back is kept.
 * @param {string} first  the key of the first answer
 * @param {number} round
 * @returns {string}
 */
export function roundKey(first, round) {
  return `revisit#${first.replace("/", ".").replace("#", ".")}--${round}`;
}

/**
 * When each question comes back, by the key of its first answer. Those that never do are left out.
 * @param {Rec[]} records  all of the course
 * @param {Iterable<string>} questions  the keys of those that the course still has, as `<module>/<quiz>#<question>`
 * @returns {Map<string, Due>}
 */
export function schedule(records, questions) {
  const asked = new Set(questions);
  const byKey = new Map(records.map((record) => [record.key, record]));
  /** @type {Map<string, Due>} */
  const due = new Map();
  for (const first of records) {
    if (!asked.has(first.key) || !isSettled(first.value) || !wasUnsure(first.value)) continue;
    const found = next(first, (round) => byKey.get(roundKey(first.key, round)));
    if (found) due.set(first.key, found);
  }
  return due;
}

/**
 * @param {Rec} first
 * @param {(round: number) => Rec | undefined} roundOf
 * @returns {Due | null}  null once it was right as often as it comes back
 */
function next(first, roundOf) {
  let last = first;
  let step = 0;
  let round = 1;
  for (let answered = roundOf(1); isSettled(answered?.value); answered = roundOf(++round)) {
    last = /** @type {Rec} */ (answered);
    step = wasUnsure(last.value) ? 0 : step + 1;
  }
  return step < DAYS.length ? { at: midnightAfter(last, DAYS[step]), round } : null;
}

/**
 * @param {Value | undefined} value
 * @returns {boolean}
 */
function isSettled(value) {
  return !!value && (!!value.firstResult || value.dontKnow === true);
}

/**
 * @param {Value} value
 * @returns {boolean}
 */
function wasUnsure(value) {
  return value.firstResult !== "right" || value.dontKnow || value.confidence === "guessing";
}

/**
 * @param {Rec} record
 * @param {number} days
 * @returns {number}
 */
function midnightAfter({ value, savedAt }, days) {
  const day = new Date(value.checkedAt ?? savedAt);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days).getTime();
}
