import { leastOf, meanOf } from "../core/rating.js";
import { digits, t } from "../core/strings.js";
import { drawBars, drawCompass } from "./chart.js";
import { all, copyOf, h, one } from "./dom.js";

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
  const times = [
    ...(earlier ? [{ name: t("client.self.then"), date: dateOf(takes, then) }] : []),
    { name: t("client.self.now"), date: dateOf(takes, now) },
  ];
  const least = leastOf(parts);
  const titles = least.map(({ title }) => title).join(t("client.self.and"));
  const name = t("client.self.chart", { title: one(home, ".course-title").textContent ?? "" });
  const picture =
    home.dataset.chart === "compass" ? drawCompass(name, parts, scale.size) : drawBars(name, parts);
  const share = (/** @type {Part} */ part) => part.now?.share ?? 2;
  return [
    h(
      "p",
      { class: "course-words-first" },
      titles ? t("client.self.next", { titles }) : t("client.self.alike"),
    ),
    h(
      "div",
      { class: "course-mine__picture" },
      /** @type {any} */ (picture),
      h("div", {}, table(parts, scale, times), ...(takes.length > 2 ? [chooser(drawing)] : [])),
    ),
    // Where to look next comes first.
    ...[...parts].sort((a, b) => share(a) - share(b)).map((part) => words(home, part)),
  ];
}

/**
 * @param {Take[]} takes
 * @param {number} place
 * @returns {string}
 */
function dateOf(takes, place) {
  const { at } = takes[place];
  const { lang } = document.documentElement;
  const isAlone = takes.every((take, other) => other === place || take.at.slice(0, 10) !== at.slice(0, 10));
  return new Date(at).toLocaleString(lang === "en" ? "en-GB" : lang, {
    dateStyle: "medium",
    // Two takes of one day are told apart by the hour.
    ...(isAlone ? {} : { timeStyle: "short" }),
  });
}

/**
 * The numbers of the picture, for those who read better than they see.
 * @param {Part[]} parts
 * @param {Scale} scale
 * @param {{name: string, date: string}[]} times
 */
function table(parts, scale, times) {
  const [[min, low], [max, high]] = [[...scale][0], [...scale][scale.size - 1]];
  const cells = (/** @type {Part} */ { before, now }) => (times.length > 1 ? [before, now] : [now]);
  return h(
    "table",
    { class: "course-table" },
    h("caption", {}, t("client.self.table", { min, low, max, high })),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "col" }, t("client.self.part")),
        ...times.map(({ name, date }) => h("th", { scope: "col" }, name, h("small", {}, date))),
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
    h("label", {}, t("client.self.first"), first),
    h("label", {}, t("client.self.second"), second),
  );
  form.addEventListener("change", () => onChoose(first.selectedIndex, second.selectedIndex));
  return form;
}

/**
 * What the ratings of a dimension were mostly, what may help or what to keep, and where to read on.
 * @param {HTMLElement} home
 * @param {Part} part
 */
function words(home, { id, title, now }) {
  if (!now) return h("div");
  const source = all(home, ".course-words").find(({ dataset }) => dataset.of === id);
  const label = now.label[0].toLowerCase() + now.label.slice(1);
  return h(
    "div",
    { class: "course-mine__words" },
    h("p", { class: "course-mine__title" }, t("client.self.mostly", { title, label })),
    ...copyOf(source?.querySelector(`[data-of=${now.share < 0.5 ? "lower" : "higher"}] dd`)),
    ...copyOf(source).filter(({ nodeName }) => nodeName === "P"),
  );
}
