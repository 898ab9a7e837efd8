/**
 * Taking a record file out again: what there would be without it, and what that would do to what is here.
 *
 * @import {Contents} from "./merge.js"
 * @import {Kept, Rec} from "./record.js"
 *
 * @typedef {object} Before    the value of the row that holds the copy
 * @property {Rec[]} records   as they were before
 * @property {Kept[]} kept
 * @property {{key: string, rev: number, savedAt: string}[]} wrote  which writes were the import's own
 * @property {string[]} removed  the keys that it took out
 * @property {string[]} added    what it added to `kept`, as `sameness` has it
 *
 * @typedef {object} Going
 * @property {Rec[]} gone      came with the file, and would go
 * @property {Rec[]} changed   the file changed them; as they would be again
 * @property {Rec[]} back      the file took them out; they would come back
 */

import { canonical } from "./canonical.js";
import { isTyped } from "./keys.js";
import { sameness } from "./merge.js";
import { isSameWrite } from "./record.js";

/**
 * What there would be now if the file had never been opened.
 * @param {Before} before
 * @param {Contents} mine
 * @returns {Contents}
 */
export function without({ records, kept, wrote, removed, added }, mine) {
  const then = new Map(records.map((record) => [record.key, record]));
  const now = new Map(mine.records.map((record) => [record.key, record]));
  const writes = new Map(wrote.map((write) => [write.key, write]));
  /** @type {Kept[]} */
  const lost = [];
  for (const key of [...writes.keys(), ...removed]) {
    const old = then.get(key);
    const present = now.get(key);
    const isTheImports = !present || isSameWrite(present, /** @type {Rec | undefined} */ (writes.get(key)));
    if (isTheImports && old) now.set(key, old);
    else if (isTheImports) now.delete(key);
    else if (old && isTyped(key) && canonical(old.value) !== canonical(present.value))
      lost.push({ key, field: "", value: old.value, at: old.savedAt });
  }
  const gone = new Set(added);
  const rows = [...mine.kept.filter((row) => !gone.has(sameness(row))), ...kept, ...lost];
  return {
    records: [...now.values()],
    kept: [...new Map(rows.map((row) => [sameness(row), row])).values()],
  };
}

/**
 * What taking the file out would do to the records that are here.
 * @param {Before} before
 * @param {Rec[]} records
 * @returns {Going}
 */
export function whatGoes(before, records) {
  const here = new Map(records.map((record) => [record.key, canonical(record.value)]));
  const after = without(before, { records, kept: [] }).records;
  const staying = new Set(after.map(({ key }) => key));
  return {
    gone: records.filter(({ key }) => !staying.has(key)),
    changed: after.filter(({ key, value }) => here.has(key) && here.get(key) !== canonical(value)),
    back: after.filter(({ key }) => !here.has(key)),
  };
}
