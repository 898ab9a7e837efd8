import assert from "node:assert/strict";
import { test } from "node:test";
import { presentKey, readRenames } from "../../scripts/client/core/renamed.js";

const renames = readRenames("care/quick care/check care/first other/start");
const accounts = readRenames("account:mine account:plain account:plain#past account:plain#did");

test("old and present ids come in pairs, and a page without any has none", () => {
  assert.deepEqual(
    [...renames],
    [
      ["care/quick", "care/check"],
      ["care/first", "other/start"],
    ],
  );
  assert.equal(readRenames(undefined).size, 0);
});

for (const [old, present] of [
  ["care/quick#one", "care/check#one"],
  ["care/first#take-2026-11-02T08:00:00.000Z", "other/start#take-2026-11-02T08:00:00.000Z"],
  ["done:care/quick", "done:care/check"],
  ["order:care/first", "order:other/start"],
  ["course/mixed#care.quick.one", "course/mixed#care.check.one"],
  ["revisit#care.quick.one--2", "revisit#care.check.one--2"],
])
  test(`${old} stands under ${present} now`, () => {
    assert.equal(presentKey(old, renames), present);
  });

for (const [old, present] of [
  ["account:mine#next", "account:plain#next"],
  ["account:mine#past", "account:plain#did"],
  ["account:plain#past", "account:plain#did"],
  ["account:other#past", "account:other#past"],
])
  test(`${old} of an account stands under ${present} now`, () => {
    assert.equal(presentKey(old, accounts), present);
  });

for (const key of [
  "care/quickly#one",
  "care/check#quick",
  "page:modules/care/quick.md",
  "course:last",
  "plan:abc",
  "revisit#care.quickly.one--1",
  "",
])
  test(`"${key}" stays as it is`, () => {
    assert.equal(presentKey(key, renames), key);
  });
