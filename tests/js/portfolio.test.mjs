import assert from "node:assert/strict";
import { test } from "node:test";
import { portfolio } from "../../scripts/client/core/portfolio.js";

const VOICE = {
  word: (key) => `<${key}>`,
  day: (at) => at.slice(0, 10),
  time: (minutes) => `${minutes} minutes`,
  number: (value) => value.toFixed(1),
};
const shared = (id, kind) => ({
  id,
  kind,
  module: id.split("/")[0],
  title: `The ${kind}`,
  href: `x/#${id.replace("/", "--")}`,
});
const OUTLINE = {
  modules: [
    {
      slug: "listening",
      title: "Listening",
      href: "modules/listening/",
      pages: [
        { path: "modules/listening/index.md", title: "Listening", href: "", minutes: 4 },
        { path: "modules/listening/pause.md", title: "A pause", href: "", minutes: 6 },
      ],
      outcomes: { pause: "Wait before you speak." },
    },
    { slug: "resting", title: "Resting", href: "modules/resting/", pages: [], outcomes: {} },
  ],
  activities: [
    {
      ...shared("listening/check", "quiz"),
      questions: [
        {
          id: "one",
          text: "Who is speaking?",
          key: "k1",
          options: { dilys: "It is Dilys", osian: "It is Osian" },
        },
        {
          id: "pair",
          text: "What belongs together?",
          key: "k2",
          items: { a: "An ear", b: "A hand" },
          options: { hear: "To hear", hold: "To hold" },
        },
        {
          id: "why",
          text: "What helps, and why?",
          key: "k3",
          options: { wait: "To wait", time: "It gives time" },
        },
        { id: "word", text: "One word for it?", key: "k4" },
      ],
    },
    {
      ...shared("listening/opening", "reflection"),
      prompts: [
        {
          id: "when",
          text: "When did somebody wait for you?\nA short time counts.",
          model: "On Sunday she waited.",
          points: { who: "Says who it was", what: "Says what it did" },
        },
      ],
    },
    {
      ...shared("listening/compass", "self-assessment"),
      chart: "compass",
      scale: [
        [1, "Never"],
        [2, "Seldom"],
        [3, "Often"],
      ],
      none: "No chance to",
      dimensions: [
        { id: "north", title: "Attending", statements: { looked: "I looked up.", stayed: "I stayed." } },
        { id: "east", title: "Understanding", statements: { asked: "I asked." } },
      ],
    },
    {
      ...shared("listening/story", "scenario"),
      behaviours: { attend: "Attending", help: "Helping" },
      scenes: [
        {
          id: "door",
          title: "At the door",
          choices: {
            knock: { text: "Knock", to: "room", shows: ["attend"] },
            leave: { text: "Leave", to: "home", shows: [] },
          },
        },
        { id: "room", title: "In the room", choices: {} },
        { id: "home", title: "At home", choices: {} },
      ],
    },
    {
      ...shared("listening/sheet", "worksheet"),
      views: { mine: "Mine", team: "The team's" },
      sections: [
        {
          id: "s",
          title: "Areas",
          columns: [
            { id: "how", label: "How much?", choices: { lots: "A lot", bit: "A little" } },
            { id: "note", label: "A note", choices: {} },
          ],
          rows: [{ id: "noise", label: "Noise", texts: { mine: "Round me.", team: "Round us." } }],
        },
      ],
    },
    {
      ...shared("course/first", "before-after"),
      questions: [{ id: "coats", text: "What would you do?", options: { ask: "Ask her", wait: "Wait" } }],
    },
    {
      ...shared("account:plain", "account"),
      module: "course",
      prompts: [
        { id: "did", text: "What I did", model: "", points: {} },
        { id: "next", text: "What comes next", model: "", points: {} },
      ],
    },
    {
      ...shared("course/mixed", "mixed-quiz"),
      questions: [
        { id: "listening.check.one", text: "Who is speaking?", key: "k1", options: { dilys: "It is Dilys" } },
      ],
    },
  ],
};

