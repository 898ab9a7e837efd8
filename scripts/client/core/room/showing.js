/**
 * When answers of a group may be shown. The rule guards against seeing on the wall what one person gave; decision 0023 has
 * the reasons.
 */

/** From how many people on anything is shown, unless the trainer asks for more; and what they cannot go below. */
export const PEOPLE = { usual: 5, least: 3, most: 100 };

/**
 * How many people or newer codes are missing before the picture may be drawn.
 *
 * The first picture needs as many people as the trainer asks for. One that is drawn anew must differ from the one before by at
 * least three givings, or by none: what a single person added could be worked out from the two.
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
