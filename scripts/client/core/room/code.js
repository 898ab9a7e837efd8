/**
 * What one person gives to the room, as a code, and back. A code may come from anywhere: it can hold numbers only, and each of
 * them is held against its range. There is no place in it for a name, a time or a text. `docs/contributing/room-code.md`
 * publishes its shape.
 *
 * @typedef {object} Giving
 * @property {number} course     stamp of the course's id
 * @property {string} who        twelve hexadecimal digits, made at random for one person in one tab
 * @property {number} turn       which of that person's codes it is; a later one replaces the earlier
 * @property {Given[]} activities
 *
 * @typedef {GivenRatings | GivenAnswers} Given
 *
 * @typedef {object} GivenRatings
 * @property {"ratings"} kind
 * @property {number} id         stamp of the activity's id
 * @property {number} mark       stamp of the wording: of the scale and all statements
 * @property {GivenRating[]} ratings
 *
 * @typedef {{id: number, then: Rating, now: Rating}} GivenRating
 * @typedef {number | null | undefined} Rating  on the scale; null: there was no chance to; undefined: not rated
 *
 * @typedef {object} GivenAnswers
 * @property {"answers"} kind
 * @property {number} id
 * @property {GivenAnswer[]} answers
 *
 * @typedef {object} GivenAnswer
 * @property {number} id         stamp of the question's id
 * @property {number} mark       stamp of what was asked: the right answer's fingerprint and the wording
 * @property {(typeof RESULTS)[number]} result  at the first try
 * @property {(typeof SURE)[number]} sure       at the first try
 * @property {number[][]} chosen  at the first try: stamps of the options, or of an item and its option; none for a short
 *   answer, and where it is not known
 *
 * @typedef {"damaged" | "course" | "version"} Problem
 *   why a code cannot be taken in: it is not as it was made; it is for another course; a later version made it
 */

import { checksum, fromLetters, Reader, toLetters, TooShort, Writer } from "./bytes.js";

/** The version of the code that this code writes. */
export const VERSION = 1;

export const RESULTS = /** @type {const} */ (["unknown", "right", "partly", "not-yet"]);
export const SURE = /** @type {const} */ ([null, "guessing", "fairly", "sure"]);

/** Bytes of a giving in one QR code: a phone's screen shows it large enough for a laptop's camera. */
const SLICE = 240;

/** QR codes of one giving: all activities of a course twice as large as this one. */
const MOST_PARTS = 40;

/** Letters of a part, with the spaces and line ends that a mail puts into it. */
const LONGEST_PART = 800;

/** The sum of a giving, the letters' own version, and what the sum of a part covers. */
const PART = /^ROOM(\d{1,3}):(\d{1,2})\/(\d{1,2}):([A-Z2-7]{8,700})$/;
/** Something that begins as a code does, though it may go on in any way. */
const BEGINNING = /ROOM\d{1,3}:/g;

const [RATINGS, ANSWERS] = [1, 2];
const [NOT_RATED, NO_CHANCE] = [0, 15];

/** Thrown where a giving holds more than a code has room for. */
export class TooLong extends Error {}

/**
 * @param {Giving} giving
 * @returns {string[]}  a text for each QR code; one a line, they are the file too
 * @throws {TooLong}
 */
export function toParts(giving) {
  const bytes = write(giving);
  const sum = checksum(bytes);
  const count = Math.max(1, Math.ceil(bytes.length / SLICE));
  if (count > MOST_PARTS) throw new TooLong("too many parts");
  return Array.from({ length: count }, (_, place) => {
    const slice = bytes.slice(place * SLICE, (place + 1) * SLICE);
    const body = Uint8Array.from([...new Writer().put(sum, 4).bytes, ...slice]);
    const check = new Writer().put(sumOfPart(place + 1, count, body), 4).bytes;
    return `ROOM${VERSION}:${place + 1}/${count}:${toLetters(Uint8Array.from([...body, ...check]))}`;
  });
}

/**
 * @typedef {object} Part
 * @property {string} text     the part itself, as it was made
 * @property {string} giving   names the giving that it is a part of: its checksum
 * @property {number} number   from 1
 * @property {number} count
 * @property {Uint8Array} slice
 */

/**
 * Reads one part.
 * @param {string} text
 * @returns {Part | "damaged" | "version"}
 */
export function readPart(text) {
  const [, version, number, count, letters] = PART.exec(text) ?? [];
  if (!version) return Number(/^ROOM(\d{1,3}):/.exec(text)?.[1] ?? 0) > VERSION ? "version" : "damaged";
  if (Number(version) > VERSION) return "version";
  const bytes = fromLetters(letters);
  const body = bytes.slice(0, -4);
  const [place, of] = [Number(number), Number(count)];
  const isWhole =
    Number(version) === VERSION &&
    body.length > 4 &&
    place >= 1 &&
    place <= of &&
    of <= MOST_PARTS &&
    new Reader(bytes.slice(-4)).take(4) === sumOfPart(place, of, body);
  if (!isWhole) return "damaged";
  const giving = `${new Reader(body).take(4)}/${of}`;
  return { text, giving, number: place, count: of, slice: body.slice(4) };
}

/**
 * Finds the parts in a text: pasted, of a file, or of a QR code. Mail breaks long lines and puts words around them.
 * @param {string} text
 * @returns {(Part | "damaged" | "version")[]}
 */
