import { nameOfRecord } from "../store/shared-computer.js";

/** @import {Rec} from "../core/record.js" */

/**
 * Who gives, and for which time. The name is made at random for this tab and this record, and goes with either: so a newer
 * code can take the place of the older one, and nobody can be followed from one day to another.
 * @param {string} course  its id
 * @param {Rec[]} records
 * @returns {{who: string, turn: number}}
 */
export function nextTurn(course, records) {
  const key = `${nameOfRecord(course)}:giving`;
  // Whoever erased everything, or sits down after somebody else did, is another person.
  const since = records.map(({ firstAt }) => firstAt).sort()[0] ?? "";
  const known = read(key);
  const isSame = known?.since === since && known.turn < 255;
  const who = isSame ? known.who : makeName();
  const turn = isSame ? known.turn + 1 : 1;
  try {
    sessionStorage.setItem(key, JSON.stringify({ who, turn, since }));
  } catch {
    // Then the next code counts as another person's.
  }
  return { who, turn };
}

/** @returns {string}  twelve hexadecimal digits */
function makeName() {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * @param {string} key
 * @returns {{who: string, turn: number, since: string} | null}
 */
function read(key) {
  try {
    const known = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return /^[0-9a-f]{12}$/.test(known?.who) && Number.isInteger(known.turn) ? known : null;
  } catch {
    return null;
  }
}
