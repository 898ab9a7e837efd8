import assert from "node:assert/strict";
import { test } from "node:test";
import { countEndings, follow, shownOn, together } from "../../scripts/client/core/scenario.js";

const turn = (id, to, ...shows) => ({ id, to, shows });
const story = [
  { id: "door", turns: [turn("sit", "chair", "attending"), turn("rota", "desk", "helping")] },
  { id: "chair", turns: [turn("ask", "desk", "attending", "asking"), turn("lost", "nowhere")] },
  { id: "desk", turns: [turn("meet", "bench", "helping"), turn("wave", "stairs")] },
  { id: "bench", turns: [] },
  { id: "stairs", turns: [] },
];
const choices = ({ steps }) => steps.map((step) => `${step.scene.id}: ${step.turn.id}`);

test("a story begins with its first scene", () => {
  assert.equal(follow(story, []).scene.id, "door");
});

test("a way is followed from choice to choice", () => {
  const result = follow(story, ["sit", "ask", "wave"]);

  assert.deepEqual(choices(result), ["door: sit", "chair: ask", "desk: wave"]);
  assert.equal(result.scene.id, "stairs");
  assert.equal(result.isWhole, true);
});

test("a way ends where it can no longer be followed", () => {
  for (const [way, kept, scene] of [
    // A choice that is gone, one that stands in another scene now, and one that leads to a scene that is gone.
    [["sit", "gone", "wave"], ["door: sit"], "chair"],
    [["sit", "wave"], ["door: sit"], "chair"],
    [["sit", "lost", "wave"], ["door: sit"], "chair"],
    [["rota", "wave", "meet"], ["door: rota", "desk: wave"], "stairs"],
  ]) {
    const result = follow(story, way);

    assert.deepEqual(choices(result), kept);
    assert.equal(result.scene.id, scene);
    assert.equal(result.isWhole, false);
  }
});

test("a behaviour is shown by each choice that shows it", () => {
  const { steps } = follow(story, ["sit", "ask", "wave"]);
  const { shown, rest } = shownOn(steps, ["attending", "asking", "helping"]);

  assert.deepEqual(
    shown.map(([id, turns]) => [id, turns.map((one) => one.id)]),
    [
      ["attending", ["sit", "ask"]],
      ["asking", ["ask"]],
    ],
  );
  assert.deepEqual(rest, ["helping"]);
});

test("endings that are no longer in the story are not counted", () => {
  assert.deepEqual(countEndings(story, ["stairs", "cellar"]), { seen: 1, total: 2 });
});

test("what was seen is kept once, in order", () => {
  assert.deepEqual(together(["stairs"], ["bench", "stairs"]), ["stairs", "bench"]);
});
