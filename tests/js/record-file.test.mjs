import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { isTyped } from "../../scripts/client/core/keys.js";
import { canonical } from "../../scripts/client/core/canonical.js";
import { merge, sameness } from "../../scripts/client/core/merge.js";
import {
  FileProblem,
  isCertificateFile,
  LONGEST,
  readFile,
  toFile,
} from "../../scripts/client/core/record-file.js";
import { isRecord, SCHEMA } from "../../scripts/client/core/record.js";

const COURSE = "test-course";
const AT = "2026-11-02T08:00:00.000Z";
const SAVED = "2026-11-03T08:00:00.000Z";
const NOW = Date.parse("2026-11-04T08:00:00.000Z");

function record(changes = {}) {
  return {
    key: "m/a#q",
    rev: 3,
    schema: 1,
    firstAt: AT,
    savedAt: AT,
    asked: { key: "5f1c09ab", text: "What?" },
    value: { text: "a" },
    ...changes,
  };
}

function file(changes = {}) {
  const content = { format: "course-record", version: 1, course: COURSE, title: "Test", savedAt: SAVED };
  return { ...content, records: [record()], kept: [], ...changes };
}

/** Opens what would be written for an object. */
function open(content) {
  return readFile(JSON.stringify(content), COURSE, { now: NOW });
}

/** Why a whole file is not opened. */
function problem(text) {
  try {
    readFile(text, COURSE, { now: NOW });
  } catch (error) {
    assert.ok(error instanceof FileProblem);
    return error.problem;
  }
  return null;
}

test("what is written is what is read", () => {
  const records = [
    record(),
    record({ key: "page:a.md", asked: undefined, value: { done: true, by: "learner" } }),
  ];
  const kept = [{ key: "m/a#q", field: "text", value: "<b>b</b>", at: AT }];
  const text = toFile({ course: COURSE, title: "Test", records, kept, at: new Date(SAVED) });
  const opened = readFile(text, COURSE, { now: NOW });
  assert.equal(canonical(opened.records), canonical(records));
  assert.deepEqual(opened.kept, kept);
  assert.deepEqual([opened.refused, opened.savedAt], [[], SAVED]);
});

test("a file of format 1 opens as it was written", () => {
  const stored = new URL("../records/format-1.json", import.meta.url);
  const text = readFileSync(stored, "utf8");
  const { course, records, kept, savedAt } = JSON.parse(text);
  const opened = readFile(text, course, { now: Date.parse("2027-01-01") });
  assert.deepEqual(opened, { records, kept, refused: [], savedAt });
});

for (const [what, text, expected] of [
  ["too many characters", " ".repeat(LONGEST + 1), "big"],
  ["no JSON", "<html>", "json"],
  ["nothing", "", "json"],
  ["half a file", JSON.stringify(file()).slice(0, 90), "json"],
  ["null", "null", "other"],
  ["a number", "7", "other"],
  ["a list", "[]", "other"],
  ["another format", JSON.stringify(file({ format: "x" })), "other"],
  ["no version", JSON.stringify(file({ version: undefined })), "other"],
  ["no records", JSON.stringify(file({ records: {} })), "other"],
  ["no kept", JSON.stringify(file({ kept: null })), "other"],
  ["another course", JSON.stringify(file({ course: "x" })), "course"],
  ["a later version", JSON.stringify(file({ version: 2, records: "?" })), "newer"],
]) {
  test(`a file with ${what} is not opened: ${expected}`, () => assert.equal(problem(text), expected));
}

const deep = (/** @type {number} */ levels) => JSON.parse('{"a":'.repeat(levels) + "1" + "}".repeat(levels));

for (const [what, row, why] of [
  ["that is null", null, "shape"],
  ["that is a text", "x", "shape"],
  ["without a value", record({ value: undefined }), "shape"],
  ["whose value is a text", record({ value: "x" }), "shape"],
  ["whose value is a list", record({ value: [] }), "shape"],
  ["whose text is an object", record({ value: { text: {} } }), "shape"],
  ["whose ratings are missing", record({ key: `m/a#take-${AT}`, value: {} }), "shape"],
  ["whose way is a text", record({ key: "m/a#way", value: { way: "x", seen: [] } }), "shape"],
  ["of a plan with a number", record({ key: "plan:abc", value: { what: 1 } }), "shape"],
  ["with a key of no kind", record({ key: "x" }), "shape"],
  ["with markup as its key", record({ key: "m/a#<b>" }), "shape"],
  ["with a quote in its key", record({ key: 'm/a#"' }), "shape"],
  ["with a very long key", record({ key: `m/a#${"x".repeat(300)}` }), "shape"],
  ["that would be the copy", record({ key: "course:before-import" }), "shape"],
  ["with an endless revision", record({ rev: 2 ** 53 }), "shape"],
  ["with a revision below zero", record({ rev: -1 }), "shape"],
  ["with a date that is none", record({ savedAt: "soon" }), "shape"],
  ["of a schema that never was", record({ schema: 0 }), "shape"],
  ["with a number as what was asked", record({ asked: { key: 1, text: "" } }), "shape"],
  ["of a later schema", record({ schema: SCHEMA + 1 }), "newer"],
  ["nested too deep", record({ value: deep(13) }), "depth"],
  ["with a constructor", record({ value: { constructor: {} } }), "name"],
  ["with a prototype within", record({ value: { a: { prototype: 1 } } }), "name"],
]) {
  test(`a record ${what} is left out, and the others are read: ${why}`, () => {
    const { records, refused } = open(file({ records: [row, record({ key: "m/b#q" })] }));
    assert.deepEqual(
      records.map(({ key }) => key),
      ["m/b#q"],
    );
    assert.deepEqual(
      refused.map((one) => one.why),
      [why],
    );
  });
}

