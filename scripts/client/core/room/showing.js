/**
 * When answers of a group may be shown. The rules guard against seeing on the wall what one person gave; decision 0023 has
 * the reasons.
 *
 * Of each item (a question, a statement, who gave an activity) it is known which answers were shown together. Those that were
 * together in every picture are a block. Whatever is worked out from the pictures, by adding and taking away, is a sum of
 * blocks: so a picture is only drawn where it leaves no block with fewer than three answers.
 *
 * @typedef {object} Held   what is shown of an item
 * @property {string} way   the name of the way in which it is shown
 * @property {[who: string, answer: any][]} answers  that are in it
 * @property {string[][]} blocks  whose answer, and what of it, as one text for each
 */

/**
 * @template T
 * @typedef {object} Way     in which an item can be shown
 * @property {string} name
 * @property {(answer: T) => boolean} [of]  whose answers are in it; all, when left out
 * @property {((answer: T) => string | null)[]} facts  what it shows of an answer, for each of its counts; null for one that is
 *   not in that count. The first count is of everybody in it
 */

/** From how many people on anything is shown, unless the trainer asks for more; and what they cannot go below. */
export const PEOPLE = { usual: 5, least: 3, most: 100 };

/**
 * How many people or newer codes are missing before the picture may be drawn.
 * @param {string[]} names  of the givings that are there
 * @param {string[] | null} shown  of those in the picture before; null when none was drawn
 * @param {number} least
 * @returns {{people: number, changes: number}}  0 and 0 when it may be drawn
 */
export function missingFor(names, shown, least) {
  const people = Math.max(0, least - names.length);
  if (!shown) return { people, changes: 0 };
  const changed = names.filter((name) => !shown.includes(name)).length;
  return { people, changes: changed === 0 ? 0 : Math.max(0, PEOPLE.least - changed) };
}

/**
 * The number that a trainer asks for.
 * @param {number} value  of the field
 * @returns {number}
 */
export function leastOf(value) {
  return Number.isInteger(value) ? Math.min(PEOPLE.most, Math.max(PEOPLE.least, value)) : PEOPLE.usual;
}

/** What was shown of each item, and what may be shown next. */
export class Shown {
  /** @type {Map<string, Held>} */
  #items;

  /** @param {[item: string, held: Held][]} [entries]  of an earlier one */
  constructor(entries = []) {
    this.#items = new Map(entries);
  }

  /** All of it, to be kept. */
  get entries() {
    return [...this.#items];
  }

  /**
   * What is shown of an item now: in the first of the ways that is allowed, and as before where none is.
   * @template T
   * @param {string} item
   * @param {Map<string, T>} given  who gave which answer
   * @param {Way<T>[]} ways  the fullest first; the first count is the same in all
   * @param {number} least
   * @returns {{way: string, answers: T[]} | null}  null where too few gave it
   */
  draw(item, given, ways, least) {
    const before = this.#items.get(item);
    const answers = fit(given, before, ways[0].facts[0]);
    for (const way of ways) {
      const own = answers.filter(([, answer]) => way.of?.(answer) ?? true);
      const blocks = blocksOf(own, way, before?.blocks ?? [], least);
      if (!blocks) continue;
      this.#items.set(item, { way: way.name, answers: own, blocks });
      break;
    }
    const held = this.#items.get(item);
    return held ? { way: held.way, answers: held.answers.map(([, answer]) => answer) } : null;
  }
}

/**
 * The answers that are next to those of the picture before: one or two who changed theirs stay as they were, and one or two who
 * came or stayed behind are left out.
 * @template T
 * @param {Map<string, T>} given
 * @param {Held | undefined} before
 * @param {(answer: T) => string | null} fact
 * @returns {[who: string, answer: T][]}
 */
function fit(given, before, fact) {
  const next = new Map(given);
  const named = (/** @type {[string, T]} */ [who, answer]) => nameOf(who, fact(answer));
  const old = before?.answers ?? [];
  for (const block of before?.blocks ?? []) {
    const names = new Set([...next].map(named));
    const gone = block.filter((name) => !names.has(name));
    const there = block.filter((name) => names.has(name));
    const stay = old.filter((each) => gone.includes(named(each)));
    if (isFew(gone) && stay.length === gone.length) for (const [who, answer] of stay) next.set(who, answer);
    else if (isFew(there) || (there.length && isFew(gone)))
      for (const each of [...next]) if (there.includes(named(each))) next.delete(each[0]);
  }
  const known = new Set(before?.blocks.flat());
  const added = [...next].filter((each) => !known.has(named(each)));
  if (isFew(added)) for (const [who] of added) next.delete(who);
  return [...next];
}

/**
 * The blocks after a picture.
 * @template T
 * @param {[who: string, answer: T][]} answers
 * @param {Way<T>} way
 * @param {string[][]} before
 * @param {number} least
 * @returns {string[][] | null}  null where it is not allowed
 */
function blocksOf(answers, { facts }, before, least) {
  let blocks = before;
  for (const fact of facts) {
    const own = answers.flatMap(([who, answer]) => {
      const what = fact(answer);
      return what === null ? [] : [nameOf(who, what)];
    });
    // Who is not in a count could be worked out from who is.
    const others = answers.length - own.length;
    if (own.length < least || (others && others < least)) return null;
    const names = new Set(own);
    const known = new Set(blocks.flat());
    blocks = [
      ...blocks.flatMap((block) => [
        block.filter((name) => names.has(name)),
        block.filter((name) => !names.has(name)),
      ]),
      own.filter((name) => !known.has(name)),
    ].filter(({ length }) => length);
    if (blocks.some(isFew)) return null;
  }
  return blocks;
}

/**
 * @param {string} who
 * @param {string | null} fact
 */
function nameOf(who, fact) {
  return `${who} ${fact}`;
}

/** @param {unknown[]} some */
function isFew({ length }) {
  return length > 0 && length < PEOPLE.least;
}
