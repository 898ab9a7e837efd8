/**
 * How answers are marked. Nothing here knows of the page.
 *
 * An answer, by type of question:
 * - single-choice, true-false: the id chosen (`"true"` or `"false"`)
 * - multiple-choice: the ids ticked
 * - ordering: the ids in the learner's order
 * - matching, sorting: `{item id: id of its partner or group}`
 * - two-tier: `{choice: id, reason: id}`
 * - short-answer: the text
 *
 * `null` is no answer, which is also what an ordering question has until something was moved or said to stand right.
 *
 * @typedef {string | string[] | Record<string, string> | null} Answer
 * @typedef {"right" | "partly" | "not-yet"} Result
 *
 * @typedef {object} Mark
 * @property {number} score                   0 to 1
 * @property {Result} result                  1 is right, 0 is not yet
 * @property {Record<string, boolean>} parts  for each option or item in the answer: whether it is right
 * @property {boolean} slip                   whether a short answer is only misspelt
 */

/**
 * A text as it is compared: without accents, case, closing punctuation and doubled spaces, and with straight quotes.
 * @param {string} text
 * @returns {string}
 */
export function normalise(text) {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .toLowerCase()
    .replace(/[\s.,;:!?…]+$/u, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * Reads the right answer from its attribute.
 * @param {string} type
 * @param {string} attribute
 * @returns {string[]}  ids, `item:partner`, or texts for a short answer
 */
export function parseRight(type, attribute) {
  return type === "short-answer" ? JSON.parse(attribute) : attribute.split(" ");
}

/**
 * Each choice in an answer: the id of its option or item, and what is compared with the right answer.
 * @param {string} type
 * @param {string[]} right
 * @param {Answer} answer
 * @returns {[string, string][]}
 */
function choices(type, right, answer) {
  if (Array.isArray(answer)) {
    // A step is right in its place only.
    return answer.map((id, place) => [id, type === "ordering" && right[place] !== id ? "" : id]);
  }
  if (typeof answer === "string") {
    const text = type === "short-answer" ? normalise(answer) : answer;
    return text ? [[text, text]] : [];
  }
  return Object.entries(answer ?? {})
    .filter(([, id]) => id)
    .map(([item, id]) => (type === "two-tier" ? [id, id] : [item, `${item}:${id}`]));
}

/**
 * Marks an answer.
 *
 * The score is the share of right parts. In multiple choice a wrong tick costs a right one, never below zero.
 * @param {string} type
 * @param {string[]} right
 * @param {Answer} answer
 * @returns {Mark | null}  null when there is no answer, or when a part of it is missing
 */
export function mark(type, right, answer) {
  const chosen = choices(type, right, answer);
  const wanted = type === "short-answer" ? right.map(normalise) : right;
  const total = type === "short-answer" ? 1 : right.length;
  const inParts = typeof answer === "object" && !Array.isArray(answer);
  if (!chosen.length || (inParts && chosen.length < total)) return null;
  const parts = Object.fromEntries(chosen.map(([id, token]) => [id, wanted.includes(token)]));
  const hits = chosen.filter(([id]) => parts[id]).length;
  const cost = type === "multiple-choice" ? chosen.length - hits : 0;
  const score = Math.max(0, hits - cost) / total;
  const slip = type === "short-answer" && !hits && wanted.some((text) => isSlip(chosen[0][0], text));
  return { score, parts, slip, result: score === 1 ? "right" : score ? "partly" : "not-yet" };
}

/**
 * How many wrong options are ticked beside all the right ones.
 * @param {string} type
 * @param {string[]} right
 * @param {Mark | null} marked
 * @returns {number}  0 while a right one is missing
 */
export function countTooMany(type, right, marked) {
  const parts = Object.values(marked?.parts ?? {});
  const hits = parts.filter(Boolean).length;
  return type === "multiple-choice" && hits === right.length ? parts.length - hits : 0;
}

/**
 * Whether a text is another one with a typing slip: one edit away, or two where a word has eight letters or more. In words
 * of three letters and less, one letter makes another word.
 * @param {string} text
 * @param {string} meant
 * @returns {boolean}
 */
function isSlip(text, meant) {
  const longest = Math.max(...meant.split(" ").map((word) => word.length));
  const allowed = longest >= 8 ? 2 : longest >= 4 ? 1 : 0;
  return Math.abs(text.length - meant.length) <= allowed && edits(text, meant) <= allowed;
}

/**
 * The one of several texts that was written, or else the one that was meant by a misspelt text: the nearest to it.
 * @param {string} text
 * @param {string[]} known
 * @returns {string | undefined}  as it stands among `known`
 */
export function meant(text, known) {
  const written = normalise(text);
  const near = known.filter((one) => isSlip(written, normalise(one)));
  return near.sort((a, b) => edits(written, normalise(a)) - edits(written, normalise(b)))[0];
}

/**
 * How many letters must be added, left out, changed, or swapped with a neighbour to make one text of another.
 * @param {string} from
 * @param {string} to
 * @returns {number}
 */
function edits(from, to) {
  const rows = [[...to, ""].map((_, place) => place)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const changed = rows[i - 1][j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1);
      row[j] = Math.min(changed, rows[i - 1][j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1);
    }
    rows.push(row);
  }
  return rows[from.length][to.length];
}

/**
 * @typedef {object} Outcome   of one question
 * @property {Result | null} result
 * @property {number | null} score
 * @property {number} points
 * @property {string | null} confidence  "guessing", "fairly" or "sure"
 * @property {boolean} surprised         whether an answer was not right although the learner was sure of it
 * @property {boolean} dontKnow
 *
 * @typedef {object} Summary
 * @property {number} right      how many are right
 * @property {number} sureRight  how many are right and were given with "sure", without having been sure of something else
 * @property {number} again      how many are worth another look
 * @property {number} since      how many of those are right by now; they are among `right`, too
 * @property {number} score      in points
 * @property {number} points     that could be had
 * @property {number} percent
 * @property {[string, number[]][]} groups  what to look at again and why, most useful first; positions of questions
 */

/**
 * Sums up a quiz.
 * @param {Outcome[]} outcomes
 * @returns {Summary}
 */
export function summarise(outcomes) {
  /** @type {Record<string, number[]>} */
  const groups = { "sure-not-right": [], partly: [], "not-yet": [], unknown: [], lucky: [], unsaid: [] };
  // Whoever never said how sure they were is not told so.
  const isAsked = outcomes.some(({ confidence }) => confidence);
  let right = 0;
  let sureRight = 0;
  let score = 0;
  let points = 0;
  outcomes.forEach((one, place) => {
    points += one.points;
    score += one.points * (one.score ?? 0);
    if (one.result === "right") right++;
    // Who was sure of something else has that to look at, even when a later try is right.
    if (one.surprised) groups["sure-not-right"].push(place);
    else if (one.result === "right") {
      if (one.confidence === "sure") sureRight++;
      if (one.confidence === "guessing") groups.lucky.push(place);
      if (isAsked && !one.confidence) groups.unsaid.push(place);
    } else groups[one.result ?? "unknown"].push(place);
  });
  return {
    right,
    sureRight,
    again: outcomes.filter(({ result, surprised }) => result !== "right" || surprised).length,
    since: outcomes.filter(({ result, surprised }) => result === "right" && surprised).length,
    // Thirds of a point are shown to one place.
    score: Math.round(score * 10) / 10,
    points,
    percent: Math.round((100 * score) / points),
    groups: Object.entries(groups).filter(([, places]) => places.length),
  };
}
