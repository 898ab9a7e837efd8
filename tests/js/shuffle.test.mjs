import assert from "node:assert/strict";
import { test } from "node:test";
import { shuffled } from "../../scripts/client/core/shuffle.js";

const IDS = ["north", "east", "south", "west", "up", "down"];

test("one seed gives one order, whatever order the ids come in", () => {
  assert.deepEqual(shuffled([...IDS].reverse(), "seed"), shuffled(IDS, "seed"));
});

test("one more option leaves the others in their order", () => {
  const more = shuffled([...IDS, "inwards"], "seed");

  assert.deepEqual(
    more.filter((id) => id !== "inwards"),
    shuffled(IDS, "seed"),
  );
});

test("nothing is lost and nothing is changed in place", () => {
  const ids = [...IDS];

  assert.deepEqual(shuffled(ids, "seed").sort(), [...IDS].sort());
  assert.deepEqual(ids, IDS);
});

test("each place is equally likely for each option", () => {
  const counts = new Map();
  for (let seed = 0; seed < 6000; seed++) {
    const place = shuffled(IDS, `seed ${seed}`).indexOf("north");
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }

  for (const count of counts.values()) assert.ok(Math.abs(count - 1000) < 150, `${count} of 1000`);
});
