import assert from "node:assert/strict";
import { test } from "node:test";
import { isHours, isMinutes, minutesOf, readMinutes } from "../../scripts/client/core/spent.js";

for (const text of ["", " 2 ", "2.5", "2,75", "2.", ".5", "120"])
  test(`"${text}" can stand for hours`, () => assert.ok(isHours(text)));

for (const text of ["abc", "2 hours", "-1", "2.5.1", "1e3", "12345", "."])
  test(`"${text}" cannot stand for hours`, () => assert.ok(!isHours(text)));

for (const text of ["", " 5 ", "90"])
  test(`"${text}" can stand for minutes`, () => assert.ok(isMinutes(text)));

for (const text of ["5.5", "five", "-1"])
  test(`"${text}" cannot stand for minutes`, () => assert.ok(!isMinutes(text)));

for (const [hours, minutes, expected] of [
  ["2", "30", 150],
  ["", "90", 90],
  ["1", "", 60],
  ["2,5", "", 150],
  ["0", "0", 0],
  ["", "", null],
  ["two", "30", null],
])
  test(`"${hours}" hours and "${minutes}" minutes are ${expected} minutes`, () =>
    assert.equal(minutesOf(hours, minutes), expected));

for (const [value, expected] of [
  [{ minutes: 75 }, 75],
  [{ minutes: null }, null],
  [{ minutes: "75" }, null],
  [{}, null],
  [null, null],
])
  test(`${JSON.stringify(value)} is read as ${expected} minutes`, () =>
    assert.equal(readMinutes(value), expected));

for (const [hours, expected] of [
  ["0.25", 15],
  ["2,5", 150],
  ["", null],
])
  test(`"${hours}" hours, as they were saved once, are ${expected} minutes`, () =>
    assert.equal(readMinutes({ hours }), expected));