const record = (key, value, { at = "2026-11-02T09:00:00.000Z", asked } = {}) => ({
  key,
  rev: 1,
  schema: 1,
  firstAt: at,
  savedAt: at,
  ...(asked ? { asked: { key: "", text: asked } } : {}),
  value,
});
const answer = (given, more = {}) => ({ answer: given, result: "right", confidence: "sure", ...more });

const show = (records, kept = []) => portfolio(OUTLINE, records, kept, VOICE);
const items = (records, slug, kept) => show(records, kept).groups.find((group) => group.slug === slug)?.items;
const blocks = (records, slug = "listening", kept = []) =>
  items(records, slug, kept)?.flatMap((item) => item.blocks);

test("an empty record has every module, the whole course, and nothing in them", () => {
  const { groups, actions, minutes, pages } = show([]);

  assert.deepEqual(
    groups.map(({ slug, title, items: { length } }) => [slug, title, length]),
    [
      ["listening", "Listening", 0],
      ["resting", "Resting", 0],
      ["course", "<course>", 0],
    ],
  );
  assert.deepEqual([actions, minutes, pages], [[], { done: 0, total: 10 }, { done: 0, total: 2 }]);
});

test("pages and minutes are counted of the pages that are done", () => {
  const { minutes, groups, pages } = show([
    record("page:modules/listening/pause.md", { done: true }),
    record("page:modules/listening/index.md", { done: false }),
    record("page:modules/gone/index.md", { done: true }),
  ]);

  assert.deepEqual([pages.done, minutes.done, groups[0].minutes.done], [1, 6, 6]);
});

test("an answer has its question, its words and how sure one was", () => {
  const asked = { key: "k1", text: "Who is speaking? It is Dilys It is Osian" };
  const [block] = blocks([{ ...record("listening/check#one", answer("dilys")), asked }]);

  assert.deepEqual(block, {
    type: "answer",
    question: "Who is speaking?",
    answer: ["It is Dilys"],
    result: "right",
    sure: "sure",
    dontKnow: false,
    changed: false,
  });
});

for (const [name, part, given, words] of [
  ["several options", "one", ["dilys", "osian"], ["It is Dilys", "It is Osian"]],
  ["pairs", "pair", { a: "hear", b: "hold" }, ["An ear – To hear", "A hand – To hold"]],
  ["pairs with one missing", "pair", { a: "hear", b: "" }, ["An ear – To hear"]],
  ["an answer and its reason", "why", { choice: "wait", reason: "time" }, ["To wait", "It gives time"]],
  ["one's own words", "word", "well-being", ["well-being"]],
  ["an option that is gone", "one", "the-night-nurse", ["the night nurse"]],
]) {
  test(`an answer of ${name} is in words`, () => {
    assert.deepEqual(blocks([record(`listening/check#${part}`, answer(given))])[0].answer, words);
  });
}

test("an answer to a question that was another one says so", () => {
  const asked = { key: "other", text: "Who is speaking?" };
  const [block] = blocks([{ ...record("listening/check#one", answer("dilys")), asked }]);

  assert.equal(block.changed, true);
});

test("not to know is shown, and to open a hint is not", () => {
  const found = blocks([
    record("listening/check#one", { answer: null, dontKnow: true }),
    record("listening/check#pair", { answer: null, hints: 2 }),
  ]);

  assert.deepEqual(
    found.map(({ question, dontKnow }) => [question, dontKnow]),
    [["Who is speaking?", true]],
  );
});

test("answers of the mixed quiz are an item of their own", () => {
  const [item] = items([record("course/mixed#listening.check.one", answer("dilys"))], "course");

  assert.deepEqual([item.kind, item.blocks[0].answer], ["mixed-quiz", ["It is Dilys"]]);
});

