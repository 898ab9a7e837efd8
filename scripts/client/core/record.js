/**
 * What one record is, and what may be done with it without a browser.
 *
 * @typedef {object} Asked  what the learner was asked when they answered
 * @property {string} key   the right answer then, as a fingerprint
 * @property {string} text  the wording then: prompt and options
 *
 * @typedef {object} Rec       one answer
 * @property {string} key      `<activity id>#<question, prompt or take id>`, `plan:<action id>`, `order:<activity id>`,
 *   `done:<activity id>`, `page:<path>`, `course:last`
 * @property {number} rev      goes up by one with each write
 * @property {number} schema   the shape of the record
 * @property {string} firstAt  ISO time of the first save
 * @property {string} savedAt  ISO time of the latest save
 * @property {Asked} [asked]
 * @property {any} value       plain JSON; its shape belongs to the kind of activity
 *
 * @typedef {object} Edit              what one page wants saved
 * @property {string} key
 * @property {any} value
 * @property {Rec | null} [base]       the record that page last read or wrote
 * @property {Asked} [asked]
 * @property {number} at               when the learner did it, in milliseconds
 *
 * @typedef {object} Kept      a value that lost a conflict, or the value of a record before it was migrated
 * @property {string} key
 * @property {string} field
 * @property {any} value
 * @property {string} at       ISO time at which it lost
 * @property {number} [schema] of a value from before a migration: the shape it had. It lost to nobody
 *
 * @typedef {object} Lost      a value that lost a conflict
 * @property {string} field    where it stood in the value, names joined by dots; "" is the value itself
 * @property {any} value
 */

/** The shape of record that this code writes. */
export const SCHEMA = 1;

/**
 * Whether `x` was written by a later version of the course. Such a record is left alone.
 * @param {any} x
 * @returns {boolean}
 */
export function isNewer(x) {
  return isObject(x) && Number.isInteger(x.schema) && x.schema > SCHEMA;
}

/**
 * Whether `x` has the shape of a record.
 * @param {any} x
 * @returns {x is Rec}
 */
export function isRecord(x) {
  return (
    isObject(x) &&
    typeof x.key === "string" &&
    x.key !== "" &&
    Number.isInteger(x.rev) &&
    Number.isInteger(x.schema) &&
    // A text that is no date compares as NaN, and no conflict could be decided by it.
    Date.parse(x.firstAt) > 0 &&
    Date.parse(x.savedAt) > 0 &&
    x.value !== undefined
  );
}

/**
 * Whether two records are the same write. The revision alone does not say it: it begins again at 1 after "erase everything".
 * @param {Rec | null | undefined} a
 * @param {Rec | null | undefined} b
 * @returns {boolean}
 */
export function isSameWrite(a, b) {
  return a?.rev === b?.rev && a?.savedAt === b?.savedAt;
}

/**
 * The record that follows from what is stored and one edit of it.
 *
 * An edit that began from the stored record replaces its value. Any other is merged with it, and where both changed one
 * field the later of the two is taken.
 * @param {Rec | undefined} stored
 * @param {Edit} edit
 * @returns {{outcome: "saved" | "merged" | "kept-both", record: Rec, lost: Lost[], other?: string}}
 */
export function revise(stored, { key, value, base, asked = stored?.asked, at }) {
  const then = stored ? Date.parse(stored.savedAt) : 0;
  const known = !stored || isSameWrite(stored, base);
  const { value: merged, lost } = known
    ? { value, lost: [] }
    : at < then
      ? mergeValues(base?.value, stored.value, value)
      : mergeValues(base?.value, value, stored.value);
  const texts = lost.map((one) => one.value).filter((one) => typeof one === "string");
  /** @type {Rec} */
  const record = {
    key,
    rev: Math.max(stored?.rev ?? 0, base?.rev ?? 0) + 1,
    schema: SCHEMA,
    firstAt: (stored ?? base)?.firstAt ?? new Date(at).toISOString(),
    savedAt: new Date(known ? at : Math.max(at, then)).toISOString(),
    value: merged,
  };
  if (asked) record.asked = asked;
  return texts.length
    ? { outcome: "kept-both", record, lost, other: texts.join("\n\n") }
    : { outcome: known ? "saved" : "merged", record, lost };
}

/**
 * Merges two edits of one value, field by field; lists are one field.
 *
 * A field changed on one side only is taken from that side. Where both changed it, a text that contains the other is
 * taken, a change is taken over a removal, and otherwise `mine` is taken and theirs is in `lost`.
 * @param {any} base    what both began with; undefined when there was nothing
 * @param {any} mine
 * @param {any} theirs
 * @param {string} [field]  where the values stand
 * @returns {{value: any, lost: Lost[]}}
 */
export function mergeValues(base, mine, theirs, field = "") {
  if (isSame(mine, theirs) || isSame(base, theirs)) return { value: mine, lost: [] };
  if (isSame(base, mine)) return { value: theirs, lost: [] };
  if (isObject(mine) && isObject(theirs)) {
    /** @type {Lost[]} */
    const lost = [];
    const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
    const fields = names.map((name) => {
      const old = isObject(base) ? base[name] : undefined;
      const merged = mergeValues(old, mine[name], theirs[name], field ? `${field}.${name}` : name);
      lost.push(...merged.lost);
      return [name, merged.value];
    });
    return { value: Object.fromEntries(fields.filter(([, value]) => value !== undefined)), lost };
  }
  if (mine === undefined || holds(theirs, mine)) return { value: theirs, lost: [] };
  if (theirs === undefined || holds(mine, theirs)) return { value: mine, lost: [] };
  return { value: mine, lost: [{ field, value: theirs }] };
}

/**
 * Whether `text` contains all of `part`. One word does not count: "no" is in "know", and the id "yes" in "yes-later".
 * @param {any} text
 * @param {any} part
 * @returns {boolean}
 */
function holds(text, part) {
  return typeof text === "string" && typeof part === "string" && /^$|\s/.test(part) && text.includes(part);
}

/**
 * @param {any} x
 * @returns {x is {[field: string]: any}}
 */
function isObject(x) {
  return typeof x === "object" && x !== null && !Array.isArray(x);
}

/**
 * Whether two JSON values are equal; the order of an object's fields does not count.
 * @param {any} a
 * @param {any} b
 * @returns {boolean}
 */
function isSame(a, b) {
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return a === b;
  const names = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
  );
}
