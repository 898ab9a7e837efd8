/**
 * The learner's record as one file, and back. A file may come from anywhere: what it holds is only ever data, each part is
 * looked at before it is taken, and what is taken is made anew.
 *
 * @import {Kept, Rec} from "./record.js"
 *
 * @typedef {"big" | "json" | "other" | "course" | "newer"} Problem
 *   why a file cannot be opened at all: too big; no JSON; JSON that is no record; the record of another course; a file of a
 *   later version
 * @typedef {"shape" | "name" | "depth" | "newer"} Why
 *   why one record in it is left out: it is not as a record is; a forbidden name; nested too deep; of a later version
 *
 * @typedef {object} Opened
 * @property {Rec[]} records  one for each key, of the present schema
 * @property {Kept[]} kept
 * @property {{key: string, why: Why}[]} refused
 * @property {string} savedAt  ISO time at which the file was made; "" when it does not say
 */

import { CERTIFICATE, PAGE } from "./keys.js";
import { merge } from "./merge.js";
import { migrate } from "./migrate.js";
import { takenAt } from "./rating.js";
import { isNewer, isRecord, SCHEMA } from "./record.js";
import { presentKey } from "./renamed.js";
import { isValue } from "./value-shape.js";

export const FORMAT = "course-record";

/** The version of the format that this code writes: what is around the records. Their own shape is in their `schema`. */
export const VERSION = 1;

/** Characters that a file may have; it is not read when it has more. A full record of this course has well below a million. */
export const LONGEST = 20_000_000;

/** Milliseconds by which the clocks of two devices may differ: a day. */
const ASKEW = 86_400_000;

/** Levels of lists and objects in one value. What the course saves itself has four. */
const DEEPEST = 12;

