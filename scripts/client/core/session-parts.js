/**
 * What each row of a session takes of the course, on slides and on paper.
 *
 * @import {Row} from "./session.js"
 *
 * @typedef {{id: string, activity: string}} Thing  a slide or an exercise; `activity` is "" where it shows none
 * @typedef {Record<string, string[]>} Exercises  the activities that a step, or a page, has to fill in
 */

/**
 * Shares out what there is. Each thing stands once: what a step names by itself stands with that step, also where another
 * row shows the whole page.
 * @template {Thing} T
 * @param {Row[]} rows
 * @param {(row: Row) => {isNamed: boolean, things: T[]}} wantsOf  what a row would have, and whether it names that by itself
 * @param {(row: Row, things: T[]) => T[]} before  what has to be known before these, unless it was shown already
 * @returns {{row: Row, things: T[], earlier?: Row}[]}  `earlier`: where all that the row would have stands with another, the
 *   one with the first of it
 */
export function shareOut(rows, wantsOf, before = () => []) {
  const wants = rows.map((row) => ({ row, ...wantsOf(row) }));
  const named = new Set(wants.flatMap(({ isNamed, things }) => (isNamed ? things : [])).map(activityOf));
  /** @type {Map<string, Row>} */
  const taken = new Map();
  const isFree = (/** @type {T} */ { id }) => !taken.has(id);
  return wants.map(({ row, isNamed, things }) => {
    const wanted = things.filter(({ activity }) => isNamed || !named.has(activity));
    const free = wanted.filter(isFree);
    if (!free.length)
      return { row, things: [], earlier: wanted.length ? taken.get(wanted[0].id) : undefined };
    for (const { id } of free) taken.set(id, row);
    const first = before(row, free).filter(isFree);
    for (const { id } of first) taken.set(id, row);
    return { row, things: [...first, ...free] };
  });
}

/** @param {Thing} thing */
function activityOf({ activity }) {
  return activity;
}

/**
 * The exercises of each row, in the order of the session.
 * @param {Row[]} rows
 * @param {Exercises} exercises
 * @returns {{row: Row, exercises: string[]}[]}
 */
export function sheetsOf(rows, exercises) {
  const wantsOf = (/** @type {Row} */ { entry: { kind, ref } }) => ({
    isNamed: kind === "step",
    things: (Object.hasOwn(exercises, ref) ? exercises[ref] : []).map((id) => ({ id, activity: id })),
  });
  return shareOut(rows, wantsOf).map(({ row, things }) => ({ row, exercises: things.map(({ id }) => id) }));
}