test("questions that came back are one item, in the order of the course and of their rounds", () => {
  const [item] = items(
    [
      record("revisit#listening.check.word--1", answer("to wait")),
      record("revisit#listening.check.one--2", answer("dilys")),
      record("revisit#listening.check.one--1", answer("osian")),
    ],
    "course",
  );

  assert.deepEqual([item.kind, item.title, item.href], ["revisit", "<came-back>", ""]);
  assert.deepEqual(
    item.blocks.map((block) => block.answer[0]),
    ["It is Osian", "It is Dilys", "to wait"],
  );
});

test("a text has its prompt, the model answer that was opened, and the points that were found", () => {
  const value = {
    text: "She waited. ",
    add: "So did I.",
    opened: true,
    points: { who: true, what: false },
  };
  const [block] = blocks([
    record("listening/opening#when", value, { asked: "When did somebody wait for you?" }),
  ]);

  assert.deepEqual(block, {
    type: "text",
    key: "listening/opening#when",
    prompt: "When did somebody wait for you?\nA short time counts.",
    text: "She waited.",
    model: "On Sunday she waited.",
    add: "So did I.",
    ticked: ["Says who it was"],
  });
});

test("the model answer is not given away before it was opened", () => {
  assert.equal(
    blocks([record("listening/opening#when", { text: "She waited.", opened: false })])[0].model,
    "",
  );
});

test("a text stands below the prompt that it answers, also when the prompt is another one now", () => {
  const value = { text: "Soup.", opened: true };
  const [block] = blocks([record("listening/opening#when", value, { asked: "What did you eat today?" })]);

  assert.deepEqual([block.prompt, block.model], ["What did you eat today?", ""]);
});

test("to read a model answer without writing is nothing entered", () => {
  assert.deepEqual(blocks([record("listening/opening#when", { text: " ", opened: true })]), []);
});

test("a text that lost its place is kept below the present one, unless that holds it", () => {
  const key = "listening/opening#when";
  const kept = [
    { key, field: "text", value: "She waited", at: "2026-11-03T00:00:00.000Z" },
    { key, field: "text", value: "He rang", at: "2026-11-04T00:00:00.000Z" },
    { key, field: "", value: { text: "An older shape", opened: true }, at: "2026-11-05T00:00:00.000Z" },
    { key: "course:before-import", field: "", value: { records: [] }, at: "2026-11-05T00:00:00.000Z" },
  ];
  const [, ...older] = blocks([record(key, { text: "She waited." })], "listening", kept);

  assert.deepEqual(older, [
    { type: "older", text: "He rang", at: "2026-11-04T00:00:00.000Z" },
    { type: "older", text: "An older shape", at: "2026-11-05T00:00:00.000Z" },
  ]);
});

const take = (at, ratings, scale = 3) => record(`listening/compass#take-${at}`, { ratings, scale }, { at });
const NOVEMBER = take("2026-11-02T09:00:00.000Z", { looked: 1, stayed: 1, asked: 2 });
const MARCH = take("2027-03-02T09:00:00.000Z", { looked: 2, stayed: 2, asked: 2 });
const MAY = take("2027-05-02T09:00:00.000Z", { looked: 3, stayed: null, asked: 2 });

test("one taking of a self-assessment is now, and has no then", () => {
  const [block, ...others] = blocks([NOVEMBER]);

  assert.deepEqual([block.at, block.earlier, others], ["2026-11-02T09:00:00.000Z", null, []]);
  assert.deepEqual(
    block.parts.map(({ title, hue, now, then }) => [title, hue, now.value, then]),
    [
      ["Attending", "attending", 1, null],
      ["Understanding", "understanding", 2, null],
    ],
  );
});

test("of several takings the first is then and the latest now, statement by statement", () => {
  const [block] = blocks([MAY, NOVEMBER, MARCH]);

  assert.deepEqual([block.at.slice(0, 7), block.earlier.slice(0, 7)], ["2027-05", "2026-11"]);
  assert.deepEqual([block.parts[0].then.value, block.parts[0].now.value], [1, 3]);
  assert.deepEqual(block.table[1], { statement: "I stayed.", now: "No chance to", then: "Never" });
});

