import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  countTooMany,
  mark,
  meant,
  normalise,
  parseRight,
  summarise,
} from "../../scripts/client/core/scoring.js";

for (const [text, compared] of JSON.parse(readFileSync("tests/rules/typed.json", "utf8"))) {
  test(`what is typed as ${JSON.stringify(text)} is compared as "${compared}", as the checker has it too`, () => {
    assert.equal(normalise(text), compared);
  });
}

test("the right answer is read from its attribute", () => {
  assert.deepEqual(parseRight("multiple-choice", "a b"), ["a", "b"]);
  assert.deepEqual(parseRight("sorting", "rota:managing why:leading"), ["rota:managing", "why:leading"]);
  assert.deepEqual(parseRight("short-answer", '["to attend", "attending"]'), ["to attend", "attending"]);
});

const ANSWERS = [
  // type, right, answer, score, result
  ["single-choice", ["ask"], "ask", 1, "right"],
  ["single-choice", ["ask"], "swap", 0, "not-yet"],
  ["true-false", ["false"], "false", 1, "right"],
  ["multiple-choice", ["a", "b"], ["a", "b"], 1, "right"],
  ["multiple-choice", ["a", "b"], ["a"], 0.5, "partly"],
  // A wrong tick costs a right one.
  ["multiple-choice", ["a", "b"], ["a", "b", "c"], 0.5, "partly"],
  ["multiple-choice", ["a", "b"], ["a", "c"], 0, "not-yet"],
  // Never below zero.
  ["multiple-choice", ["a"], ["b", "c", "d"], 0, "not-yet"],
  ["matching", ["a:a", "b:b"], { a: "a", b: "b" }, 1, "right"],
  ["matching", ["a:a", "b:b"], { a: "b", b: "b" }, 0.5, "partly"],
  ["sorting", ["x:one", "y:two"], { x: "two", y: "one" }, 0, "not-yet"],
  ["ordering", ["a", "b", "c"], ["a", "b", "c"], 1, "right"],
  ["ordering", ["a", "b", "c"], ["a", "c", "b"], 1 / 3, "partly"],
  ["ordering", ["a", "b", "c"], ["b", "c", "a"], 0, "not-yet"],
  ["short-answer", ["attending", "to attend"], " To attend. ", 1, "right"],
  ["short-answer", ["attending"], "listening", 0, "not-yet"],
  ["two-tier", ["ring", "know"], { choice: "ring", reason: "know" }, 1, "right"],
  ["two-tier", ["ring", "know"], { choice: "ring", reason: "rule" }, 0.5, "partly"],
  ["two-tier", ["ring", "know"], { choice: "policy", reason: "rule" }, 0, "not-yet"],
];

for (const [type, right, answer, score, result] of ANSWERS) {
  test(`${type}: ${JSON.stringify(answer)} is ${result}`, () => {
    const marked = mark(type, right, answer);

    assert.equal(marked.score, score);
    assert.equal(marked.result, result);
  });
}

const NO_ANSWERS = [
  ["single-choice", ["a"], null],
  ["multiple-choice", ["a"], []],
  ["ordering", ["a", "b"], null],
  ["short-answer", ["a"], " . "],
  ["matching", ["a:a", "b:b"], { a: "a", b: "" }],
  ["two-tier", ["a", "b"], { choice: "a", reason: "" }],
  ["sorting", ["a:x"], {}],
];

for (const [type, right, answer] of NO_ANSWERS) {
  test(`${type}: ${JSON.stringify(answer)} is no answer`, () => {
    assert.equal(mark(type, right, answer), null);
  });
}

test("each part of an answer is told whether it is right", () => {
  assert.deepEqual(mark("multiple-choice", ["a", "b"], ["a", "c"]).parts, { a: true, c: false });
  assert.deepEqual(mark("sorting", ["x:one", "y:two"], { x: "one", y: "one" }).parts, { x: true, y: false });
  assert.deepEqual(mark("ordering", ["a", "b", "c"], ["a", "c", "b"]).parts, { a: true, c: false, b: false });
});

