/**
 * Bringing the records of a file into the store, and taking them out again. Either happens in one transaction, together with
 * the copy of what was there before.
 *
 * @import {Kept, Rec} from "../core/record.js"
 * @import {Contents} from "../core/merge.js"
 * @import {Before, Going} from "../core/take-out.js"
 * @import {Reason} from "./reason.js"
 * @import {Store} from "./store.js"
 * @import {Stores} from "./database.js"
 *
 * @typedef {object} Stored
 * @property {Contents} mine   what can be read
 * @property {Map<string, any>} rows  all rows of `records`, by key
 * @property {{id: IDBValidKey, row: Kept}[]} kept  all rows of `kept`, the copy too
 *
 * @typedef {object} Changes
 * @property {Rec[]} wrote
 * @property {string[]} removed
 * @property {Kept[]} added
 * @property {{id: IDBValidKey, row: Kept}[]} dropped
 */

import { canonical } from "../core/canonical.js";
import { isTrainers } from "../core/keys.js";
import { merge, sameness } from "../core/merge.js";
import { migrate } from "../core/migrate.js";
import { isNewer, isRecord } from "../core/record.js";
import { whatGoes, without } from "../core/take-out.js";
import { ask } from "./database.js";
import { BEFORE_IMPORT, hasLost, now } from "./transactions.js";

/**
 * Brings in what a file holds. What is stored at that moment is what it is merged with, and is copied first.
 * @param {Store} store
 * @param {Contents} theirs
 * @param {{replace: boolean}} how  replace: the store then holds what the file holds, and nothing else
 * @returns {Promise<{keys: string[], reason: Reason}>}  the keys that have changed, none when the file brought nothing new
 */
export function bring(store, theirs, { replace }) {
  return store.change(async (stores) => {
    const stored = await read(stores);
    const changes = compare(stored, replace ? theirs : merge(stored.mine, theirs));
    // A merge takes nothing out: rows of `kept` that say the same twice stay as they are.
    if (!replace) changes.dropped = [];
    const { wrote, removed, added } = changes;
    const keys = write(stores, stored, changes);
    if (!keys.length) return keys;
    /** @type {Before} */
    const value = {
      ...stored.mine,
      wrote: wrote.map(({ key, rev, savedAt }) => ({ key, rev, savedAt })),
      removed,
      added: added.map(sameness),
    };
    dropCopies(stores, stored);
    stores.kept.add({ key: BEFORE_IMPORT, field: "", value, at: now() });
    return keys;
  });
}

/**
 * Puts back what was there before the file was opened. What the learner has done since stays, and where it stands in the
 * place of something from before, that is kept beside it.
 * @param {Store} store
 * @returns {Promise<{keys: string[], reason: Reason}>}
 */
export function undoBring(store) {
  return store.change(async (stores) => {
    const stored = await read(stores);
    const before = stored.kept.find(({ row }) => row.key === BEFORE_IMPORT)?.row.value;
    if (!before) return [];
    const keys = write(stores, stored, compare(stored, without(before, stored.mine)));
    dropCopies(stores, stored);
    return keys;
  });
}

/**
 * When a file was last opened that can still be taken out again, and what that would do.
 * @param {Store} store
 * @returns {Promise<{at: Date, going: Going} | undefined>}
 */
export async function broughtAt(store) {
  const [row] = await store.kept(BEFORE_IMPORT);
  return row && { at: new Date(row.at), going: whatGoes(row.value, await store.all()) };
}

/**
 * @param {Stores} stores
 * @returns {Promise<Stored>}
 */
async function read({ records, kept }) {
  const [rows, values, ids] = await Promise.all([
    ask(records.getAll()),
    ask(kept.getAll()),
    ask(kept.getAllKeys()),
  ]);
  return {
    mine: {
      // A trainer's plan is in no file: none may take it out.
      records: rows
        .filter((row) => isRecord(row) && !isNewer(row) && !isTrainers(row.key))
        .map((row) => migrate(row)),
      kept: values.filter(hasLost),
    },
    rows: new Map(rows.map((row) => [row.key, row])),
    kept: ids.map((id, index) => ({ id, row: values[index] })),
  };
}

/**
 * What has to be done so that the store holds `target`. What a later version wrote is left alone.
 * @param {Stored} stored
 * @param {Contents} target
 * @returns {Changes}
 */
function compare({ mine, rows, kept }, target) {
  const here = new Map(mine.records.map((record) => [record.key, apart(record)]));
  const wanted = new Set(target.records.map(({ key }) => key));
  const before = new Set(mine.kept.map(sameness));
  const after = new Set(target.kept.map(sameness));
  return {
    wrote: target.records
      .filter((record) => !isNewer(rows.get(record.key)) && here.get(record.key) !== apart(record))
      // Above both, so that an open page notices that its own is no longer the latest.
      .map((record) => ({ ...record, rev: Math.max(rows.get(record.key)?.rev || 0, record.rev) + 1 })),
    removed: [...here.keys()].filter((key) => !wanted.has(key)),
    added: target.kept.filter((row) => !before.has(sameness(row))),
    dropped: kept.filter(({ row }) => hasLost(row) && !after.has(sameness(row))),
  };
}

/**
 * @param {Stores} stores
 * @param {Stored} stored
 * @param {Changes} changes
 * @returns {string[]}  the keys that have changed
 */
function write({ records, kept, damaged }, { rows }, { wrote, removed, added, dropped }) {
  for (const record of wrote) {
    const row = rows.get(record.key);
    if (row !== undefined && !isRecord(row)) damaged.add({ at: now(), record: row });
    records.put(record);
  }
  for (const key of removed) records.delete(key);
  for (const row of added) kept.add(row);
  for (const { id } of dropped) kept.delete(id);
  return [
    ...new Set([...[...wrote, ...added, ...dropped.map(({ row }) => row)].map(({ key }) => key), ...removed]),
  ];
}

/**
 * @param {Stores} stores
 * @param {Stored} stored
 */
function dropCopies({ kept }, stored) {
  for (const { id, row } of stored.kept) if (row.key === BEFORE_IMPORT) kept.delete(id);
}

/**
 * A record apart from how often it was written.
 * @param {Rec} record
 * @returns {string}
 */
function apart({ rev: _rev, ...record }) {
  return canonical(record);
}
