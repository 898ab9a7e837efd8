/**
 * A learner's record as it can be shown: the page, the document and the account are made from this, and read no records
 * themselves. One pass over the records; a value that is damaged loses its place, never the others.
 *
 * @import {Entered} from "./entered.js"
 * @import {Outline, OutlineActivity, OutlineModule} from "./outline.js"
 * @import {PlannedAction} from "./portfolio/plan.js"
 * @import {Mean} from "./rating.js"
 * @import {Kept, Rec} from "./record.js"
 * @import {Result} from "./scoring.js"
 *
 * @typedef {object} Portfolio
 * @property {Group[]} groups    one a module, in order; then "course"; last, when there is any, "gone"
 * @property {PlannedAction[]} actions  the plan, by date
 * @property {Count} minutes     of the pages
 * @property {Count} pages       of all modules
 * @property {Entered} entered
 *
 * @typedef {{done: number, total: number}} Count
 *
 * @typedef {object} Group
 * @property {string} slug     of the module; "course" is the whole course, "gone" what is no longer in it
 * @property {string} title
 * @property {string} href     "" for the last two
 * @property {Count} minutes     of its pages
 * @property {Item[]} items    those with something in them
 *
 * @typedef {object} Item
 * @property {string} activity  its id; "revisit" for the questions that came back
 * @property {Kind} kind
 * @property {string} title
 * @property {string} href      "" where there is no such place
 * @property {string} at        ISO time of the latest save
 * @property {Block[]} blocks
 *
 * @typedef {OutlineActivity["kind"] | "revisit"} Kind
 *
 * @typedef {AnswerBlock | TextBlock | TableBlock | RatingsBlock | StoryBlock | OlderBlock} Block
 *
 * @typedef {object} AnswerBlock
 * @property {"answer"} type
 * @property {string} question   a paragraph a line
 * @property {string[]} answer   one line for each part of it; empty where only "I don't know yet" was said
 * @property {Result | null} result
 * @property {"guessing" | "fairly" | "sure" | null} sure
 * @property {boolean} dontKnow
 * @property {boolean} changed   whether the question was another one then
 *
 * @typedef {object} TextBlock
 * @property {"text"} type
 * @property {string} key       of the record
 * @property {string} prompt
 * @property {string} text
 * @property {string} model     the model answer; "" where there is none or it was not opened
 * @property {string} add       what the learner would add after reading it
 * @property {string[]} ticked  the points that were found in one's own text
 *
 * @typedef {{type: "table", caption: string, head: string[], rows: string[][]}} TableBlock
 *
 * @typedef {object} RatingsBlock
 * @property {"ratings"} type
 * @property {string} at              ISO time of the latest take
 * @property {string | null} earlier  ISO time of the first, when there are two or more
 * @property {number} steps           of the scale
 * @property {"compass" | "bars"} chart
 * @property {[value: number, label: string][]} scale
 * @property {{id: string, title: string, hue: string, now: Mean | null, then: Mean | null}[]} parts  `hue`: on a compass; or ""
 * @property {{statement: string, now: string, then: string}[]} table  in the words of the scale; "" without a rating
 *
 * @typedef {object} StoryBlock
 * @property {"story"} type
 * @property {{scene: string, choice: string}[]} steps
 * @property {string | null} ending  the title of the scene in which the way ended
 * @property {number} endings        how many were seen, on this way or an earlier one
 * @property {string[]} behaviours   that the way showed
 *
 * @typedef {{type: "older", text: string, at: string}} OlderBlock  a text that lost its place to another
 *
 * @typedef {object} Voice    words that the course does not bring along, in the language of the page
 * @property {(key: string) => string} word    by their name in the section "portfolio" of the strings
 * @property {(at: string) => string} day      the day of an ISO time
 * @property {(minutes: number) => string} time  how long something took
 * @property {(value: number) => string} number
 */