const outcome = (values) => ({
  result: null,
  score: null,
  points: 1,
  confidence: null,
  surprised: false,
  dontKnow: false,
  ...values,
});

test("what was sure and is not right comes first in a summary", () => {
  const { groups, again, sureRight } = summarise([
    outcome({ result: "not-yet", score: 0 }),
    outcome({ result: "partly", score: 0.5, confidence: "sure", surprised: true }),
    outcome({ result: "right", score: 1, confidence: "sure" }),
    outcome({ result: "right", score: 1, confidence: "guessing" }),
    outcome({ dontKnow: true }),
  ]);

  assert.deepEqual(groups, [
    ["sure-not-right", [1]],
    ["not-yet", [0]],
    ["unknown", [4]],
    ["lucky", [3]],
  ]);
  assert.equal(again, 3);
  assert.equal(sureRight, 1);
});

test("who was sure of a wrong answer first has it to look at, though a later one is right", () => {
  const right = { result: "right", score: 1, confidence: "sure" };
  const {
    groups,
    again,
    right: count,
    sureRight,
  } = summarise([outcome({ ...right, surprised: true }), outcome(right)]);

  assert.deepEqual(groups, [["sure-not-right", [0]]]);
  assert.deepEqual([count, sureRight, again], [2, 1, 1]);
});

test("the counts of a summary add up when one that was put right is taken off", () => {
  const outcomes = [
    outcome({ result: "right", score: 1, surprised: true }),
    outcome({ result: "right", score: 1 }),
    outcome({ result: "not-yet", score: 0, surprised: true }),
    outcome({ dontKnow: true }),
  ];
  const { right, again, since } = summarise(outcomes);

  assert.deepEqual([right, again, since], [2, 3, 1]);
  assert.equal(right + again - since, outcomes.length);
});

test("points count partial credit", () => {
  const { score, points, percent } = summarise([
    outcome({ result: "partly", score: 1 / 3, points: 2 }),
    outcome({ result: "right", score: 1 }),
  ]);

  assert.deepEqual([score, points, percent], [1.7, 3, 56]);
});

test("a right answer without a word on how sure is no lucky guess", () => {
  const right = { result: "right", score: 1 };
  const { groups } = summarise([outcome(right), outcome({ ...right, confidence: "guessing" })]);

  assert.deepEqual(groups, [
    ["lucky", [1]],
    ["unsaid", [0]],
  ]);
  assert.deepEqual(summarise([outcome(right)]).groups, []);
});

const SPELLINGS = [
  // accepted, written, whether it is a slip
  ["attending", "atending", true],
  ["attending", "atendnig", true],
  ["attending", "listening", false],
  ["kind", "kidn", true],
  ["kind", "king", true],
  ["kind", "unkind", false],
  ["no", "so", false],
  ["attending", "attending", false],
];

for (const [accepted, written, slip] of SPELLINGS) {
  test(`"${written}" for "${accepted}" is ${slip ? "a" : "no"} slip`, () => {
    assert.equal(mark("short-answer", [accepted], written).slip, slip);
  });
}

for (const [answer, count] of [
  [["a", "b"], 0],
  [["a", "c"], 0],
  [["a", "b", "c"], 1],
  [["a", "b", "c", "d"], 2],
])
  test(`with a and b right, ${answer} has ${count} too many`, () => {
    const right = ["a", "b"];
    assert.equal(countTooMany("multiple-choice", right, mark("multiple-choice", right, answer)), count);
  });

const MEANT = [
  // written, which of the known answers was meant
  ["Supervision.", "supervision"],
  ["supervison", "supervision"],
  ["Suport", "support"],
  // Near to two: the nearer one.
  ["statf", "staff"],
  ["moneys", "money"],
  // What is known itself is not taken for its neighbour.
  ["pay", "pay"],
  ["bay", undefined],
  ["holiday", undefined],
];

for (const [written, expected] of MEANT) {
  test(`"${written}" means ${expected ?? "none of the answers that are known"}`, () => {
    assert.equal(meant(written, ["supervision", "support", "start", "staff", "money", "pay"]), expected);
  });
}
