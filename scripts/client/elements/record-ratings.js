import { t } from "../core/strings.js";
import { drawTable } from "./card-table.js";
import { drawChart, drawKey } from "./chart.js";
import { h } from "./dom.js";
import { day, digits } from "./format.js";

/**
 * @import {RatingsBlock} from "../core/portfolio.js"
 * @import {Mean} from "../core/rating.js"
 */

/**
 * A self-assessment: the first and the latest time as a picture and in numbers, and every statement folded below.
 * @param {RatingsBlock} block
 * @param {string} title  of its activity
 * @returns {Node[]}
 */
export function drawRatings({ at, earlier, steps, chart, parts, table }, title) {
  const drawn = parts.map((part) => ({ ...part, statements: [], before: part.then }));
  const name = t("my-record.chart", { title });
  const picture = drawChart(chart, name, drawn, steps);
  const date = (/** @type {string} */ time) => day(new Date(time));
  const now = { name: t("my-record.now"), date: date(at), kind: /** @type {const} */ ("now") };
  const then = earlier
    ? [{ name: t("my-record.then"), date: date(earlier), kind: /** @type {const} */ ("then") }]
    : [];
  const times = [...then, now].map((time) => time.name);
  const cells = (/** @type {Mean | null} */ mean) => (mean ? digits(mean.value) : "–");
  const both = (/** @type {string} */ before, /** @type {string} */ after) =>
    earlier ? [before, after] : [after];
  const means = parts.map((part) => [part.title, ...both(cells(part.then), cells(part.now))]);
  const statements = table.map(({ statement, ...row }) => [
    statement,
    ...both(row.then, row.now).map((words) => words || t("my-record.unrated")),
  ]);
  return [
    h(
      "div",
      { class: "course-mine__picture" },
      ...(picture ? [h("div", {}, /** @type {any} */ (picture), drawKey([now, ...then]))] : []),
      drawTable("", [t("my-record.part"), ...times], means),
    ),
    h(
      "details",
      {},
      h("summary", {}, t("my-record.statements")),
      drawTable("", [t("portfolio.statement"), ...times], statements),
    ),
  ];
}
