import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isTyped } from "../../scripts/client/core/keys.js";
import { canonical } from "../../scripts/client/core/canonical.js";
import { merge, preview, sameness } from "../../scripts/client/core/merge.js";

const NOTHING = { records: [], kept: [] };
const KEYS = ["m/a#one", "m/a#two", "plan:abc", "account:one#why", "done:m/a", "page:a.md"];
const DAYS = ["2026-11-01T08:00:00.000Z", "2026-11-02T08:00:00.000Z", "2026-11-03T08:00:00.000Z"];

// Few keys, days and texts, so that most pairs of sets meet in them.
const key = fc.constantFrom(...KEYS);
const day = fc.constantFrom(...DAYS);
/** @param {Record<string, fc.Arbitrary<any>>} fields */
const plain = (fields) => fc.record(fields, { noNullPrototype: true });
const value = plain({ text: fc.constantFrom("", "a", "b", "a b") });
const record = plain({
  key,
  rev: fc.integer({ min: 1, max: 3 }),
  schema: fc.constant(1),
  firstAt: day,
  savedAt: day,
  value,
});
const kept = plain({ key, field: fc.constantFrom("", "text"), value, at: day });
/** What a store can hold: one record for each key. */
const contents = plain({
  records: fc.uniqueArray(record, { selector: (one) => one.key, maxLength: 6 }),
  kept: fc.array(kept, { maxLength: 5 }),
});

/** Every value of an answer, plan or account, wherever it stands. */
function values({ records, kept: rows }) {
  const found = records.filter((one) => isTyped(one.key)).map((one) => sameness({ ...one, field: "" }));
  return new Set([...found, ...rows.map(sameness)]);
}

/** @param {string} name @param {fc.IProperty<any>} property */
function always(name, property) {
  test(name, () => fc.assert(property, { numRuns: 1000 }));
}

always(
  "it does not matter which of two records is opened where",
  fc.property(contents, contents, (a, b) => assert.deepEqual(merge(a, b), merge(b, a))),
);

always(
  "it does not matter which of three records meet first",
  fc.property(contents, contents, contents, (a, b, c) =>
    assert.deepEqual(merge(merge(a, b), c), merge(a, merge(b, c))),
  ),
);

always(
  "a record that was opened once brings nothing more",
  fc.property(contents, contents, (a, b) => {
    const both = merge(a, b);
    assert.deepEqual(merge(both, b), both);
    assert.deepEqual(merge(both, both), both);
  }),
);

always(
  "nothing that was typed on either side is lost",
  fc.property(contents, contents, (a, b) => {
    const after = values(merge(a, b));
    for (const one of [...values(a), ...values(b)]) assert.ok(after.has(one), one);
  }),
);

always(
  "each key has one record, as it was on one side",
  fc.property(contents, contents, (a, b) => {
    const before = new Set([...a.records, ...b.records].map(canonical));
    const after = merge(a, b).records;
    assert.deepEqual(
      after.map((one) => one.key),
      [...new Set([...a.records, ...b.records].map((one) => one.key))].sort(),
    );
    for (const one of after) assert.ok(before.has(canonical(one)));
  }),
);

always(
  "the preview counts every record of the file once",
  fc.property(contents, contents, (a, b) => {
    const { counts, groups } = preview(a.records, b.records);
    const total = (/** @type {Record<string, number>} */ one) =>
      Object.values(one).reduce((sum, count) => sum + count, 0);
    assert.equal(total(counts), b.records.length);
    assert.equal(
      [...groups.values()].reduce((sum, one) => sum + total(one), 0),
      b.records.length,
    );
  }),
);

/** A record saved on the nth of the days. */
function saved(key, text, nth, rev = 1) {
  return { key, rev, schema: 1, firstAt: DAYS[0], savedAt: DAYS[nth], value: { text } };
}

const set = (...records) => ({ records, kept: [] });

test("the later of two texts is taken and the other is kept with the time it was saved", () => {
  const { records, kept: rows } = merge(set(saved("m/a#q", "old", 0, 9)), set(saved("m/a#q", "new", 1)));
  assert.deepEqual(
    records.map((one) => one.value.text),
    ["new"],
  );
  assert.deepEqual(rows, [{ key: "m/a#q", field: "", value: { text: "old" }, at: DAYS[0] }]);
});

test("of two marks the later one is all that stays", () => {
  const { kept: rows } = merge(set(saved("page:a.md", "old", 0)), set(saved("page:a.md", "new", 1)));
  assert.deepEqual(rows, []);
});

test("a text that is the same on both sides is kept once", () => {
  const { kept: rows } = merge(set(saved("m/a#q", "same", 0)), set(saved("m/a#q", "same", 1)));
  assert.deepEqual(rows, []);
});

test("of two records from one time the one with more writes is taken", () => {
  const { records } = merge(set(saved("m/a#q", "two", 0, 2)), set(saved("m/a#q", "one", 0, 1)));
  assert.equal(records[0].value.text, "two");
});

test("merging changes neither side", () => {
  const mine = set(saved("m/a#q", "old", 0));
  const before = structuredClone(mine);
  merge(mine, set(saved("m/a#q", "new", 1)));
  assert.deepEqual(mine, before);
});

test("merging with nothing leaves a record as it is", () => {
  const mine = set(saved("m/a#q", "old", 0));
  assert.deepEqual(merge(mine, NOTHING), mine);
});

test("the preview says what is new, newer in the file, older in the file and the same, and what is only here", () => {
  const mine = [
    saved("m/a#1", "a", 1),
    saved("m/a#2", "a", 1),
    saved("m/b#3", "a", 1),
    saved("m/b#4", "a", 1),
  ];
  const theirs = [
    saved("m/a#1", "b", 2),
    saved("m/a#2", "b", 0),
    saved("m/b#3", "a", 2),
    saved("m/c#5", "a", 0),
    saved("page:a.md", "a", 0),
  ];
  const { counts, groups, onlyHere } = preview(mine, theirs);
  assert.deepEqual(counts, { new: 2, changed: 1, older: 1, same: 1 });
  assert.deepEqual([...groups.keys()], ["m/a", "m/b", "m/c", "marks"]);
  assert.deepEqual(groups.get("m/a"), { new: 0, changed: 1, older: 1, same: 0 });
  assert.equal(onlyHere, 1);
});

for (const [one, group] of [
  ["course/mixed#m.quiz.q", "course/mixed"],
  ["revisit#m.quiz.q--1", "revisit"],
  ["plan:abc", "plan:"],
  ["account:layout#heading", "account:"],
  ["certificate:1", "certificate:"],
  ["order:m/a", "marks"],
]) {
  test(`${one} is shown under ${group}`, () =>
    assert.deepEqual([...preview([], [saved(one, "", 0)]).groups.keys()], [group]));
}

test("of what is only here, an action that was deleted is nothing to lose", () => {
  const gone = { ...saved("plan:abc", "", 1), value: { state: "deleted" } };
  assert.equal(preview([gone, saved("m/a#q", "a", 1)], []).onlyHere, 1);
});