test("more than two takings are all listed by date", () => {
  const [, list] = blocks([MAY, NOVEMBER, MARCH]);

  assert.deepEqual(list.head, ["<date>", "Attending", "Understanding"]);
  assert.deepEqual(list.rows, [
    ["2026-11-02", "1.0", "2.0"],
    ["2027-03-02", "2.0", "2.0"],
    ["2027-05-02", "3.0", "2.0"],
  ]);
});

test("a way through a scenario is its scenes and choices, how it ended and what it showed", () => {
  const [block] = blocks([record("listening/story#way", { way: ["knock"], seen: ["home", "room"] })]);

  assert.deepEqual(block, {
    type: "story",
    steps: [{ scene: "At the door", choice: "Knock" }],
    ending: "In the room",
    endings: 2,
    behaviours: ["Attending"],
  });
});

test("a worksheet is a table for each section in each view, of the rows that are filled in", () => {
  const found = blocks([
    record("listening/sheet#noise--mine", { cells: { how: "lots", note: "Two rooms" } }),
    record("listening/sheet#noise--team", { cells: { note: "One bay" } }),
  ]);

  assert.deepEqual(found[0], {
    type: "table",
    caption: "Mine: Areas",
    head: ["<row>", "How much?", "A note"],
    rows: [["Noise", "A lot", "Two rooms"]],
  });
  assert.deepEqual([found[1].caption, found[1].rows], ["The team's: Areas", [["Noise", "", "One bay"]]]);
});

test("questions of judgement are a table of before and after", () => {
  const [block] = blocks(
    [
      record("course/first#coats--after", { answer: "ask", why: "She knew.", shown: true }),
      record("course/first#coats--before", { answer: "wait", why: "" }, { at: "2026-10-01T00:00:00.000Z" }),
    ],
    "course",
  );

  assert.deepEqual(block, {
    type: "table",
    caption: "What would you do?",
    head: ["<when>", "<choice>", "<why>"],
    rows: [
      ["<before>, 2026-10-01", "Wait", ""],
      ["<after>, 2026-11-02", "Ask her", "She knew."],
    ],
  });
});

test("an account is the hours and what was written under its headings, in their order", () => {
  const [item] = items(
    [
      record("account:plain#next", { text: "To ask." }, { asked: "What comes next" }),
      record("account:plain#did", { text: "I read." }, { asked: "What I did" }),
      record("account:plain#hours", { minutes: 150 }),
    ],
    "course",
  );

  assert.deepEqual([item.title, item.kind], ["The account", "account"]);
  assert.deepEqual(
    item.blocks.map(({ prompt, text }) => [prompt, text]),
    [
      ["<hours>", "150 minutes"],
      ["What I did", "I read."],
      ["What comes next", "To ask."],
    ],
  );
});

test("an account whose layout is gone keeps its hours and its texts, below their headings then", () => {
  const [item] = items(
    [
      record("account:my-old#did", { text: "I read." }, { asked: "What I did" }),
      record("account:my-old#hours", { hours: "2.5" }),
    ],
    "gone",
  );

  assert.deepEqual([item.title, item.kind], ["My old", "account"]);
  assert.deepEqual(
    item.blocks.map(({ prompt, text }) => [prompt, text]),
    [
      ["What I did", "I read."],
      ["<hours>", "150 minutes"],
    ],
  );
});

test("drafts, views, orders and marks are nothing to show", () => {
  const { groups } = show([
    record("listening/compass#draft", { ratings: { looked: 2 } }),
    record("listening/sheet#view", { view: "team" }),
    record("listening/sheet#opened", { s: true }),
    record("listening/sheet#enough", { enough: true }),
    record("order:listening/check", { seed: "a seed" }),
    record("done:listening/check", { done: true }),
    record("course:last", { path: "modules/listening/index.md" }),
  ]);

  assert.deepEqual(
    groups.flatMap((group) => group.items),
    [],
  );
});

