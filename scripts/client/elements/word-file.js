import {
  Document,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
} from "docx";
import { pictureOf } from "./chart-picture.js";

/** @import {Part, Role, Text} from "../core/document.js" */

/** A4 with margins of 2 cm, in twentieths of a point. */
const PAGE = { width: 11906, height: 16838 };
const MARGIN = 1134;
const WIDTH = PAGE.width - 2 * MARGIN;

const INK = "1d2a33";
const MUTED = "4a5963";
const TEAL = "0f6b6f";
const LINE = "b8b2a6";

const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };

/** The names of the styles, for who changes the look in Word. */
const STYLES = { plain: "Normal", label: "Asked", quiet: "Quiet", own: "MyWords" };

/** Signs that XML cannot hold. */
// eslint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Makes a Word document of a text: with real headings, lists and tables, and words beside each picture.
 * @param {Text} text
 * @param {string} language  as "en-GB"
 * @returns {Promise<Blob>}
 */
export async function toWord({ title, parts }, language) {
  const children = [];
  for (const part of parts) children.push(...(await partOf(part)));
  const file = new Document({
    title: clean(title),
    // Nobody's name: the learner's is theirs to add.
    creator: "",
    lastModifiedBy: "",
    styles: stylesOf(language),
    numbering: {
      config: [
        {
          reference: "points",
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "•",
              style: { paragraph: { indent: { left: 425, hanging: 283 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: PAGE,
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        children: [new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(title) }), ...children],
      },
    ],
  });
  return Packer.toBlob(file);
}

/**
 * @param {Part} part
 * @returns {Promise<(Paragraph | Table)[]>}
 */
async function partOf(part) {
  switch (part.type) {
    case "heading":
      return [new Paragraph({ heading: HEADINGS[part.level], children: runs(part.text) })];
    case "paragraph":
      return paragraphsOf(part.role, part.text);
    case "list":
      return part.items.map(
        (item) => new Paragraph({ numbering: { reference: "points", level: 0 }, children: runs(item) }),
      );
    case "table":
      return tableOf(part.caption, part.head, part.rows);
    case "chart":
      return [await chartOf(part)];
  }
}

/**
 * @param {Role} role
 * @param {string} text
 */
function paragraphsOf(role, text) {
  return text
    .split(/\n{2,}/u)
    .map((paragraph) => new Paragraph({ style: STYLES[role], children: runs(paragraph) }));
}

/**
 * @param {string} caption
 * @param {string[]} head
 * @param {string[][]} rows
 */
function tableOf(caption, head, rows) {
  // The first column says what a row is about: it has room for more words.
  const share = WIDTH / (head.length + 0.5);
  const columnWidths = head.map((_column, place) => Math.floor(place ? share : share * 1.5));
  const edge = { style: /** @type {const} */ ("single"), size: 4, color: LINE };
  const cell = (/** @type {string} */ text, /** @type {boolean} */ isHead) =>
    new TableCell({
      shading: isHead ? { fill: "eef3f2" } : undefined,
      children: [new Paragraph({ style: isHead ? "TableHead" : "TableText", children: runs(text) })],
    });
  const row = (/** @type {string[]} */ cells, isHead = false) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: head.map((_column, place) => cell(cells[place] ?? "", isHead)),
    });
  return [
    ...(caption ? [new Paragraph({ style: "Asked", children: runs(caption) })] : []),
    new Table({
      columnWidths,
      width: { size: WIDTH, type: "dxa" },
      layout: TableLayoutType.FIXED,
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      borders: {
        top: edge,
        bottom: edge,
        left: edge,
        right: edge,
        insideHorizontal: edge,
        insideVertical: edge,
      },
      rows: [row(head, true), ...rows.map((cells) => row(cells))],
    }),
    // Word joins two tables that touch.
    new Paragraph({ style: "Quiet", children: [] }),
  ];
}

/** @param {import("../core/document.js").Chart} chart */
async function chartOf(chart) {
  const { data, width, height } = await pictureOf(chart);
  return new Paragraph({
    children: [
      new ImageRun({
        type: "png",
        data,
        transformation: { width, height },
        altText: { name: clean(chart.name), title: "", description: clean(chart.name) },
      }),
    ],
  });
}

/**
 * The lines of a text.
 * @param {string} text
 */
function runs(text) {
  return clean(text)
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line, place) => new TextRun({ text: line, break: place ? 1 : 0 }));
}

/** @param {string} text */
function clean(text) {
  return text.replace(NOT_XML, "");
}

/** @param {string} language */
function stylesOf(language) {
  const font = "Calibri";
  const head = (/** @type {number} */ size, /** @type {number} */ before) => ({
    run: { font, size, bold: true, color: INK },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  const style = (
    /** @type {string} */ id,
    /** @type {string} */ name,
    /** @type {object} */ run,
    /** @type {object} */ paragraph,
  ) => ({ id, name, basedOn: "Normal", next: "Normal", quickFormat: true, run, paragraph });
  return {
    default: {
      document: {
        run: { font, size: 22, color: INK, language: { value: language } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: /** @type {const} */ ("auto") } },
      },
      heading1: head(40, 0),
      heading2: head(30, 400),
      heading3: head(25, 280),
    },
    paragraphStyles: [
      style("Asked", "Asked", { bold: true }, { keepNext: true, spacing: { before: 160, after: 80 } }),
      style("Quiet", "Quiet", { size: 19, color: MUTED }, { keepNext: true, spacing: { after: 120 } }),
      style(
        "MyWords",
        "My words",
        {},
        {
          indent: { left: 200 },
          border: { left: { style: /** @type {const} */ ("single"), size: 18, space: 8, color: TEAL } },
        },
      ),
      style("TableHead", "Table head", { bold: true, size: 20 }, { keepNext: true, spacing: { after: 0 } }),
      style("TableText", "Table text", { size: 20 }, { spacing: { after: 0 } }),
    ],
  };
}
