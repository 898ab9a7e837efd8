/** Sorts records by what they belong to. */

import { PAGE, PLAN, partOf } from "../keys.js";
import { isWritten, textsIn } from "../reading.js";

/**
 * @import {OlderBlock} from "../portfolio.js"
 * @import {Kept, Rec} from "../record.js"
 */

/** What is recorded of one activity, by the part of its key behind the "#". What nobody takes has no place any more. */
export class Parts {
  /** ISO time of the latest save of anything that was taken. */
  at = "";
  /** What has no place: whole records, or what is left of them. @type {Rec[]} */
  #left = [];
  /** @type {Map<string, Rec>} */
  #records = new Map();
  /** @type {Map<string, Kept[]>} */
  #kept = new Map();

  /** @param {string} activity  its id */
  constructor(activity) {
    this.activity = activity;
  }

  /**
   * @param {string} part
   * @param {Rec} record
   */
  add(part, record) {
    this.#records.set(part, record);
  }

  /**
   * @param {string} part
   * @param {Kept} kept
   */
  addKept(part, kept) {
    const all = this.#kept.get(part);
    if (all) all.push(kept);
    else this.#kept.set(part, [kept]);
  }

  /** What the parts are called that were not taken yet. */
  get names() {
    return [...this.#records.keys()];
  }

  /**
   * The record of a part, which then has its place.
   * @param {string} part
   * @returns {Rec | undefined}
   */
  take(part) {
    const record = this.#records.get(part);
    this.#records.delete(part);
    if (record && record.savedAt > this.at) this.at = record.savedAt;
    return record;
  }

  /**
   * Gives back what has no place in a part that was taken.
   * @param {Rec} record
   * @param {unknown} [value]  what is left of it
   */
  leave(record, value = record.value) {
    this.#left.push({ ...record, value });
  }

  /**
   * What lost its place to the text that a part has now, and is not in it.
   * @param {string} part
   * @param {Rec | undefined} record
   * @returns {OlderBlock[]}
   */
  older(part, record) {
    const kept = this.#kept.get(part) ?? [];
    this.#kept.delete(part);
    if (!kept.length) return [];
    const now = textsIn(record?.value).map(({ text }) => text);
    return kept.flatMap(({ value, field, at }) =>
      textsIn(value, field)
        .filter(isWritten)
        .filter(({ text }) => !now.some((other) => other.includes(text)))
        .map(({ text }) => ({ type: /** @type {const} */ ("older"), text, at })),
    );
  }

  /** Everything that has no place, with what lost its own there. @returns {{record: Rec, older: OlderBlock[]}[]} */
  get left() {
    const records = [...this.#left, ...this.#records.values()];
    return records.map((record) => ({
      record,
      older: this.older(record.key.slice(this.activity.length + 1), record),
    }));
  }
}

/**
 * @param {Rec[]} records
 * @param {Kept[]} kept
 * @returns {{activities: Map<string, Parts>, pages: Rec[], actions: Rec[]}}
 */
export function sort(records, kept) {
  /** @type {Map<string, Parts>} */
  const activities = new Map();
  /** @type {Rec[]} */
  const pages = [];
  /** @type {Rec[]} */
  const actions = [];
  for (const record of records) {
    const { key } = record;
    const part = partOf(key);
    if (part) {
      const [activity, name] = part;
      const parts = activities.get(activity) ?? new Parts(activity);
      activities.set(activity, parts);
      parts.add(name, isAsked(record.asked) ? record : { ...record, asked: undefined });
    } else if (key.startsWith(PAGE)) pages.push(record);
    else if (key.startsWith(PLAN)) actions.push(record);
  }
  for (const row of kept) {
    const part = partOf(row.key);
    if (part) activities.get(part[0])?.addKept(part[1], row);
  }
  return { activities, pages, actions };
}

/** @param {any} asked */
function isAsked(asked) {
  return typeof asked?.key === "string" && typeof asked.text === "string";
}