export function findParts(text) {
  const capitals = text.toUpperCase();
  const starts = [...capitals.matchAll(BEGINNING)].map(({ index }) => index);
  return starts.map((start, place) => {
    // No more than a part can be: what was pasted may be any text of any length.
    const words = capitals
      .slice(start, Math.min(starts[place + 1] ?? Infinity, start + LONGEST_PART))
      .trim()
      .split(/\s+/);
    let joined = withoutTail(words[0]);
    let part = readPart(joined);
    for (const word of words.slice(1, 30)) {
      if (part !== "damaged" || /[^A-Z2-7]/.test(word)) break;
      joined += word;
      part = readPart(joined);
    }
    return part;
  });
}

/**
 * Takes off what a sentence puts behind a code.
 * @param {string} word
 */
function withoutTail(word) {
  let end = word.length;
  while (end && !/[A-Z2-7]/.test(word[end - 1])) end--;
  return word.slice(0, end);
}

/**
 * Reads a giving of all its parts.
 * @param {Part[]} parts  in order
 * @param {number} course  the stamp of this course
 * @returns {Giving | Problem}
 */
export function readGiving(parts, course) {
  const bytes = Uint8Array.from(parts.flatMap(({ slice }) => [...slice]));
  if (`${checksum(bytes)}/${parts.length}` !== parts[0].giving) return "damaged";
  try {
    const giving = read(new Reader(bytes));
    return giving.course === course ? giving : "course";
  } catch (error) {
    if (error instanceof TooShort) return "damaged";
    throw error;
  }
}

/**
 * @param {number} place
 * @param {number} count
 * @param {Uint8Array} body
 */
function sumOfPart(place, count, body) {
  return checksum(Uint8Array.from([VERSION, place, count, ...body]));
}

/**
 * What a giving holds, whoever gives it and for which time.
 * @param {Giving} giving
 * @returns {number}  the sum of it
 */
export function contentOf(giving) {
  return checksum(write({ ...giving, who: "0", turn: 0 }));
}

/**
 * @param {unknown[]} things
 * @returns {number}  how many there are, for a byte
 * @throws {TooLong}
 */
function numberOf({ length }) {
  if (length > 255) throw new TooLong("too many in one place");
  return length;
}

/** @param {Giving} giving */
function write({ course, who, turn, activities }) {
  const out = new Writer().put(course, 3).put(parseInt(who, 16), 6).put(Math.min(turn, 255), 1);
  for (const given of activities) {
    out.put(given.kind === "ratings" ? RATINGS : ANSWERS, 1).put(given.id, 3);
    if (given.kind === "ratings") {
      out.put(given.mark, 3).put(numberOf(given.ratings), 1);
      for (const { id, then, now } of given.ratings) out.put(id, 3).put(nibble(then) * 16 + nibble(now), 1);
    } else {
      out.put(numberOf(given.answers), 1);
      for (const { id, mark, result, sure, chosen } of given.answers) {
        const size = chosen[0]?.length ?? 1;
        const facts = RESULTS.indexOf(result) + 4 * SURE.indexOf(sure) + 16 * (size - 1);
        out.put(id, 3).put(mark, 3).put(facts, 1).put(numberOf(chosen), 1);
        for (const stamp of chosen.flat()) out.put(stamp, 3);
      }
    }
  }
  return out.bytes;
}

/**
 * @param {Reader} from
 * @returns {Giving}
 * @throws {TooShort}  also for what is out of its range
 */
function read(from) {
  const course = from.take(3);
  const who = from.take(6).toString(16).padStart(12, "0");
  const turn = from.take(1);
  /** @type {Given[]} */
  const activities = [];
  while (!from.isAtEnd) {
    const kind = from.take(1);
    const id = from.take(3);
    if (kind === RATINGS) {
      const mark = from.take(3);
      activities.push({ kind: "ratings", id, mark, ratings: list(from, () => readRating(from)) });
    } else if (kind === ANSWERS) {
      activities.push({ kind: "answers", id, answers: list(from, () => readAnswer(from)) });
    } else throw new TooShort("no such kind");
  }
  return { course, who, turn, activities };
}

/**
 * @param {Reader} from
 * @returns {GivenRating}
 */
function readRating(from) {
  const id = from.take(3);
  const both = from.take(1);
  return { id, then: rating(both >> 4), now: rating(both & 15) };
}

/**
 * @param {Reader} from
 * @returns {GivenAnswer}
 */
function readAnswer(from) {
  const [id, mark, facts] = [from.take(3), from.take(3), from.take(1)];
  if (facts > 31) throw new TooShort("no such facts");
  const size = facts > 15 ? 2 : 1;
  const chosen = list(from, () => Array.from({ length: size }, () => from.take(3)));
  return { id, mark, result: RESULTS[facts & 3], sure: SURE[(facts >> 2) & 3], chosen };
}

/**
 * @template T
 * @param {Reader} from
 * @param {() => T} take
 */
function list(from, take) {
  return Array.from({ length: from.take(1) }, take);
}

/** @param {Rating} value */
function nibble(value) {
  return value === undefined ? NOT_RATED : value === null ? NO_CHANCE : value + 1;
}

/**
 * @param {number} value
 * @returns {Rating}
 */
function rating(value) {
  return value === NOT_RATED ? undefined : value === NO_CHANCE ? null : value - 1;
}
