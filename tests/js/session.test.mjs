import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  agenda,
  clock,
  ENTRY,
  follow,
  fromReady,
  GROUPS,
  groupRange,
  MOST,
  nearestGroup,
  newEntry,
  newPlan,
  placeFor,
  SESSION,
  suggestions,
} from "../../scripts/client/core/session.js";
import { shareOut, sheetsOf } from "../../scripts/client/core/session-parts.js";
import {
  LINK,
  LONGEST,
  PlanProblem,
  readFile,
  readLink,
  readPlan,
  toFile,
  toLink,
} from "../../scripts/client/core/session-file.js";

const COURSE = "test-course";
const step = (id, minutes, more = {}) => ({
  id,
  title: id,
  minutes,
  does: `Do ${id}.`,
  materials: [],
  optional: false,
  page: null,
  ...more,
});
const FACTS = {
  modules: [
    {
      slug: "listening",
      title: "Listening",
      guide: "../modules/listening/facilitator/",
      steps: [
        step("arrive", [5, 10, 15], { materials: ["Pens"] }),
        step("walk", [10, 15, 20], { materials: ["Pens", "A clock"], optional: true }),
      ],
      pages: [{ path: "modules/listening/asking.md", title: "Asking", minutes: 6, href: "asking/" }],
    },
  ],
  plans: [
    {
      id: "short",
      title: "Short",
      group: 12,
      sessions: [
        { title: "One", length: 45, steps: ["listening/arrive", 10] },
        { title: "Two", length: 30, steps: ["listening/walk"] },
      ],
    },
  ],
};
const arrive = () => newEntry("step", { ref: "listening/arrive" });
const walk = () => newEntry("step", { ref: "listening/walk" });
const pause = (minutes) => newEntry("pause", { minutes });
const own = (title, minutes) => newEntry("own", { title, minutes });
const plan = (steps, more = {}) => ({ ...newPlan(), steps, ...more });
const of = (steps, more) => agenda(plan(steps, more), FACTS);

// The agenda

test("each entry begins when the one before it ends", () => {
  const { rows, end } = of([arrive(), pause(10), walk()], { start: "09:45" });

  assert.deepEqual(
    rows.map(({ from, minutes }) => [from, minutes]),
    [
      ["09:45", 10],
      ["09:55", 10],
      ["10:05", 15],
    ],
  );
  assert.equal(end, "10:20");
});

test("a step takes as long as its guide says for so many people", () => {
  assert.deepEqual(
    GROUPS.map((group) => of([arrive(), walk()], { group }).total),
    [15, 25, 35],
  );
});

test("what was changed by hand stays so for any number of people", () => {
  for (const group of GROUPS) assert.equal(of([{ ...arrive(), minutes: 7 }], { group }).total, 7);
});

test("a page takes the minutes that it says", () => {
  const [row] = of([newEntry("page", { ref: "modules/listening/asking.md" })]).rows;

  assert.deepEqual([row.minutes, row.href], [6, "asking/"]);
});

test("a step leads to its part of the guide", () => {
  assert.equal(of([arrive()]).rows[0].href, "../modules/listening/facilitator/#arrive");
});

test("what the course does not have stays in the agenda and takes no time of its own", () => {
  const gone = newEntry("step", { ref: "listening/gone" });

  assert.deepEqual(
    [of([gone]).rows[0].what, of([gone]).total, of([{ ...gone, minutes: 8 }]).total],
    [null, 0, 8],
  );
});

test("what to bring is named once", () => {
  assert.deepEqual(of([arrive(), walk(), walk()]).materials, ["Pens", "A clock"]);
});

test("after midnight the clock begins anew", () => {
  assert.equal(clock("23:50", 25), "00:15");
});

test("minutes too many are above nought, and those to spare below it", () => {
  assert.deepEqual(
    [20, 25, 30].map((length) => of([arrive(), walk()], { length }).over),
    [5, 0, -5],
  );
});

