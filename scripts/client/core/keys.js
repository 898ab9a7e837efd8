/**
 * What the keys of records mean. `<activity>#<part>` and `account:<layout>#<heading>` are what a learner entered, and
 * `plan:<id>` an action; `certificate:<n>` states something, `session:plan` and `room:codes` are a trainer's, and all others are
 * marks.
 *
 * @import {Rec} from "./record.js"
 */

/** What the key of each action begins with. */
export const PLAN = "plan:";

/** What the key of each certificate begins with. */
export const CERTIFICATE = "certificate:";

/** The session that a trainer plans here: kept like all else, but no part of anybody's learning and of no record file. */
export const SESSION = "session:plan";

/** What a group has given, where its trainer asks to have it kept. The same holds for it. */
export const ROOM = "room:codes";

/**
 * Whether what is kept under a key is a trainer's, and no part of what anybody learns here.
 * @param {string} key
 */
export function isTrainers(key) {
  return key === SESSION || key === ROOM;
}

/** What the key of each heading of a reflective account begins with. */
export const ACCOUNT = "account:";

/** The part of an account that its hours are kept under. */
export const HOURS = "hours";

/** What the marks begin with: a page is done, an activity is done, the order in which a quiz was shuffled. */
export const PAGE = "page:";
export const DONE = "done:";
export const ORDER = "order:";

/** What takes the place of an action that is deleted: none of its words. @type {{state: "deleted"}} */
export const DELETED = { state: "deleted" };

/** The beginnings of keys that name no part of an activity or an account. */
const OTHERS = /^(?:certificate|course|done|order|page|plan):/u;

/**
 * Whether a record under this key holds what somebody typed or chose, and not only a mark that the course made. What is left
 * of an action that was deleted counts too: it was their choice, and takes part in every merge.
 * @param {string} key
 * @returns {boolean}
 */
export function isTyped(key) {
  return key.includes("#") || key.startsWith(PLAN);
}

/**
 * Whether a record holds something that a learner typed or chose and did not delete. A text that was emptied again, or a hint
 * that was looked at, is among it; `countEntered` counts only what has something in it.
 * @param {Pick<Rec, "key" | "value">} record
 * @returns {boolean}
 */
export function isLive({ key, value }) {
  return isTyped(key) && !(key.startsWith(PLAN) && value?.state === DELETED.state);
}

/**
 * The activity or account, and what it is of it.
 * @param {string} key
 * @returns {[activity: string, part: string] | null}  null for what is no part of one
 */
export function partOf(key) {
  const at = key.indexOf("#");
  return at < 0 || OTHERS.test(key) ? null : [key.slice(0, at), key.slice(at + 1)];
}

/**
 * What a record is counted under where a file is opened: its activity, or the kind of key that it has; marks are one group.
 * @param {string} key
 * @returns {string}
 */
export function groupOf(key) {
  if (!isTyped(key) && !key.startsWith(CERTIFICATE)) return "marks";
  const [before, ...after] = key.split("#");
  const [kind, ...rest] = before.split(":");
  return rest.length || !after.length ? `${kind}:` : before;
}

/**
 * What belongs to the activities of one page: their answers, orders and marks, the rounds in which their questions came back,
 * and whether the page is done. A round that stayed would count for the next answer to its question.
 * Of what is asked before and after the course, each page has one asking; order and mark belong to the first.
 * @param {string} page  its path
 * @param {{id: string, asking?: string}[]} placed  its activities; `asking` is "before" or "after" where it is asked twice
 * @returns {(key: string) => boolean}  whether a key is one of them
 */
export function isOfPage(page, placed) {
  const first = placed.filter(({ asking }) => asking !== "after");
  const keys = new Set([PAGE + page, ...first.flatMap(({ id }) => [ORDER + id, DONE + id])]);
  const rounds = placed.map(({ id }) => `revisit#${id.replace("/", ".")}.`);
  return (key) =>
    keys.has(key) ||
    rounds.some((beginning) => key.startsWith(beginning)) ||
    placed.some(({ id, asking }) => key.startsWith(`${id}#`) && key.endsWith(asking ? `--${asking}` : ""));
}
