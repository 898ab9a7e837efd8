/**
 * What the givings of a group come to. Nothing here is about one person: every figure counts people, and a part that fewer
 * than the number gave has no figures at all.
 *
 * @import {RatingOutline} from "../outline.js"
 * @import {Scale} from "../rating.js"
 * @import {Given, Giving, GivenAnswer, GivenRating, Rating} from "./code.js"
 * @import {Facts, QuizFacts} from "./facts.js"
 * @import {ItemSum} from "./items.js"
 *
 * @typedef {object} Picture
 * @property {number} people
 * @property {(RatingSum | QuizSum)[]} activities  those of which anything was given
 * @property {number} gone   how many activities were given that this course does not have
 *
 * @typedef {object} ActivitySum
 * @property {string} id
 * @property {string} title
 * @property {string} href
 * @property {number} people   who gave something of it in its present wording; below the number it has no parts or items
 * @property {number} changed  how many answers, or people's ratings, are to another wording, and are not counted
 *
 * @typedef {ActivitySum & {kind: "ratings", scale: [number, string][], none: string, parts: PartSum[]}} RatingSum
 * @typedef {ActivitySum & {kind: "answers", items: ItemSum[]}} QuizSum
 *
 * @typedef {object} PartSum   of a dimension
 * @property {string} title
 * @property {Line[]} lines    the dimension itself first, then its statements
 *
 * @typedef {object} Line
 * @property {string} text
 * @property {boolean} isWhole  whether it is the dimension: each person's mean there, at the nearest step
 * @property {Spread[]} spreads  none where too few rated it
 *
 * @typedef {object} Spread
 * @property {"now" | "once" | "then" | "again"} when  by everybody, latest; by those who rated once; first and latest, of the
 *   same people, who rated twice
 * @property {number} people
 * @property {number[]} counts  for each step of the scale
 * @property {number} none      who had no chance to
 * @property {string[]} middle  the words of the middle rating; two where it lies between them; none without ratings
 */

import { meanOf } from "../rating.js";
import { stampOf } from "./bytes.js";
import { byStamp } from "./facts.js";
import { markOfQuestion, markOfRatings } from "./giving.js";
import { itemsOf } from "./items.js";

/**
 * @param {Facts} facts
 * @param {Giving[]} givings
 * @param {number} least  how many people anything needs to be shown
 * @returns {Picture}
 */
export function pictureOf(facts, givings, least) {
  const known = byStamp(facts.activities.map((activity) => [activity.id, activity]));
  const given = givings.map(({ activities }) => new Map(activities.map((each) => [each.id, each])));
  const activities = facts.activities.flatMap((activity) => {
    const own = given.flatMap((each) => each.get(stampOf(activity.id)) ?? []);
    if (!own.length || known.get(stampOf(activity.id)) !== activity) return [];
    return [
      activity.kind === "self-assessment"
        ? sumRatings(activity, own, least)
        : sumAnswers(activity, own, least),
    ];
  });
  const gone = given.flatMap((each) => [...each.keys()].filter((stamp) => !known.has(stamp))).length;
  return { people: givings.length, activities, gone };
}

/**
 * @param {QuizFacts} activity
 * @param {Given[]} given
 * @param {number} least
 * @returns {QuizSum}
 */
function sumAnswers({ id, title, href, questions }, given, least) {
  const known = byStamp(questions.map((question) => [question.id, question]));
  let changed = 0;
  let people = 0;
  /** @type {Map<string, GivenAnswer[]>} */
  const answers = new Map();
  for (const each of given) {
    if (each.kind !== "answers") continue;
    const own = new Map(each.answers.map((answer) => [known.get(answer.id), answer]));
    let has = false;
    for (const [question, answer] of own) {
      if (!question || answer.mark !== markOfQuestion(question)) {
        changed++;
        continue;
      }
      has = true;
      answers.set(question.id, [...(answers.get(question.id) ?? []), answer]);
    }
    if (has) people++;
  }
  const items = people < least ? [] : itemsOf(questions, answers, least);
  return { kind: "answers", id, title, href, people, changed, items };
}

