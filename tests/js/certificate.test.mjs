import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import {
  certificatesIn,
  checkCode,
  codeOf,
  countPages,
  factsOf,
  isSame,
} from "../../scripts/client/core/certificate.js";

const page = (path, minutes) => ({ path, title: path, href: "", minutes });
const OUTLINE = {
  modules: [
    {
      slug: "listening",
      title: "L",
      href: "",
      outcomes: {},
      pages: [page("l/index.md", 4), page("l/a.md", 6)],
    },
    { slug: "resting", title: "R", href: "", outcomes: {}, pages: [page("r/index.md", 5)] },
  ],
  activities: [],
};
const record = (key, value, savedAt = "2026-11-02T23:30:00.000Z") => ({
  key,
  rev: 1,
  schema: 1,
  firstAt: savedAt,
  savedAt,
  value,
});
const DONE = [
  record("page:l/index.md", { done: true, by: "learner" }),
  record("page:l/a.md", { done: true, by: "activity" }, "2026-11-03T08:00:00.000Z"),
  record("page:r/index.md", { done: false, by: "learner" }),
  record("listening/check#one", { answer: "a" }),
];
const FACTS = {
  course: "c",
  day: "2026-11-26",
  minutes: 10,
  modules: [
    {
      slug: "listening",
      pages: [
        { path: "l/index.md", day: "2026-11-02" },
        { path: "l/a.md", day: "2026-11-03" },
      ],
    },
  ],
};
const CODE = codeOf(FACTS, "Dilys Evans");

test("a certificate states the pages that are done, their days and their minutes", () => {
  const facts = factsOf(OUTLINE, DONE, "c", "2026-11-26");
  assert.deepEqual(facts, FACTS);
  assert.equal(countPages(facts), 2);
});

test("the code is the first fifty bits of SHA-256 over canonical JSON", () => {
  const text =
    '{"course":"c","day":"2026-11-26","minutes":10,"modules":[{"pages":[' +
    '{"day":"2026-11-02","path":"l/index.md"},{"day":"2026-11-03","path":"l/a.md"}' +
    '],"slug":"listening"}],"name":"dilys evans"}';
  const bits = createHash("sha256").update(text).digest().subarray(0, 7).readUIntBE(0, 6);
  const first = [...bits.toString(2).padStart(48, "0").matchAll(/.{5}/g)].map(([five]) => parseInt(five, 2));
  const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  assert.match(CODE, /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  assert.equal(CODE.replace("-", "").slice(0, 9), first.map((each) => signs[each]).join(""));
});

test("the code does not depend on the order in which facts were stored", () => {
  const { modules, minutes, day, course } = FACTS;
  assert.equal(codeOf({ modules, minutes, day, course }, "Dilys Evans"), CODE);
});

for (const name of ["dilys  evans ", "DILYS EVANS", "Dilys\u00a0Evans"])
  test(`a name may be typed as "${name}"`, () => {
    assert.equal(codeOf(FACTS, name), CODE);
  });

test("accents count the same however the keyboard makes them", () => {
  assert.equal(codeOf(FACTS, "Siân"), codeOf(FACTS, "Sia\u0302n"));
});

for (const [what, facts] of [
  ["another day", { ...FACTS, day: "2026-11-27" }],
  ["other minutes", { ...FACTS, minutes: 11 }],
  ["another course", { ...FACTS, course: "d" }],
  ["fewer pages", { ...FACTS, modules: [] }],
])
  test(`${what} has another code`, () => {
    assert.notEqual(codeOf(facts, "Dilys Evans"), CODE);
  });

test("another name has another code, and so has none", () => {
  assert.notEqual(codeOf(FACTS, "Dilys Davies"), CODE);
  assert.notEqual(codeOf(FACTS, ""), CODE);
});

const FILE = [...DONE, record("certificate:1", { ...FACTS, minutes: 4 }), record("certificate:2", FACTS)];

test("the code is found again in a record that has the certificate", () => {
  assert.deepEqual(checkCode(FILE, "Dilys Evans", CODE), { facts: FACTS, hasAny: true, agrees: true });
});

test("a code may be typed in small letters, without its hyphen, and with signs that look alike", () => {
  const typed = CODE.replace("-", " ").toLowerCase().replaceAll("0", "o").replaceAll("1", "l");
  assert.ok(checkCode(FILE, "Dilys Evans", typed).facts);
});

test("another name or code matches nothing", () => {
  assert.equal(checkCode(FILE, "Osian", CODE).facts, null);
  assert.equal(checkCode(FILE, "Dilys Evans", "00000-00000").facts, null);
});

test("marks that were changed afterwards are told", () => {
  const changed = FILE.map((each) => (each.key === "page:l/a.md" ? record(each.key, { done: false }) : each));
  assert.deepEqual(checkCode(changed, "Dilys Evans", CODE), { facts: FACTS, hasAny: true, agrees: false });
});

test("a record without a certificate says so", () => {
  assert.deepEqual(checkCode(DONE, "Dilys Evans", CODE), { facts: null, hasAny: false, agrees: false });
});

test("certificates come in order, with a name that was kept", () => {
  const made = certificatesIn([
    record("certificate:10", { ...FACTS, name: "Dilys" }),
    record("certificate:2", FACTS),
  ]);
  assert.deepEqual(
    made.map(({ n, name }) => [n, name]),
    [
      [2, ""],
      [10, "Dilys"],
    ],
  );
});

for (const value of [
  null,
  {},
  { ...FACTS, modules: [{ slug: "a" }] },
  { ...FACTS, day: 3 },
  { ...FACTS, minutes: "x" },
])
  test(`a damaged certificate is none: ${JSON.stringify(value)?.slice(0, 40)}`, () => {
    assert.deepEqual(certificatesIn([record("certificate:1", value)]), []);
  });

test("two certificates state the same when only their day differs", () => {
  assert.ok(isSame(FACTS, { ...FACTS, day: "2027-01-01" }));
  assert.ok(!isSame(FACTS, { ...FACTS, minutes: 11 }));
});
