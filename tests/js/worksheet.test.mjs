import assert from "node:assert/strict";
import { test } from "node:test";
import { cornerOf, spread } from "../../scripts/client/core/quadrants.js";
import { isAnswered, mergeCells } from "../../scripts/client/core/worksheet.js";

test("one cell is enough for a row", () => {
  assert.equal(isAnswered({ do: "Ask.", rating: "" }), true);
  assert.equal(isAnswered({ rating: "some" }), true);
});

test("spaces and line breaks are nothing", () => {
  assert.equal(isAnswered({ do: " \n " }), false);
  assert.equal(isAnswered({}), false);
});

const COLUMNS = { do: null, rating: ["none", "some"] };

test("a cell that was emptied is kept no more", () => {
  assert.deepEqual(mergeCells({ do: "Ask.", rating: "some" }, { rating: "none" }, COLUMNS), {
    rating: "none",
  });
});

test("a column and a choice that are no longer shown are kept", () => {
  const kept = { old: "Written last year.", rating: "much" };

  assert.deepEqual(mergeCells(kept, { do: "Ask." }, COLUMNS), { ...kept, do: "Ask." });
  assert.equal(mergeCells(kept, { rating: "some" }, COLUMNS).rating, "some");
});

const stand = (number, across, up) => ({ number, label: "", across, up });

test("a row stands in a quarter, the middle step of a scale in none", () => {
  const corner = (across, up, steps) => cornerOf(stand(1, across, up), { across: steps, up: steps });

  assert.deepEqual([corner(1, 1, 4), corner(2, 1, 4), corner(1, 2, 4), corner(3, 3, 4)], [0, 1, 2, 3]);
  assert.equal(corner(2, 4, 5), null);
  assert.equal(corner(4, 3, 5), 3);
});

test("the two scales may have different numbers of steps", () => {
  assert.equal(cornerOf(stand(1, 2, 2), { across: 3, up: 7 }), 1);
});

test("a row alone stands in the middle of its field", () => {
  const [{ x, y, room }] = spread([stand(1, 3, 0)], { across: 4, up: 4 });

  assert.deepEqual([x, y, room], [0.875, 0.125, 0.25]);
});

test("rows with the same ratings share their field, and stay inside it", () => {
  const spots = spread(
    Array.from({ length: 5 }, (_, place) => stand(place + 1, 1, 1)),
    { across: 2, up: 2 },
  );

  assert.equal(new Set(spots.map(({ x, y }) => `${x} ${y}`)).size, 5);
  for (const { x, y, room } of spots) {
    assert.ok(x - room / 2 >= 0.5 && x + room / 2 <= 1);
    assert.ok(y - room / 2 >= 0.5 && y + room / 2 <= 1);
  }
});
