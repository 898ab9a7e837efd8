import assert from "node:assert/strict";
import { test } from "node:test";
import { isNewer, isRecord, isSameWrite, mergeValues, revise } from "../../scripts/client/core/record.js";

const EARLY = "2026-11-02T08:00:00.000Z";
const LATE = "2026-11-02T09:00:00.000Z";

/** A record that is right in every field, with `changes`. */
function record(changes = {}) {
  return {
    key: "m/a#q",
    rev: 3,
    schema: 1,
    firstAt: EARLY,
    savedAt: EARLY,
    value: { text: "a" },
    ...changes,
  };
}

/** An edit made an hour after `record()` was saved, with `changes`. */
function edit(changes = {}) {
  return { key: "m/a#q", value: { text: "b" }, base: record(), at: Date.parse(LATE), ...changes };
}

test("a whole record is a record, whatever its value", () => {
  assert.equal(isRecord(record()), true);
  assert.equal(isRecord(record({ value: null })), true);
  assert.equal(isRecord(record({ value: "", asked: { key: "k", text: "t" } })), true);
});

for (const [what, x] of [
  ["nothing", undefined],
  ["null", null],
  ["a text", "record"],
  ["a list", [record()]],
  ["no key", record({ key: undefined })],
  ["an empty key", record({ key: "" })],
  ["a number as key", record({ key: 7 })],
  ["a revision that is a text", record({ rev: "3" })],
  ["a broken revision", record({ rev: 3.5 })],
  ["no schema", record({ schema: undefined })],
  ["a date that is none", record({ savedAt: "yesterday" })],
  ["no value", record({ value: undefined })],
]) {
  test(`${what} is not a record`, () => assert.equal(isRecord(x), false));
}

test("a later schema is newer, whatever else has changed in the record", () => {
  assert.equal(isNewer({ key: "m/a#q", schema: 2, answer: {} }), true);
  assert.equal(isNewer(record()), false);
  assert.equal(isNewer(record({ schema: "2" })), false);
  assert.equal(isNewer(undefined), false);
});

test("one revision at two times is two writes", () => {
  assert.equal(isSameWrite(record(), record({ value: 1 })), true);
  assert.equal(isSameWrite(record(), record({ savedAt: LATE })), false);
  assert.equal(isSameWrite(record(), undefined), false);
});

