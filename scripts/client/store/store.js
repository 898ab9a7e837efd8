/**
 * The learner's record of one course, in the browser. Every write is checked inside its transaction against the revision
 * that the page began from, so that no stale page writes over newer work. What the browser does not take stays here in
 * memory, where reads find it and the next save tries again.
 *
 * @import {Asked, Edit, Kept, Lost, Rec} from "../core/record.js"
 * @import {Reason} from "./reason.js"
 * @import {Stores} from "./database.js"
 *
 * @typedef {"saved-here" | "memory" | "newer" | "full"} Status
 *
 * @typedef {object} SaveOptions
 * @property {Asked} [asked]      what the learner was asked; left out keeps what was noted before
 * @property {boolean} [strict]   wait until the disk has it: for submits
 * @property {Rec | null} [base]  the record this page last read or wrote; none means "I know of no record"
 * @property {number} [at]        when the learner did it, in milliseconds: decides which of two edits is the later
 *
 * @typedef {object} SaveResult
 * @property {"saved" | "merged" | "kept-both" | "memory" | "refused"} outcome
 * @property {Rec} record      what is stored now, or held in memory: the base of the next save. After "refused" nothing was written
 * @property {string} [other]  with "kept-both": the text that was not put; several are joined by an empty line
 * @property {Lost[]} [lost]   every value that was not put, with its field
 */

import { migrate } from "../core/migrate.js";
import { isLive, isTrainers } from "../core/keys.js";
import { isNewer, isRecord, isSameWrite, revise } from "../core/record.js";
import { ask, Database, nameOf } from "./database.js";
import { forgetGiver } from "./giving.js";
import { askToPersist } from "./persist.js";
import { isBeforeRoom } from "./present.js";
import { reasonOf } from "./reason.js";
import { rename } from "./rename.js";
import { copyToTab, PageStorage, SessionDatabase } from "./session.js";
import { isShared, nameOfRecord } from "./shared-computer.js";
import { Tabs } from "./tabs.js";
import {
  BEFORE_IMPORT,
  clear,
  eraseSome,
  hasLost,
  isDamaged,
  put,
  setAside,
  tryOut,
} from "./transactions.js";

/** With more news than this, reading everything once takes less time than reading each record. */
const MANY = 20;

/**
 * Opens the learner's record of one course. Never rejects: where the browser gives no storage, the store works in memory and
 * its status says so. The elements of a page share one: see `shared.js`.
 * @param {string} courseId
 * @param {Map<string, string>} [renames]  the present ids of renamed activities by their old ones
 * @returns {Promise<Store>}
 */
export function openStore(courseId, renames = new Map()) {
  return new Store(courseId, renames).probe();
}

/**
 * The learner's record. Dispatches "status" when `status`, `reason` or `damaged` changes, and "saved" when this page has saved
 * something, or keeps it in memory.
 */
export class Store extends EventTarget {
  /** @type {Status} */
  status = "saved-here";
  /** @type {Reason} the cause, for choosing a message */
  reason = null;
  /** How many unreadable records have been set aside. */
  damaged = 0;
  /** Whether the page is in front of a room: then the record is the page's own, and empty when it opens. */
  isBeforeRoom;
  /** Whether this is a shared computer: the record is kept in this tab only, until it is closed. */
  isShared;

  #name;
  #renames;
  #database;
  /** None where other tabs have another record: on a shared computer, and in front of a room. @type {Tabs | undefined} */
  #tabs;
  /** @type {Set<{prefix: string, fn: (key: string, record: Rec | undefined) => void}>} */
  #subscribers = new Set();
  /** The records as this page last saw them, to know after a rest which have changed. @type {Map<string, Rec>} */
  #seen = new Map();
  /** What the browser did not take, with the record it began from. @type {Map<string, {record: Rec, base?: Rec | null}>} */
  #unsaved = new Map();
  /** Keys of records that a later version of the course wrote. @type {Set<string>} */
  #newer = new Set();
  #proved = false;