import { countEntered } from "./entered.js";
import { WHOLE_COURSE } from "./outline.js";
import { sort } from "./portfolio/sorting.js";
import { showAnswers, showReturned } from "./portfolio/answers.js";
import { showGone } from "./portfolio/gone.js";
import { showJudgements } from "./portfolio/judgements.js";
import { planOf } from "./portfolio/plan.js";
import { showRatings } from "./portfolio/ratings.js";
import { showStory } from "./portfolio/story.js";
import { showAccount, showTexts } from "./portfolio/texts.js";
import { showWorksheet } from "./portfolio/worksheet.js";
import { donePages } from "./progress.js";

/** The group of what no longer has a place in the course. */
export const GONE = "gone";

/** The name under which questions are kept that came back. */
export const REVISIT = "revisit";

/**
 * Puts a learner's record in the order of the course, with the words behind its ids.
 * @param {Outline} outline
 * @param {Rec[]} records  all of the course
 * @param {Kept[]} kept
 * @param {Voice} voice
 * @returns {Portfolio}
 */
export function portfolio(outline, records, kept, voice) {
  const { activities, pages, actions } = sort(records, kept);
  const done = donePages(pages);
  const whole = { slug: WHOLE_COURSE, title: voice.word("course"), href: "", pages: [] };
  const groups = [...outline.modules, whole].map((module) => groupOf(module, done));
  const bySlug = new Map(groups.map((group) => [group.slug, group]));
  const course = /** @type {Group} */ (bySlug.get(WHOLE_COURSE));

  /** @type {Group} */
  const gone = {
    slug: GONE,
    title: voice.word("gone"),
    href: "",
    minutes: { done: 0, total: 0 },
    items: [],
  };
  for (const activity of outline.activities) {
    const parts = activities.get(activity.id);
    if (!parts) continue;
    activities.delete(activity.id);
    const blocks = show(activity, parts, voice);
    const { id, kind, title, href } = activity;
    const item = { activity: id, kind, title, href, at: parts.at, blocks };
    if (blocks.length) (bySlug.get(activity.module) ?? course).items.push(item);
    gone.items.push(...showGone(parts, voice, activity));
  }
  const returned = activities.get(REVISIT);
  if (returned) {
    activities.delete(REVISIT);
    const blocks = showReturned(outline, returned);
    const title = voice.word("came-back");
    if (blocks.length)
      course.items.push({ activity: REVISIT, kind: REVISIT, title, href: "", at: returned.at, blocks });
    gone.items.push(...showGone(returned, voice, { kind: REVISIT, title }));
  }
  for (const parts of activities.values()) gone.items.push(...showGone(parts, voice));
  const all = outline.modules.flatMap((module) => module.pages);
  return {
    groups: gone.items.length ? [...groups, gone] : groups,
    actions: planOf(outline, actions),
    minutes: minutesOf(all, done),
    pages: { done: all.filter(({ path }) => done.has(path)).length, total: all.length },
    entered: countEntered(records),
  };
}

/**
 * @param {Pick<OutlineModule, "slug" | "title" | "href" | "pages">} module
 * @param {Set<string>} done  paths of pages
 * @returns {Group}
 */
function groupOf({ slug, title, href, pages }, done) {
  return { slug, title, href, minutes: minutesOf(pages, done), items: [] };
}

/**
 * @param {{path: string, minutes: number}[]} pages
 * @param {Set<string>} done  paths
 * @returns {Count}
 */
function minutesOf(pages, done) {
  const sum = (/** @type {{minutes: number}[]} */ some) =>
    some.reduce((all, { minutes }) => all + minutes, 0);
  return { done: sum(pages.filter(({ path }) => done.has(path))), total: sum(pages) };
}

/**
 * @param {OutlineActivity} activity
 * @param {import("./portfolio/sorting.js").Parts} parts
 * @param {Voice} voice
 * @returns {Block[]}
 */
function show(activity, parts, voice) {
  switch (activity.kind) {
    case "quiz":
    case "mixed-quiz":
      return showAnswers(activity, parts);
    case "before-after":
      return showJudgements(activity, parts, voice);
    case "reflection":
      return showTexts(activity, parts);
    case "account":
      return showAccount(activity, parts, voice);
    case "self-assessment":
      return showRatings(activity, parts, voice);
    case "scenario":
      return showStory(activity, parts);
    case "worksheet":
      return showWorksheet(activity, parts, voice);
  }
}
