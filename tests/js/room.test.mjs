import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isHereOnly } from "../../scripts/client/core/room/address.js";
import { fromLetters, stampOf, toLetters } from "../../scripts/client/core/room/bytes.js";
import {
  findParts,
  readGiving,
  readPart,
  RESULTS,
  SURE,
  TooLong,
  toParts,
} from "../../scripts/client/core/room/code.js";
import { Collection, MOST_OPEN, MOST_PEOPLE } from "../../scripts/client/core/room/collection.js";
import { cell, toCsv } from "../../scripts/client/core/room/csv.js";
import { offersOf } from "../../scripts/client/core/room/giving.js";
import { leastOf, missingFor, Shown } from "../../scripts/client/core/room/showing.js";
import { pictureOf } from "../../scripts/client/core/room/sums.js";

const COURSE = stampOf("test-course");
const QUIZ = {
  id: "listening/check",
  kind: "quiz",
  module: "listening",
  title: "Check",
  href: "#check",
  questions: [
    {
      id: "one",
      text: "What helps?",
      key: "k1",
      options: { wait: "To wait", talk: "To talk", go: "To go" },
      type: "single-choice",
      right: ["wait"],
      behind: { talk: "quick-words" },
      learn: { title: "A pause", href: "pause/" },
    },
    {
      id: "pair",
      text: "What belongs together?",
      key: "k2",
      items: { ear: "An ear", hand: "A hand" },
      options: { hear: "To hear", hold: "To hold" },
      type: "matching",
      right: ["ear:hear", "hand:hold"],
      behind: {},
      learn: { title: "A pause", href: "pause/" },
    },
    {
      id: "word",
      text: "One word for it?",
      key: "k3",
      type: "short-answer",
      right: [],
      behind: {},
      learn: { title: "A pause", href: "pause/" },
    },
  ],
};
const RATING = {
  id: "listening/compass",
  kind: "self-assessment",
  module: "listening",
  title: "Compass",
  href: "#compass",
  chart: "bars",
  scale: [
    [1, "Never"],
    [2, "Sometimes"],
    [3, "Often"],
  ],
  none: "No chance",
  dimensions: [{ id: "there", title: "Being there", statements: { look: "I look up.", stop: "I stop." } }],
};
const FACTS = {
  activities: [QUIZ, RATING],
  beliefs: { "quick-words": { text: "Words help most.", href: "#q" } },
};
const AT = "2026-11-02T08:00:00.000Z";
const record = (key, value, asked) => ({ key, rev: 1, schema: 1, firstAt: AT, savedAt: AT, value, asked });
const answer = (fields) => ({
  answer: null,
  result: null,
  attempts: 1,
  confidence: null,
  firstResult: null,
  dontKnow: false,
  ...fields,
});
const offers = (...records) => offersOf({ modules: [], activities: FACTS.activities }, records);
/** What a person gives, as a code and back. */
const giving = (who, records, turn = 1) => ({
  course: COURSE,
  who: who.toString(16).padStart(12, "0"),
  turn,
  activities: offers(...records).map(({ given }) => given),
});
const chose = (option, fields = {}) =>
  record(
    "listening/check#one",
    answer({ answer: option, firstResult: option === "wait" ? "right" : "not-yet", ...fields }),
  );
const rated = (look, stop, hour = "08") =>
  record(`listening/compass#take-2026-11-02T${hour}:00:00.000Z`, { ratings: { look, stop }, scale: 3 });
const many = (count, recordsOf) => Array.from({ length: count }, (_, n) => giving(n + 1, recordsOf(n)));
const text = (one) => toParts(one).join("\n");

const stamps = fc.integer({ min: 0, max: 0xffffff });
const ratings = fc.option(fc.option(fc.integer({ min: 0, max: 13 })), { nil: undefined });
const someRatings = fc.record({
  kind: fc.constant("ratings"),
  id: stamps,
  mark: stamps,
  ratings: fc.array(fc.record({ id: stamps, then: ratings, now: ratings }), { maxLength: 60 }),
});
const chosen = fc
  .integer({ min: 1, max: 2 })
  .chain((size) => fc.array(fc.array(stamps, { minLength: size, maxLength: size }), { maxLength: 8 }));
