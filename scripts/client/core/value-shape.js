/**
 * Which type each field of a saved value has, so that nothing of another type can be brought in by a file: an exercise that
 * expects a text would stop at a number, and one that looks up the words for "sure" would stop at another word. Fields that
 * are not named here belong to one kind only, and are let through; what is missing reads as empty.
 */

import { PLAN } from "./keys.js";
import { takenAt } from "./rating.js";

/** @typedef {(x: any) => boolean} Test */

/** @type {Test} */
const isText = (x) => typeof x === "string";
/** @type {Test} */
const isTextOrNull = (x) => x === null || isText(x);
/** @type {Test} */
const isNumber = (x) => typeof x === "number";
/** @type {Test} */
const isNumberOrNull = (x) => x === null || isNumber(x);
/** @type {Test} */
const isTimeOrNull = (x) => x === null || (isText(x) && Date.parse(x) > 0);
/** @type {Test} */
const isYesOrNo = (x) => typeof x === "boolean";
/** @type {Test} */
const isObject = (x) => typeof x === "object" && x !== null && !Array.isArray(x);
/** @type {(...words: (string | null)[]) => Test} */
const oneOf =
  (...words) =>
  (x) =>
    words.includes(x);
/** @type {(test: Test) => Test} */
const listOf = (test) => (x) => Array.isArray(x) && x.every(test);
/** @type {(test: Test) => Test} */
const mapOf = (test) => (x) => isObject(x) && Object.values(x).every(test);
/** @type {Test} */
const isAnswer = (x) => isTextOrNull(x) || listOf(isText)(x) || mapOf(isText)(x);

/** @type {Map<string, Test>} */
const FIELDS = new Map(
  Object.entries({
    answer: isAnswer,
    firstAnswer: isAnswer,
    cells: mapOf(isText),
    points: mapOf(isYesOrNo),
    ratings: mapOf(isNumberOrNull),
    seen: listOf(isText),
    way: listOf(isText),
    minutes: isNumberOrNull,
    score: isNumberOrNull,
    checkedAt: isTimeOrNull,
    confidence: oneOf("guessing", "fairly", "sure", null),
    firstConfidence: oneOf("guessing", "fairly", "sure", null),
    result: oneOf("right", "partly", "not-yet", null),
    firstResult: oneOf("right", "partly", "not-yet", null),
  }),
);
for (const name of ["attempts", "hints", "scale"]) FIELDS.set(name, isNumber);
for (const name of ["done", "dontKnow", "enough", "looked", "opened", "shown", "surprised"])
  FIELDS.set(name, isYesOrNo);
for (const name of ["add", "adds", "by", "hours", "path", "seed", "text", "view", "why"])
  FIELDS.set(name, isText);

/**
 * What a record of an account must have. Other keys do not say of what kind they are: a prompt may be called "way".
 * @type {[RegExp, string[]][]}
 */
const NEEDED = [[/^account:[^#]*#(?!hours$)/, ["text"]]];

/**
 * Whether a value is of the types that the course saves.
 * @param {string} key
 * @param {any} value
 * @returns {boolean}
 */
export function isValue(key, value) {
  if (key.startsWith(PLAN)) return mapOf(isText)(value);
  // The ids of sections are its fields, unless a prompt has this name.
  if (key.endsWith("#opened") && mapOf(isYesOrNo)(value)) return true;
  if (takenAt(key) && !(isObject(value?.ratings) && value.scale > 1)) return false;
  return (
    isObject(value) &&
    Object.entries(value).every(([name, part]) => FIELDS.get(name)?.(part) ?? true) &&
    NEEDED.every(([end, names]) => !end.test(key) || names.every((name) => Object.hasOwn(value, name)))
  );
}
