/**
 * Why the browser did not do what the store asked, in the terms that the messages to the learner have.
 *
 * @typedef {"blocked" | "full" | "newer" | "failed" | null} Reason
 */

import { nameOf } from "./database.js";

/**
 * What an error of the browser means for the learner; any other name is "failed".
 * @type {{[name: string]: Reason}}
 */
const REASONS = {
  QuotaExceededError: "full",
  VersionError: "newer",
  // In order: a sandboxed frame or no IndexedDB at all, site data blocked in Chromium, Firefox's older private windows.
  SecurityError: "blocked",
  UnknownError: "blocked",
  InvalidStateError: "blocked",
};

/**
 * @param {unknown} error
 * @returns {Reason}
 */
export function reasonOf(error) {
  return REASONS[nameOf(error)] ?? "failed";
}