/**
 * @param {RatingOutline} activity
 * @param {Given[]} given
 * @param {number} least
 * @returns {RatingSum}
 */
function sumRatings(activity, given, least) {
  const { id, title, href, scale, none, dimensions } = activity;
  const mark = markOfRatings(activity);
  const ratings = given.flatMap((each) => (each.kind === "ratings" ? [each] : []));
  const people = ratings
    .filter((each) => each.mark === mark)
    .map((each) => new Map(each.ratings.map((one) => [one.id, one])));
  const steps = new Map(scale);
  const parts = dimensions.map(({ title, statements }) => {
    const ids = Object.keys(statements);
    const whole = people.map((person) => ({
      then: meanStep(ids, person, "then", steps),
      now: meanStep(ids, person, "now", steps),
    }));
    return {
      title,
      lines: [
        { text: title, isWhole: true, spreads: spreadsOf(whole, steps, least) },
        ...Object.entries(statements).map(([statement, text]) => ({
          text,
          isWhole: false,
          spreads: spreadsOf(
            people.flatMap((person) => person.get(stampOf(statement)) ?? []),
            steps,
            least,
          ),
        })),
      ].filter(({ isWhole }) => !isWhole || ids.length > 1),
    };
  });
  return {
    kind: "ratings",
    id,
    title,
    href,
    scale,
    none,
    people: people.length,
    changed: ratings.length - people.length,
    parts: people.length < least ? [] : parts,
  };
}

/**
 * The step that is nearest to the mean of a person's ratings in a dimension.
 * @param {string[]} ids  of the statements
 * @param {Map<number, GivenRating>} person
 * @param {"then" | "now"} when
 * @param {Scale} scale
 * @returns {Rating}
 */
function meanStep(ids, person, when, scale) {
  const rated = ids.flatMap((id) => {
    const rating = person.get(stampOf(id))?.[when];
    return rating === undefined ? [] : [/** @type {[string, number | null]} */ ([id, rating])];
  });
  const take = { at: "", ratings: Object.fromEntries(rated), scale: scale.size };
  const mean = meanOf({ id: "", title: "", statements: ids }, take, scale);
  if (!mean) return undefined;
  return [...scale].find(([, label]) => label === mean.label)?.[0];
}

/**
 * How ratings are spread. Where enough people rated twice, those are shown then and now, and the others apart, if they are
 * enough: shown together, the few others could be worked out.
 * @param {{then: Rating, now: Rating}[]} people
 * @param {Scale} scale
 * @param {number} least
 * @returns {Spread[]}
 */
function spreadsOf(people, scale, least) {
  const rated = people.filter(({ now }) => now !== undefined);
  const both = rated.filter(({ then }) => then !== undefined);
  const once = rated.filter(({ then }) => then === undefined);
  const spread = (
    /** @type {Spread["when"]} */ when,
    /** @type {{then: Rating, now: Rating}[]} */ of,
    /** @type {"then" | "now"} */ which,
  ) => ({
    when,
    ...countsOf(
      of.map((each) => each[which]),
      scale,
    ),
  });
  if (both.length < least) return rated.length < least ? [] : [spread("now", rated, "now")];
  return [
    spread("then", both, "then"),
    spread("again", both, "now"),
    ...(once.length < least ? [] : [spread("once", once, "now")]),
  ];
}

/**
 * @param {Rating[]} ratings
 * @param {Scale} scale
 * @returns {Omit<Spread, "when">}
 */
function countsOf(ratings, scale) {
  const onScale = ratings.flatMap((rating) =>
    typeof rating === "number" && scale.has(rating) ? [rating] : [],
  );
  const sorted = onScale.sort((a, b) => a - b);
  const middles = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return {
    people: ratings.length,
    counts: [...scale.keys()].map((step) => onScale.filter((rating) => rating === step).length),
    none: ratings.filter((rating) => rating === null).length,
    middle: sorted.length ? [...new Set(middles.map((step) => scale.get(step) ?? ""))] : [],
  };
}
