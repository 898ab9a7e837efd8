/**
 * Which exercises a session needs on paper.
 *
 * @import {Row} from "./session.js"
 *
 * @typedef {Record<string, string[]>} Exercises  the activities that a step, or a page, has to fill in
 */

/**
 * The exercises of each row, in the order of the session. Each stands once: what a step names by itself stands with that
 * step, also where another row shows the whole page.
 * @param {Row[]} rows
 * @param {Exercises} exercises
 * @returns {{row: Row, exercises: string[]}[]}
 */
export function sheetsOf(rows, exercises) {
  const of = (/** @type {Row} */ { entry: { ref } }) => (Object.hasOwn(exercises, ref) ? exercises[ref] : []);
  const named = new Set(rows.filter(isStep).flatMap(of));
  /** @type {Set<string>} */
  const taken = new Set();
  return rows.map((row) => {
    const free = of(row).filter((id) => !taken.has(id) && (isStep(row) || !named.has(id)));
    for (const id of free) taken.add(id);
    return { row, exercises: free };
  });
}

/** @param {Row} row */
function isStep({ entry }) {
  return entry.kind === "step";
}
