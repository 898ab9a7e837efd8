/** What keys do to what is shown to a room: slides, and the steps of a page. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { deedOf } from "../../scripts/client/core/presenting-keys.js";

const key = (/** @type {string} */ name, shiftKey = false) => ({ key: name, shiftKey });

test("a remote control turns slides wherever the focus is, except where one types", () => {
  assert.equal(deedOf(key("PageDown"), "choice", true), "next");
  assert.equal(deedOf(key("PageUp"), "button", true), "previous");
  assert.equal(deedOf(key("PageDown"), "text", true), null);
});

test("a field for a number keeps all keys but those of a remote control", () => {
  assert.equal(deedOf(key("PageDown"), "number", true), "next");
  for (const name of ["ArrowDown", "ArrowRight", "Home", " ", "b"])
    assert.equal(deedOf(key(name), "number", true), null);
});

test("up, down, Home and End belong to a field that uses them; to the side, arrows lead on from a choice", () => {
  assert.equal(deedOf(key("ArrowDown"), "none", true), "next");
  assert.equal(deedOf(key("ArrowDown"), "choice", true), null);
  assert.equal(deedOf(key("ArrowRight"), "choice", true), "next");
  assert.equal(deedOf(key("ArrowRight"), "text", true), null);
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
