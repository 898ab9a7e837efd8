import { isWhole } from "../core/rating.js";
import { h } from "./dom.js";
import { digits } from "./format.js";
import { svg } from "./svg.js";

/**
 * @import {Mean} from "../core/rating.js"
 *
 * @typedef {{title: string, now: Mean | null, before: Mean | null}} Part
 */

/** From the centre of the compass to the tip of a needle. */
const RADIUS = 112;

/**
 * North, east, south, west: the direction, the hue, and where the number and the name stand. Numbers stand beyond the tips,
 * where no line can ever cross them. Beside the tips there is no room for a name on a phone: those names stand above, where
 * the rings are narrow, and grow inwards.
 * @type {{way: [number, number], hue: string, number: [number, number, string], name: [number, number, string]}[]}
 */
const WAYS = [
  { way: [0, -1], hue: "attending", number: [0, -124, "middle"], name: [0, -148, "middle"] },
  { way: [1, 0], hue: "understanding", number: [124, 6, "start"], name: [195, -78, "end"] },
  { way: [0, 1], hue: "empathising", number: [0, 137, "middle"], name: [0, 161, "middle"] },
  { way: [-1, 0], hue: "helping", number: [-124, 6, "end"], name: [-195, -78, "start"] },
];

/**
 * @param {string} name
 * @param {string} box
 * @param {SVGElement[]} children
 */
function picture(name, box, children) {
  return svg("svg", { class: "course-chart", viewBox: box, role: "img", "aria-label": name }, ...children);
}

/**
 * @param {number} way
 * @param {number} share
 */
function point(way, share) {
  // The least is not the centre itself: a shape without any extent could not be seen.
  const reach = RADIUS * (0.15 + 0.85 * share);
  return WAYS[way].way.map((direction) => Math.round(direction * reach));
}

/**
 * @param {[x: number, y: number, anchor: string]} place
 * @param {string} words
 * @param {string} [kind]
 */
function text([x, y, anchor], words, kind) {
  return svg("text", { class: kind, x, y, "text-anchor": anchor }, words);
}

/**
 * @param {number[]} shares
 * @param {string} kind  "now", "then" or "ring"
 */
function shape(shares, kind) {
  return svg("polygon", {
    class: `course-chart__${kind}`,
    points: shares.map((share, way) => point(way, share)).join(" "),
  });
}

/**
 * Draws the dimensions that have a mean: as a compass where one is asked for and none is left out, otherwise as bars.
 * @param {"compass" | "bars"} chart
 * @param {string} name
 * @param {Part[]} parts  north, east, south, west
 * @param {number} steps  of the scale
 * @returns {SVGElement | null}  null when there is nothing to draw
 */
export function drawChart(chart, name, parts, steps) {
  if (chart === "compass" && isWhole(parts)) return drawCompass(name, parts, steps);
  const drawn = parts.filter(({ now, before }) => now || before);
  return drawn.length ? drawBars(name, drawn) : null;
}

/**
 * Draws four dimensions as a compass: then dashed, now solid, with the numbers beyond the tips.
 * @param {string} name
 * @param {Part[]} parts  north, east, south, west; all of them have a mean
 * @param {number} steps  of the scale
 * @returns {SVGElement}
 */
function drawCompass(name, parts, steps) {
  const drawn = [];
  for (let step = 0; step < steps; step++) drawn.push(shape(Array(4).fill(step / (steps - 1)), "ring"));
  drawn.push(
    svg("path", { class: "course-chart__ring", d: `M0-${RADIUS}V${RADIUS}M-${RADIUS} 0H${RADIUS}` }),
  );
  if (parts.some(({ before }) => before))
    drawn.push(
      shape(
        parts.map(({ before }) => before?.share ?? 0),
        "then",
      ),
    );
  drawn.push(
    shape(
      parts.map(({ now }) => now?.share ?? 0),
      "now",
    ),
  );
  parts.forEach(({ title, now }, place) => {
    const { hue, number, name: label } = WAYS[place];
    const [x, y] = point(place, now?.share ?? 0);
    drawn.push(
      svg(
        "g",
        { class: `course-hue--${hue}` },
        ...(now ? [svg("circle", { class: "course-chart__dot", cx: x, cy: y, r: 5 })] : []),
        text(number, now ? digits(now.value) : ""),
        text(label, title, "course-chart__label"),
      ),
    );
  });
  return picture(name, "-195 -166 390 334", drawn);
}

/**
 * The key of a picture: what is drawn solid, and what is dashed.
 * @param {{name: string, date: string, kind: "now" | "then"}[]} times
 * @returns {HTMLElement}
 */
export function drawKey(times) {
  const sample = (/** @type {string} */ kind) =>
    svg(
      "svg",
      { width: 34, height: 14, viewBox: "0 0 34 14", "aria-hidden": "true" },
      svg("rect", { class: `course-chart__${kind}`, x: 2, y: 2, width: 30, height: 10, rx: 2 }),
    );
  return h(
    "ul",
    { class: "course-key" },
    ...times.map(({ name, date, kind }) => h("li", {}, sample(kind), ` ${name}: ${date}`)),
  );
}

/**
 * Draws dimensions as bars: then with a dashed outline, now filled, with the numbers at their ends.
 * @param {string} name
 * @param {Part[]} parts
 * @returns {SVGElement}
 */
function drawBars(name, parts) {
  const height = 80;
  const drawn = parts.flatMap(({ title, now, before }, place) => {
    const top = place * height;
    return [
      svg("text", { class: "course-chart__label", x: 0, y: top + 18 }, title),
      ...[before, now].flatMap((mean, row) => {
        const y = top + 26 + row * 22;
        const width = 20 + 310 * (mean?.share ?? 0);
        return mean
          ? [
              svg("rect", {
                class: `course-chart__${row ? "now" : "then"}`,
                x: 1,
                y,
                width,
                height: 17,
                rx: 3,
              }),
              svg("text", { x: width + 9, y: y + 14 }, digits(mean.value)),
            ]
          : [];
      }),
    ];
  });
  return picture(name, `0 0 390 ${parts.length * height}`, drawn);
}
