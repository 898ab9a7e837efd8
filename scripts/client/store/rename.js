import { PLAN } from "../core/keys.js";
import { presentKey } from "../core/renamed.js";
import { isNewer, isRecord } from "../core/record.js";
import { ask } from "./database.js";

/**
 * Carries records over to the names that their activities have now. Where there is a record under the present name too, the
 * one saved later stays and the other is kept beside it.
 * @param {import("./database.js").Stores} stores
 * @param {Map<string, string>} renames
 * @returns {Promise<void>}
 */
export async function rename({ records, kept }, renames) {
  for (const key of /** @type {string[]} */ (await ask(records.getAllKeys()))) {
    if (key.startsWith(PLAN)) await renameOrigin(records, key, renames);
    const present = presentKey(key, renames);
    if (present === key) continue;
    const old = await ask(records.get(key));
    const there = await ask(records.get(present));
    // What cannot be read, or is of a later version, is moved by nobody.
    if ([old, there].some((row) => row !== undefined && (!isRecord(row) || isNewer(row)))) continue;
    const [latest, other] = there && there.savedAt > old.savedAt ? [there, old] : [old, there];
    const rev = Math.max(old.rev, there?.rev ?? 0) + 1;
    records.put({ ...latest, key: present, rev });
    records.delete(key);
    if (other && key.includes("#"))
      kept.add({ key: present, field: "", value: other.value, at: other.savedAt });
  }
  const rows = await ask(kept.getAll());
  const numbers = await ask(kept.getAllKeys());
  rows.forEach((row, place) => {
    const key = presentKey(row.key, renames);
    if (key !== row.key) kept.put({ ...row, key }, numbers[place]);
  });
}

/**
 * Lets an action of the plan say under its present name where it began.
 * @param {IDBObjectStore} records
 * @param {string} key
 * @param {Map<string, string>} renames
 */
async function renameOrigin(records, key, renames) {
  const row = await ask(records.get(key));
  if (!isRecord(row) || isNewer(row) || typeof row.value?.from !== "string") return;
  const from = presentKey(row.value.from, renames);
  if (from !== row.value.from) records.put({ ...row, rev: row.rev + 1, value: { ...row.value, from } });
}
