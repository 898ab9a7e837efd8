/** Makes what so many people give, each as a code: node givers.mjs NUMBER, with the room's facts as standard input. */
import { readFileSync } from "node:fs";
import { stampOf } from "../../../scripts/client/core/room/bytes.js";
import { toParts } from "../../../scripts/client/core/room/code.js";
import { offersOf } from "../../../scripts/client/core/room/giving.js";

const { activities } = JSON.parse(readFileSync(0, "utf8"));
const AT = "2026-11-02T08:00:00.000Z";
const record = (key, value) => ({ key, rev: 1, schema: 1, firstAt: AT, savedAt: AT, value });
const compass = activities.find(({ id }) => id === "gallery/compass");
const statements = compass.dimensions.flatMap((each) => Object.keys(each.statements));

/** Of three people one is right; of those who are not, most choose the same. */
function recordsOf(person) {
  const option = person % 3 === 0 ? "ask" : person % 5 === 0 || person % 7 === 0 ? "swap" : "same-boat";
  const take = (hour, more) =>
    record(`gallery/compass#take-2026-11-02T${hour}:00:00.000Z`, {
      ratings: Object.fromEntries(statements.map((id, place) => [id, 1 + ((person + place) % 4) + more])),
      scale: compass.scale.length,
    });
  const first = { attempts: 1, firstResult: option === "ask" ? "right" : "not-yet", confidence: "sure" };
  return [take("08", 0), take("09", 1), record("gallery/types#single", { answer: option, ...first })];
}

const people = Array.from({ length: Number(process.argv[2]) }, (_, person) => {
  const given = offersOf({ modules: [], activities }, recordsOf(person)).map((offer) => offer.given);
  const who = (person + 1).toString(16).padStart(12, "0");
  return toParts({ course: stampOf("gallery"), who, turn: 1, activities: given }).join("\n");
});
process.stdout.write(JSON.stringify(people));
