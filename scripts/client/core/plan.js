/**
 * The learner's plan: what an action is, and when the course asks how it went. Days are the learner's own, as YYYY-MM-DD:
 * such texts stand in the order of time.
 *
 * @typedef {"planned" | "tried" | "kept" | "dropped"} State  any may follow any: what was let go can be taken up again
 *
 * @typedef {object} Action   one action of the plan, in the record `plan:<id>`
 * @property {string} what
 * @property {string} who     with whom
 * @property {string} by      a day, or ""
 * @property {string} know    how the learner will know that it made a difference
 * @property {string} outcome `<module>/<outcome>`, or ""
 * @property {string} from    the key of the record that it began from, as `<activity>#<part>`, or ""
 * @property {"" | "use" | "act" | "share"} mark  which of the three marks of a difference that lasts
 * @property {State} state
 * @property {string} note      what happened
 * @property {string} reviewed  when the learner last said how it went, as an ISO time, or ""
 */

import { addDays, dayOf, isDay } from "./day.js";

/** @type {State[]} */
export const STATES = ["planned", "tried", "kept", "dropped"];

/** Cicero and Bloor-Steen 2025: people use what they learned, act locally, and share it. */
export const MARKS = /** @type {const} */ (["use", "act", "share"]);

/** Days after an action's day until the course asks again, once what is new has become ordinary or has not. */
const LOOK_BACK = 14;

/** The longest sentence, in letters, that is offered as what to do: longer ones are thoughts, and not yet an action. */
const LONGEST = 200;

/**
 * The id of a new action: 12 letters and digits.
 * @returns {string}
 */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join("");
}

/**
 * A new action.
 * @param {Partial<Action>} [known]
 * @returns {Action}
 */
export function newAction(known = {}) {
  return {
    what: "",
    who: "",
    by: "",
    know: "",
    outcome: "",
    from: "",
    mark: "",
    state: "planned",
    note: "",
    reviewed: "",
    ...known,
  };
}

/**
 * Whether a learner has written anything of it.
 * @param {Action} action
 * @returns {boolean}
 */
export function isPlanned({ what, who, know, note }) {
  return [what, who, know, note].some((text) => text.trim());
}

/**
 * The action that a stored value holds. What is in a field and cannot be used is left out; another tab or an imported file
 * may have written it.
 * @param {any} value
 * @returns {Action | undefined}  undefined when it is none, or was deleted
 */
export function readAction(value) {
  if (!STATES.includes(value?.state)) return undefined;
  const text = (/** @type {unknown} */ x) => (typeof x === "string" ? x : "");
  return {
    what: text(value.what),
    who: text(value.who),
    by: isDay(value.by) ? value.by : "",
    know: text(value.know),
    outcome: text(value.outcome),
    from: text(value.from),
    mark: MARKS.includes(value.mark) ? value.mark : "",
    state: value.state,
    note: text(value.note),
    reviewed: Date.parse(value.reviewed) > 0 ? value.reviewed : "",
  };
}

/**
 * The action after the learner has said how it went.
 * @param {Action} action
 * @param {State} state
 * @param {Date} now
 * @returns {Action}
 */
export function reviewed(action, state, now) {
  return { ...action, state, reviewed: now.toISOString() };
}

/**
 * Whether the course asks how it went: from the day after the action's own while it is planned, and once more two weeks
 * after that day while it is not settled. An answer is an answer, "still planned" too: the same day asks only once.
 * @param {Action} action
 * @param {Date} now
 * @returns {boolean}
 */
export function isDue({ by, state, reviewed: at }, now) {
  if (!by || (state !== "planned" && state !== "tried")) return false;
  const days = [...(state === "planned" ? [addDays(by, 1)] : []), lookBack(by)];
  const said = at ? dayOf(new Date(at)) : "";
  const today = dayOf(now);
  return days.some((day) => said < day && day <= today);
}

/**
 * The day of the follow-up.
 * @param {string} by
 * @returns {string}
 */
export function lookBack(by) {
  return addDays(by, LOOK_BACK);
}

/**
 * The order of the list: what is asked about, then what is planned by its day, and what is settled last.
 * @template {{action: Action}} T
 * @param {T[]} items
 * @param {Date} now
 * @returns {T[]}
 */
export function inOrder(items, now) {
  const place = (/** @type {Action} */ action) =>
    `${isDue(action, now) ? 0 : 1}${STATES.indexOf(action.state)}${action.by || "9"}`;
  return [...items].sort((a, b) => (place(a.action) < place(b.action) ? -1 : 1));
}

/**
 * What is offered as the action's words: the first sentence of the first line.
 * @param {string} text  what the learner wrote
 * @returns {string}
 */
export function offered(text) {
  const [line] = text.trim().split("\n");
  const [sentence] = /^.+?[.!?…]["”’)]*(?=\s|$)/u.exec(line) ?? [line.trim()];
  return sentence.length <= LONGEST ? sentence : "";
}
