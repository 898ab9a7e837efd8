/**
 * What the store does inside one transaction. Each function awaits requests only: a transaction ends by itself at any other wait.
 *
 * @import {Edit, Kept} from "../core/record.js"
 * @import {Stores} from "./database.js"
 * @import {SaveResult} from "./store.js"
 */

import { isTrainers } from "../core/keys.js";
import { migrate } from "../core/migrate.js";
import { isNewer, isRecord, revise, SCHEMA } from "../core/record.js";
import { ask, STORES } from "./database.js";

/** The key of the row in `kept` that holds the whole record as it was before a file was opened. */
export const BEFORE_IMPORT = "course:before-import";

/**
 * Writes a record and takes it away again. Nobody else can see it: it is gone when the transaction ends.
 * @param {Stores} stores
 */
export async function tryOut({ records }) {
  records.put({ key: "course:probe" });
  await ask(records.get("course:probe"));
  records.delete("course:probe");
}

/**
 * @param {Stores} stores
 * @param {Edit} edit
 * @returns {Promise<SaveResult>}
 */
export async function put({ records, damaged, kept }, edit) {
  const row = await ask(records.get(edit.key));
  if (isNewer(row)) return { outcome: "refused", record: row };
  const stored = isRecord(row) ? row : undefined;
  if (row !== undefined && !stored) damaged.add({ at: now(), record: row });
  // An older record is migrated beside the old one.
  if (stored && stored.schema < SCHEMA)
    kept.add({ key: edit.key, field: "", value: stored.value, at: now(), schema: stored.schema });
  const result = revise(stored && migrate(stored), edit);
  for (const lost of result.lost) kept.add({ key: edit.key, ...lost, at: now() });
  records.put(result.record);
  return result;
}

/**
 * @param {Stores} stores
 * @param {(key: string) => boolean} isMeant
 * @returns {Promise<string[]>}  the keys of the records that are gone
 */
export async function eraseSome({ records, kept }, isMeant) {
  const rows = await ask(records.getAll());
  const keys = rows.filter((row) => isMeant(row.key) && !isNewer(row)).map(({ key }) => key);
  for (const key of keys) records.delete(key);
  const lost = await ask(kept.getAll());
  const numbers = await ask(kept.getAllKeys());
  const isOther = (/** @type {{key: string}} */ { key }) => !isMeant(key);
  lost.forEach((row, place) => {
    if (isMeant(row.key)) kept.delete(numbers[place]);
    if (row.key !== BEFORE_IMPORT) return;
    const { value } = row;
    const left = { ...value, records: value.records.filter(isOther), kept: value.kept.filter(isOther) };
    kept.put({ ...row, value: left }, numbers[place]);
  });
  return keys;
}

/** @param {Stores} stores */
export async function clear(stores) {
  await Promise.all(STORES.map((name) => ask(stores[name].clear())));
}

/**
 * Moves what cannot be read out of the way, where it is kept.
 * @param {Stores} stores
 * @param {string[]} keys
 * @returns {Promise<number>}  how many records are set aside by now
 */
export async function setAside({ records, damaged }, keys) {
  for (const key of keys) {
    const row = await ask(records.get(key));
    // Another tab may have mended it, or set it aside, since it was read.
    if (row === undefined || !isDamaged(row)) continue;
    damaged.add({ at: now(), record: row });
    records.delete(key);
  }
  return ask(damaged.count());
}

/**
 * Whether a row is no record of any version.
 * @param {any} row
 * @returns {boolean}
 */
export function isDamaged(row) {
  return !isNewer(row) && !isRecord(row);
}

/**
 * Whether a row of `kept` holds what a learner lost in a conflict, and not a copy from before an import or a migration.
 * @param {Kept} row
 * @returns {boolean}
 */
export function hasLost({ key, schema }) {
  return key !== BEFORE_IMPORT && !isTrainers(key) && schema === undefined;
}

/** @returns {string} */
export function now() {
  return new Date().toISOString();
}
