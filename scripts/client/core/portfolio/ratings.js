/** Self-assessments: the first taking beside the latest, and all of them by date. */

import { labelOf, meanOf, shownAt, takenAt } from "../rating.js";
import { fieldsOf, nameOf } from "../reading.js";

/**
 * @import {RatingOutline} from "../outline.js"
 * @import {Block, Voice} from "../portfolio.js"
 * @import {Dimension, Ratings, Scale, Take} from "../rating.js"
 * @import {Rec} from "../record.js"
 * @import {Parts} from "./sorting.js"
 *
 * @typedef {Dimension & {hue: string}} Part
 */

/** The hues of a compass: north, east, south, west. */
const HUES = ["attending", "understanding", "empathising", "helping"];

/**
 * @param {RatingOutline} assessment
 * @param {Parts} parts
 * @param {Voice} voice
 * @returns {Block[]}
 */
export function showRatings(assessment, parts, voice) {
  parts.take("draft");
  const scale = new Map(assessment.scale);
  const names = Object.assign({}, ...assessment.dimensions.map(({ statements }) => statements));
  const takes = parts.names
    .filter((name) => takenAt(`#${name}`))
    .sort()
    .flatMap((name) => takeOf(/** @type {Rec} */ (parts.take(name)), names, scale, parts));
  const now = takes.at(-1);
  if (!now) return [];
  const then = takes.length > 1 ? takes[0] : undefined;
  const dimensions = assessment.dimensions.map(({ id, title, statements }, place) => ({
    id,
    title,
    statements: Object.keys(statements),
    hue: assessment.chart === "compass" ? HUES[place] : "",
  }));
  return [
    {
      type: "ratings",
      at: shownAt(now),
      earlier: then ? shownAt(then) : null,
      steps: scale.size,
      chart: assessment.chart,
      scale: assessment.scale,
      parts: dimensions.map((part) => ({
        id: part.id,
        title: part.title,
        hue: part.hue,
        now: meanOf(part, now, scale),
        then: meanOf(part, then, scale),
      })),
      table: Object.entries(names).map(([id, statement]) => ({
        statement,
        now: labelOf(id, now, scale, assessment.none),
        then: labelOf(id, then, scale, assessment.none),
      })),
    },
    ...(takes.length > 2 ? [listOf(takes, dimensions, scale, voice)] : []),
  ];
}

/**
 * Reads a taking; what was rated that the course no longer has loses its place.
 * @param {Rec} record
 * @param {Record<string, string>} names  of the statements
 * @param {Scale} scale
 * @param {Parts} parts
 * @returns {Take[]}
 */
function takeOf(record, names, scale, parts) {
  const { ratings, scale: size } = fieldsOf(record.value);
  const steps = typeof size === "number" && Number.isInteger(size) && size > 1 ? size : scale.size;
  const least = [...scale.keys()][0];
  /** @type {Ratings} */
  const known = {};
  /** @type {{[statement: string]: unknown}} */
  const others = {};
  for (const [id, rating] of Object.entries(fieldsOf(ratings))) {
    const isOnScale = typeof rating === "number" && rating >= least && rating < least + steps;
    if (Object.hasOwn(names, id) && (rating === null || isOnScale)) known[id] = rating;
    else others[id] = rating;
  }
  if (Object.keys(others).length) parts.leave(record, { ratings: others });
  else if (!Object.keys(known).length) parts.leave(record);
  if (!Object.keys(known).length) return [];
  const at = /** @type {string} */ (takenAt(record.key));
  return [{ at, changed: record.savedAt, ratings: known, scale: steps }];
}

/**
 * What every taking came to.
 * @param {Take[]} takes
 * @param {Part[]} dimensions
 * @param {Scale} scale
 * @param {Voice} voice
 * @returns {Block}
 */
function listOf(takes, dimensions, scale, { word, day, number }) {
  return {
    type: "table",
    caption: word("takes"),
    head: [word("date"), ...dimensions.map(({ title }) => title)],
    rows: takes.map((take) => [
      day(shownAt(take)),
      ...dimensions.map((part) => {
        const mean = meanOf(part, take, scale);
        return mean ? number(mean.value) : "";
      }),
    ]),
  };
}

/**
 * Ratings of statements that the course no longer has.
 * @param {Rec} record
 * @param {string} caption
 * @param {Voice} voice
 * @returns {Block[]}
 */
export function showOldRatings(record, caption, { word, number }) {
  const rows = Object.entries(fieldsOf(fieldsOf(record.value).ratings)).flatMap(([id, rating]) =>
    typeof rating === "number" ? [[nameOf(undefined, id), number(rating)]] : [],
  );
  return rows.length ? [{ type: "table", caption, head: [word("statement"), word("rating")], rows }] : [];
}
