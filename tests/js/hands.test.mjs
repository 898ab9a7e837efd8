import assert from "node:assert/strict";
import { test } from "node:test";
import { handsOf, MOST, roundOf, shareOf, shiftOf, toCount } from "../../scripts/client/core/hands.js";

test("what is no number of hands counts as none", () => {
  assert.deepEqual(["", "x", "-3", "0", "NaN"].map(toCount), [0, 0, 0, 0, 0]);
});

test("a slip of the finger goes no further than the largest room", () => {
  assert.equal(toCount("120000"), MOST);
});

test("where each person has one vote, the hands are the people", () => {
  assert.deepEqual(roundOf([3, 8, 1]), { counts: [3, 8, 1], people: 12 });
});

test("where each may have several, the people are those who were told", () => {
  assert.deepEqual(roundOf([7, 8, 5], 12), { counts: [7, 8, 5], people: 12 });
});

test("there are at least as many people as hands for one option", () => {
  assert.equal(roundOf([7, 8, 5], 6).people, 8);
});

test("shares are in whole per cent of the people", () => {
  const round = roundOf([3, 8, 1]);

  assert.deepEqual(
    [0, 1, 2].map((place) => shareOf(round, place)),
    [25, 67, 8],
  );
});

test("where nobody raised a hand, no option has a share", () => {
  assert.equal(shareOf(roundOf([0, 0]), 1), 0);
});

test("all hands are added up", () => {
  assert.equal(handsOf([3, 8, 1]), 12);
});

test("a shift tells both numbers, and of how many people each of them is", () => {
  assert.deepEqual(shiftOf(roundOf([3, 9]), roundOf([8, 3]), 0), { from: 3, before: 12, to: 8, people: 11 });
});
