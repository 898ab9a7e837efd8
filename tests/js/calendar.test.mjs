import assert from "node:assert/strict";
import { test } from "node:test";
import { toCalendar } from "../../scripts/client/core/calendar.js";
import { newAction } from "../../scripts/client/core/plan.js";

const WORDS = {
  event: ({ what }) => `My plan: ${what}`,
  review: ({ what }) => `How did it go? ${what}`,
  about: ({ who, know }) => `With: ${who}\nKnow: ${know}`,
};
const NOW = new Date("2026-11-30T08:05:09.123Z");

const entry = (more, rest = {}) => ({
  id: "abcdef123456",
  rev: 3,
  savedAt: "2026-11-29T20:00:00.500Z",
  action: newAction({ what: "Ask first", who: "Kieran", know: "He says more", by: "2026-12-31", ...more }),
  ...rest,
});

const file = (...entries) => toCalendar(entries, "our-course", WORDS, NOW);

/** The lines of a file, unfolded. */
const lines = (text) => text.replaceAll("\r\n ", "").split("\r\n");

test("an action is an event on its day and one two weeks later", () => {
  const found = lines(file(entry()));

  assert.deepEqual(
    found.filter((line) => /^(BEGIN:VEVENT|UID|DTSTART|DTEND|SUMMARY)/.test(line)),
    [
      "BEGIN:VEVENT",
      "UID:abcdef123456-by@our-course",
      "DTSTART;VALUE=DATE:20261231",
      "DTEND;VALUE=DATE:20270101",
      "SUMMARY:My plan: Ask first",
      "BEGIN:VEVENT",
      "UID:abcdef123456-review@our-course",
      "DTSTART;VALUE=DATE:20270114",
      "DTEND;VALUE=DATE:20270115",
      "SUMMARY:How did it go? Ask first",
    ],
  );
});

test("each event has its time in UTC, its number, its words, no hold on the day, and a reminder", () => {
  const found = lines(file(entry()));

  for (const line of [
    "DTSTAMP:20261130T080509Z",
    "LAST-MODIFIED:20261129T200000Z",
    "SEQUENCE:3",
    "DESCRIPTION:With: Kieran\\nKnow: He says more",
    "TRANSP:TRANSPARENT",
    "ACTION:DISPLAY",
    "TRIGGER:-PT15H",
  ])
    assert.equal(found.filter((each) => each === line).length, 2, line);
});

test("a change keeps the UID and raises the number", () => {
  const [before, after] = [entry(), entry({ by: "2027-01-05" }, { rev: 4 })].map((each) => lines(file(each)));
  const uids = (found) => found.filter((line) => line.startsWith("UID"));

  assert.deepEqual(uids(before), uids(after));
  assert.ok(after.includes("SEQUENCE:4"));
});

for (const [name, more] of Object.entries({
  "without a day": { by: "" },
  "whose day has passed": { by: "2026-11-29" },
  "that was tried": { state: "tried" },
  "that was kept": { state: "kept" },
  "that was let go": { state: "dropped" },
})) {
  test(`an action ${name} is in no calendar`, () => assert.ok(!file(entry(more)).includes("VEVENT")));
}

test("an action that is planned for today is in it", () => {
  assert.equal(file(entry({ by: "2026-11-30" })).match(/BEGIN:VEVENT/g).length, 2);
});

test("every line ends with a carriage return and a line feed", () => {
  const text = file(entry({ know: "One.\nTwo.\r\nThree.\rFour." }));

  assert.ok(text.endsWith("END:VCALENDAR\r\n"));
  assert.doesNotMatch(text.replaceAll("\r\n", ""), /[\r\n]/);
  assert.ok(lines(text).includes("DESCRIPTION:With: Kieran\\nKnow: One.\\nTwo.\\nThree.\\nFour."));
});

test("what has a meaning of its own is escaped, and control characters are left out", () => {
  const found = lines(file(entry({ what: "Listen; wait, then \\ ask: how?\u0007\tNow" })));

  assert.ok(found.includes("SUMMARY:My plan: Listen\\; wait\\, then \\\\ ask: how? Now"));
});

test("a title is one line", () => {
  assert.ok(lines(file(entry({ what: "Ask\nfirst" }))).includes("SUMMARY:My plan: Ask first"));
});

for (const what of ["a".repeat(300), "ŵŷ’".repeat(80), "🧭".repeat(60), `a${"🧭".repeat(60)}`]) {
  test(`no line has more than 75 octets, and none is broken within a character: ${what.slice(0, 4)}`, () => {
    const text = file(entry({ what }));

    for (const line of text.split("\r\n")) {
      assert.ok(new TextEncoder().encode(line).length <= 75);
      assert.ok(line.isWellFormed());
    }
    assert.ok(lines(text).includes(`SUMMARY:My plan: ${what}`));
  });
}
