/**
 * @import {Asked, Rec} from "../core/record.js"
 * @import {SaveResult, Store} from "./store.js"
 *
 * @typedef {"saving" | "saved" | "kept-both" | "memory" | "full" | "refused"} SaverState
 *
 * @typedef {object} SaverOptions
 * @property {Asked} [asked]
 * @property {(state: SaverState, detail: Partial<SaveResult>) => void} [onState]
 *   "saved" and "kept-both" are said only when the browser has the answer. "kept-both" brings `detail.other`, and is followed
 *   by "saving" at the next keystroke: show the other text in a place of its own
 * @property {(record: Rec | undefined) => void} [onChange]
 *   the answer is now another than this page gave (other tab, merge); undefined: it was removed. Show it before the next
 *   `input`: what is given without it counts as taken out again
 */

import { isSameWrite } from "../core/record.js";

/** Milliseconds without a keystroke after which the text is saved. */
const PAUSE = 200;

/** Milliseconds after which it is saved although the learner types on. */
const LONGEST = 300;

/** Those of the page that may have something to save. @type {Set<Saver>} */
const savers = new Set();

/** Saves all that waits in this page, and waits until the browser has it. */
export function saveAll() {
  return Promise.all([...savers].map((saver) => saver.flush()));
}

/**
 * Keeps one answer saved while it is being given: at most 300 ms behind the typing, one write after another, each with the
 * record of the one before as its base.
 */
export class Saver {
  #store;
  #key;
  /** @type {SaverOptions} */
  #options;
  /** The record as the page shows it. @type {Rec | undefined} */
  #base;
  /** What has not been given to the store yet. @type {{value: any, at: number, strict: boolean} | undefined} */
  #waiting;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** When the first of what waits was typed; 0 when nothing waits. */
  #since = 0;
  /** @type {Promise<any>} */
  #queue = Promise.resolve();
  /** @type {SaveResult | undefined} */
  #result;
  /** @type {SaverState | undefined} */
  #said;
  #unsubscribe;
  #page = new AbortController();

  /**
   * @param {Store} store
   * @param {string} key
   * @param {SaverOptions} [options]
   */
  constructor(store, key, options = {}) {
    this.#store = store;
    this.#key = key;
    this.#options = options;
    this.#unsubscribe = store.subscribe(key, (changed, record) => {
      if (changed === key) this.#hear(record);
    });
    const { signal } = this.#page;
    store.addEventListener("status", () => this.#recover(), { signal });
    // A bonus, not the plan: when the whole browser is closed, no write from these handlers arrives.
    const flush = () => void this.flush();
    addEventListener("pagehide", flush, { signal });
    document.addEventListener("visibilitychange", () => document.hidden && flush(), { signal });
    savers.add(this);
  }

  /**
   * The record as last read or written: a copy, so that changing it does not change what the next save is compared with.
   * @returns {Rec | undefined}
   */
  get record() {
    return structuredClone(this.#base);
  }

  /**
   * Reads the record. Says "refused" when a later version of the course wrote it.
   * @returns {Promise<Rec | undefined>}  undefined too when the learner began to type before it came: then `onChange` brings both
   */
  load() {
    return this.#enqueue(async () => {
      const record = await this.#store.get(this.#key);
      if (this.#store.refuses(this.#key)) this.#say("refused", {});
      if (this.#waiting) return undefined;
      if (!this.#result) this.#base = record;
      return this.record;
    });
  }

  /**
   * Takes what is typed. It is saved 200 ms after the last call, or 300 ms after the first.
   * @param {any} value  the whole value of the answer
   */
  input(value) {
    this.#take(value, false);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), Math.min(PAUSE, this.#since + LONGEST - Date.now()));
  }

  /**
   * Saves at once, and waits until the disk has it: for "Check answer" and other submits.
   * @param {any} value
   * @returns {Promise<SaveResult>}
   */
  commit(value) {
    this.#take(value, true);
    return /** @type {Promise<SaveResult>} */ (this.flush());
  }

  /**
   * Saves what waits, if anything does.
   * @returns {Promise<SaveResult | undefined>}  the result of the latest save
   */
  flush() {
    clearTimeout(this.#timer);
    return this.#enqueue(() => this.#write());
  }

  /** Saves what waits and lets go of the page. For `disconnectedCallback`. */
  dispose() {
    void this.flush();
    this.#options = { asked: this.#options.asked };
    this.#unsubscribe();
    this.#page.abort();
    savers.delete(this);
  }

  /**
   * @param {any} value
   * @param {boolean} strict
   */
  #take(value, strict) {
    const at = Date.now();
    this.#since ||= at;
    this.#waiting = { value: structuredClone(value), at, strict: strict || !!this.#waiting?.strict };
    if (this.#said !== "saving") this.#say("saving", {});
  }

  /**
   * @template T
   * @param {() => Promise<T>} task
   * @returns {Promise<T>}
   */
  #enqueue(task) {
    const done = this.#queue.then(task, task);
    this.#queue = done;
    return done;
  }

  async #write() {
    const edit = this.#waiting;
    if (!edit) return this.#result;
    this.#drop();
    const { value, at, strict } = edit;
    const result = await this.#store.save(this.#key, value, {
      asked: this.#options.asked,
      base: this.#base,
      at,
      strict,
    });
    this.#result = result;
    this.#settle(value, result);
    return result;
  }

  /**
   * @param {any} sent
   * @param {SaveResult} result
   */
  #settle(sent, result) {
    const { outcome, record } = result;
    const merged = outcome === "merged" || outcome === "kept-both";
    if (merged && this.#waiting) {
      // The learner typed on, over what was sent and not over the merged record. Revision 0 makes the next save merge again.
      this.#base = { ...record, rev: 0, value: sent };
    } else if (outcome !== "refused") {
      this.#base = record;
      if (merged) this.#options.onChange?.(this.record);
    }
    if (outcome === "memory") this.#say(this.#store.status === "full" ? "full" : "memory", result);
    else if (outcome === "kept-both" || outcome === "refused") this.#say(outcome, result);
    else if (!this.#waiting) this.#say("saved", result);
  }

  /**
   * News of this record from another tab, or after a rest.
   * @param {Rec | undefined} record
   */
  #hear(record) {
    if (!record) {
      // What waits was typed over something that the learner has removed.
      this.#drop();
      this.#base = undefined;
      return this.#options.onChange?.(undefined);
    }
    clearTimeout(this.#timer);
    this.#enqueue(() => this.#catchUp());
  }

  /** Merges what waits with what is stored, or shows what is stored if it is another. */
  async #catchUp() {
    // Read again: a save of ours may have gone through since the news was sent.
    const latest = this.#waiting ? undefined : await this.#store.get(this.#key);
    if (this.#waiting) return this.#write();
    if (latest && !isSameWrite(latest, this.#base)) {
      this.#base = latest;
      this.#options.onChange?.(this.record);
    }
    return latest;
  }

  /** The browser takes saves again, and the store has given it what it would not take before. */
  #recover() {
    if (this.#store.status !== "saved-here" || (this.#said !== "full" && this.#said !== "memory")) return;
    this.#enqueue(async () => {
      if (await this.#catchUp()) this.#say("saved", { record: this.record });
    });
  }

  #drop() {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
    this.#since = 0;
  }

  /**
   * @param {SaverState} state
   * @param {Partial<SaveResult>} detail
   */
  #say(state, detail) {
    this.#said = state;
    this.#options.onState?.(state, detail);
  }
}
