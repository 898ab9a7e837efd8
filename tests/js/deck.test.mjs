/** Slides: what keys do, and the time since the start. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { deedOf } from "../../scripts/client/core/deck-keys.js";
import { minutesAndSeconds, Stopwatch } from "../../scripts/client/core/stopwatch.js";

const key = (/** @type {string} */ name, shiftKey = false) => ({ key: name, shiftKey });

test("a remote control turns slides wherever the focus is, except where one types", () => {
  assert.equal(deedOf(key("PageDown"), "choice", true), "next");
  assert.equal(deedOf(key("PageUp"), "button", true), "previous");
  assert.equal(deedOf(key("PageDown"), "text", true), null);
});

test("arrows, Home and End belong to a field that uses them", () => {
  assert.equal(deedOf(key("ArrowRight"), "none", true), "next");
  assert.equal(deedOf(key("ArrowRight"), "choice", true), null);
  assert.equal(deedOf(key("End"), "text", true), null);
});

test("a space presses the button that has the focus, and turns a slide elsewhere", () => {
  assert.equal(deedOf(key(" "), "button", true), null);
  assert.equal(deedOf(key(" "), "none", true), "next");
  assert.equal(deedOf(key(" ", true), "none", true), "previous");
});

test("letters can be switched off, and other keys work on", () => {
  assert.equal(deedOf(key("S"), "none", true), "presenter");
  assert.equal(deedOf(key("s"), "none", false), null);
  assert.equal(deedOf(key("End"), "none", false), "last");
});

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
