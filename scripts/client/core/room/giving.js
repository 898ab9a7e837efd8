/**
 * What a learner's record has to give to the room. Only ids that the course itself has go into it, as stamps, so that
 * nothing that a learner wrote can be among them.
 *
 * @import {Outline, OutlineQuestion, QuizOutline, RatingOutline} from "../outline.js"
 * @import {Ratings} from "../rating.js"
 * @import {Rec} from "../record.js"
 * @import {Given, GivenAnswer, Rating} from "./code.js"
 *
 * @typedef {object} Offer   what can be given of one activity
 * @property {string} id
 * @property {string} title
 * @property {Given} given
 * @property {OfferedRating[] | OfferedAnswer[]} lines  the same in words
 *
 * @typedef {{statement: string, then: string, now: string}} OfferedRating  "" where it was not rated
 *
 * @typedef {object} OfferedAnswer
 * @property {string} question
 * @property {string[]} chosen   at the first try
 * @property {GivenAnswer["result"]} result
 * @property {GivenAnswer["sure"]} sure
 */

import { hasChanged } from "../change.js";
import { takenAt } from "../rating.js";
import { fieldsOf, textsOf } from "../reading.js";
import { stampOf } from "./bytes.js";
import { RESULTS, SURE } from "./code.js";

/** The highest value of a scale that a code has room for. */
const HIGHEST = 13;

/**
 * @param {Outline} outline
 * @param {Rec[]} records
 * @returns {Offer[]}  in the order of the course
 */
export function offersOf({ activities }, records) {
  /** @type {Map<string, Rec[]>} */
  const byActivity = new Map();
  for (const record of records) {
    const [id] = record.key.split("#");
    byActivity.set(id, [...(byActivity.get(id) ?? []), record]);
  }
  return activities.flatMap((activity) => {
    const own = byActivity.get(activity.id) ?? [];
    if (activity.kind === "self-assessment") return ratingsOf(activity, own);
    if (activity.kind === "quiz" || activity.kind === "mixed-quiz") return answersOf(activity, own);
    return [];
  });
}

/**
 * What stands for the wording of a self-assessment.
 * @param {Pick<RatingOutline, "scale" | "dimensions">} activity
 * @returns {number}
 */
export function markOfRatings({ scale, dimensions }) {
  const texts = dimensions.flatMap(({ statements }) => Object.entries(statements).flat());
  return stampOf([...scale.flat(), ...texts].join("\n"));
}

/**
 * What stands for what is asked by a question.
 * @param {Pick<OutlineQuestion, "key" | "text" | "items" | "options">} question
 * @returns {number}
 */
export function markOfQuestion(question) {
  return stampOf(`${question.key}\n${wordingOf(question)}`);
}

/** @param {Pick<OutlineQuestion, "text" | "items" | "options">} question */
function wordingOf({ text, items = {}, options = {} }) {
  return [text, ...Object.values(items), ...Object.values(options)].join(" ");
}

/**
 * The first taking and the latest. One on a longer or shorter scale is left out: its steps are other steps.
 * @param {RatingOutline} activity
 * @param {Rec[]} records
 * @returns {Offer[]}
 */
function ratingsOf(activity, records) {
  const scale = new Map(activity.scale);
  const takes = records
    .filter(({ key, value }) => takenAt(key) && fieldsOf(value).scale === scale.size)
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ value }) => /** @type {Ratings} */ (fieldsOf(fieldsOf(value).ratings)));
  const now = takes.at(-1);
  if (!now) return [];
  const then = takes.length > 1 ? takes[0] : undefined;
  const read = (/** @type {Ratings | undefined} */ ratings, /** @type {string} */ id) => {
    const value = ratings && Object.hasOwn(ratings, id) ? ratings[id] : undefined;
    return value === null || (value !== undefined && value <= HIGHEST && scale.has(value))
      ? value
      : undefined;
  };
  const say = (/** @type {Rating} */ value) =>
    value === undefined ? "" : value === null ? activity.none : (scale.get(value) ?? "");
  const statements = activity.dimensions.flatMap(({ statements }) => Object.entries(statements));
  const rated = statements
    .map(([id, statement]) => ({ id, statement, then: read(then, id), now: read(now, id) }))
    .filter(({ then, now }) => then !== undefined || now !== undefined);
  if (!rated.length) return [];
  return [
    {
      id: activity.id,
      title: activity.title,
      given: {
        kind: "ratings",
        id: stampOf(activity.id),
        mark: markOfRatings(activity),
        ratings: rated.map(({ id, then, now }) => ({ id: stampOf(id), then, now })),
      },
      lines: rated.map(({ statement, then, now }) => ({ statement, then: say(then), now: say(now) })),
    },
  ];
}

/**
 * @param {QuizOutline} activity
 * @param {Rec[]} records
 * @returns {Offer[]}
 */
function answersOf(activity, records) {
  const found = activity.questions.flatMap((question) => {
    const record = records.find(({ key }) => key === `${activity.id}#${question.id}`);
    return record ? answerOf(question, record) : [];
  });
  if (!found.length) return [];
  return [
    {
      id: activity.id,
      title: activity.title,
      given: { kind: "answers", id: stampOf(activity.id), answers: found.map(({ given }) => given) },
      lines: found.map(({ line }) => line),
    },
  ];
}

/**
 * The first try at a question. Older records do not hold what was chosen at it, but in an only try it is the answer itself.
 * @param {OutlineQuestion} question
 * @param {Rec} record
 * @returns {{given: GivenAnswer, line: OfferedAnswer}[]}
 */
function answerOf(question, { value, asked }) {
  const fields = fieldsOf(value);
  const result = RESULTS.find((each) => each === fields.firstResult) ?? "unknown";
  if (result === "unknown" && fields.dontKnow !== true) return [];
  const isOnly = fields.attempts === 1;
  const answer = fields.firstAnswer ?? (isOnly ? fields.answer : null);
  const confidence = fields.firstConfidence ?? (isOnly ? fields.confidence : null);
  const sure = SURE.find((each) => each !== null && each === confidence) ?? null;
  const chosen = result === "unknown" ? [] : chosenOf(question, answer);
  const isOther = hasChanged(asked, { key: question.key, text: wordingOf(question) });
  const mark = isOther && asked ? stampOf(`${asked.key}\n${asked.text}`) : markOfQuestion(question);
  const { items = {}, options = {} } = question;
  return [
    {
      given: {
        id: stampOf(question.id),
        mark,
        result,
        sure,
        chosen: chosen.map((ids) => ids.map(stampOf)),
      },
      line: {
        question: question.text,
        chosen: chosen.map((ids) =>
          ids.length > 1 ? `${items[ids[0]].replace(/\.$/u, "")} – ${options[ids[1]]}` : options[ids[0]],
        ),
        result,
        sure,
      },
    },
  ];
}

/**
 * The ids in an answer that the question has. A short answer has none: its words are the learner's own.
 * @param {OutlineQuestion} question
 * @param {unknown} answer
 * @returns {string[][]}
 */
function chosenOf({ items, options = {} }, answer) {
  const isOption = (/** @type {string} */ id) => Object.hasOwn(options, id);
  if (typeof answer === "string") return isOption(answer) ? [[answer]] : [];
  if (Array.isArray(answer))
    return textsOf(answer)
      .filter(isOption)
      .map((id) => [id]);
  const pairs = Object.entries(fieldsOf(answer)).filter(([, id]) => typeof id === "string" && isOption(id));
  if (!items) return pairs.map(([, id]) => [/** @type {string} */ (id)]);
  return /** @type {string[][]} */ (pairs).filter(([item]) => Object.hasOwn(items, item));
}