test("each number of people belongs to the size of group that says so", () => {
  assert.deepEqual(GROUPS.map(groupRange), [{ from: 1, to: 7 }, { from: 8, to: 20 }, { from: 21, to: 0 }]); // prettier-ignore
  for (const group of GROUPS) assert.equal(nearestGroup(groupRange(group).from), group);
});

test("the nearest size of group is taken, and of two the larger", () => {
  assert.deepEqual([1, 4, 7, 8, 12, 20, 21, 200].map(nearestGroup), [4, 4, 4, 12, 12, 12, 30, 30]);
});

// Too many minutes

function ways(steps, more) {
  const made = plan(steps, more);
  return suggestions(made, agenda(made, FACTS));
}

test("nothing is suggested where the time is enough", () => {
  assert.deepEqual(ways([arrive(), walk()], { length: 25 }), []);
});

test("what can be left out comes first, then a smaller break, then more time", () => {
  const steps = [arrive(), pause(10), walk()];

  assert.deepEqual(ways(steps, { length: 27 }), [
    { what: "leave", index: 2, minutes: 15, left: -7 },
    { what: "pause", index: 1, minutes: 5, left: 3 },
    { what: "longer", index: -1, minutes: 8, left: 0 },
  ]);
});

test("a step that cannot be left out is not suggested, nor a break that would be none", () => {
  assert.deepEqual(
    ways([arrive(), pause(5)], { length: 10 }).map(({ what }) => what),
    ["longer"],
  );
});

test("a break loses no more than is needed", () => {
  assert.deepEqual(ways([arrive(), pause(30)], { length: 38 })[0], {
    what: "pause",
    index: 1,
    minutes: 2,
    left: 0,
  });
});

test("no session is made longer than one can be", () => {
  const steps = Array.from({ length: 5 }, (_, n) => own(`Long ${n}`, ENTRY.most));

  assert.deepEqual(ways(steps, { length: SESSION.most }), []);
});

test("following a suggestion wins the minutes that it names", () => {
  for (const what of ["pause", "longer"]) {
    const made = plan([arrive(), pause(10), walk()], { length: 27 });
    const before = agenda(made, FACTS);
    const way = suggestions(made, before).find((each) => each.what === what);
    follow(made, before, way);

    assert.equal(agenda(made, FACTS).over, way.left);
  }
});

// Ready-made plans

test("a ready-made session keeps the day and the time that are here", () => {
  const made = fromReady(FACTS.plans[0], 1, plan([], { date: "2026-12-01", start: "14:00" }));

  assert.deepEqual(made, {
    title: "Short: One",
    date: "2026-12-01",
    start: "14:00",
    length: 45,
    group: 12,
    steps: [arrive(), pause(10)],
  });
});

test("a session that a ready-made plan does not have is none", () => {
  for (const number of [0, 3, NaN]) assert.equal(fromReady(FACTS.plans[0], number, newPlan()), null);
});

// Files and links

const title = fc
  .string({ unit: "grapheme", maxLength: 20 })
  .filter((text) => !/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(text));
const minutes = fc.integer({ min: ENTRY.least, max: ENTRY.most });
const entry = fc.oneof(
  fc.option(minutes).map((some) => ({ ...walk(), minutes: some })),
  fc
    .record({ together: fc.boolean(), minutes: fc.option(minutes) }, { noNullPrototype: true })
    .map((more) => newEntry("page", { ref: "modules/listening/asking.md", ...more })),
  minutes.map(pause),
  fc.tuple(title.filter(Boolean), minutes).map(([words, some]) => own(words, some)),
);
const anyPlan = fc.record(
  {
    title,
    date: fc.constantFrom("", "2026-12-01", "2028-02-29"),
    start: fc.constantFrom("00:00", "09:05", "23:59"),
    length: fc.integer({ min: SESSION.least, max: SESSION.most }),
    group: fc.constantFrom(...GROUPS),
    steps: fc.array(entry, { maxLength: MOST }),
  },
  { noNullPrototype: true },
);