  /**
   * @param {string} courseId
   * @param {Map<string, string>} renames
   */
  constructor(courseId, renames) {
    super();
    this.#name = nameOfRecord(courseId);
    this.#renames = renames;
    this.isBeforeRoom = isBeforeRoom(this.#name);
    this.isShared = !this.isBeforeRoom && isShared(this.#name);
    this.#database = this.isBeforeRoom
      ? new SessionDatabase(this.#name, new PageStorage())
      : this.isShared
        ? new SessionDatabase(this.#name)
        : new Database(this.#name);
    if (this.#database instanceof Database)
      this.#tabs = new Tabs(this.#name, (keys) => void this.#hear(keys));
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) this.#refresh();
    });
    // Chromium freezes tabs in the background: their messages wait, and so do their timers.
    document.addEventListener("resume", () => this.#refresh());
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) this.#refresh();
    });
  }

  /**
   * Finds out whether the browser keeps what it is given, and sets the status. Never rejects.
   * @returns {Promise<this>}
   */
  async probe() {
    try {
      const damaged = await this.#database.run("readwrite", async (stores) => {
        await tryOut(stores);
        if (this.#renames.size) await rename(stores, this.#renames);
        return ask(stores.damaged.count());
      });
      this.#setStatus(this.reason, damaged);
      await this.#saveTheRest();
    } catch (error) {
      this.#setStatus(reasonOf(error));
    }
    return this;
  }

  /**
   * The record of one key. Never rejects; undefined when there is none, or none that this code can read.
   * @param {string} key
   * @returns {Promise<Rec | undefined>}
   */
  async get(key) {
    try {
      return await this.#read(key);
    } catch {
      // The next save says what is wrong, and merges with what could not be read now.
    }
  }

  /**
   * Every readable record whose key begins with `prefix`, in order of key. Never rejects.
   * @param {string} [prefix]
   * @returns {Promise<Rec[]>}
   */
  async all(prefix = "") {
    try {
      return await this.#readAll(prefix);
    } catch {
      return this.#withUnsaved([], prefix);
    }
  }

  /**
   * What lost a conflict, oldest first; no copy of a record from before it was migrated. The copy from before an import is
   * given only when its very key is asked for. Never rejects.
   * @param {string} [prefix]
   * @returns {Promise<Kept[]>}
   */
  async kept(prefix = "") {
    try {
      const rows = await this.#database.run("readonly", ({ kept }) => ask(kept.getAll()));
      return rows.filter((row) => row.key.startsWith(prefix) && (hasLost(row) || prefix === BEFORE_IMPORT));
    } catch {
      return [];
    }
  }