const someAnswers = fc.record({
  kind: fc.constant("answers"),
  id: stamps,
  answers: fc.array(
    fc.record({
      id: stamps,
      mark: stamps,
      result: fc.constantFrom(...RESULTS),
      sure: fc.constantFrom(...SURE),
      chosen,
    }),
    { maxLength: 20 },
  ),
});
const givings = fc.record({
  course: fc.constant(COURSE),
  who: fc.stringMatching(/^[0-9a-f]{12}$/),
  turn: fc.integer({ min: 1, max: 255 }),
  activities: fc.array(fc.oneof(someRatings, someAnswers), { maxLength: 12 }),
});

test("bytes become letters of a QR code's small set, and come back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      assert.match(toLetters(bytes), /^[A-Z2-7]*$/);
      assert.deepEqual(fromLetters(toLetters(bytes)), bytes);
    }),
  );
});

test("whatever is given comes back from its code, in one part or in many", () => {
  fc.assert(
    fc.property(givings, (given) => {
      const parts = findParts(text(given));
      assert.deepEqual(readGiving(parts, COURSE), structuredClone(given));
      assert.ok(toParts(given).every((part) => part.length < 420));
    }),
    { numRuns: 60 },
  );
});

test("one letter that is another makes a code damaged", () => {
  const [part] = toParts(giving(1, [chose("talk"), rated(1, 2)]));
  const start = part.lastIndexOf(":") + 1;
  for (let place = start; place < part.length; place++) {
    const other = part[place] === "A" ? "Q" : "A";
    // The last letter may hold bits that no byte needs.
    if (toLetters(fromLetters(part.slice(start))).at(-1) === part.at(-1) && place === part.length - 1)
      continue;
    assert.equal(readPart(part.slice(0, place) + other + part.slice(place + 1)), "damaged", String(place));
  }
});

test("what was never a code is damaged or nothing, and never an error", () => {
  fc.assert(
    fc.property(fc.string(), (junk) => {
      new Collection(COURSE).add(junk);
      assert.equal(readPart(`ROOM1:1/1:${junk}`), "damaged");
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
      const result = readGiving([{ giving: "", slice: bytes }], COURSE);
      assert.equal(result, "damaged");
    }),
  );
});

test("a code is found in a mail that broke its line and put words around it", () => {
  const code = text(giving(1, [chose("talk"), rated(1, 2), rated(2, 3, "09")]));
  const broken = code.replace(/(.{40})/g, "$1\r\n");
  assert.deepEqual(new Collection(COURSE).add(`Hello\n${broken}\nBest wishes, Ann`), [{ what: "new" }]);
});

test("the room says of each code what became of it", () => {
  const room = new Collection(COURSE);
  const say = (...texts) => texts.flatMap((one) => room.add(one)).map(({ what }) => what);
  const [first, newer, other] = [
    giving(1, [chose("talk")]),
    giving(1, [chose("go")], 2),
    giving(2, [chose("go")]),
  ];
  assert.deepEqual(say(text(first), text(first), text(newer), text(first), text(other)), [
    "new",
    "again",
    "newer",
    "again",
    "new",
  ]);
  assert.deepEqual(say(text(giving(1, [rated(1, 1)], 1))), ["older"]);
  assert.deepEqual(say(text({ ...other, course: 7 })), ["course"]);
  assert.deepEqual(say(text(other).replace("ROOM1", "ROOM2")), ["version"]);
  assert.deepEqual(say("ROOM1:1/1:AAAAAAAAAAAAAAAAAA", "Good morning"), ["damaged"]);
  assert.equal(room.givings.length, 2);
});

test("parts may come in any order, and what is missing is said", () => {
  const activities = Array.from({ length: 10 }, (_, id) => ({
    ...offers(rated(1, 2))[0].given,
    id,
    ratings: Array(8).fill({ id, then: 1, now: 2 }),
  }));
  const parts = toParts({ ...giving(1, []), activities });
  const room = new Collection(COURSE);
  assert.equal(parts.length, 2);
  assert.deepEqual(room.add(parts[1]), [{ what: "part", missing: [1], count: 2 }]);
  assert.equal(room.waiting, 1);
  assert.deepEqual(room.add(parts[0]), [{ what: "new" }]);
  assert.equal(room.waiting, 0);
});