test("an item has the place where it stands and the time of its latest save", () => {
  const [item] = items(
    [
      record("listening/check#one", answer("dilys"), { at: "2026-11-05T00:00:00.000Z" }),
      record("listening/check#word", answer("to wait")),
    ],
    "listening",
  );

  assert.deepEqual(
    [item.activity, item.href, item.at],
    ["listening/check", "x/#listening--check", "2026-11-05T00:00:00.000Z"],
  );
});

test("an activity that is gone keeps its texts, below what was asked then", () => {
  const [item] = items(
    [record("smiling/my-day#start", { text: "Long ago." }, { asked: "How did it start?" })],
    "gone",
  );

  assert.deepEqual([item.title, item.kind], ["My day", "reflection"]);
  assert.deepEqual([item.blocks[0].prompt, item.blocks[0].text], ["How did it start?", "Long ago."]);
});

for (const [kind, part, value, expected] of [
  ["quiz", "q", answer("say-and-ask"), { type: "answer", question: "Asked then", answer: ["say and ask"] }],
  [
    "worksheet",
    "row",
    { cells: { note: "Two rooms" } },
    { type: "table", caption: "Asked then", rows: [["note", "Two rooms"]] },
  ],
  ["scenario", "way", { way: ["go-in"], seen: [] }, { type: "story", ending: null }],
  ["self-assessment", "take-2026", { ratings: { looked: 2 }, scale: 5 }, { rows: [["looked", "2.0"]] }],
  [
    "before-after",
    "q--before",
    { answer: "wait", why: "Why not" },
    { caption: "Asked then", rows: [["<before>, 2026-11-02", "wait", "Why not"]] },
  ],
]) {
  test(`a ${kind} that is gone is shown by the shape of what is kept`, () => {
    const [item] = items([record(`smiling/old#${part}`, value, { asked: "Asked then" })], "gone");

    assert.equal(item.kind, kind);
    assert.deepEqual(item.blocks[0], { ...item.blocks[0], ...expected });
  });
}

for (const [name, key, value] of [
  ["question", "listening/check#old", answer("say-and-ask")],
  ["question that came back", "revisit#listening.check.old--1", answer("say-and-ask")],
  ["prompt", "listening/opening#old", { text: "Long ago." }],
  ["row", "listening/sheet#old--mine", { cells: { note: "Two rooms" } }],
  ["column", "listening/sheet#noise--mine", { cells: { old: "Two rooms" } }],
  ["statement", "listening/compass#take-2026-11-02T09:00:00.000Z", { ratings: { old: 2 }, scale: 3 }],
  ["choice in a story", "listening/story#way", { way: ["old"], seen: [] }],
  ["heading of an account", "account:plain#old", { text: "Long ago." }],
  ["question of judgement", "course/first#old--before", { answer: "ask", why: "" }],
]) {
  test(`a ${name} that is gone is kept under what is no longer in the course`, () => {
    const { groups } = show([record(key, value, { asked: "Asked then" })]);

    assert.deepEqual(
      groups.flatMap((group) => group.items.map(() => group.slug)),
      ["gone"],
    );
  });
}

test("a text that lost its place where the prompt is gone is kept with it", () => {
  const key = "smiling/my-day#start";
  const kept = [{ key, field: "text", value: "Other words", at: "2026-11-03T00:00:00.000Z" }];
  const found = blocks([record(key, { text: "Long ago." })], "gone", kept);

  assert.deepEqual(
    found.map(({ type, text }) => [type, text]),
    [
      ["text", "Long ago."],
      ["older", "Other words"],
    ],
  );
});

