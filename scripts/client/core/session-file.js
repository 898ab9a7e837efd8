/**
 * A planned session as a file and as a link, and back. Either may come from anywhere: each part is looked at before it is
 * taken, and the plan is made anew from what is known.
 *
 * @import {Entry, Kind, Plan} from "./session.js"
 *
 * @typedef {"big" | "json" | "other" | "course" | "newer" | "head" | "many" | "step"} Problem
 *   why it cannot be opened: too long; not readable; no plan; a plan of another course; one of a later version; its title,
 *   date, time, length or people cannot be used; too many steps; a step cannot be used
 */

import { isDay } from "./day.js";
import { ENTRY, MOST, nearestGroup, newEntry, SESSION } from "./session.js";

export const FORMAT = "course-session";

/** The version of the format that this code writes. */
export const VERSION = 1;

/** Characters that a file, and the part of a link behind `#plan=`, may have. */
export const LONGEST = { file: 200_000, link: 60_000 };

/** Characters of a title. */
export const LONGEST_TITLE = 200;

/** What the part of a link that holds a plan begins with. */
export const LINK = "#plan=";

const STEP = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PAGE = /^modules\/[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*\.md$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
/** Longer than any id and any path of the course. */
const LONGEST_REF = 200;

/** What would break a line, or turn the direction of the words around it. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu;

/** Thrown for what is no plan that can be opened. */
export class PlanProblem extends Error {
  /**
   * @param {Problem} problem
   * @param {number} [number]  which step, from 1
   */
  constructor(problem, number = 0) {
    super(problem);
    this.problem = problem;
    this.number = number;
  }
}

/**
 * @param {Plan} plan
 * @param {string} course  its id
 * @returns {string}
 */
export function toFile(plan, course) {
  return `${JSON.stringify(wrap(plan, course), null, 1)}\n`;
}

/**
 * The part of a link that holds the whole plan: nothing has to be kept anywhere for it.
 * @param {Plan} plan
 * @param {string} course  its id
 * @returns {string}
 */
export function toLink(plan, course) {
  const bytes = new TextEncoder().encode(JSON.stringify(wrap(plan, course)));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return LINK + text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * @param {string} text  of a file
 * @param {string} course  the id of this course
 * @returns {Plan}
 * @throws {PlanProblem}
 */
export function readFile(text, course) {
  if (text.length > LONGEST.file) throw new PlanProblem("big");
  return unwrap(parse(text), course);
}

/**
 * @param {string} hash  from `#plan=` on
 * @param {string} course  the id of this course
 * @returns {Plan}
 * @throws {PlanProblem}
 */
export function readLink(hash, course) {
  const text = hash.slice(LINK.length);
  if (text.length > LONGEST.link) throw new PlanProblem("big");
  let json;
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (byte) => byte.charCodeAt(0));
    json = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new PlanProblem("json");
  }
  return unwrap(parse(json), course);
}

/**
 * What is kept on the device, as it comes.
 * @param {any} value
 * @returns {Plan | null}
 */
export function readPlan(value) {
  try {
    return takePlan(value);
  } catch {
    return null;
  }
}

/**
 * @param {Plan} plan
 * @param {string} course
 */
function wrap({ title, date, start, length, group, steps }, course) {
  return {
    format: FORMAT,
    version: VERSION,
    course,
    plan: { title, date, start, length, group, steps: steps.map(shorten) },
  };
}

/**
 * An entry without what goes without saying.
 * @param {Entry} entry
 */
function shorten({ kind, ref, title, together, minutes }) {
  return {
    kind,
    ...(ref && { ref }),
    ...(title && { title }),
    ...(together && { together }),
    ...(minutes !== null && { minutes }),
  };
}

/**
 * @param {string} text
 * @returns {any}  an object
 */
function parse(text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new PlanProblem("json");
  }
  if (!isObject(file)) throw new PlanProblem("other");
  return file;
}

/**
 * @param {any} file
 * @param {string} course
 * @returns {Plan}
 */
function unwrap(file, course) {
  if (file.format !== FORMAT || !isWhole(file.version, 1, Infinity)) throw new PlanProblem("other");
  if (file.version > VERSION) throw new PlanProblem("newer");
  if (file.course !== course) throw new PlanProblem("course");
  return takePlan(file.plan);
}

/**
 * @param {any} plan
 * @returns {Plan}
 */
function takePlan(plan) {
  if (!isObject(plan) || !Array.isArray(plan.steps)) throw new PlanProblem("other");
  const { date, start, length, group, steps } = plan;
  const title = takeTitle(plan.title);
  const isRight =
    title !== null &&
    (date === "" || isDay(date)) &&
    typeof start === "string" &&
    TIME.test(start) &&
    isWhole(length, SESSION.least, SESSION.most) &&
    isWhole(group, 1, 1000);
  if (!isRight) throw new PlanProblem("head");
  if (steps.length > MOST) throw new PlanProblem("many");
  return { title, date, start, length, group: nearestGroup(group), steps: steps.map(takeEntry) };
}

/**
 * @param {any} entry
 * @param {number} index
 * @returns {Entry}
 */
function takeEntry(entry, index) {
  if (!isObject(entry)) throw new PlanProblem("step", index + 1);
  const { kind, ref = "", together = false, minutes = null } = entry;
  const title = takeTitle(entry.title ?? "");
  const isRight =
    title !== null &&
    typeof ref === "string" &&
    ref.length <= LONGEST_REF &&
    typeof together === "boolean" &&
    (minutes === null || isWhole(minutes, ENTRY.least, ENTRY.most)) &&
    isKind(kind, ref, title, minutes);
  if (!isRight) throw new PlanProblem("step", index + 1);
  // Of what another kind has, nothing is taken.
  if (kind === "step") return newEntry(kind, { ref, minutes });
  if (kind === "page") return newEntry(kind, { ref, together, minutes });
  if (kind === "own") return newEntry(kind, { title, minutes });
  return newEntry("pause", { minutes });
}

/**
 * Whether an entry has what its kind needs.
 * @param {any} kind
 * @param {string} ref
 * @param {string} title
 * @param {number | null} minutes
 * @returns {kind is Kind}
 */
function isKind(kind, ref, title, minutes) {
  if (kind === "step") return STEP.test(ref);
  if (kind === "page") return PAGE.test(ref);
  if (kind === "own") return title !== "" && minutes !== null;
  return kind === "pause" && minutes !== null;
}

/**
 * @param {any} title
 * @returns {string | null}  on one line; null when it is none
 */
function takeTitle(title) {
  if (typeof title !== "string" || title.length > LONGEST_TITLE) return null;
  // Spaces at its ends stay: whoever types in another tab is not done yet.
  return title.replace(UNPRINTABLE, " ");
}

/**
 * @param {any} x
 * @param {number} least
 * @param {number} most
 */
function isWhole(x, least, most) {
  return Number.isInteger(x) && x >= least && x <= most;
}

/** @param {any} x */
function isObject(x) {
  return typeof x === "object" && x !== null && !Array.isArray(x);
}
