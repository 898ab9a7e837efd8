import assert from "node:assert/strict";
import { test } from "node:test";
import { putIn, textsFrom } from "../../scripts/client/core/account.js";

const WORDS = {
  t: (key, { title, done, total }) => `${key.slice("account.".length)} ${title} ${done} of ${total}`,
  day: (at) => `<${at}>`,
  number: String,
};
const text = (words, add = "") => ({
  type: "text",
  key: "k",
  prompt: "?",
  text: words,
  model: "M",
  add,
  ticked: [],
});
const OUTLINE = {
  modules: [
    { slug: "listening", title: "Listening", href: "", pages: [], outcomes: { a: "Wait.", b: "Ask." } },
    { slug: "resting", title: "Resting", href: "", pages: [], outcomes: { a: "Rest." } },
  ],
  activities: [],
};
const item = (kind, ...blocks) => ({ kind, activity: kind, title: kind, href: "", at: "", blocks });
const group = (slug, done, ...items) => ({ slug, title: slug, href: "", minutes: { done, total: 9 }, items });
const PORTFOLIO = {
  groups: [
    group(
      "listening",
      4,
      item("reflection", text("I waited."), text("", "And asked.")),
      item("quiz", { type: "answer", question: "Q", answer: ["A"] }),
      item("worksheet", { type: "table", caption: "W", head: [], rows: [["a", "b"]] }),
    ),
    group("resting", 0),
    group(
      "course",
      0,
      item("account", text("I waited, as I said.")),
      item("before-after", {
        type: "table",
        caption: "What do you do?",
        head: [],
        rows: [
          ["Before", "Ask", ""],
          ["After", "Wait", "She needs it"],
        ],
      }),
    ),
  ],
  actions: [
    { what: "Ask Osian", by: "2026-12-01", know: "He says so", state: "planned", note: "" },
    { what: "Rest", by: "2026-11-01", know: "", state: "kept", note: "It helped." },
    { what: "Shout", by: "", know: "", state: "dropped", note: "" },
  ],
  minutes: { done: 4, total: 18 },
};
const from = (source) => textsFrom(source, OUTLINE, PORTFOLIO, WORDS);

for (const [source, texts] of [
  ["modules", ["part Listening 4 of 9"]],
  ["reflections", ["reflection\nI waited.", "reflection\nAnd asked."]],
  ["answers", ["What do you do?\nBefore: Ask\nAfter: Wait – She needs it"]],
  ["planned", ["<2026-12-01>: Ask Osian\nHe says so"]],
  ["tried", ["Rest\nIt helped."]],
  ["nothing", []],
])
  test(`what comes from ${source}`, () => {
    assert.deepEqual(from(source), texts);
  });

test("what became an action comes from the plan, and not a second time from what was written", () => {
  const actions = [{ what: "Ask Osian", by: "", know: "", state: "planned", note: "", from: "k" }];
  assert.deepEqual(textsFrom("reflections", OUTLINE, { ...PORTFOLIO, actions }, WORDS), []);
});

test("texts are put in below what is written, and once", () => {
  const once = putIn("Mine.\n", ["a", "b"]);
  assert.equal(once, "Mine.\n\na\n\nb");
  assert.equal(putIn(once, ["a", "b"]), once);
  assert.equal(putIn("", ["a"]), "a");
  assert.equal(putIn("I listened to her.", ["listen"]), "I listened to her.\n\nlisten");
  assert.equal(putIn("a\n\nb", ["a\n\nb"]), "a\n\nb");
  assert.equal(putIn("Mine. ", []), "Mine. ");
});
