import { all } from "./dom.js";
import { drawChart } from "./chart.js";

/** @import {Chart} from "../core/document.js" */

/** Dots of the picture for each of the drawing: sharp on paper. */
const SCALE = 3;

/** The colours of the day, for white paper: a picture does not see the style sheet. */
const INK = "#1d2a33";
const COLOURS = {
  attending: "#0f6b6f",
  understanding: "#3b4a9b",
  empathising: "#8a2f6b",
  helping: "#8a4b08",
};

/** @type {Record<string, Record<string, string | number>>} */
const LOOKS = {
  label: { "font-weight": 700 },
  ring: { fill: "none", stroke: "#d8d1c3" },
  then: { fill: "none", stroke: "#4a5963", "stroke-width": 2, "stroke-dasharray": "6 5" },
  now: { fill: "#e6f0f0", stroke: "#0f6b6f", "stroke-width": 3 },
};

/**
 * Draws a chart as a picture for a document.
 * @param {Chart} chart  of which at least one part has a mean
 * @returns {Promise<{data: Uint8Array, width: number, height: number}>}  a PNG, and its size on paper in pixels
 */
export async function pictureOf({ name, chart, parts, steps }) {
  const drawing = drawChart(chart, name, parts, steps);
  if (!drawing) throw new Error("there is nothing to draw");
  const [, , width, height] = (drawing.getAttribute("viewBox") ?? "").split(" ").map(Number);
  paint(drawing);
  drawing.setAttribute("width", String(width * SCALE));
  drawing.setAttribute("height", String(height * SCALE));
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(drawing))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0);
  /** @type {Blob | null} */
  const png = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!png) throw new Error("no picture could be made");
  return { data: new Uint8Array(await png.arrayBuffer()), width, height };
}

/**
 * Gives each part of a drawing its colours for paper.
 * @param {SVGElement} drawing
 */
function paint(drawing) {
  drawing.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  drawing.setAttribute("font-family", "Calibri, Carlito, Arial, sans-serif");
  drawing.setAttribute("font-size", "17");
  drawing.setAttribute("fill", INK);
  for (const part of /** @type {SVGElement[]} */ (/** @type {unknown} */ (all(drawing, "*")))) {
    const name = part.getAttribute("class") ?? "";
    const hue = Object.entries(COLOURS).find(([each]) => name === `course-hue--${each}`);
    if (hue) part.setAttribute("fill", hue[1]);
    for (const [attribute, value] of Object.entries(LOOKS[name.replace("course-chart__", "")] ?? {}))
      part.setAttribute(attribute, String(value));
  }
}