test("a code holds nothing that a learner wrote, nor a time", () => {
  const secret = "Dilys from Ward 7";
  const records = [
    record("listening/check#word", answer({ answer: secret, firstResult: "not-yet", firstAnswer: secret })),
    record(
      "listening/check#one",
      answer({ answer: secret, firstAnswer: secret, firstResult: "right", why: secret }),
    ),
    record("listening/compass#take-2026-11-02T08:00:00.000Z", {
      ratings: { look: 2, [secret]: 3 },
      scale: 3,
      text: secret,
    }),
    record("listening/opening#a", { text: secret }),
    record("account:generic#a", { text: secret }),
    record("plan:abc", { what: secret }),
  ];
  const found = offers(...records);
  assert.deepEqual(
    found.map(({ id }) => id),
    ["listening/check", "listening/compass"],
  );
  assert.ok(!JSON.stringify(found).includes("Dilys"));
  assert.ok(!JSON.stringify(found).includes("2026"));
  // As numbers: nothing but the stamps of what the course itself says.
  const known = new Set(
    ["listening/check", "word", "one", "listening/compass", "look"].map(stampOf).concat(found[1].given.mark),
  );
  const marks = found[0].given.answers.map(({ mark }) => mark);
  const numbers = JSON.stringify(found.map(({ given }) => given))
    .match(/\d{4,}/g)
    .map(Number);
  assert.deepEqual(
    numbers.filter((one) => !known.has(one) && !marks.includes(one)),
    [],
  );
  assert.deepEqual(
    found[0].given.answers.map(({ chosen }) => chosen),
    [[], []],
  );
});

test("the first choice is given, and where it is not known none", () => {
  const chosenOf = (fields) => offers(chose("wait", fields))[0].lines[0];
  assert.deepEqual(chosenOf({ attempts: 2, firstResult: "not-yet" }).chosen, []);
  const kept = {
    attempts: 2,
    firstAnswer: "talk",
    firstResult: "not-yet",
    firstConfidence: "sure",
    confidence: "guessing",
  };
  assert.deepEqual(chosenOf(kept), {
    question: "What helps?",
    chosen: ["To talk"],
    result: "not-yet",
    sure: "sure",
  });
});

test("an answer to a question that reads otherwise is counted apart", () => {
  const other = (n) =>
    chose("talk", {}).asked ??
    record("listening/check#one", answer({ answer: "talk", firstResult: "not-yet" }), {
      key: n === 0 ? "k0" : "k1",
      text: "What helps? To wait To talk To go",
    });
  const { activities } = pictureOf(
    FACTS,
    many(6, (n) => [other(n)]),
    5,
  );
  assert.deepEqual([activities[0].people, activities[0].changed], [5, 1]);
});

test("an item that too few answered shows no figures, though the quiz does", () => {
  const pair = (n) =>
    n < 4
      ? [
          record(
            "listening/check#pair",
            answer({ answer: { ear: "hold", hand: "hear" }, firstResult: "not-yet" }),
          ),
        ]
      : [];
  const { activities } = pictureOf(
    FACTS,
    many(5, (n) => [chose("go"), ...pair(n)]),
    5,
  );
  assert.deepEqual(
    activities[0].items.map(({ text, figures }) => [text, figures?.people ?? null]),
    [
      ["What helps?", 5],
      ["What belongs together?", null],
      ["One word for it?", null],
    ],
  );
  assert.deepEqual(
    pictureOf(
      FACTS,
      many(4, () => [chose("go")]),
      5,
    ).activities[0].items,
    [],
  );
});

test("the most chosen wrong option comes with the belief behind it, and the hardest question first", () => {
  const pair = record(
    "listening/check#pair",
    answer({ answer: { ear: "hold", hand: "hear" }, firstResult: "not-yet" }),
  );
  const options = ["talk", "talk", "talk", "go", "wait", "wait"];
  const people = many(6, (n) => [chose(options[n], { confidence: n < 2 ? "sure" : "fairly" }), pair]);
  const [hard, easy] = pictureOf(FACTS, people, 5).activities[0].items;
  assert.equal(hard.text, "What belongs together?");
  assert.deepEqual(
    hard.figures.choices.wrong.map(({ text, count }) => [text, count]),
    [
      ["An ear – To hold", 6],
      ["A hand – To hear", 6],
    ],
  );
  const { right, sure, choices } = easy.figures;
  assert.deepEqual([right, sure.sure, sure.fairly], [2, { right: 0, not: 2 }, { right: 2, not: 2 }]);
  assert.deepEqual(choices.wrong, [{ text: "To talk", count: 3, isRight: false, belief: "quick-words" }]);
});

