import assert from "node:assert/strict";
import { test } from "node:test";
import { toMarkdown } from "../../scripts/client/core/markdown.js";

const of = (...parts) => toMarkdown({ title: "T", parts }).slice("# T\n\n".length, -1);
const plain = (text) => of({ type: "paragraph", role: "plain", text });

test("headings have as many signs as their level, and the title one", () => {
  const text = toMarkdown({
    title: "One",
    parts: [
      { type: "heading", level: 2, text: "Two" },
      { type: "heading", level: 3, text: "Three" },
    ],
  });
  assert.equal(text, "# One\n\n## Two\n\n### Three\n");
});

for (const [typed, written] of [
  ["# No heading", "\\# No heading"],
  ["- no list", "\\- no list"],
  ["+ no list", "\\+ no list"],
  ["* no list", "\\* no list"],
  ["1. no list", "1\\. no list"],
  ["12) no list", "12\\) no list"],
  ["> no quotation", "\\> no quotation"],
  ["=====", "\\====="],
  ["---", "\\---"],
  ["~~~ no code", "\\~\\~\\~ no code"],
  ["    no code", "no code"],
  ["*a* _b_ `c` ~~d~~", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"],
  ["[a](b) ![c](d)", "\\[a\\](b) !\\[c\\](d)"],
  ["<b>&amp;</b>", "\\<b\\>\\&amp;\\</b\\>"],
  ["a \\ b", "a \\\\ b"],
  ["a | b", "a \\| b"],
  ["Ŵyn: “iawn” – 3-4, 50% (yes!)", "Ŵyn: “iawn” – 3-4, 50% (yes!)"],
])
  test(`what was typed stays text: ${typed}`, () => {
    assert.equal(plain(typed), written);
  });

test("each line of a text is escaped, and line breaks and paragraphs stay", () => {
  assert.equal(plain("a\n# b\r\n\n\n- c"), "a  \n\\# b\n\n\\- c");
});

test("the learner's words are a quotation, with all their paragraphs", () => {
  assert.equal(of({ type: "paragraph", role: "own", text: "a\n\n> b" }), "> a\n>\n> \\> b");
});

test("a label is strong, line by line", () => {
  assert.equal(of({ type: "paragraph", role: "label", text: "a*\nb" }), "**a\\***  \n**b**");
});

test("a list has a point for each item, on one line", () => {
  assert.equal(of({ type: "list", items: ["a\nb", "- c"] }), "- a b\n- \\- c");
});

test("a table keeps its cells apart, and their lines within them", () => {
  const table = { type: "table", caption: "C", head: ["A", "B"], rows: [["1 | 2", "x\ny"]] };
  assert.equal(of(table), "**C**\n\n| A | B |\n| --- | --- |\n| 1 \\| 2 | x<br>y |");
});

test("a chart is its words", () => {
  assert.equal(of({ type: "chart", name: "A picture: 2 → 4" }), "*A picture: 2 → 4*");
});