/** Names that mean something to JavaScript itself. */
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** An answer in an activity, or a mark: then a path or an id. No quote, angle, backslash or control character. */
const KEY =
  /^(?:[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)?#|(?:account|certificate|course|done|order|page|plan):)[^"'<>\\`\p{C}\p{Zl}\p{Zp}]*$/u;
/** An author's id has up to 64 characters, and a question that comes back is named by three. */
const LONGEST_KEY = 300;

/** Rows that the store makes for itself. */
const OWN = new Set(["course:before-import", "course:probe"]);

/** Thrown for a file that cannot be opened at all. */
export class FileProblem extends Error {
  /** @param {Problem} problem */
  constructor(problem) {
    super(problem);
    this.problem = problem;
  }
}

/** Thrown for one record that is left out. */
class Refusal extends Error {
  /** @param {Why} why */
  constructor(why) {
    super(why);
    this.why = why;
  }
}

/**
 * Writes the file.
 * @param {{course: string, title: string, records: Rec[], kept: Kept[], at: Date}} content  `course`: its id
 * @returns {string}
 */
export function toFile({ course, title, records, kept, at }) {
  const file = { format: FORMAT, version: VERSION, course, title, savedAt: at.toISOString(), records, kept };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * Reads a file.
 *
 * No time in it counts as later than the file itself, or than now: a record "saved" in the year 2999 would win for ever.
 * @param {string} text
 * @param {string} course  the id of this course
 * @param {object} [here]
 * @param {number} [here.now]  in milliseconds
 * @param {Map<string, string>} [here.renames]  the present ids of renamed activities by their old ones
 * @returns {Opened}
 * @throws {FileProblem}
 */
export function readFile(text, course, { now = Date.now(), renames = new Map() } = {}) {
  const file = parse(text);
  if (file.format !== FORMAT || !Number.isInteger(file.version) || file.version < 1)
    throw new FileProblem("other");
  if (file.version > VERSION) throw new FileProblem("newer");
  if (!Array.isArray(file.records) || !Array.isArray(file.kept)) throw new FileProblem("other");
  if (file.course !== course) throw new FileProblem("course");
  const at = typeof file.savedAt === "string" ? Date.parse(file.savedAt) : NaN;
  const latest = at > 0 ? Math.min(at, now) : now;
  /** @type {Opened["refused"]} */
  const refused = [];
  const renamed = (/** @type {any} */ row) => ({ ...row, key: presentKey(row.key, renames) });
  const records = take(file.records, refused, (row) => renamed(takeRecord(row, latest, now)));
  const kept = take(file.kept, refused, (row) => renamed(takeKept(row, latest)));
  return {
    // Two records may have one key, if only since an activity was renamed.
    ...merge({ records: [], kept: [] }, { records, kept }),
    refused,
    savedAt: at > 0 ? new Date(latest).toISOString() : "",
  };
}

/**
 * Whether a file holds what a certificate needs and nothing else, as the file that is saved with one does.
 * @param {Opened} opened
 * @returns {boolean}
 */
export function isCertificateFile({ records, kept, refused }) {
  const certificates = records.filter(({ key }) => key.startsWith(CERTIFICATE));
  const isOnly = records.every(({ key }) => key.startsWith(CERTIFICATE) || key.startsWith(PAGE));
  return certificates.length > 0 && isOnly && !kept.length && !refused.length;
}

/**
 * @param {string} text
 * @returns {any}  an object
 */
function parse(text) {
  if (text.length > LONGEST) throw new FileProblem("big");
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new FileProblem("json");
  }
  if (typeof file !== "object" || file === null) throw new FileProblem("other");
  return file;
}

/**
 * Takes what can be taken, and notes what cannot.
 * @param {any[]} rows
 * @template T
 * @param {Opened["refused"]} refused
 * @param {(row: any) => T} look
 * @returns {T[]}
 */
function take(rows, refused, look) {
  return rows.flatMap((row) => {
    try {
      return [look(row)];
    } catch (error) {
      const key = typeof row?.key === "string" ? row.key.slice(0, LONGEST_KEY) : "";
      refused.push({ key, why: error instanceof Refusal ? error.why : "shape" });
      return [];
    }
  });
}

/**
 * @param {any} row
 * @param {number} latest
 * @param {number} now
 * @returns {Rec}
 */
function takeRecord(row, latest, now) {
  if (isNewer(row)) throw new Refusal("newer");
  if (!isRecord(row) || !isKey(row.key) || !(row.rev >= 0 && row.rev < 2 ** 40)) throw new Refusal("shape");
  // Every field by name: whatever else the file has stays behind.
  const { key, rev, schema, firstAt, savedAt, asked, value } = row;
  const record = migrate(
    /** @type {Rec} */ ({
      key,
      rev,
      schema,
      firstAt: clamp(firstAt, latest),
      savedAt: clamp(savedAt, latest),
      ...(asked === undefined ? {} : { asked: takeAsked(asked) }),
      value: copy(value),
    }),
  );
  if (record.schema !== SCHEMA || !isValue(key, record.value)) throw new Refusal("shape");
  // The time of a taking stands in its key and cannot be clamped; one of the year 2999 would be the latest for ever.
  if (Date.parse(takenAt(key) ?? "") > now + ASKEW) throw new Refusal("shape");
  return record;
}

/**
 * @param {any} row
 * @param {number} latest
 * @returns {Kept}
 */
function takeKept(row, latest) {
  const { key, field, value, at } = row;
  if (!isKey(key) || typeof field !== "string" || field.length > LONGEST_KEY || value === undefined)
    throw new Refusal("shape");
  if (field.split(".").some((name) => FORBIDDEN.has(name))) throw new Refusal("name");
  return { key, field, value: copy(value), at: clamp(at, latest) };
}

/**
 * @param {any} asked
 * @returns {import("./record.js").Asked}
 */
function takeAsked({ key, text }) {
  if (typeof key !== "string" || typeof text !== "string") throw new Refusal("shape");
  return { key, text };
}

/**
 * @param {any} key
 * @returns {key is string}
 */
function isKey(key) {
  return typeof key === "string" && key.length <= LONGEST_KEY && KEY.test(key) && !OWN.has(key);
}

/**
 * @param {any} time
 * @param {number} latest
 * @returns {string}  in ISO form
 */
function clamp(time, latest) {
  const at = typeof time === "string" ? Date.parse(time) : NaN;
  if (!(at > 0)) throw new Refusal("shape");
  return new Date(Math.min(at, latest)).toISOString();
}

/**
 * Makes a value anew from what was parsed.
 * @param {any} value
 * @param {number} [depth]
 * @returns {any}
 */
function copy(value, depth = 0) {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Refusal("shape");
  if (typeof value !== "object" || value === null) return value;
  if (depth >= DEEPEST) throw new Refusal("depth");
  if (Array.isArray(value)) return value.map((part) => copy(part, depth + 1));
  const fields = Object.entries(value);
  if (fields.some(([name]) => FORBIDDEN.has(name))) throw new Refusal("name");
  return Object.fromEntries(fields.map(([name, part]) => [name, copy(part, depth + 1)]));
}
