import assert from "node:assert/strict";
import { test } from "node:test";
import {
  inOrder,
  isDue,
  newAction,
  newId,
  offered,
  readAction,
  reviewed,
} from "../../scripts/client/core/plan.js";
import { DELETED } from "../../scripts/client/core/keys.js";

// Days are the learner's own: the tests know what time it is there.
process.env.TZ = "Europe/London";

const at = (day, time = "12:00") => new Date(`${day}T${time}`);
const planned = (more) => newAction({ what: "Ask first", by: "2026-12-04", ...more });

test("an id has twelve small letters and digits, and is another each time", () => {
  const ids = new Set(Array.from({ length: 100 }, newId));

  assert.equal(ids.size, 100);
  for (const id of ids) assert.match(id, /^[a-z0-9]{12}$/);
});

test("what was saved is read as it was", () => {
  const action = planned({
    who: "Kieran",
    mark: "share",
    state: "tried",
    reviewed: "2026-12-05T09:00:00.000Z",
  });

  assert.deepEqual(readAction(action), action);
});

for (const [name, value] of Object.entries({
  "that was deleted": DELETED,
  "without a state": { what: "Ask first" },
  "of a state that is unknown": planned({ state: "later" }),
  "that is a text": "Ask first",
  "that is nothing": null,
})) {
  test(`a value ${name} is no action`, () => assert.equal(readAction(value), undefined));
}

test("a field that cannot be used is left empty, and the others are kept", () => {
  const value = { what: "Ask first", who: 7, by: "2026-02-30", mark: "win", state: "kept", reviewed: "soon" };

  assert.deepEqual(readAction(value), newAction({ what: "Ask first", state: "kept" }));
});

test("a planned action is asked about from the day after its own", () => {
  assert.equal(isDue(planned(), at("2026-12-04", "23:59")), false);
  assert.equal(isDue(planned(), at("2026-12-05", "00:00")), true);
  assert.equal(isDue(planned(), at("2027-06-01")), true);
});

test("an action without a day is never asked about", () => {
  assert.equal(isDue(planned({ by: "" }), at("2030-01-01")), false);
});

test("what was said to be planned still is asked about once more, two weeks after its day", () => {
  const said = reviewed(planned(), "planned", at("2026-12-06"));

  assert.equal(isDue(said, at("2026-12-06")), false);
  assert.equal(isDue(said, at("2026-12-17")), false);
  assert.equal(isDue(said, at("2026-12-18")), true);
  assert.equal(isDue(reviewed(said, "planned", at("2026-12-18")), at("2027-02-01")), false);
});

test("with a new day, it is asked about after that", () => {
  const said = { ...reviewed(planned(), "planned", at("2026-12-06")), by: "2026-12-10" };

  assert.equal(isDue(said, at("2026-12-10")), false);
  assert.equal(isDue(said, at("2026-12-11")), true);
});

test("what was tried is looked back on two weeks after its day", () => {
  const early = reviewed(planned(), "tried", at("2026-12-02"));

  assert.equal(isDue(early, at("2026-12-17")), false);
  assert.equal(isDue(early, at("2026-12-18")), true);
  assert.equal(isDue(reviewed(early, "tried", at("2026-12-18")), at("2027-02-01")), false);
});

for (const state of ["kept", "dropped"]) {
  test(`what was ${state} is settled`, () => {
    assert.equal(isDue(planned({ state }), at("2027-02-01")), false);
    assert.equal(isDue(reviewed(planned(), state, at("2026-12-05")), at("2027-02-01")), false);
  });
}

test("the list begins with what is asked about, goes by day, and ends with what is settled", () => {
  const items = [
    ["dropped", planned({ state: "dropped", by: "2026-11-01" })],
    ["kept", planned({ state: "kept" })],
    ["tried", reviewed(planned(), "tried", at("2026-12-04"))],
    ["no day", planned({ by: "" })],
    ["later", planned({ by: "2027-01-01" })],
    ["soon", planned({ by: "2026-12-20" })],
    ["past", planned()],
  ].map(([name, action]) => ({ name, action }));

  assert.deepEqual(
    inOrder(items, at("2026-12-10")).map(({ name }) => name),
    ["past", "soon", "later", "no day", "tried", "kept", "dropped"],
  );
});

for (const [text, what] of [
  ["  Ask first.\n", "Ask first."],
  ["Ask first. Then I wait.", "Ask first."],
  ["Ask her first\nShe is new here.", "Ask her first"],
  ["“Shall I?” I will ask.", "“Shall I?”"],
  ["At 9.30 I ask", "At 9.30 I ask"],
  ["a".repeat(200), "a".repeat(200)],
  ["a".repeat(201), ""],
  ["", ""],
])
  test(`of "${text.slice(0, 30)}" is offered "${what.slice(0, 30)}"`, () =>
    assert.equal(offered(text), what));