const certificate = record({ key: "certificate:1", asked: undefined, value: { course: COURSE } });
const page = record({ key: "page:a.md", asked: undefined, value: { done: true, by: "learner" } });

for (const [what, records, expected] of [
  ["a certificate and pages that are done", [certificate, page], true],
  ["pages that are done alone", [page], false],
  ["a certificate and an answer", [certificate, page, record()], false],
  ["nothing", [], false],
]) {
  test(`a file with ${what} is ${expected ? "that" : "not that"} of a certificate`, () => {
    const opened = open(file({ records }));
    assert.deepEqual(opened.refused, []);
    assert.equal(isCertificateFile(opened), expected);
  });
}

test("a number without end, and the name __proto__, are left out", () => {
  const text = JSON.stringify(
    file({ records: [record({ value: { score: "N" } }), record({ value: { a: "P" } })] }),
  );
  const { records, refused } = readFile(
    text.replace('"N"', "1e999").replace('"a":"P"', '"__proto__":{"x":1}'),
    COURSE,
  );
  assert.deepEqual(records, []);
  assert.deepEqual(
    refused.map(({ why }) => why),
    ["shape", "name"],
  );
  assert.equal({}.x, undefined);
});

test("a row beside a record is looked at in the same way", () => {
  const rows = [
    { key: "course:before-import", field: "", value: {}, at: AT },
    { key: "m/a#q", field: "a.__proto__", value: "x", at: AT },
    { key: "m/a#q", field: "text", value: "x", at: AT, more: 1 },
    { key: "m/a#q", field: "text", value: "x", at: AT },
  ];
  const { kept, refused } = open(file({ kept: rows }));
  assert.deepEqual(kept, [{ key: "m/a#q", field: "text", value: "x", at: AT }]);
  assert.deepEqual(
    refused.map(({ why }) => why),
    ["shape", "name"],
  );
});

test("no time is later than the file, or than now", () => {
  const late = record({ savedAt: "2999-01-01T00:00:00Z" });
  assert.equal(open(file({ records: [late] })).records[0].savedAt, SAVED);
  const lying = open(file({ savedAt: "2999-01-01T00:00:00Z", records: [late] }));
  assert.equal(lying.records[0].savedAt, new Date(NOW).toISOString());
  assert.equal(lying.savedAt, new Date(NOW).toISOString());
});

test("a taking of the year 2999 is left out, and one by a clock that is an hour ahead is read", () => {
  const take = (at) => record({ key: `m/a#take-${at}`, value: { ratings: { a: 1 }, scale: 5 } });
  const ahead = take(new Date(NOW + 3_600_000).toISOString());
  const { records, refused } = open(file({ records: [take("2999-01-01T00:00:00.000Z"), ahead] }));
  assert.deepEqual([records.map(({ key }) => key), refused.length], [[ahead.key], 1]);
});

test("the longest key that ids can make is read", () => {
  const id = "x".repeat(64);
  const key = `revisit#${id}.${id}.${id}--12`;
  assert.equal(open(file({ records: [record({ key })] })).records[0]?.key, key);
});

test("of two records with one key the later one counts, in whatever order they stand", () => {
  const [old, later] = [
    record({ value: { text: "old" } }),
    record({ savedAt: SAVED, value: { text: "later" } }),
  ];
  for (const records of [
    [old, later],
    [later, old],
  ])
    assert.deepEqual(
      open(file({ records })).records.map(({ value }) => value.text),
      ["later"],
    );
});

test("of two answers with one key the other is kept beside it", () => {
  const records = [record({ value: { text: "old" } }), record({ savedAt: SAVED, value: { text: "later" } })];
  assert.deepEqual(open(file({ records })).kept, [
    { key: "m/a#q", field: "", value: { text: "old" }, at: AT },
  ]);
});