test("ratings are spread over the scale, with the middle one and each person's mean of the part", () => {
  const people = many(5, (n) => [rated([1, 2, 2, 3, null][n], 2)]);
  const [{ lines }] = pictureOf(FACTS, people, 5).activities[0].parts;
  assert.deepEqual(
    lines.map(({ text }) => text),
    ["Being there", "I look up.", "I stop."],
  );
  assert.deepEqual(lines[1].spreads, [
    { when: "now", people: 5, counts: [1, 2, 1], none: 1, middle: ["Sometimes"] },
  ]);
  assert.deepEqual(lines[0].spreads[0].counts, [0, 4, 1]);
});

test("then and now are of the same people, and a few others are not shown beside them", () => {
  const twice = (n) => (n < 5 ? [rated(1, 1), rated(3, 3, "09")] : [rated(2, 2)]);
  const spreads = (count) =>
    pictureOf(FACTS, many(count, twice), 5).activities[0].parts[0].lines[1].spreads.map(
      ({ when, counts }) => [when, counts],
    );
  const both = [
    ["then", [5, 0, 0]],
    ["again", [0, 0, 5]],
  ];
  assert.deepEqual(spreads(9), both);
  assert.deepEqual(spreads(10), [...both, ["once", [0, 5, 0]]]);
});

test("a person who gives one thing twice in a code counts once", () => {
  const one = giving(1, [chose("go")]);
  one.activities.push(one.activities[0]);
  one.activities[0].answers.push(one.activities[0].answers[0]);
  assert.equal(
    pictureOf(FACTS, [one, ...many(5, () => [chose("go")]).slice(1)], 5).activities[0].items[0].figures
      .people,
    5,
  );
});

test("nothing is drawn for fewer people than asked for, nor anew for one or two more", () => {
  const names = Array.from({ length: 9 }, (_, n) => `p${n}`);
  assert.deepEqual(missingFor(names.slice(0, 4), null, 5), { people: 1, changes: 0 });
  assert.deepEqual(missingFor(names.slice(0, 5), null, 5), { people: 0, changes: 0 });
  assert.deepEqual(missingFor(names.slice(0, 6), names.slice(0, 5), 5), { people: 0, changes: 2 });
  assert.deepEqual(missingFor(names.slice(0, 8), names.slice(0, 5), 5), { people: 0, changes: 0 });
  assert.deepEqual([NaN, 1, 4, 5.5, 1000].map(leastOf), [5, 3, 4, 5, 100]);
});

/** What a person can give: an answer, with how sure they were and what they chose or without, and ratings, once or twice. */
const someRecords = fc
  .record({
    option: fc.constantFrom("wait", "talk", "go", null),
    sure: fc.constantFrom("sure", "guessing", null),
    attempts: fc.constantFrom(1, 1, 2),
    look: fc.option(fc.integer({ min: 1, max: 3 })),
    again: fc.option(fc.integer({ min: 1, max: 3 })),
  })
  .map(({ option, sure, attempts, look, again }) => [
    ...(option ? [chose(option, { attempts, confidence: sure })] : []),
    ...(look ? [rated(look, 2)] : []),
    ...(look && again ? [rated(again, 2, "09")] : []),
  ]);
/** What comes in between two pictures: each of these people gives, or gives anew. */
const someRounds = fc.array(
  fc.array(fc.tuple(fc.integer({ min: 1, max: 14 }), someRecords), { minLength: 1, maxLength: 12 }),
  { minLength: 2, maxLength: 6 },
);

/** Draws a picture after each round, and hands over each with what was shown of each item. */
function draw(rounds, least, take) {
  const people = new Map();
  let shown = new Shown();
  for (const round of rounds) {
    for (const [who, records] of round) people.set(who, giving(who, records));
    const picture = pictureOf(FACTS, [...people.values()], least, shown);
    take(picture, shown.entries);
    // As after a reload.
    shown = new Shown(structuredClone(shown.entries));
  }
}

