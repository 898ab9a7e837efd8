import assert from "node:assert/strict";
import { test } from "node:test";
import { roundKey, schedule } from "../../scripts/client/core/revisit.js";

// Days are the learner's own: the tests know what time it is there.
process.env.TZ = "Europe/London";

const KEY = "listening/check#pause";
const RIGHT = { firstResult: "right", result: "right" };
const WRONG = { firstResult: "not-yet", result: "not-yet" };

/** A record of what was answered at a local time. */
const record = (key, at, value) => {
  const savedAt = new Date(at).toISOString();
  return {
    key,
    rev: 1,
    schema: 1,
    firstAt: savedAt,
    savedAt,
    value: { checkedAt: savedAt, ...value },
  };
};

/** When the question comes back, as a local day and time, after these answers: the first, then each of its rounds. */
const due = (...answers) => {
  const records = answers.map(([at, value], round) => record(round ? roundKey(KEY, round) : KEY, at, value));
  const found = schedule(records, [KEY]).get(KEY);
  return found && [new Date(found.at).toLocaleString("sv"), found.round];
};

for (const [name, value] of Object.entries({
  "was wrong": WRONG,
  "was partly right": { firstResult: "partly", result: "partly" },
  "was right only at the second try": { firstResult: "not-yet", result: "right" },
  "was not known": { firstResult: null, dontKnow: true, checkedAt: null },
  "was not known at first": { ...RIGHT, dontKnow: true },
  "was guessed": { ...RIGHT, confidence: "guessing" },
})) {
  test(`a question that ${name} comes back after two days`, () => {
    assert.deepEqual(due(["2026-11-02T09:00", value]), ["2026-11-04 00:00:00", 1]);
  });
}

for (const [name, value] of Object.entries({
  "was right": RIGHT,
  "was right and fairly sure": { ...RIGHT, confidence: "fairly" },
  "was not checked": { firstResult: null, dontKnow: false, checkedAt: null, answer: "north" },
  "is no question of a quiz": { text: "What I wrote", checkedAt: undefined },
})) {
  test(`what ${name} does not come back`, () => {
    assert.equal(due(["2026-11-02T09:00", value]), undefined);
  });
}

test("right ones go on a step: after 2, 7 and 21 days", () => {
  const first = ["2026-11-02T09:00", WRONG];
  const second = ["2026-11-04T09:00", RIGHT];
  const third = ["2026-11-11T09:00", RIGHT];

  assert.deepEqual(due(first), ["2026-11-04 00:00:00", 1]);
  assert.deepEqual(due(first, second), ["2026-11-11 00:00:00", 2]);
  assert.deepEqual(due(first, second, third), ["2026-12-02 00:00:00", 3]);
});

test("with three right ones it comes no more", () => {
  const rounds = ["2026-11-04", "2026-11-11", "2026-12-02"].map((day) => [`${day}T09:00`, RIGHT]);

  assert.equal(due(["2026-11-02T09:00", WRONG], ...rounds), undefined);
});

for (const [name, value] of Object.entries({
  "is wrong": WRONG,
  "is not known": { firstResult: null, dontKnow: true, checkedAt: null },
  "is not known, and then right": { ...RIGHT, dontKnow: true },
  "is guessed": { ...RIGHT, confidence: "guessing" },
})) {
  test(`what ${name} when it comes back starts again`, () => {
    const before = [
      ["2026-11-02T09:00", WRONG],
      ["2026-11-04T09:00", RIGHT],
    ];

    assert.deepEqual(due(...before, ["2026-11-11T09:00", value]), ["2026-11-13 00:00:00", 3]);
    const again = due(...before, ["2026-11-11T09:00", value], ["2026-11-13T09:00", RIGHT]);
    assert.deepEqual(again, ["2026-11-20 00:00:00", 4]);
  });
}

test("a round that was begun and not checked is still the same round", () => {
  const begun = { firstResult: null, dontKnow: false, checkedAt: null, answer: "north" };

  assert.deepEqual(due(["2026-11-02T09:00", WRONG], ["2026-11-05T09:00", begun]), ["2026-11-04 00:00:00", 1]);
});

test("one who comes late waits from the day of the answer", () => {
  assert.deepEqual(due(["2026-11-02T09:00", WRONG], ["2026-12-01T09:00", RIGHT]), ["2026-12-08 00:00:00", 2]);
});

test("a day ends at midnight where the learner is", () => {
  assert.deepEqual(due(["2026-11-02T23:59:59", WRONG]), ["2026-11-04 00:00:00", 1]);
  assert.deepEqual(due(["2026-11-03T00:00:00", WRONG]), ["2026-11-05 00:00:00", 1]);
});

test("a day on which the clocks change is one day", () => {
  assert.deepEqual(due(["2026-03-28T23:30", WRONG]), ["2026-03-30 00:00:00", 1]);
  assert.deepEqual(due(["2026-10-24T23:30", WRONG]), ["2026-10-26 00:00:00", 1]);
});

test("a question that the course no longer has does not come back", () => {
  const records = [
    record(KEY, "2026-11-02T09:00", WRONG),
    record("gone/check#pause", "2026-11-02T09:00", WRONG),
  ];

  assert.deepEqual([...schedule(records, [KEY]).keys()], [KEY]);
});

test("an answer in a mixed quiz, or when asked again, makes no round of its own", () => {
  const records = [
    record("course/mixed#listening.check.pause", "2026-11-02T09:00", WRONG),
    record(roundKey(KEY, 1), "2026-11-04T09:00", WRONG),
  ];

  assert.equal(schedule(records, [KEY]).size, 0);
});