test("a plan comes back from its file and from its link as it was", () => {
  fc.assert(
    fc.property(anyPlan, (made) => {
      assert.deepEqual(readFile(toFile(made, COURSE), COURSE), made);
      assert.deepEqual(readLink(toLink(made, COURSE), COURSE), made);
      assert.deepEqual(readPlan(made), made);
    }),
  );
});

test("a link has nothing in it that a mail or a chat would change", () => {
  fc.assert(fc.property(anyPlan, (made) => assert.match(toLink(made, COURSE), /^#plan=[\w-]+$/)));
});

/** Why something is not opened. */
function problem(read) {
  try {
    read();
  } catch (error) {
    assert.ok(error instanceof PlanProblem, error);
    return error.number ? `${error.problem} ${error.number}` : error.problem;
  }
}

/** A file with some of its fields changed, and some of its plan's. */
function file(changes, ofPlan = {}) {
  const whole = JSON.parse(toFile(plan([arrive()]), COURSE));
  return JSON.stringify({ ...whole, ...changes, plan: { ...whole.plan, ...ofPlan } });
}

for (const [text, expected] of [
  ["", "json"],
  ["{", "json"],
  ["null", "other"],
  ["[]", "other"],
  ['"plan"', "other"],
  [file({ format: "course-record" }), "other"],
  [file({ version: 0 }), "other"],
  [file({ version: "1" }), "other"],
  [file({ version: 2 }), "newer"],
  [file({ course: "other" }), "course"],
  [file({}, { steps: {} }), "other"],
  [file({}, { title: 1 }), "head"],
  [file({}, { title: "x".repeat(201) }), "head"],
  [file({}, { date: "2026-02-30" }), "head"],
  [file({}, { date: null }), "head"],
  [file({}, { start: "24:00" }), "head"],
  [file({}, { start: "9:00" }), "head"],
  [file({}, { length: 9 }), "head"],
  [file({}, { length: 60.5 }), "head"],
  [file({}, { length: "60" }), "head"],
  [file({}, { group: 0 }), "head"],
  [file({}, { steps: Array(MOST + 1).fill(pause(5)) }), "many"],
  [file({}, { steps: [null] }), "step 1"],
  [file({}, { steps: [pause(5), {}] }), "step 2"],
  [file({}, { steps: [{ kind: "constructor", minutes: 5 }] }), "step 1"],
  [file({}, { steps: [{ kind: "step", ref: "javascript:alert(1)" }] }), "step 1"],
  [file({}, { steps: [{ kind: "step", ref: "a".repeat(150) + "/" + "b".repeat(150) }] }), "step 1"],
  [file({}, { steps: [{ kind: "page", ref: "modules/../help.md" }] }), "step 1"],
  [file({}, { steps: [{ kind: "page", ref: "modules/a/b.md", together: "yes" }] }), "step 1"],
  [file({}, { steps: [{ kind: "pause" }] }), "step 1"],
  [file({}, { steps: [{ kind: "pause", minutes: 121 }] }), "step 1"],
  [file({}, { steps: [{ kind: "own", minutes: 5 }] }), "step 1"],
  [file({}, { steps: [{ kind: "own", title: "Talk" }] }), "step 1"],
  [" ".repeat(LONGEST.file + 1), "big"],
])
  test(`a file is refused as "${expected}": ${text.slice(0, 60)}… ${text.length}`, () => {
    assert.equal(
      problem(() => readFile(text, COURSE)),
      expected,
    );
  });

for (const [hash, expected] of [
  [LINK, "json"],
  [`${LINK}%%%`, "json"],
  [`${LINK}_w`, "json"],
  [`${LINK}bnVsbA`, "other"],
  [LINK + "A".repeat(LONGEST.link + 1), "big"],
])
  test(`a link is refused as "${expected}": ${hash.slice(0, 40)}`, () => {
    assert.equal(
      problem(() => readLink(hash, COURSE)),
      expected,
    );
  });

test("whatever stands in a file or a link, it is read or refused with a reason", () => {
  fc.assert(
    fc.property(fc.json(), fc.string(), (json, text) => {
      problem(() => readFile(json, COURSE));
      problem(() => readFile(file({ plan: JSON.parse(json) }), COURSE));
      problem(() => readLink(LINK + text, COURSE));
      readPlan(JSON.parse(json));
    }),
  );
});

test("what no kind has is not taken along", () => {
  const text = file({}, { more: 1, steps: [{ ...pause(5), ref: "a/b", title: "x", extra: {} }] });

  assert.deepEqual(readFile(text, COURSE).steps, [pause(5)]);
  assert.equal("more" in readFile(text, COURSE), false);
});

test("what would break a line or turn the words around it becomes a space", () => {
  assert.equal(readFile(file({}, { title: "One\u202e\ntwo" }), COURSE).title, "One two");
});

test("a number of people that has no times of its own becomes the nearest that has", () => {
  assert.equal(readFile(file({}, { group: 9 }), COURSE).group, 12);
});

test("a plan of sixty steps with long titles has room in a file and in a link", () => {
  const long = plan(
    Array.from({ length: MOST }, () => own("é".repeat(200), 5)),
    { title: "é".repeat(200) },
  );

  assert.ok(toFile(long, COURSE).length < LONGEST.file);
  assert.deepEqual(readLink(toLink(long, COURSE), COURSE), long);
});

test("hand-outs stand in the order of the session, each once, with the step that names it", () => {
  const rows = [["page", "modules/m/a.md"], ["pause", ""], ["step", "m/talk"], ["step", "m/write"], ["step", "m/write"]]
    .map(([kind, ref]) => ({ entry: newEntry(kind, { ref }) })); // prettier-ignore
  const exercises = { "modules/m/a.md": ["m/quiz", "m/lines"], "m/write": ["m/lines"] };

  assert.deepEqual(
    sheetsOf(rows, exercises).map((each) => each.exercises),
    [["m/quiz"], [], [], ["m/lines"], []],
  );
});

test("a plan that names what every object has gets no hand-out for it", () => {
  const rows = [{ entry: newEntry("step", { ref: "constructor" }) }];

  assert.deepEqual(sheetsOf(rows, {})[0].exercises, []);
});

test("what has to be known first stands before the first that needs it, once, and not again with its own page", () => {
  const rows = ["ask", "ask again", "page", "page"].map((ref) => ({ entry: newEntry("page", { ref }) }));
  const [people, one, two] = ["people", "one", "two"].map((id) => ({ id, activity: "" }));
  const wants = { ask: [one], "ask again": [two], page: [people, one, two] };
  const of = ({ entry: { ref } }) => ({ isNamed: false, things: wants[ref] });
  const parts = shareOut(rows, of, () => [people]);

  assert.deepEqual(
    parts.map(({ things }) => things),
    [[people, one], [two], [], []],
  );
  assert.deepEqual(
    parts.map(({ earlier }) => earlier),
    [undefined, undefined, rows[0], rows[0]],
  );
});

test("what is added comes before the step that closes a session, and after it where it closes one itself", () => {
  const [listening] = FACTS.modules;
  const facts = {
    ...FACTS,
    modules: [{ ...listening, steps: [...listening.steps, step("take", [5, 6, 8])] }],
  };
  const of = (id) => newEntry("step", { ref: `listening/${id}` });
  const plan = (...ids) => ({ ...newPlan(), steps: ids.map(of) });
  const pause = newEntry("pause", { minutes: 10 });

  assert.equal(placeFor(plan("arrive", "take"), facts, [pause]), 1);
  assert.equal(placeFor(plan("arrive", "take"), facts, [of("arrive"), of("take")]), 2);
  assert.equal(placeFor(plan("arrive"), facts, [pause]), 1);
  // The last step of this guide can be left out: it closes nothing.
  assert.equal(placeFor(plan("arrive", "walk"), FACTS, [pause]), 2);
  assert.equal(placeFor(newPlan(), facts, [pause]), 0);
});
