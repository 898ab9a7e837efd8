import assert from "node:assert/strict";
import { test } from "node:test";
import { isWhole, labelOf, leastOf, meanOf, shownAt, takenAt } from "../../scripts/client/core/rating.js";

const SCALE = new Map([
  [1, "Never"],
  [2, "Seldom"],
  [3, "Sometimes"],
  [4, "Often"],
  [5, "Always"],
]);
const DIMENSION = { id: "attending", title: "Attending", statements: ["a", "b"] };

test("a dimension has the mean of its statements, and the nearest words", () => {
  const mean = meanOf(DIMENSION, { at: "", ratings: { a: 2, b: 5, other: 1 }, scale: 5 }, SCALE);

  const differ = ["Seldom", "Always"];
  assert.deepEqual(mean, { value: 3.5, share: 0.625, label: "Often", isLow: false, differ });
});

test("the middle of the scale counts as low, and so does what is less than half a step above it", () => {
  const isLow = (...ratings) => {
    const statements = ratings.map((_rating, place) => `s${place}`);
    const take = {
      at: "",
      ratings: Object.fromEntries(ratings.map((rating, at) => [`s${at}`, rating])),
      scale: 5,
    };
    return meanOf({ ...DIMENSION, statements }, take, SCALE).isLow;
  };

  assert.equal(isLow(3), true);
  assert.equal(isLow(3, 3, 4), true);
  assert.equal(isLow(3, 4), false);
});

test("ratings that are less than three steps apart do not differ", () => {
  assert.equal(meanOf(DIMENSION, { at: "", ratings: { a: 2, b: 4 }, scale: 5 }, SCALE).differ, null);
});

test("a statement that was not there yet is left out", () => {
  assert.equal(meanOf(DIMENSION, { at: "", ratings: { a: 2 }, scale: 5 }, SCALE).value, 2);
});

test("a statement that there was no chance for is left out", () => {
  assert.equal(meanOf(DIMENSION, { at: "", ratings: { a: 2, b: null }, scale: 5 }, SCALE).value, 2);
  assert.equal(meanOf(DIMENSION, { at: "", ratings: { a: null, b: null }, scale: 5 }, SCALE), null);
});

test("a dimension has a mean when at least half of its statements are rated", () => {
  const three = { ...DIMENSION, statements: ["a", "b", "c"] };
  const mean = (ratings) => meanOf(three, { at: "", ratings, scale: 5 }, SCALE)?.value ?? null;

  assert.equal(mean({ a: 2 }), null);
  assert.equal(mean({ a: 2, b: 4 }), 3);
  assert.equal(mean({ a: 2, b: null }), 2);
});

test("a statement has the words that were chosen, those for no chance, or none", () => {
  const label = (id) => labelOf(id, { at: "", ratings: { a: 4, b: null }, scale: 5 }, SCALE, "No chance");

  assert.deepEqual(["a", "b", "c"].map(label), ["Often", "No chance", ""]);
});

test("a compass needs all four now, and before all four or none", () => {
  const parts = (now, before) =>
    now.map((each, at) => ({ now: each ? {} : null, before: before[at] ? {} : null }));

  assert.equal(isWhole(parts([1, 1, 1, 1], [0, 0, 0, 0])), true);
  assert.equal(isWhole(parts([1, 1, 1, 1], [1, 1, 1, 1])), true);
  assert.equal(isWhole(parts([1, 1, 1, 1], [1, 0, 1, 1])), false);
  assert.equal(isWhole(parts([1, 1, 0, 1], [0, 0, 0, 0])), false);
  assert.equal(isWhole(parts([1, 1, 1], [0, 0, 0])), false);
});

test("a dimension that was not rated has no mean", () => {
  assert.equal(meanOf(DIMENSION, { at: "", ratings: {}, scale: 5 }, SCALE), null);
  assert.equal(meanOf(DIMENSION, undefined, SCALE), null);
});

test("ratings on a shorter scale are stretched to the present one", () => {
  assert.equal(meanOf(DIMENSION, { at: "", ratings: { a: 3, b: 3 }, scale: 3 }, SCALE).value, 5);
});

const part = (id, share) => ({ id, now: share === null ? null : { share } });

test("the least are named, if not all are alike", () => {
  const ids = (parts) => leastOf(parts, 5).map(({ id }) => id);

  assert.deepEqual(ids([part("a", 0.5), part("b", 0.25), part("c", 0.25)]), ["b", "c"]);
  assert.deepEqual(ids([part("a", 0.5), part("b", 0.5)]), []);
  assert.deepEqual(ids([part("a", 0.5), part("b", 0.6)]), []);
  assert.deepEqual(ids([part("a", 0.5), part("b", 0.625)]), ["a"]);
  assert.deepEqual(ids([part("a", 0.5), part("b", null)]), []);
});

for (const [key, at] of [
  ["m/a#take-2026-11-02T08:04:10.200Z", "2026-11-02T08:04:10.200Z"],
  ["m/a#take-2026-99-02T08:04:10.200Z", undefined],
  ["m/a#take-away", undefined],
  ["m/a#draft", undefined],
]) {
  test(`the time of ${key} is ${at}`, () => assert.equal(takenAt(key), at));
}

test("a take is shown under the day of its latest change, and never under an earlier one than its own", () => {
  const at = "2026-03-01T09:00:00.000Z";
  const changed = "2026-04-02T09:00:00.000Z";

  assert.equal(shownAt({ at, changed, ratings: {}, scale: 5 }), changed);
  assert.equal(shownAt({ at: changed, changed: at, ratings: {}, scale: 5 }), changed);
  assert.equal(shownAt({ at, ratings: {}, scale: 5 }), at);
});
