import assert from "node:assert/strict";
import { test } from "node:test";
import { groupOf, isLive, isOfPage, partOf } from "../../scripts/client/core/keys.js";

const isMeant = isOfPage("modules/one/check.md", [{ id: "one/check" }]);

test("answers, order, marks and the rounds of its questions belong to a page", () => {
  for (const key of [
    "one/check#why",
    "order:one/check",
    "done:one/check",
    "page:modules/one/check.md",
    "revisit#one.check.why--1",
  ])
    assert.ok(isMeant(key), key);
});

test("what stands elsewhere does not, also where its name begins alike", () => {
  for (const key of [
    "one/check-two#why",
    "done:one/check-two",
    "page:modules/one/check.md2",
    "revisit#one.check-two.why--1",
    "course/mixed#one.check.why",
    "plan:abcdefghijkl",
    "course:last",
  ])
    assert.ok(!isMeant(key), key);
});

test("of what is asked twice, the first page has the first answers, their order and the mark", () => {
  const isFirst = isOfPage("", [{ id: "course/first", asking: "before" }]);
  for (const key of ["course/first#a--before", "order:course/first", "done:course/first"])
    assert.ok(isFirst(key), key);
  assert.ok(!isFirst("course/first#a--after"));
});

test("of what is asked twice, the second page has the second answers alone", () => {
  const isSecond = isOfPage("", [{ id: "course/first", asking: "after" }]);
  assert.ok(isSecond("course/first#a--after"));
  for (const key of ["course/first#a--before", "order:course/first", "done:course/first"])
    assert.ok(!isSecond(key), key);
});

for (const [key, part, group] of [
  ["one/check#why", ["one/check", "why"], "one/check"],
  ["one/sheet#row--practitioner", ["one/sheet", "row--practitioner"], "one/sheet"],
  ["account:generic#learned", ["account:generic", "learned"], "account:"],
  ["plan:abcdefghijkl", null, "plan:"],
  ["certificate:1", null, "certificate:"],
  ["page:modules/one/check.md", null, "marks"],
  ["done:one/check", null, "marks"],
])
  test(`${key} is ${part ? "a part of something" : "no part of anything"}, and counts under ${group}`, () => {
    assert.deepEqual(partOf(key), part);
    assert.equal(groupOf(key), group);
  });

test("an action is something entered, and what is left of a deleted one is not", () => {
  assert.ok(isLive({ key: "plan:abcdefghijkl", value: { state: "planned" } }));
  assert.ok(!isLive({ key: "plan:abcdefghijkl", value: { state: "deleted" } }));
});
