import assert from "node:assert/strict";
import { test } from "node:test";
import { select, SELECTIONS } from "../../scripts/client/core/selection.js";

const item = (kind) => ({ kind, activity: kind, title: kind, href: "", at: "", blocks: [] });
const group = (slug, ...kinds) => ({
  slug,
  title: slug,
  href: "",
  minutes: { done: 1, total: 2 },
  items: kinds.map(item),
});
const WHOLE = {
  groups: [
    group("listening", "quiz", "reflection", "self-assessment", "worksheet"),
    group("resting", "scenario", "mixed-quiz"),
    group("course", "before-after", "revisit"),
  ],
  actions: [{ id: "a" }],
  minutes: { done: 3, total: 6 },
};
const kinds = (selection) =>
  select(WHOLE, selection).groups.map(({ items }) => items.map(({ kind }) => kind));

test("all is everything", () => {
  assert.deepEqual(select(WHOLE, "all"), WHOLE);
});

test("actions are the plan alone", () => {
  const { groups, actions } = select(WHOLE, "actions");
  assert.deepEqual(groups, []);
  assert.deepEqual(actions, WHOLE.actions);
});

test("reflections are what was written about one's own work, without answers, ratings and the plan", () => {
  assert.deepEqual(kinds("reflections"), [["reflection", "worksheet"], ["before-after"]]);
  assert.deepEqual(select(WHOLE, "reflections").actions, []);
});

test("a group that has nothing in it is left out", () => {
  const empty = { ...WHOLE, groups: [group("listening"), group("resting", "reflection")] };
  assert.deepEqual(
    select(empty, "all").groups.map(({ slug }) => slug),
    ["resting"],
  );
});

test("the whole record is not changed by a selection", () => {
  const before = structuredClone(WHOLE);
  for (const selection of SELECTIONS) select(WHOLE, selection);
  assert.deepEqual(WHOLE, before);
});
