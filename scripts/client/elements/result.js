import { leastOf, meanOf, shownAt } from "../core/rating.js";
import { t } from "../core/strings.js";
import { drawChart, drawKey } from "./chart.js";
import { all, copyOf, h, one } from "./dom.js";
import { day, digits, hour, listed } from "./format.js";
import { drawStatements, drawUnrated } from "./statements.js";

/**
 * @import {Dimension, Mean, Scale, Take} from "../core/rating.js"
 *
 * @typedef {object} Drawing
 * @property {HTMLElement} home  the element: holds the title and the words about each dimension
 * @property {Dimension[]} dimensions
 * @property {Scale} scale
 * @property {Take[]} takes     oldest first
 * @property {number} then      position of the take to compare with
 * @property {number} now
 * @property {(then: number, now: number) => void} onChoose
 * @property {((field: HTMLElement) => void) | undefined} onAdd  opens a statement that has no rating; none where it is too
 *   late to add one
 *
 * @typedef {{name: string, date: string, kind: "now" | "then"}} Time
 *
 * @typedef {Dimension & {now: Mean | null, before: Mean | null}} Part
 */

/**
 * The result of a self-assessment: where to look next, a picture with its table, and words for each dimension.
 * @param {Drawing} drawing
 * @returns {Node[]}
 */
export function drawResult(drawing) {
  const { home, dimensions, scale, takes, then, now } = drawing;
  const earlier = then === now ? undefined : takes[then];
  const parts = dimensions.map((dimension) => ({
    ...dimension,
    now: meanOf(dimension, takes[now], scale),
    before: meanOf(dimension, earlier, scale),
  }));
  /** @type {Time[]} */
  const times = [
    ...(earlier
      ? [{ name: t("self-assessment.then"), date: dateOf(takes, then), kind: /** @type {const} */ ("then") }]
      : []),
    { name: t("self-assessment.now"), date: dateOf(takes, now), kind: "now" },
  ];
  const least = leastOf(parts, scale.size);
  const titles = listed(least.map(({ title }) => title));
  const name = t("self-assessment.chart", { title: one(home, ".course-title").textContent ?? "" });
  const chart = home.dataset.chart === "compass" ? "compass" : "bars";
  const picture = drawChart(chart, name, parts, scale.size);
  const share = (/** @type {Part} */ part) => part.now?.share ?? 2;
  const first = titles
    ? t("self-assessment.next", { titles })
    : // Of some parts alone it says little.
      parts.every((part) => part.now)
      ? t("self-assessment.alike")
      : "";
  return [
    ...(first ? [h("p", { class: "course-words-first" }, first)] : []),
    ...(earlier ? change(parts, times, now === takes.length - 1) : []),
    h(
      "div",
      { class: "course-mine__picture" },
      ...(picture
        ? [h("div", {}, /** @type {any} */ (picture), ...(earlier ? [drawKey([...times].reverse())] : []))]
        : []),
      h("div", {}, table(parts, scale, times), ...(takes.length > 2 ? [chooser(drawing)] : [])),
    ),
    ...drawUnrated(drawing, parts),
    drawStatements(drawing, times),
    // Where to look next comes first.
    ...[...parts]
      .sort((a, b) => share(a) - share(b))
      .map((part) => words(home, part, least.includes(part) ? least.length : 0)),
  ];
}

/**
 * The day of a take; the year only when it is not this one, and the hour only when two takes are of one day.
 * @param {Take[]} takes
 * @param {number} place
 * @returns {string}
 */
function dateOf(takes, place) {
  const dates = takes.map((take) => new Date(shownAt(take)));
  const date = dates[place];
  const words = day(date, date.getFullYear() !== new Date().getFullYear());
  const isAlone = dates.every((other, at) => at === place || other.toDateString() !== date.toDateString());
  return isAlone ? words : t("self-assessment.time", { day: words, time: hour(date) });
}

/**
 * What has changed between two times, in words.
 * @param {Part[]} parts
 * @param {Time[]} times   then and now
 * @param {boolean} isLatest  whether now is the latest time
 */
