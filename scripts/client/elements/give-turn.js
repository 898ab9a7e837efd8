import { givingAt } from "../store/giving.js";
import { nameOfRecord } from "../store/shared-computer.js";

/**
 * Who gives, and for which time. The name is made at random for this tab, and goes with it and with the record: so a newer code can take the place of the
 * older one, and nobody can be followed from one day to another.
 * @param {string} course  its id
 * @returns {{who: string, turn: number}}
 */
export function nextTurn(course) {
  const key = givingAt(nameOfRecord(course));
  const known = read(key);
  const next = known && known.turn < 255 ? { ...known, turn: known.turn + 1 } : { who: makeName(), turn: 1 };
  try {
    sessionStorage.setItem(key, JSON.stringify(next));
  } catch {
    // Then the next code counts as another person's.
  }
  return next;
}

/** @returns {string}  twelve hexadecimal digits */
function makeName() {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * @param {string} key
 * @returns {{who: string, turn: number} | null}
 */
function read(key) {
  try {
    const { who, turn } = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return /^[0-9a-f]{12}$/.test(who) && Number.isInteger(turn) ? { who, turn } : null;
  } catch {
    return null;
  }
}
