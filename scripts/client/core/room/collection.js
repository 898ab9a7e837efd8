/**
 * What has come into the room: one giving a person, in this page's memory. It says of every code what became of it.
 *
 * @import {Giving, Part} from "./code.js"
 *
 * @typedef {"new" | "newer" | "again" | "older" | "part" | "damaged" | "course" | "version" | "full"} What
 *   the code of one more person; a newer one of a person who is there, which takes the place of theirs; one that is there
 *   already; one that is older than what is there; one of several parts of which others are missing; the three problems; more
 *   people than there is room for
 * @typedef {{what: What, missing?: number[], count?: number}} News
 *   `missing`: of a part, the numbers of the parts that are not here yet, of `count`
 */

import { contentOf, findParts, readGiving } from "./code.js";

/** How many people there can be. */
export const MOST_PEOPLE = 500;

/** How many givings may wait for further parts: more are no group of people. */
export const MOST_OPEN = 500;

export class Collection {
  #course;
  /** @type {Map<string, {giving: Giving, texts: string[]}>} */
  #people = new Map();
  /** Parts of givings that are not whole yet. @type {Map<string, Map<number, Part>>} */
  #open = new Map();
  /** The givings that were read, so that a part that is seen again is known. @type {Set<string>} */
  #read = new Set();

  /** @param {number} course  the stamp of this course */
  constructor(course) {
    this.#course = course;
  }

  /** @returns {Giving[]} */
  get givings() {
    return [...this.#people.values()].map(({ giving }) => giving);
  }

  /** Names each giving that is there by its person and by what it holds: the same, given once more, is nothing new. */
  get names() {
    return this.givings.map((giving) => `${giving.who}-${contentOf(giving)}`);
  }

  /** How many givings wait for further parts. */
  get waiting() {
    return this.#open.size;
  }

  /** The codes of all givings that are there, to be read again. */
  get texts() {
    return [...this.#people.values()].flatMap(({ texts }) => texts);
  }

  /**
   * Takes in whatever codes a text holds.
   * @param {string} text
   * @returns {News[]}  none where there is no code in it
   */
  add(text) {
    /** @type {Map<string, News>} */
    const news = new Map();
    for (const part of findParts(text)) {
      // Of the parts of one giving only what came of them in the end is news, and of damaged parts that there are some.
      if (typeof part === "string") news.set(part, { what: part });
      else news.set(part.giving, this.#take(part));
    }
    return [...news.values()];
  }

  /**
   * @param {Part} part
   * @returns {News}
   */
  #take(part) {
    if (this.#read.has(part.giving)) return { what: "again" };
    const parts = this.#open.get(part.giving) ?? new Map();
    if (parts.size === 0 && this.#open.size >= MOST_OPEN) return { what: "full" };
    this.#open.set(part.giving, parts.set(part.number, part));
    const numbers = Array.from({ length: part.count }, (_, place) => place + 1);
    const missing = numbers.filter((number) => !parts.has(number));
    if (missing.length) return { what: "part", missing, count: part.count };
    this.#open.delete(part.giving);
    const whole = numbers.map((number) => parts.get(number));
    const giving = readGiving(whole, this.#course);
    if (typeof giving === "string") return { what: giving };
    const there = this.#people.get(giving.who);
    if (!there && this.#people.size >= MOST_PEOPLE) return { what: "full" };
    this.#read.add(part.giving);
    if (there && there.giving.turn >= giving.turn) return { what: "older" };
    this.#people.set(giving.who, { giving, texts: whole.map(({ text }) => text) });
    return { what: there ? "newer" : "new" };
  }
}
