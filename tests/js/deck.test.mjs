/** Slides: the time since the start. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { minutesAndSeconds, Stopwatch } from "../../scripts/client/core/stopwatch.js";

test("a stopwatch leaves out its rests and begins anew", () => {
  const watch = new Stopwatch(1000);
  watch.toggle(5000);
  assert.equal(watch.time(9000), 4000);
  watch.toggle(9000);
  assert.equal(watch.time(10_000), 5000);
  watch.reset(10_000);
  assert.equal(watch.time(12_000), 2000);
});

test("time is said in minutes and seconds, beyond an hour too", () => {
  assert.equal(minutesAndSeconds(65_900), "1:05");
  assert.equal(minutesAndSeconds(4_504_000), "75:04");
});
