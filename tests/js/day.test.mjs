import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, dayOf, isDay } from "../../scripts/client/core/day.js";

// Days are the learner's own: the tests know what time it is there.
process.env.TZ = "Europe/London";

for (const [text, expected] of [
  ["2026-12-04", true],
  ["2028-02-29", true],
  ["2026-02-29", false],
  ["2026-13-01", false],
  ["0202-12-04", false],
  ["", false],
  [undefined, false],
]) {
  test(`${text} is ${expected ? "a" : "no"} day`, () => assert.equal(isDay(text), expected));
}

test("a day is the learner's own, whatever the day in Greenwich", () => {
  assert.equal(dayOf(new Date("2026-07-01T00:30")), "2026-07-01");
  assert.equal(dayOf(new Date("2026-07-01T23:59")), "2026-07-01");
});

test("days are added over months, years and changes of the clock", () => {
  assert.equal(addDays("2026-10-24", 1), "2026-10-25");
  assert.equal(addDays("2026-12-20", 14), "2027-01-03");
  assert.equal(addDays("2026-03-28", 1), "2026-03-29");
});

test("nothing can be added to what is no day", () => {
  assert.equal(addDays("soon", 1), "");
});
