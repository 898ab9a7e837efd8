import assert from "node:assert/strict";
import { test } from "node:test";
import { countEntered } from "../../scripts/client/core/entered.js";

const count = (/** @type {string} */ key, /** @type {any} */ value) => countEntered([{ key, value }]);
const one = (/** @type {string} */ what) => ({ answers: 0, texts: 0, actions: 0, [what]: 1 });

for (const [what, key, value] of [
  ["answers", "m/a#q", { answer: "ask" }],
  ["answers", "m/a#q", { answer: { a: "b" } }],
  ["answers", "m/a#q", { answer: null, dontKnow: true }],
  ["answers", "m/a#q--before", { answer: "ask", why: "It helps." }],
  ["answers", "m/a#take-2026-11-02T08:00:00.000Z", { ratings: { looked: null }, scale: 5 }],
  ["answers", "m/a#way", { way: ["sit"], seen: [] }],
  ["texts", "m/a#p", { text: "A word." }],
  ["texts", "m/a#p", { text: "", add: "More." }],
  ["texts", "m/a#row", { cells: { note: "A word." } }],
  ["texts", "account:one#did", { text: "A word." }],
  ["texts", "account:one#hours", { minutes: 120 }],
  ["texts", "account:one#hours", { hours: "2" }],
  ["actions", "plan:abc", { what: "Ask.", state: "planned" }],
])
  test(`${JSON.stringify(value)} under ${key} is one of the ${what}`, () =>
    assert.deepEqual(count(key, value), one(what)));

for (const [key, value] of [
  ["m/a#q", { answer: null, hints: 1 }],
  ["m/a#p", { text: " ", opened: true }],
  ["m/a#draft", { ratings: { looked: 2 } }],
  ["m/a#view", { view: "mine" }],
  ["m/a#enough", { enough: true }],
  ["plan:abc", { state: "deleted" }],
  ["plan:abc", { what: "", state: "planned" }],
  ["done:m/a", { done: true }],
  ["certificate:1", { course: "c" }],
  ["m/a#q", null],
])
  test(`${JSON.stringify(value)} under ${key} is nothing entered`, () =>
    assert.deepEqual(count(key, value), { answers: 0, texts: 0, actions: 0 }));
