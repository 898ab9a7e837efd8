import { digits } from "../core/strings.js";
import { svg } from "./dom.js";

/** @import {Part} from "./result.js" */

/** From the centre of the compass to the tip of a needle. */
const RADIUS = 130;

/** North, east, south, west. */
const WAYS = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
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
  return WAYS[way].map((direction) => Math.round(direction * reach));
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
 * Draws four dimensions as a compass: then dashed, now solid, with the numbers at the points.
 * @param {string} name
 * @param {Part[]} parts  north, east, south, west
 * @param {number} steps  of the scale
 * @returns {SVGElement}
 */
export function drawCompass(name, parts, steps) {
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
  parts.forEach(({ title, now }, way) => {
    const [x, y] = WAYS[way];
    const [tipX, tipY] = point(way, now?.share ?? 0);
    drawn.push(
      svg("circle", { class: "course-chart__dot", cx: tipX, cy: tipY, r: 5 }),
      svg(
        "text",
        { class: "course-chart__value", x: tipX + 9, y: tipY + (y > 0 ? 18 : -8) },
        now ? digits(now.value) : "",
      ),
      svg(
        "text",
        {
          class: "course-chart__label",
          // Beside the tips there is no room on a phone: the names stand above them.
          x: x * 126,
          y: [-168, -68, 184, -68][way],
          "text-anchor": "middle",
        },
        title,
      ),
    );
  });
  return picture(name, "-195 -186 390 378", drawn);
}

/**
 * Draws dimensions as bars: then with a dashed outline, now filled, with the numbers at their ends.
 * @param {string} name
 * @param {Part[]} parts
 * @returns {SVGElement}
 */
export function drawBars(name, parts) {
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
              svg("text", { class: "course-chart__value", x: width + 9, y: y + 14 }, digits(mean.value)),
            ]
          : [];
      }),
    ];
  });
  return picture(name, `0 0 390 ${parts.length * height}`, drawn);
}
