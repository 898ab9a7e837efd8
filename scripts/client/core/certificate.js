/**
 * The certificate: what it states, and its code. The code ties a name to those statements; it proves nothing else, because
 * whoever can read this file can work one out.
 *
 * @import {Outline} from "./outline.js"
 * @import {Rec} from "./record.js"
 *
 * @typedef {object} Facts  what is kept of a certificate as `certificate:<n>`; with `name` where the learner wants it kept
 * @property {string} course   its id
 * @property {string} day      on which it was made, YYYY-MM-DD
 * @property {number} minutes  of the pages, by the course's own estimate
 * @property {{slug: string, pages: {path: string, day: string}[]}[]} modules  with the pages that are done, and when
 *
 * @typedef {object} Checked
 * @property {Facts | null} facts   those that give the code with the name; null: none do
 * @property {boolean} hasAny       whether there was a certificate in the file at all
 * @property {boolean} agrees       whether the marks of the pages in the file still say the same
 */

import { sha256 } from "@noble/hashes/sha2.js";
import { canonical } from "./canonical.js";
import { CERTIFICATE, PAGE } from "./keys.js";

/** Crockford's: no I, L, O or U, so that a code can be read out and typed. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 10;

/**
 * What can be stated now.
 * @param {Outline} outline
 * @param {Rec[]} records  all of the course
 * @param {string} course  its id
 * @param {string} day     today, YYYY-MM-DD
 * @returns {Facts}  without modules of which no page is done
 */
export function factsOf(outline, records, course, day) {
  const days = daysOf(records);
  let minutes = 0;
  const modules = outline.modules.map(({ slug, pages }) => ({
    slug,
    pages: pages.flatMap((page) => {
      const done = days.get(page.path);
      if (done === undefined) return [];
      minutes += page.minutes;
      return [{ path: page.path, day: done }];
    }),
  }));
  return { course, day, minutes, modules: modules.filter(({ pages }) => pages.length) };
}

/**
 * The day on which each page was marked done. By the clock of Greenwich: it is the same on every device.
 * @param {Rec[]} records
 * @returns {Map<string, string>}  by path
 */
function daysOf(records) {
  return new Map(
    records
      .filter(({ key, value }) => key.startsWith(PAGE) && value?.done === true)
      .map(({ key, savedAt }) => [key.slice(PAGE.length), savedAt.slice(0, 10)]),
  );
}

/**
 * @param {Facts} facts
 * @returns {number}
 */
export function countPages({ modules }) {
  return modules.reduce((sum, { pages }) => sum + pages.length, 0);
}

/**
 * The certificates that were made, the latest last.
 * @param {Rec[]} records
 * @returns {{n: number, facts: Facts, name: string}[]}  `name`: "" where it was not kept
 */
export function certificatesIn(records) {
  return records
    .flatMap(({ key, value }) => {
      const n = key.startsWith(CERTIFICATE) ? Number(key.slice(CERTIFICATE.length)) : NaN;
      const facts = factsIn(value);
      const name = typeof value?.name === "string" ? value.name : "";
      return Number.isInteger(n) && facts ? [{ n, facts, name }] : [];
    })
    .sort((a, b) => a.n - b.n);
}

/**
 * @param {number} n
 * @returns {string}  the record's key
 */
export function keyOf(n) {
  return `${CERTIFICATE}${n}`;
}

/**
 * Whether two certificates state the same, whenever they were made.
 * @param {Facts} one
 * @param {Facts} other
 * @returns {boolean}
 */
export function isSame(one, other) {
  return canonical({ ...one, day: "" }) === canonical({ ...other, day: "" });
}

/**
 * The code of a certificate: the first 50 bits of SHA-256 over all that it states.
 * @param {Facts} facts
 * @param {string} name  as the learner typed it
 * @returns {string}  as "7K3QM-9ZT0A"
 */
export function codeOf({ course, day, minutes, modules }, name) {
  const text = canonical({ course, day, minutes, modules, name: plainName(name) });
  const hash = sha256(new TextEncoder().encode(text));
  const code = Array.from({ length: LENGTH }, (_sign, place) => SIGNS[fiveBits(hash, place * 5)]).join("");
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/**
 * Looks for a certificate in a record that gives this code with this name.
 * @param {Rec[]} records
 * @param {string} name
 * @param {string} code  as it was typed
 * @returns {Checked}
 */
export function checkCode(records, name, code) {
  const made = certificatesIn(records);
  const wanted = plainCode(code);
  const found = made.find(({ facts }) => plainCode(codeOf(facts, name)) === wanted);
  const days = daysOf(records);
  const agrees =
    !!found &&
    found.facts.modules.every(({ pages }) => pages.every(({ path, day }) => days.get(path) === day));
  return { facts: found?.facts ?? null, hasAny: made.length > 0, agrees };
}

/**
 * A name as it counts: capitals and spaces do not, so that it can be typed from paper.
 * @param {string} name
 */
function plainName(name) {
  return name.normalize("NFC").trim().replace(/\s+/gu, " ").toLowerCase();
}

/**
 * A code as it counts: the signs that it does not have are read as those that they look like.
 * @param {string} code
 */
function plainCode(code) {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, "")
    .replace(/O/gu, "0")
    .replace(/[IL]/gu, "1");
}

/**
 * @param {Uint8Array} bytes
 * @param {number} from  the place of the first bit
 */
function fiveBits(bytes, from) {
  const place = Math.floor(from / 8);
  return (((bytes[place] << 8) | bytes[place + 1]) >> (11 - (from % 8))) & 31;
}

/**
 * Takes the facts from a value that may be damaged.
 * @param {any} value
 * @returns {Facts | null}
 */
function factsIn(value) {
  const { course, day, minutes, modules } = value ?? {};
  if (![course, day].every(isText) || !Number.isFinite(minutes) || !Array.isArray(modules)) return null;
  const isWhole = modules.every(
    (module) =>
      isText(module?.slug) &&
      Array.isArray(module.pages) &&
      module.pages.every((/** @type {any} */ page) => isText(page?.path) && isText(page.day)),
  );
  if (!isWhole) return null;
  return {
    course,
    day,
    minutes,
    modules: modules.map(({ slug, pages }) => ({
      slug,
      pages: pages.map((/** @type {any} */ page) => ({ path: page.path, day: page.day })),
    })),
  };
}

/** @param {unknown} value */
function isText(value) {
  return typeof value === "string";
}