/** Who is in each count that is on the wall: of an answer, or of a first or latest rating. */
function countsOf(item, { way, answers }) {
  const named = (of, what) => answers.filter(([, each]) => of(each)).map(([who, each]) => who + what(each));
  if (answers[0][1] === true) return [named(() => true, String)];
  const whole = (each) => JSON.stringify(each);
  if (answers[0][1].result)
    return [
      named(() => true, whole),
      ...(way.includes("sure") ? [named(({ sure, result }) => sure && result !== "unknown", whole)] : []),
      ...(way.includes("choices") ? [named(({ chosen }) => chosen.length, whole)] : []),
    ];
  const isTwice = ({ then }) => then !== undefined;
  const now = (each) => (isTwice(each) ? ` latest ${each.now}` : ` first ${each.now}`);
  if (way === "now") return [named(() => true, now)];
  return [
    named(isTwice, now),
    named(isTwice, ({ then }) => ` first ${then}`),
    named((each) => !isTwice(each), now),
  ].filter(({ length }) => length);
}

test("no two counts that were ever shown of an item differ by one or two people, nor do sums of them", () => {
  fc.assert(
    fc.property(someRounds, fc.integer({ min: 3, max: 6 }), (rounds, least) => {
      const counts = new Map();
      draw(rounds, least, (_picture, items) => {
        for (const [item, held] of items)
          counts.set(item, [...(counts.get(item) ?? []), ...countsOf(item, held)]);
      });
      for (const [item, all] of counts) {
        assert.ok(
          all.every(({ length }) => length >= least),
          item,
        );
        // Those who are in the same counts: whatever is worked out from counts is a sum over such groups.
        const groups = new Map();
        for (const name of new Set(all.flat())) {
          const within = all.map((count) => Number(count.includes(name))).join("");
          groups.set(within, (groups.get(within) ?? 0) + 1);
        }
        assert.ok(
          [...groups.values()].every((size) => size >= 3),
          `${item} ${JSON.stringify([...groups])}`,
        );
      }
    }),
    { numRuns: 600 },
  );
});

test("the figures of a picture are of the people that are noted for it", () => {
  fc.assert(
    fc.property(someRounds, (rounds) => {
      draw(rounds, 5, ({ activities }, items) => {
        const sizes = new Map(items.map(([item, { answers }]) => [item.split(" ")[0], answers.length]));
        for (const { id, people, items: questions = [], parts = [] } of activities) {
          assert.equal(people, sizes.get(id) ?? 0);
          for (const { text, figures } of questions)
            if (text === "What helps?") assert.equal(figures?.people ?? 0, sizes.get(`${id}#one`) ?? 0);
          for (const { text, spreads } of parts.flatMap(({ lines }) => lines))
            if (text === "I look up.") {
              const shown = spreads.filter(({ when }) => when !== "then");
              const sum = shown.reduce((all, each) => all + each.people, 0);
              assert.equal(sum, sizes.get(`${id}#look`) ?? 0);
              assert.ok(spreads.every((each) => each.people >= 5));
            }
        }
      });
    }),
    { numRuns: 200 },
  );
});

/** The options of the first question in each of these pictures. */
function pictures(...rounds) {
  const found = [];
  draw(rounds, 5, ({ activities: [quiz] }) => found.push(quiz?.items[0]?.figures ?? null));
  return found;
}
const each = (from, to, recordsOf) =>
  Array.from({ length: to - from + 1 }, (_, n) => [from + n, recordsOf(from + n)]);

test("one of three newcomers who alone answered a question is not added to it", () => {
  const [before, after] = pictures(
    each(1, 5, () => [chose("go"), rated(1, 1)]),
    [...each(6, 6, () => [chose("talk")]), ...each(7, 8, () => [rated(1, 1)])],
  );
  assert.deepEqual(after, before);
});

test("three who answered are added to a question", () => {
  const [, after] = pictures(
    each(1, 5, () => [chose("go")]),
    each(6, 8, () => [chose("talk")]),
  );
  assert.equal(after.people, 8);
});

test("how sure people were is not shown where one did not say it", () => {
  const [six, five] = [5, 9].map(
    (said) =>
      pictures(
        each(1, said === 5 ? 6 : 9, (who) => [chose("go", { confidence: who <= said ? "sure" : null })]),
      )[0].sure,
  );
  assert.equal(six, null);
  assert.equal(five.sure.not, 9);
});

