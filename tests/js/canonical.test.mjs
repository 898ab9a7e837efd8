import assert from "node:assert/strict";
import { test } from "node:test";
import { canonical, compare } from "../../scripts/client/core/canonical.js";

test("the order in which fields were written makes no difference, at any depth", () => {
  assert.equal(canonical({ b: [{ d: 1, c: 2 }], a: null }), '{"a":null,"b":[{"c":2,"d":1}]}');
});

test("the order of a list is part of what it says", () => {
  assert.notEqual(canonical([1, 2]), canonical([2, 1]));
});

test("texts are put in order by their signs, as on any device", () => {
  assert.deepEqual(["b", "é", "B", "a"].sort(compare), ["B", "a", "b", "é"]);
});