test("what an older version of the course saved has the names that its activities have now", () => {
  const content = file({
    records: [record(), record({ key: "done:m/a", value: { done: true } })],
    kept: [{ key: "m/a#q", field: "text", value: "b", at: AT }],
  });
  const opened = readFile(JSON.stringify(content), COURSE, {
    now: NOW,
    renames: new Map([["m/a", "m/new"]]),
  });
  assert.deepEqual(
    [...opened.records, ...opened.kept].map(({ key }) => key),
    ["done:m/new", "m/new#q", "m/new#q"],
  );
});

test("fields that no record has stay behind", () => {
  assert.deepEqual(
    Object.keys(open(file({ records: [record({ href: "javascript:1" })] })).records[0]).sort(),
    ["asked", "firstAt", "key", "rev", "savedAt", "schema", "value"],
  );
});

const HOSTILE = [
  '<img src=x onerror="alert(1)">',
  "</textarea><script>alert(1)</script>",
  "javascript:alert(1)",
  "__proto__",
  "constructor",
  "\u0000\ud800\uffff",
  "2999-01-01T00:00:00Z",
  "course:before-import",
  -1,
  1e300,
  2 ** 53,
  null,
  true,
  [],
  {},
  deep(40),
];
const BEFORE = {
  records: [
    record({ value: { text: "mine" } }),
    record({ key: "m/a#way", value: { way: ["a"], seen: [] } }),
    record({ key: "plan:abc", value: { what: "mine" } }),
    record({ key: "page:a.md", value: { done: true } }),
  ],
  kept: [{ key: "m/a#q", field: "", value: { text: "older" }, at: AT }],
};
const FULL = file({ ...structuredClone(BEFORE), records: [...BEFORE.records, record({ key: "m/b#q" })] });

/** Every place in a value, as a path. @returns {string[][]} */
function places(value, path = []) {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, part]) => places(part, [...path, name]))];
}

/** A file in which some places hold something else, are gone, or have another name. */
const mutated = fc
  .array(
    fc.record({
      place: fc.constantFrom(...places(FULL).filter((path) => path.length)),
      how: fc.constantFrom("put", "put", "drop", "name", "add"),
      hostile: fc.oneof(fc.constantFrom(...HOSTILE), fc.string(), fc.jsonValue()),
      name: fc.constantFrom("__proto__", "constructor", "prototype", "toString", "<b>", ""),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((mutations) => mutations.reduce(mutate, structuredClone(FULL)));

function mutate(content, { place, how, hostile: shared, name }) {
  // A later mutation may reach into it: the next file must not begin with what this one made of it.
  const hostile = structuredClone(shared);
  const last = /** @type {string} */ (place.at(-1));
  let parent = content;
  for (const step of place.slice(0, -1)) {
    if (typeof parent !== "object" || parent === null || !Object.hasOwn(parent, step)) return content;
    parent = parent[step];
  }
  if (typeof parent !== "object" || parent === null) return content;
  const put = (field, value) =>
    Object.defineProperty(parent, field, { value, enumerable: true, configurable: true, writable: true });
  if (how === "put") put(last, hostile);
  else if (how === "drop") delete parent[last];
  else if (!Array.isArray(parent)) put(name, how === "name" ? parent[last] : hostile);
  return content;
}

test("10,000 mutated files: no exception, no markup where the course makes names of it, and nothing lost here", () => {
  const typed = ({ records, kept }) => [
    ...records.filter(({ key }) => isTyped(key)).map((one) => sameness({ ...one, field: "" })),
    ...kept.map(sameness),
  ];
  let opened = 0;
  fc.assert(
    fc.property(mutated, fc.nat(), (content, cut) => {
      const whole = JSON.stringify(content);
      const text = cut % 20 ? whole : whole.slice(0, cut % whole.length);
      let got;
      try {
        got = readFile(text, COURSE, { now: NOW });
      } catch (error) {
        assert.ok(error instanceof FileProblem, String(error));
        return;
      }
      opened++;
      for (const one of got.records) {
        assert.ok(isRecord(one) && one.schema === SCHEMA && Date.parse(one.savedAt) <= NOW);
        assert.equal(typeof one.value, "object");
      }
      for (const { key } of [...got.records, ...got.kept]) assert.doesNotMatch(key, /[<>"'`\\\p{C}]/u);
      assert.doesNotMatch(JSON.stringify([got.records, got.kept]), /"(?:__proto__|constructor|prototype)":/);
      for (const one of [got, ...got.records, ...got.records.map(({ value }) => value)])
        assert.equal(Object.getPrototypeOf(one), Object.prototype);
      const both = merge(BEFORE, got);
      const after = new Set(typed(both));
      for (const one of typed(BEFORE)) assert.ok(after.has(one), one);
      const keys = new Set(both.records.map(({ key }) => key));
      for (const { key } of BEFORE.records) assert.ok(keys.has(key));
    }),
    { numRuns: 10_000 },
  );
  assert.ok(opened > 2000, `only ${opened} of them were opened`);
});

test("text that is no file at all is refused by name", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => assert.ok(problem(text))),
    { numRuns: 2000 },
  );
});
