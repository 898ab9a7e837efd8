/** The learner's record as a file: made, saved, and read again. */

import { LONGEST, FileProblem, readFile, toFile } from "../core/record-file.js";
import { readRenames } from "../core/renamed.js";
import { courseId, said } from "../store/shared.js";
import { saveFile } from "./save-file.js";

/**
 * @import {Contents} from "../core/merge.js"
 * @import {Opened} from "../core/record-file.js"
 * @import {Store} from "../store/store.js"
 */

/**
 * The text of a file with these records.
 * @param {Contents} contents
 * @returns {string}
 */
export function textOfFile(contents) {
  return toFile({ course: courseId(), title: said("application-name") ?? "", ...contents, at: new Date() });
}

/**
 * Saves everything as a file.
 * @param {Store} store
 * @returns {Promise<{name: string, failed: null} | {name: "", failed: "unreadable" | "nothing"}>}
 *   unreadable: half a record is not saved; nothing: there is none
 */
export async function saveRecord(store) {
  const contents = await store.dump().catch(() => undefined);
  if (!contents) return { name: "", failed: "unreadable" };
  if (!contents.records.length) return { name: "", failed: "nothing" };
  return { name: saveFile("my-record", "json", textOfFile(contents), "application/json"), failed: null };
}

/**
 * Reads a file that the learner has chosen.
 * @param {File} file
 * @returns {Promise<Opened>}
 * @throws {FileProblem}
 */
export async function readRecord(file) {
  // Before it is read: one character takes up to three bytes.
  if (file.size > 3 * LONGEST) throw new FileProblem("big");
  return readFile(await file.text(), courseId(), { renames: readRenames(said("course-renamed")) });
}
