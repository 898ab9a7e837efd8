import assert from "node:assert/strict";
import { test } from "node:test";
import { migrate } from "../../scripts/client/core/migrate.js";

const record = Object.freeze({
  key: "m/a#q",
  rev: 1,
  schema: 1,
  firstAt: "2026-11-02T08:00:00.000Z",
  savedAt: "2026-11-02T08:00:00.000Z",
  value: Object.freeze({ text: "a" }),
});

const steps = {
  1: (old) => {
    old.value.text += "b";
    return old;
  },
  2: (old) => ({ ...old, value: { answer: old.value.text } }),
};

test("a record of the present schema is returned as it is", () => assert.equal(migrate(record), record));

test("an old record goes through each step in order, and is not changed itself", () => {
  assert.deepEqual(migrate(record, steps), { ...record, schema: 3, value: { answer: "ab" } });
  assert.deepEqual(record.value, { text: "a" });
});

test("a record of a later schema is returned as it is", () => {
  const later = { ...record, schema: 9 };

  assert.equal(migrate(later, steps), later);
});