function change(parts, times, isLatest) {
  const [{ date: start }, { date: end }] = times;
  const both = parts.flatMap(({ title, before, now }) =>
    before && now ? { title, before: digits(before.value), now: digits(now.value) } : [],
  );
  if (!both.length) return [h("p", {}, t("self-assessment.no-both"))];
  const lines = both
    .filter(({ before, now }) => before !== now)
    .map((words) => t("self-assessment.went", words));
  return [
    h("p", {}, t(isLatest ? "self-assessment.since" : "self-assessment.between", { day: start, end })),
    h("ul", {}, ...(lines.length ? lines : [t("self-assessment.same")]).map((line) => h("li", {}, line))),
  ];
}

/**
 * The numbers of the picture, for those who read better than they see.
 * @param {Part[]} parts
 * @param {Scale} scale
 * @param {Time[]} times
 */
function table(parts, scale, times) {
  const [[min, low], [max, high]] = [[...scale][0], [...scale][scale.size - 1]];
  const cells = (/** @type {Part} */ { before, now }) => (times.length > 1 ? [before, now] : [now]);
  return h(
    "table",
    { class: "course-table" },
    h("caption", {}, t("self-assessment.table", { min, low, max, high })),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "col" }, t("self-assessment.part")),
        ...times.map(({ name, date }) =>
          h("th", { scope: "col" }, name, ...(times.length > 1 ? [] : [h("small", {}, date)])),
        ),
      ),
    ),
    h(
      "tbody",
      {},
      ...parts.map((part) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, part.title),
          ...cells(part).map((mean) => h("td", {}, mean ? digits(mean.value) : "–")),
        ),
      ),
    ),
  );
}

/**
 * Lets the learner choose which two times stand side by side.
 * @param {Drawing} drawing
 */
function chooser({ takes, then, now, onChoose }) {
  const selects = [then, now].map((place) =>
    h(
      "select",
      {},
      ...takes.map((_take, value) => h("option", { value, selected: value === place }, dateOf(takes, value))),
    ),
  );
  const [first, second] = selects;
  const form = h(
    "div",
    { class: "course-choose" },
    h("label", {}, t("self-assessment.first"), first),
    h("label", {}, t("self-assessment.second"), second),
  );
  form.addEventListener("change", () => onChoose(first.selectedIndex, second.selectedIndex));
  return form;
}

/**
 * What the ratings of a dimension come to, what may help or what to keep, and where to read on.
 * @param {HTMLElement} home
 * @param {Part} part
 * @param {number} least  how many parts are named as the next to look at, if this is one of them; otherwise 0
 */
function words(home, { id, title, now }, least) {
  if (!now)
    return h(
      "div",
      { class: "course-mine__words" },
      h("p", { class: "course-mine__title" }, title),
      h("p", {}, t("self-assessment.none")),
    );
  const source = all(home, ".course-words").find(({ dataset }) => dataset.of === id);
  const inside = (/** @type {string} */ label) => label[0].toLowerCase() + label.slice(1);
  const differ = now.differ?.map(inside);
  // Who is told to look at a part next is not told to keep what they do about it.
  const advice =
    least && !now.isLow
      ? [h("p", {}, t("self-assessment.high", { count: least }))]
      : copyOf(source?.querySelector(`[data-of=${now.isLow ? "lower" : "higher"}] dd`));
  const page = source?.querySelector(".course-learn")?.getAttribute("href");
  const hasLink = advice.some(
    (node) =>
      node instanceof Element &&
      [...node.querySelectorAll("a")].some((link) => link.getAttribute("href") === page),
  );
  return h(
    "div",
    { class: "course-mine__words" },
    h("p", { class: "course-mine__title" }, title),
    h(
      "p",
      {},
      t("self-assessment.average", { label: inside(now.label) }),
      ...(differ ? [` ${t("self-assessment.differ", { least: differ[0], most: differ[1] })}`] : []),
    ),
    ...advice,
    ...(hasLink ? [] : copyOf(source).filter(({ nodeName }) => nodeName === "P")),
  );
}