test("a first rating is not shown apart where all but one of those in an earlier picture rated again", () => {
  const whens = [];
  draw(
    [each(1, 10, () => [rated(1, 1)]), each(1, 9, () => [rated(1, 1), rated(3, 3, "09")])],
    5,
    ({ activities }) =>
      whens.push(activities[0].parts[0].lines[1].spreads.map(({ when, people }) => [when, people])),
  );
  assert.deepEqual(whens, [[["now", 10]], [["now", 9]]]);
});

test("what is given once more with nothing new is no change", () => {
  const room = new Collection(COURSE);
  room.add(text(giving(1, [chose("go")])));
  const before = room.names;
  assert.deepEqual(room.add(text(giving(1, [chose("go")], 2))), [{ what: "newer" }]);
  assert.deepEqual(room.names, before);
});

test("a giving with more than a code has room for is refused", () => {
  const one = giving(1, [chose("go")]);
  const [quiz] = one.activities;
  const longer = (count) => ({
    ...one,
    activities: [{ ...quiz, answers: Array(count).fill(quiz.answers[0]) }],
  });
  assert.ok(toParts(longer(255)).length > 1);
  assert.throws(() => toParts(longer(256)), TooLong);
  assert.throws(() => toParts({ ...one, activities: Array(2000).fill(quiz) }), TooLong);
});

test("when there is no room for one more person, those who are there can still give again", () => {
  const room = new Collection(COURSE);
  for (const one of many(MOST_PEOPLE, () => [chose("go")])) room.add(text(one));
  assert.deepEqual(room.add(text(giving(MOST_PEOPLE + 1, [chose("go")]))), [{ what: "full" }]);
  assert.deepEqual(room.add(text(giving(1, [chose("wait")], 2))), [{ what: "newer" }]);
  assert.equal(room.givings.length, MOST_PEOPLE);
});

test("when too many givings wait for further parts, no other begins, and one that waits can still become whole", () => {
  const room = new Collection(COURSE);
  const long = (who) => {
    const [quiz] = giving(who, [chose("go")]).activities;
    return toParts({
      ...giving(who, []),
      activities: [{ ...quiz, answers: Array(40).fill(quiz.answers[0]) }],
    });
  };
  const waiting = Array.from({ length: MOST_OPEN }, (_, n) => long(n + 1));
  for (const [first] of waiting) room.add(first);
  assert.equal(room.waiting, MOST_OPEN);
  assert.deepEqual(room.add(long(MOST_OPEN + 1)[0]), [{ what: "full" }]);
  const [, ...rest] = waiting[0];
  assert.deepEqual(room.add(rest.join("\n")), [{ what: "new" }]);
});

test("a text without end behind the beginning of a code is damaged, and not read to its end", () => {
  assert.deepEqual(findParts(`ROOM1:${"1".repeat(8_000_000)}A`), ["damaged"]);
  assert.deepEqual(new Collection(COURSE).add(`${text(giving(1, [chose("go")]))}${"!".repeat(500)}`), [
    { what: "new" },
  ]);
});

test("a table for a spreadsheet holds what is shown, and no cell that would be worked out", () => {
  const picture = pictureOf(
    FACTS,
    many(5, () => [chose("go"), rated(1, 2)]),
    5,
  );
  const lines = toCsv(picture, (key) => key).split("\r\n");
  assert.ok(lines[0].startsWith("\ufeffroom.csv.activity,room.csv.part"));
  assert.ok(lines.includes("Check,,What helps?,room.csv.chosen,To go,5,5"));
  assert.ok(lines.includes("Compass,Being there,I look up.,room.when.now,Never,5,5"));
  assert.deepEqual(["=1+1", "+1", "-1", "@a", 'say "a, b"', 3].map(cell), [
    "'=1+1",
    "'+1",
    "'-1",
    "'@a",
    '"say ""a, b"""',
    "3",
  ]);
});

for (const address of [
  "http://localhost:8000/",
  "http://127.0.0.1:8177/give-to-the-room/",
  "http://[::1]/",
  "file:///home/ann/course/index.html",
])
  test(`no phone can open ${address}`, () => assert.equal(isHereOnly(new URL(address)), true));

test("an address on the internet or in a house is for phones", () => {
  for (const address of ["https://localhost.example.org/", "http://192.168.0.12:8000/"])
    assert.equal(isHereOnly(new URL(address)), false);
});
