import assert from "node:assert/strict";
import { test } from "node:test";
import { textOf } from "../../scripts/client/core/document.js";

const WORDS = {
  t: (key, values = {}) => [key.slice("documents.".length), ...Object.values(values)].join(" "),
  day: (at) => at.slice(0, 10),
  number: (value) => value.toFixed(1),
};
const AT = "2026-11-02T08:00:00.000Z";
const MINUTES = { done: 0, total: 0 };
const of = (blocks, actions = []) =>
  textOf(
    {
      groups: [
        {
          slug: "a",
          title: "Listening",
          href: "",
          minutes: MINUTES,
          items: blocks.length
            ? [{ kind: "quiz", activity: "a/b", title: "Check", href: "", at: AT, blocks }]
            : [],
        },
      ],
      actions,
      minutes: MINUTES,
    },
    "Mine",
    "A note",
    WORDS,
  ).parts;
/** What one block comes to, as its texts with their roles. */
const said = (block) =>
  of([block])
    .slice(4)
    .map((part) =>
      part.type === "paragraph" ? [part.role, part.text] : [part.type, part.items ?? part.rows],
    );

test("a record with nothing in it says so", () => {
  assert.deepEqual(
    of([]).map(({ text }) => text),
    ["A note", "empty"],
  );
});

test("a module is a heading, an activity one below it, with the day on which it was saved", () => {
  assert.deepEqual(
    of([{ type: "older", text: "x", at: AT }])
      .slice(1, 4)
      .map(({ level, text }) => [level, text]),
    [
      [2, "Listening"],
      [3, "Check"],
      [undefined, "written 2026-11-02"],
    ],
  );
});

test("an answer stands below its question, with how sure one was", () => {
  const block = {
    type: "answer",
    question: "Who?",
    answer: ["A", "B"],
    result: "partly",
    sure: "sure",
    dontKnow: false,
    changed: true,
  };
  assert.deepEqual(said(block), [
    ["label", "Who?"],
    ["own", "A\nB"],
    ["quiet", "result.partly sure.sure changed"],
  ]);
});

test("a reflection has one's words, what was found in them, the example and what was added", () => {
  const block = {
    type: "text",
    key: "k",
    prompt: "When?",
    text: "Then.",
    model: "On Sunday.",
    add: "More",
    ticked: ["Who"],
  };
  assert.deepEqual(said(block), [
    ["label", "When?"],
    ["own", "Then."],
    ["label", "ticked"],
    ["list", ["Who"]],
    ["label", "model"],
    ["plain", "On Sunday."],
    ["label", "add"],
    ["own", "More"],
  ]);
});

test("ratings are a picture with its numbers in words, and two tables", () => {
  const block = {
    type: "ratings",
    at: "2026-11-01T08:00:00.000Z",
    earlier: AT,
    steps: 2,
    chart: "bars",
    scale: [
      [1, "Never"],
      [2, "Often"],
    ],
    parts: [{ id: "n", title: "North", hue: "", now: { value: 2, share: 1 }, then: null }],
    table: [{ statement: "I looked.", now: "Often", then: "" }],
  };
  const [chart, key, means, ratings] = of([block]).slice(4);
  assert.equal(chart.name, "chart Check North – → 2.0");
  assert.equal(key.text, "key");
  assert.deepEqual(means.rows, [["North", "–", "2.0"]]);
  assert.deepEqual(ratings.rows, [["I looked.", "unrated", "Often"]]);
});

test("a story is its steps, where it ended and what the choices showed", () => {
  const block = {
    type: "story",
    steps: [
      { scene: "Door", choice: "Knock" },
      { scene: "", choice: "Wait" },
    ],
    ending: "Home",
    endings: 2,
    behaviours: ["Attending"],
  };
  assert.deepEqual(said(block), [
    ["list", ["step Door Knock", "Wait"]],
    ["plain", "ending Home"],
    ["plain", "endings 2"],
    ["label", "shown"],
    ["list", ["Attending"]],
  ]);
});

test("the plan is a table that leaves nothing of an action out", () => {
  const action = {
    what: "Ask",
    who: "Osian",
    by: "2026-12-01",
    know: "He says",
    outcomeText: "Wait",
    mark: "use",
    state: "kept",
    note: "Fine",
  };
  const [, title, table] = of([], [action]);
  assert.equal(title.text, "plan.title");
  assert.deepEqual(table.rows, [
    ["Ask\nmark.use\nserves Wait", "Osian", "2026-12-01", "He says", "state.kept\nFine"],
  ]);
});
