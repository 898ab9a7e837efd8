/**
 * What the givings of a group come to. Nothing here is about one person: every figure counts people, and a part that fewer
 * than the number gave has no figures at all.
 *
 * @import {RatingOutline} from "../outline.js"
 * @import {Scale} from "../rating.js"
 * @import {Given, Giving, GivenAnswer, GivenRating, Rating} from "./code.js"
 * @import {Facts, QuizFacts} from "./facts.js"
 * @import {ItemSum} from "./items.js"
 * @import {Way} from "./showing.js"
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
 * @property {number} people   who gave something of it in its present wording; below the number it is 0, without parts or items
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
import { Shown } from "./showing.js";

/** @type {Way<true>[]} */
const GAVE = [{ name: "gave", facts: [() => "gave"] }];

/** @typedef {{then: Rating, now: Rating}} Rated */

const isTwice = (/** @type {Rated} */ { then }) => then !== undefined;
// A first rating stays the same one when there is a later one.
const latest = (/** @type {Rated} */ each) => (isTwice(each) ? `latest ${each.now}` : `first ${each.now}`);
const again = (/** @type {Rated} */ each) => (isTwice(each) ? latest(each) : null);
const first = (/** @type {Rated} */ each) => (isTwice(each) ? `first ${each.then}` : null);

/** @type {Way<Rated>[]} */
const RATED = [
  { name: "both", facts: [latest, again, first] },
  { name: "twice", of: isTwice, facts: [latest, first] },
  { name: "now", facts: [latest] },
];

/**
 * @param {Facts} facts
 * @param {Giving[]} givings
 * @param {number} least  how many people anything needs to be shown
 * @param {Shown} [shown]  what was shown before: it takes note of what is shown now
 * @returns {Picture}
 */
export function pictureOf(facts, givings, least, shown = new Shown()) {
  const known = byStamp(facts.activities.map((activity) => [activity.id, activity]));
  const given = givings.map(({ who, activities }) => ({
    who,
    own: new Map(activities.map((each) => [each.id, each])),
  }));
  const activities = facts.activities.flatMap((activity) => {
    const stamp = stampOf(activity.id);
    const people = new Map(
      given.flatMap(({ who, own }) => {
        const one = own.get(stamp);
        return one ? [/** @type {[string, Given]} */ ([who, one])] : [];
      }),
    );
    if (!people.size || known.get(stamp) !== activity) return [];
    return [
      activity.kind === "self-assessment"
        ? sumRatings(activity, people, shown, least)
        : sumAnswers(activity, people, shown, least),
    ];
  });
  const gone = given.flatMap(({ own }) => [...own.keys()].filter((stamp) => !known.has(stamp))).length;
  return { people: givings.length, activities, gone };
}

/**
 * @param {QuizFacts} activity
 * @param {Map<string, Given>} given  by who gave it
 * @param {Shown} shown
 * @param {number} least
 * @returns {QuizSum}
 */
function sumAnswers({ id, title, href, questions }, given, shown, least) {
  const known = byStamp(questions.map((question) => [question.id, question]));
  let changed = 0;
  /** @type {Map<string, true>} */
  const gave = new Map();
  /** @type {Map<string, Map<string, GivenAnswer>>} */
  const answers = new Map(questions.map((question) => [question.id, new Map()]));
  for (const [who, each] of given) {
    if (each.kind !== "answers") continue;
    const own = new Map(each.answers.map((answer) => [known.get(answer.id), answer]));
    for (const [question, answer] of own) {
      if (!question || answer.mark !== markOfQuestion(question)) {
        changed++;
        continue;
      }
      gave.set(who, true);
      answers.get(question.id)?.set(who, answer);
    }
  }
  const people = shown.draw(id, gave, GAVE, least)?.answers.length ?? 0;
  const items = people ? itemsOf(id, questions, answers, shown, least) : [];
  return { kind: "answers", id, title, href, people, changed, items };
}

/**
 * @param {RatingOutline} activity
 * @param {Map<string, Given>} given  by who gave it
 * @param {Shown} shown
 * @param {number} least
 * @returns {RatingSum}
 */
function sumRatings(activity, given, shown, least) {
  const { id, title, href, scale, none, dimensions } = activity;
  const mark = markOfRatings(activity);
  const ratings = [...given].flatMap(([who, each]) => (each.kind === "ratings" ? [{ who, ...each }] : []));
  const people = ratings
    .filter((each) => each.mark === mark)
    .map(({ who, ratings }) => ({ who, own: new Map(ratings.map((one) => [one.id, one])) }));
  const steps = new Map(scale);
  const spreads = (
    /** @type {string} */ item,
    /** @type {(own: Map<number, GivenRating>) => Rated | undefined} */ ratedOf,
  ) => {
    const rated = people.flatMap(({ who, own }) => {
      const { then, now } = ratedOf(own) ?? {};
      return now === undefined ? [] : [/** @type {[string, Rated]} */ ([who, { then, now }])];
    });
    return spreadsOf(shown.draw(`${id}#${item} ${mark}`, new Map(rated), RATED, least), steps);
  };
  const gave = new Map(people.map(({ who }) => [who, /** @type {const} */ (true)]));
  const count = shown.draw(id, gave, GAVE, least)?.answers.length ?? 0;
  const parts = (count ? dimensions : []).map((dimension) => {
    const ids = Object.keys(dimension.statements);
    const whole = spreads(`whole ${dimension.id}`, (own) => ({
      then: meanStep(ids, own, "then", steps),
      now: meanStep(ids, own, "now", steps),
    }));
    const statements = Object.entries(dimension.statements).map(([statement, text]) => ({
      text,
      isWhole: false,
      spreads: spreads(statement, (own) => own.get(stampOf(statement))),
    }));
    // A part of one statement is that statement.
    const above = { text: dimension.title, isWhole: true, spreads: whole };
    return { title: dimension.title, lines: ids.length > 1 ? [above, ...statements] : statements };
  });
  return {
    kind: "ratings",
    id,
    title,
    href,
    scale,
    none,
    people: count,
    changed: ratings.length - people.length,
    parts,
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
 * @param {{way: string, answers: Rated[]} | null} drawn
 * @param {Scale} scale
 * @returns {Spread[]}
 */
function spreadsOf(drawn, scale) {
  if (!drawn) return [];
  const spread = (
    /** @type {Spread["when"]} */ when,
    /** @type {Rated[]} */ of,
    /** @type {"then" | "now"} */ which,
  ) => ({
    when,
    ...countsOf(
      of.map((each) => each[which]),
      scale,
    ),
  });
  const { way, answers } = drawn;
  if (way === "now") return [spread("now", answers, "now")];
  const both = answers.filter(isTwice);
  const once = answers.filter((each) => !isTwice(each));
  return [
    spread("then", both, "then"),
    spread("again", both, "now"),
    ...(once.length ? [spread("once", once, "now")] : []),
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