  /**
   * All of a learner's that can be taken elsewhere. What cannot be read, or was written by a later version, stays where it is.
   *
   * Where the browser keeps nothing, it is what the page has in memory. Rejects when a record that is kept could not be read:
   * half a record must not pass for the whole.
   * @returns {Promise<{records: Rec[], kept: Kept[]}>}
   */
  async dump() {
    const records = await this.#readAll("").catch((error) => {
      if (this.status === "memory") return this.#withUnsaved([], "");
      throw error;
    });
    return { records: records.filter(({ key }) => !isTrainers(key)), kept: await this.kept() };
  }

  /**
   * Whether a later version of the course wrote this record: then it is not given out, and not written to.
   * Known once a `get`, an `all` or a `save` has met it.
   * @param {string} key
   * @returns {boolean}
   */
  refuses(key) {
    return this.#newer.has(key);
  }

  /**
   * Saves one answer. Resolves when the transaction is complete, and rejects only for a value that is not plain data.
   *
   * Saves of one key must follow one another, each with the record of the one before as its base: `Saver` does that.
   * @param {string} key
   * @param {any} value
   * @param {SaveOptions} [options]
   * @returns {Promise<SaveResult>}
   */
  async save(key, value, { asked, strict, base, at = Date.now() } = {}) {
    /** @type {Edit} */
    let edit = { key, value: structuredClone(value), base, asked, at };
    const unsaved = this.#unsaved.get(key);
    // The caller's base was never stored. What is stored has to be compared with the last one that was.
    if (unsaved) edit = { ...edit, value: revise(unsaved.record, edit).record.value, base: unsaved.base };
    try {
      const result = await this.#database.run("readwrite", (stores) => put(stores, edit), strict);
      if (result.outcome !== "refused") await this.#prove(result.record);
      this.#unsaved.delete(key);
      if (result.outcome === "refused") this.#newer.add(key);
      else this.#announce(result.record);
      this.dispatchEvent(new Event("saved"));
      await this.#saveTheRest();
      return result;
    } catch (error) {
      const { record } = revise(edit.base ?? undefined, edit);
      // To the end of the queue: one text that is too long must not hold up the others.
      this.#unsaved.delete(key);
      this.#unsaved.set(key, { record, base: edit.base });
      this.#setStatus(reasonOf(error));
      this.dispatchEvent(new Event("saved"));
      return { outcome: this.status === "newer" ? "refused" : "memory", record };
    }
  }

  /**
   * Changes many records in one strict transaction: all of it or nothing. This page and every tab are told.
   * @param {(stores: Stores) => Promise<string[]>} work
   *   the keys that it changed; may run twice, may await requests only
   * @returns {Promise<{keys: string[], reason: Reason}>}  no keys and a reason when the browser did not take it
   */
  async change(work) {
    try {
      const keys = await this.#database.run("readwrite", work, true);
      if (keys.length) {
        this.#tabs?.post(keys);
        await this.#refresh();
        if (this.#tabs) askToPersist(`${this.#name}:persist`);
      }
      return { keys, reason: null };
    } catch (error) {
      return { keys: [], reason: reasonOf(error) };
    }
  }

  /**
   * Removes everything this course stored. All subscribers are told, in this tab and in the others.
   * @returns {Promise<boolean>}  false when the browser did not allow it: then only what was in memory is gone
   */
  async eraseAll() {
    let erased = true;
    try {
      await this.#database.run("readwrite", clear, true);
      this.#setStatus(null, 0);
      this.#tabs?.post(null);
    } catch (error) {
      // A sandboxed frame has never stored anything. Any other cause may stand before records that are still there.
      erased = nameOf(error) === "SecurityError";
    }
    this.#forget();
    return erased;
  }

  /**
   * Removes some records with what lost a conflict there, also from the copy from before an import. Subscribers are told, in
   * this tab and in the others. What a later version wrote is left alone.
   * @param {(key: string) => boolean} isMeant
   * @returns {Promise<boolean>}  false when the browser did not allow it: then only what was in memory is gone
   */
  async erase(isMeant) {
    const unsaved = [...this.#unsaved.keys()].filter(isMeant);
    for (const key of unsaved) this.#unsaved.delete(key);
    try {
      const keys = await this.#database.run("readwrite", (stores) => eraseSome(stores, isMeant), true);
      this.#tabs?.post(keys);
      for (const key of new Set([...unsaved, ...keys])) this.#notify(key, undefined);
      return true;
    } catch (error) {
      for (const key of unsaved) this.#notify(key, undefined);
      return nameOf(error) === "SecurityError";
    }
  }

  /**
   * Brings everything into this tab, for a shared computer, and erases it from the disk.
   * @returns {Promise<boolean>}  false when there was no room in the tab, it could not be erased, or some of it never reached
   *   the disk; and in front of a room, where nothing of the learner's is at hand
   */
  async moveToTab() {
    if (this.isBeforeRoom || this.#unsaved.size) return false;
    try {
      await copyToTab(this.#database, this.#name);
    } catch {
      return false;
    }
    return this.eraseAll();
  }

  /**
   * How many records there are, those of a later version included. Never rejects.
   * @returns {Promise<number>}
   */
  async count() {
    try {
      const keys = await this.#database.run("readonly", ({ records }) => ask(records.getAllKeys()));
      return new Set([...keys, ...this.#unsaved.keys()]).size;
    } catch {
      return this.#unsaved.size;
    }
  }

  /**
   * Calls `fn(key, record)` when a record was changed in another tab, or is found changed when this page comes back (back
   * button, thaw, tab brought to the front). The record is undefined when it was removed; after "erase everything" `fn` is
   * called for the prefix itself too.
   * @param {string} prefix
   * @param {(key: string, record: Rec | undefined) => void} fn
   * @returns {() => void}  ends the subscription
   */
  subscribe(prefix, fn) {
    const subscriber = { prefix, fn };
    this.#subscribers.add(subscriber);
    return () => this.#subscribers.delete(subscriber);
  }

  /**
   * @param {string} key
   * @returns {Promise<Rec | undefined>}
   */
  async #read(key) {
    const unsaved = this.#unsaved.get(key);
    if (unsaved) return structuredClone(unsaved.record);
    const row = await this.#database.run("readonly", ({ records }) => ask(records.get(key)));
    const [record] = await this.#sift(row === undefined ? [] : [row]);
    return record;
  }

  /**
   * @param {string} prefix
   * @returns {Promise<Rec[]>}
   */
  async #readAll(prefix) {
    // No key of ours holds U+FFFF, so it stands behind every key with this prefix.
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const rows = await this.#database.run("readonly", ({ records }) => ask(records.getAll(range)));
    return this.#withUnsaved(await this.#sift(rows), prefix);
  }

  /**
   * Parts what can be read from what cannot: a newer record is left alone, a damaged one is set aside.
   * @param {any[]} rows
   * @returns {Promise<Rec[]>}
   */
  async #sift(rows) {
    const damaged = rows.filter(isDamaged);
    for (const row of rows) if (isNewer(row)) this.#newer.add(row.key);
    const records = rows.filter((row) => isRecord(row) && !isNewer(row)).map((row) => migrate(row));
    for (const record of records) if (!this.#seen.has(record.key)) this.#seen.set(record.key, record);
    // When there is no room to set it aside it stays where it is, unread.
    if (damaged.length) await this.#setAside(damaged.map((row) => row.key)).catch(() => {});
    return records;
  }

  /** @param {string[]} keys */
  async #setAside(keys) {
    const count = await this.#database.run("readwrite", (stores) => setAside(stores, keys));
    for (const key of keys) this.#seen.delete(key);
    this.#setStatus(this.reason, count);
  }

  /**
   * @param {Rec[]} records
   * @param {string} prefix
   * @returns {Rec[]}
   */
  #withUnsaved(records, prefix) {
    const unsaved = [...this.#unsaved.values()].map(({ record }) => structuredClone(record));
    return [
      ...records.filter(({ key }) => !this.#unsaved.has(key)),
      ...unsaved.filter(({ key }) => key.startsWith(prefix)),
    ].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /**
   * Reads the first saved record back, once on each page: a store that takes everything and keeps nothing must not pass for one.
   * @param {Rec} record
   */
  async #prove(record) {
    if (this.#proved) return;
    const back = await this.#database.run("readonly", ({ records }) => ask(records.get(record.key)));
    if (!(back?.rev >= record.rev)) throw new DOMException("not kept", "DataError");
    this.#proved = true;
  }

  /** @param {Rec} record  as it was just stored */
  #announce(record) {
    this.#seen.set(record.key, record);
    this.#tabs?.post([record.key]);
    if (this.#tabs && isLive(record)) askToPersist(`${this.#name}:persist`);
  }

  /** Once the browser takes saves again, gives it what it would not take before. */
  async #saveTheRest() {
    const [unsaved] = this.#unsaved.values();
    if (!unsaved) return this.#setStatus(null);
    const { record } = unsaved;
    // Each that succeeds calls this again; the first that fails ends it.
    await this.save(record.key, record.value, {
      asked: record.asked,
      base: record,
      at: Date.parse(record.savedAt),
    });
  }

  /**
   * @param {Reason} reason
   * @param {number} [damaged]
   */
  #setStatus(reason, damaged = this.damaged) {
    if (reason === this.reason && damaged === this.damaged) return;
    this.reason = reason;
    this.damaged = damaged;
    this.status = !reason ? "saved-here" : reason === "full" || reason === "newer" ? reason : "memory";
    this.dispatchEvent(new Event("status"));
  }

  /** @param {string[] | null} keys */
  async #hear(keys) {
    if (!keys) {
      this.#setStatus(null, 0);
      return this.#forget();
    }
    if (keys.length > MANY) return this.#refresh();
    for (const key of keys) {
      try {
        this.#notify(key, await this.#read(key));
      } catch {
        // Not readable is not removed.
      }
    }
  }

  /** Reads everything again after a rest and tells what has changed. */
  async #refresh() {
    const before = new Map(this.#seen);
    const records = await this.#readAll("").catch(() => undefined);
    if (!records) return;
    for (const record of records) {
      if (!isSameWrite(record, before.get(record.key))) this.#notify(record.key, record);
      before.delete(record.key);
    }
    // Only what had been seen before the reading: a record saved meanwhile is not gone. Nor is one that was set aside.
    for (const key of before.keys())
      if (this.#seen.has(key) && !this.#newer.has(key)) this.#notify(key, undefined);
  }

  /** Everything was erased, here or in another tab. */
  #forget() {
    const keys = new Set([
      ...this.#seen.keys(),
      ...this.#unsaved.keys(),
      ...[...this.#subscribers].map(({ prefix }) => prefix),
    ]);
    this.#unsaved.clear();
    this.#newer.clear();
    if (!this.isBeforeRoom) forgetGiver(this.#name);
    for (const key of keys) this.#notify(key, undefined);
  }

  /**
   * @param {string} key
   * @param {Rec | undefined} record
   */
  #notify(key, record) {
    if (record) this.#seen.set(key, record);
    else this.#seen.delete(key);
    for (const { prefix, fn } of this.#subscribers) if (key.startsWith(prefix)) fn(key, record);
  }
}
