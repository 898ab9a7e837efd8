import assert from "node:assert/strict";
import { test } from "node:test";
import { isValue } from "../../scripts/client/core/value-shape.js";

// One value of each shape in docs/contributing/record.md, as the elements save it.
const ANSWER = { result: "right", score: 1, attempts: 2, confidence: "fairly", surprised: false };
const REST = { dontKnow: false, hints: 1, checkedAt: "2026-11-02T08:04:10.200Z", firstResult: "not-yet" };
for (const [what, key, value] of [
  ["an answer", "m/a#q", { answer: "a", ...ANSWER, ...REST }],
  ["an answer of many", "m/a#q", { answer: ["a", "b"], ...ANSWER, ...REST }],
  ["an answer by item", "m/a#q", { answer: { a: "b" }, ...ANSWER, ...REST }],
  ["a question that is open", "m/a#q", { answer: null, score: null, result: null, checkedAt: null }],
  ["a text", "m/a#p", { text: "a", add: "", opened: true, points: { a: true }, looked: true }],
  ["a taking", "m/a#take-2026-11-02T08:04:10.200Z", { ratings: { a: 3, b: null }, scale: 7 }],
  ["a draft", "m/a#draft", { ratings: {} }],
  ["an answer before the course", "m/a#q--before", { answer: "", why: "a" }],
  ["an answer after it", "m/a#q--after", { answer: "a", why: "a", shown: true }],
  ["a way", "m/a#way", { way: ["a"], seen: [] }],
  ["a row", "m/a#row--view", { cells: { a: "b" } }],
  ["a view", "m/a#view", { view: "a" }],
  ["sections, whatever their ids", "m/a#opened", { text: true, way: true }],
  ["enough", "m/a#enough", { enough: true }],
  ["an order", "order:m/a", { seed: "k3x9q0w1" }],
  ["a mark", "done:m/a", { done: true }],
  ["a page", "page:modules/m/a.md", { done: true, by: "learner" }],
  ["a place", "course:last", { path: "modules/m/a.md" }],
  ["a plan", "plan:ab12", { what: "a", by: "" }],
  ["an account", "account:a#b", { text: "a" }],
  ["the time of an account", "account:a#hours", { minutes: 150 }],
  ["the hours of an account, as they were saved once", "account:a#hours", { hours: "2.5" }],
  ["a text at a prompt called take-away", "m/a#take-away", { text: "a", add: "", opened: false }],
  ["a text at a prompt called way", "m/a#way", { text: "a" }],
  ["a text at a prompt called opened", "m/a#opened", { text: "a" }],
  ["a question called draft", "m/a#draft", { answer: "a", ...ANSWER, ...REST }],
]) {
  test(`${what} is a value`, () => assert.equal(isValue(key, value), true));
}

for (const [what, key, value] of [
  ["null", "m/a#q", null],
  ["a list", "m/a#q", []],
  ["an account without a text", "account:a#b", {}],
  ["a time that is a text", "account:a#hours", { minutes: "150" }],
  ["an answer of numbers", "m/a#q", { answer: [1] }],
  ["a text that is an object", "m/a#p", { text: {} }],
  ["cells that are a text", "m/a#row", { cells: "a" }],
  ["a rating that is a text", "m/a#draft", { ratings: { a: "3" } }],
  ["a taking without ratings", "m/a#take-2026-11-02T08:04:10.200Z", { scale: 5 }],
  ["a taking on no scale", "m/a#take-2026-11-02T08:04:10.200Z", { ratings: {}, scale: 1 }],
  ["a way that is a text", "m/a#way", { way: "a" }],
  ["a confidence that has no words", "m/a#q", { confidence: "weird" }],
  ["a result that is none", "m/a#q", { result: "" }],
  ["a first result that is none", "m/a#q", { firstResult: "<b>" }],
  ["a check at no time", "m/a#q", { checkedAt: "yesterday" }],
  ["hours that are an object", "account:a#hours", { hours: {} }],
  ["a mark that is a text", "done:m/a", { done: "yes" }],
  ["an action with a number", "plan:ab12", { what: 1 }],
]) {
  test(`${what} is no value`, () => assert.equal(isValue(key, value), false));
}