const DAMAGED = [
  null,
  7,
  "a text alone",
  [],
  {},
  { answer: 7, text: [], cells: "no", ratings: [1], way: { a: 1 } },
  { answer: { a: { b: 1 } }, text: null, cells: { note: 4 }, ratings: { looked: "3" }, way: [7, null] },
  { way: ["constructor"], answer: "constructor", ratings: { constructor: 2, looked: 99 }, scale: 0 },
];
const KEYS = OUTLINE.activities.flatMap(({ id, questions, prompts }) => [
  ...[...(questions ?? []), ...(prompts ?? [])].flatMap((part) => [
    `${id}#${part.id}`,
    `${id}#${part.id}--before`,
  ]),
  `${id}#way`,
  `${id}#take-x`,
  `${id}#draft`,
  `${id}#noise--mine`,
  `${id}#`,
]);

test("a damaged value never throws, and the others are shown", () => {
  for (const value of DAMAGED) {
    const damaged = [...KEYS, "plan:x", "page:modules/listening/index.md", "a#b", "#", "revisit#x"].map(
      (key) => ({ ...record(key, value), asked: { key: 1, text: 2 } }),
    );
    const whole = record("listening/check#word", answer("to wait"));
    const found = blocks([...damaged.filter(({ key }) => key !== whole.key), whole]);

    assert.ok(found.some((block) => block.answer?.[0] === "to wait"));
  }
});

test("the words in a damaged value are kept", () => {
  const found = blocks([record("listening/opening#when", { words: "Still here" })], "gone");

  assert.equal(found[0].text, "Still here");
});

test("the plan is sorted by day, what has none comes last, and what is empty or deleted is left out", () => {
  const at = (day) => ({ at: `2026-11-0${day}T00:00:00.000Z` });
  const { actions } = show([
    record("plan:c", { what: "Third", by: "", state: "kept" }, at(2)),
    record("plan:d", { what: "Fourth", by: "soon", state: "planned" }, at(3)),
    record("plan:b", { what: "Second", by: "2027-01-01", state: "tried", mark: "share" }, at(1)),
    record(
      "plan:a",
      { what: "First", by: "2026-12-01", outcome: "listening/pause", state: "planned" },
      at(4),
    ),
    record("plan:e", { what: " ", state: "planned" }),
    record("plan:f", { state: "deleted" }),
  ]);

  assert.deepEqual(
    actions.map(({ what, state }) => [what, state]),
    [
      ["First", "planned"],
      ["Second", "tried"],
      ["Third", "kept"],
      ["Fourth", "planned"],
    ],
  );
  assert.equal(actions[0].outcomeText, "Wait before you speak.");
});

/** Counts each look at anything in a value. */
const counted = (value, count) =>
  typeof value !== "object" || value === null
    ? value
    : new Proxy(value, {
        get(target, name) {
          count.looks++;
          return counted(target[name], count);
        },
      });

/** A large record: many activities, some of them gone, with many answers, texts and what lost its place. */
const large = (size) => {
  const activities = Array.from({ length: size / 10 }, (_, n) => ({
    ...OUTLINE.activities[1],
    id: `listening/r${n}`,
    prompts: Array.from({ length: 10 }, (_each, m) => ({
      id: `p${m}`,
      text: "When?",
      model: "",
      points: {},
    })),
  }));
  const records = activities.flatMap(({ id, prompts }, n) =>
    prompts.map((prompt) =>
      record(`${n % 2 ? id : `gone/r${n}`}#${prompt.id}`, { text: "Words. ".repeat(30) }, { asked: "When?" }),
    ),
  );
  const kept = records.map(({ key, savedAt }) => ({ key, field: "text", value: "Other words", at: savedAt }));
  const count = { looks: 0 };
  portfolio(
    counted({ ...OUTLINE, activities: [...OUTLINE.activities, ...activities] }, count),
    counted(records, count),
    counted(kept, count),
    VOICE,
  );
  return { looks: count.looks, bytes: JSON.stringify(records).length };
};

test("1 MB of records takes one pass: ten times as many take ten times the work", () => {
  const [few, many] = [large(500), large(5000)];

  assert.ok(many.bytes > 1_000_000, `${many.bytes}`);
  assert.ok(many.looks / few.looks < 11, `${few.looks}, ${many.looks}`);
});
