import assert from "node:assert/strict";
import { test } from "node:test";
import { hasChanged } from "../../scripts/client/core/change.js";

const PROMPT = "Halfway through handover Dilys says she is fine, just tired. What shows attending?";
const OPTIONS = [
  "Say you know how she feels.",
  "Ask what tired is like today.",
  "Offer to finish the handover for her.",
];
const asked = { key: "ask-what-tired-is", text: [PROMPT, ...OPTIONS].join("\n") };

/** Whether the question has changed when its wording is now `text`. */
const changed = (text, key = asked.key) => hasChanged(asked, { key, text });

test("the same question has not changed", () => assert.equal(changed(asked.text), false));

test("a question that was never noted has not changed", () => {
  assert.equal(hasChanged(undefined, { key: "k", text: "t" }), false);
});

test("another right answer is a change", () => assert.equal(changed(asked.text, "say-you-know"), true));

test("options in another order are not a change", () => {
  assert.equal(changed([PROMPT, ...[...OPTIONS].reverse()].join("\n")), false);
});

test("one more option is not a change", () => {
  assert.equal(changed(`${asked.text}\nTell her to see the nurse in charge.`), false);
});

test("case, punctuation and curly quotes are not a change", () => {
  assert.equal(changed(asked.text.toUpperCase().replace(/[.,?]/g, " —")), false);
  assert.equal(
    hasChanged({ key: "", text: "It's Mair's shift" }, { key: "", text: "it’s Mair’s shift!" }),
    false,
  );
});

// A typo is one letter, or two that changed places, in a word of four letters or more.
for (const [then, now] of [
  ["What is compasion?", "What is compassion?"],
  ["What is copmassion?", "What is compassion?"],
  ["What is compassiom?", "What is compassion?"],
  ["Attendng", "Attending"],
]) {
  test(`a typo mended in a short question is not a change: ${then}`, () => {
    assert.equal(hasChanged({ key: "", text: then }, { key: "", text: now }), false);
  });
}

for (const [then, now] of [
  ["What is compassion?", "What is empathy?"],
  ["Who leads?", "Who is on?"],
  ["Name one strength of your team.", "Think of a time when a plan failed. What did you learn?"],
]) {
  test(`a new meaning is a change: ${now}`, () => {
    assert.equal(hasChanged({ key: "", text: then }, { key: "", text: now }), true);
  });
}

test("a word that is repeated counts as often as it stands there", () => {
  assert.equal(hasChanged({ key: "", text: "care" }, { key: "", text: "care care care care" }), true);
});

test("words of other scripts and languages count", () => {
  assert.equal(
    hasChanged({ key: "", text: "Beth yw tosturi?" }, { key: "", text: "Beth yw tosturi" }),
    false,
  );
  assert.equal(hasChanged({ key: "", text: "Ŵyr tŷ" }, { key: "", text: "Merch y môr" }), true);
});

test("two empty wordings are the same", () => {
  assert.equal(hasChanged({ key: "", text: "" }, { key: "", text: "…" }), false);
});
