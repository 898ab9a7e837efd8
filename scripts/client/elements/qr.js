/** QR codes: made as a drawing, and read from a picture. The scripts for it are loaded when they are first needed. */

import { loadScript } from "./script.js";
import { svg } from "./svg.js";

/** A picture is read no larger than this: more dots only take longer. */
const WIDEST = 1600;

/**
 * Draws a code, with the white that a reader needs around it. It is dark on white whatever the colours of the page are: many
 * cameras read no other.
 * @param {string} text
 * @param {string} address  of `qr-make.js`
 * @param {string} name     what a screen reader says
 * @returns {Promise<SVGElement>}  rejects when the script cannot be loaded
 */
export async function drawQr(text, address, name) {
  const make = await loadScript(address, "courseQrMake");
  /** @type {boolean[][]} */
  const rows = make(text);
  const path = rows.flatMap((row, y) =>
    [...runsOf(row)].map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return svg(
    "svg",
    { class: "course-qr", viewBox: `0 0 ${rows.length} ${rows.length}`, role: "img", "aria-label": name },
    svg("rect", { width: rows.length, height: rows.length, fill: "#fff" }),
    svg("path", { d: path.join(""), fill: "#000", "shape-rendering": "crispEdges" }),
  );
}

/**
 * The dark stretches of a row.
 * @param {boolean[]} row
 * @returns {Generator<[x: number, length: number]>}
 */
function* runsOf(row) {
  for (let x = 0; x < row.length; x++) {
    const start = x;
    while (row[x]) x++;
    if (x > start) yield [start, x - start];
  }
}

/**
 * Makes what reads codes.
 * @param {string} address  of `qr-read.js`
 * @returns {Promise<(source: CanvasImageSource, width: number, height: number) => string | null>}
 *   null where there is no code in the picture that can be read; rejects when the script cannot be loaded
 */
export async function qrReader(address) {
  const read = await loadScript(address, "courseQrRead");
  const canvas = document.createElement("canvas");
  const context = /** @type {CanvasRenderingContext2D} */ (
    canvas.getContext("2d", { willReadFrequently: true })
  );
  return (source, width, height) => {
    const scale = Math.min(1, WIDEST / Math.max(width, height));
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    try {
      return read(context.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      return null;
    }
  };
}