// base, mine, theirs, merged, lost
for (const [what, base, mine, theirs, value, lost = []] of [
  ["a field changed here", { a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 1 }, { a: 2, b: 1 }],
  ["a field changed there", { a: 1, b: 1 }, { a: 1, b: 1 }, { a: 1, b: 2 }, { a: 1, b: 2 }],
  ["two fields, one here and one there", { a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 2 }, { a: 2, b: 2 }],
  ["one field, the same here and there", { a: 1 }, { a: 2 }, { a: 2 }, { a: 2 }],
  ["one field, differently", { a: "x" }, { a: "y" }, { a: "z" }, { a: "y" }, [{ field: "a", value: "z" }]],
  ["a field added on each side", {}, { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
  ["a field removed here", { a: 1, b: 1 }, { b: 1 }, { a: 1, b: 1 }, { b: 1 }],
  ["removed here, changed there: the change", { a: 1 }, {}, { a: 2 }, { a: 2 }],
  ["removed there, changed here: the change", { a: 1 }, { a: 2 }, {}, { a: 2 }],
  [
    "a text that contains the other",
    { a: "one" },
    { a: "one two" },
    { a: "one two three" },
    { a: "one two three" },
  ],
  ["a text emptied there and written on here", { a: "one" }, { a: "one two" }, { a: "" }, { a: "one two" }],
  ["nothing known, one here and one there", undefined, { a: "x" }, { b: "y" }, { a: "x", b: "y" }],
  ["nothing known, both", undefined, { a: "x" }, { a: "y" }, { a: "x" }, [{ field: "a", value: "y" }]],
  [
    "a list is one field",
    { a: [1] },
    { a: [1, 2] },
    { a: [3, 1] },
    { a: [1, 2] },
    [{ field: "a", value: [3, 1] }],
  ],
  [
    "fields within fields",
    { rows: { r: { c: "1", d: "1" } } },
    { rows: { r: { c: "2", d: "1" } } },
    { rows: { r: { c: "3", d: "4" } } },
    { rows: { r: { c: "2", d: "4" } } },
    [{ field: "rows.r.c", value: "3" }],
  ],
  ["a value that is no object", "x", "y", "z", "y", [{ field: "", value: "z" }]],
  ["a value of two kinds", { a: 1 }, "y", { a: 2 }, "y", [{ field: "", value: { a: 2 } }]],
]) {
  test(`merge: ${what}`, () => assert.deepEqual(mergeValues(base, mine, theirs), { value, lost }));
}

test("a field called __proto__ is a field like any other", () => {
  const theirs = JSON.parse('{"__proto__": {"x": 1}, "a": 1}');

  const { value } = mergeValues({}, { b: 2 }, theirs);

  assert.equal(Object.hasOwn(value, "__proto__"), true);
  assert.equal(Object.getPrototypeOf(value), Object.prototype);
});

test("the order of fields is no change", () => {
  assert.deepEqual(mergeValues({ a: 1, b: 2 }, { a: 9, b: 2 }, { b: 2, a: 1 }).lost, []);
});

test("merging many random edits never drops a text of either side", () => {
  // A small generator with a fixed seed, so that a failure can be repeated.
  let seed = 7;
  const random = (n) => {
    seed = (seed * 48271) % 2147483647;
    return seed % n;
  };
  const value = () =>
    Object.fromEntries(["a", "b", "c"].filter(() => random(3)).map((k) => [k, `t${random(5)}.`]));
  for (let run = 0; run < 3000; run++) {
    const [base, mine, theirs] = [value(), value(), value()];

    const merged = mergeValues(base, mine, theirs);
    const all = JSON.stringify(merged);

    for (const [name, side] of [...Object.entries(mine), ...Object.entries(theirs)]) {
      if (side !== base[name]) assert.ok(all.includes(side), JSON.stringify({ base, mine, theirs, merged }));
    }
  }
});

test("the first save of an answer is revision 1", () => {
  const { outcome, record: first } = revise(undefined, edit({ base: undefined }));

  assert.equal(outcome, "saved");
  assert.deepEqual(first, {
    key: "m/a#q",
    rev: 1,
    schema: 1,
    firstAt: LATE,
    savedAt: LATE,
    value: { text: "b" },
  });
});

test("an edit from the stored record replaces its value and keeps its first time and its question", () => {
  const asked = { key: "k", text: "t" };

  const { outcome, record: next } = revise(record({ asked }), edit());

  assert.equal(outcome, "saved");
  assert.deepEqual(next, record({ rev: 4, savedAt: LATE, value: { text: "b" }, asked }));
});

test("an edit from an older record is merged, and the text that lost is given", () => {
  const stored = record({ rev: 5, value: { text: "theirs", add: "more" } });

  const { outcome, record: next, other, lost } = revise(stored, edit());

  assert.equal(outcome, "kept-both");
  assert.deepEqual(next.value, { text: "b", add: "more" });
  assert.equal(next.rev, 6);
  assert.equal(other, "theirs");
  assert.deepEqual(lost, [{ field: "text", value: "theirs" }]);
});

test("an edit made before the stored one loses to it", () => {
  const stored = record({ rev: 5, savedAt: "2026-11-02T10:00:00.000Z", value: { text: "theirs" } });

  const { record: next, other } = revise(stored, edit());

  assert.equal(next.value.text, "theirs");
  assert.equal(next.savedAt, stored.savedAt);
  assert.equal(other, "b");
});

test("two choices in conflict are merged without a text to show", () => {
  const stored = record({ rev: 5, value: { rating: 2 } });

  const {
    outcome,
    record: next,
    lost,
  } = revise(stored, edit({ value: { rating: 4 }, base: record({ value: { rating: 1 } }) }));

  assert.equal(outcome, "merged");
  assert.equal(next.value.rating, 4);
  assert.deepEqual(lost, [{ field: "rating", value: 2 }]);
});

test("an answer saved again after its record was removed goes on from its revision", () => {
  assert.equal(revise(undefined, edit()).record.rev, 4);
});
