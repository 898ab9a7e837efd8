import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  donePages,
  duration,
  minutesLeft,
  moduleProgress,
  pageAfterActivities,
  pageToGoOn,
} from "../../scripts/client/core/progress.js";

const record = (key, value) => ({
  key,
  rev: 1,
  schema: 1,
  firstAt: "2026-11-01T09:00:00.000Z",
  savedAt: "2026-11-01T09:00:00.000Z",
  value,
});

test("a page that was undone is not done", () => {
  const done = donePages([
    record("page:modules/a/b.md", { done: true, by: "learner" }),
    record("page:modules/a/c.md", { done: false, by: "learner" }),
  ]);

  assert.deepEqual([...done], ["modules/a/b.md"]);
});

test("the minutes left are those of the pages not done", () => {
  const pages = "modules/a/index.md:4 modules/a/b.md:6 modules/a/c.md:5";

  assert.equal(minutesLeft(pages, new Set()), 15);
  assert.equal(minutesLeft(pages, new Set(["modules/a/b.md", "modules/other.md"])), 9);
  assert.equal(minutesLeft("modules/a/b.md:6", new Set(["modules/a/b.md"])), 0);
});

test("a page is done with the last of its activities", () => {
  const both = ["a/one", "a/two"];

  assert.equal(pageAfterActivities(both, new Set(["a/one"]), undefined), null);
  assert.deepEqual(pageAfterActivities(both, new Set(both), undefined), { done: true, by: "activity" });
});

test("a page without activities is left to the learner", () => {
  assert.equal(pageAfterActivities([], new Set(["a/one"]), undefined), null);
});

test("what the learner said about a page is not changed by its activities", () => {
  const undone = record("page:modules/a/b.md", { done: false, by: "learner" });

  assert.equal(pageAfterActivities(["a/one"], new Set(["a/one"]), undone), null);
});

test("a page that an activity had undone is done again with it", () => {
  const undone = record("page:modules/a/b.md", { done: false, by: "activity" });

  assert.deepEqual(pageAfterActivities(["a/one"], new Set(["a/one"]), undone), {
    done: true,
    by: "activity",
  });
});

test("one goes on with the first page that is not done, from the one visited last", () => {
  const pages = ["a", "b", "c"].map((path) => ({ path }));
  const on = (last, ...done) => pageToGoOn(pages, last, new Set(done))?.path;

  assert.equal(on("b"), "b");
  assert.equal(on("b", "b"), "c");
  assert.equal(on("b", "b", "c"), "a");
  assert.equal(on("b", "a", "b", "c"), "b");
  assert.equal(on("gone"), undefined);
  assert.equal(on(undefined), undefined);
});

test("a module's progress in words", () => {
  for (const [done, quiz, expected] of [
    [0, "none", { pages: "none", quiz: null }],
    [0, null, { pages: "none", quiz: null }],
    // Answers without a page done are a beginning too.
    [0, "begun", { pages: "pages", quiz: "begun" }],
    [3, "none", { pages: "pages", quiz: "none" }],
    [3, null, { pages: "pages", quiz: null }],
    [6, "done", { pages: "all", quiz: null }],
    [6, "begun", { pages: "all", quiz: "begun" }],
  ]) {
    assert.deepEqual(moduleProgress(done, 6, quiz), expected);
  }
});

const { page: strings } = JSON.parse(readFileSync("scripts/coursekit/strings/en.json", "utf8"));
for (const [minutes, words] of JSON.parse(readFileSync("tests/rules/durations.json", "utf8"))) {
  test(`${minutes} minutes are said as on the built page`, () => {
    const [key, count] = duration(minutes);

    const { one, other } = strings[key.slice("page.".length)];
    assert.equal((count === 1 ? one : other).replace("%{count}", count), words);
  });
}
