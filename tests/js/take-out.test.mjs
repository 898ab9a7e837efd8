import assert from "node:assert/strict";
import { test } from "node:test";
import { whatGoes, without } from "../../scripts/client/core/take-out.js";

const AT = "2026-11-02T08:00:00.000Z";
const LATER = "2026-11-03T08:00:00.000Z";

const record = (key, text, rev = 1, savedAt = AT) => ({
  key,
  rev,
  schema: 1,
  firstAt: AT,
  savedAt,
  value: { text },
});

/** A file brought "new" and another "changed", and took "removed" out; "mine" was here all the time. */
const BEFORE = {
  records: [record("m/a#changed", "mine"), record("m/a#removed", "gone"), record("m/a#mine", "kept")],
  kept: [],
  wrote: [
    { key: "m/a#new", rev: 1, savedAt: AT },
    { key: "m/a#changed", rev: 2, savedAt: AT },
  ],
  removed: ["m/a#removed"],
  added: [],
};
const HERE = [record("m/a#new", "theirs"), record("m/a#changed", "theirs", 2), record("m/a#mine", "kept")];

test("taking a file out names what would go, what would be as it was, and what would come back", () => {
  const { gone, changed, back } = whatGoes(BEFORE, HERE);

  const texts = (records) => records.map(({ key, value }) => [key, value.text]);
  assert.deepEqual(texts(gone), [["m/a#new", "theirs"]]);
  assert.deepEqual(texts(changed), [["m/a#changed", "mine"]]);
  assert.deepEqual(texts(back), [["m/a#removed", "gone"]]);
});

test("what was written since a file was opened does not go with it", () => {
  const since = record("m/a#new", "written since", 2, LATER);
  const { gone } = whatGoes(BEFORE, [since, ...HERE.slice(1)]);

  assert.deepEqual(gone, []);
});

test("what was written over a text from before leaves that text beside it", () => {
  const since = record("m/a#changed", "written since", 3, LATER);
  const { kept } = without(BEFORE, { records: [since], kept: [] });

  assert.deepEqual(kept, [{ key: "m/a#changed", field: "", value: { text: "mine" }, at: AT }]);
});
