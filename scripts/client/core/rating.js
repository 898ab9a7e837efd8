/**
 * What ratings come to. A picture of where to look next: there is no total.
 *
 * @typedef {Record<string, number | null>} Ratings  by statement id; null where there was no chance to do it
 *
 * @typedef {object} Take     one time of rating
 * @property {string} at      ISO time at which it was first kept
 * @property {string} [changed]  ISO time of the latest change, when it was a later one: ratings can be added on another day
 * @property {Ratings} ratings
 * @property {number} scale   how many steps the scale had then
 *
 * @typedef {object} Dimension
 * @property {string} id
 * @property {string} title
 * @property {string[]} statements  ids
 *
 * @typedef {Map<number, string>} Scale  words by value, from least to most
 *
 * @typedef {object} Mean
 * @property {number} value   on the present scale
 * @property {number} share   0 is the least, 1 the most
 * @property {string} label   the words of the scale that are nearest
 * @property {boolean} isLow  below the middle of the scale or near it: less than the middle and a half step. Who stands in
 *   the middle has room to grow, and is not told to keep it
 * @property {[least: string, most: string] | null} differ  the words of the outermost ratings, when they lie three steps or
 *   more apart and a mean alone would hide it
 */

/**
 * When a take was: it stands in its key, as `<activity>#take-<ISO time>`. A prompt may be called "take-away".
 * @param {string} key
 * @returns {string | undefined}  undefined for the key of anything else
 */
export function takenAt(key) {
  const [, at] = /#take-(\d{4}-\d\d-\d\dT.+)$/u.exec(key) ?? [];
  return Date.parse(at) > 0 ? at : undefined;
}

/**
 * The time under which a take is shown: an old date would stand over ratings that are new.
 * @param {Take} take
 * @returns {string}
 */
export function shownAt({ at, changed }) {
  return changed && Date.parse(changed) > Date.parse(at) ? changed : at;
}

/**
 * The mean of a dimension in one take.
 *
 * A take on a shorter or longer scale is stretched to the present one. Statements that there was no chance for are set aside;
 * of the others at least half must be rated, or one rating would speak for the whole.
 * @param {Dimension} dimension
 * @param {Take | undefined} take
 * @param {Scale} scale
 * @returns {Mean | null}  null when too few of the present statements were rated on the scale
 */
export function meanOf(dimension, take, scale) {
  const rated = dimension.statements.flatMap((id) => take?.ratings[id] ?? []);
  const asked = dimension.statements.filter((id) => take?.ratings[id] !== null);
  if (!take || !rated.length || rated.length * 2 < asked.length) return null;
  const steps = [...scale.keys()];
  const least = steps[0];
  const most = steps[steps.length - 1];
  const stretched = rated.map((rating) => least + ((rating - least) * (scale.size - 1)) / (take.scale - 1));
  const value = stretched.reduce((sum, rating) => sum + rating, 0) / rated.length;
  const [lowest, highest] = [Math.min(...stretched), Math.max(...stretched)];
  return {
    value,
    share: (value - least) / (most - least),
    label: nearest(value, scale),
    isLow: value < (least + most + 1) / 2,
    differ: highest - lowest >= 3 ? [nearest(lowest, scale), nearest(highest, scale)] : null,
  };
}

/**
 * The words of the nearest step. Half-way between two steps counts as the upper one.
 * @param {number} value
 * @param {Scale} scale
 */
function nearest(value, scale) {
  const step = [...scale.keys()].reduce((best, other) =>
    Math.abs(other - value) <= Math.abs(best - value) ? other : best,
  );
  return scale.get(step) ?? "";
}

/**
 * The words that were chosen for a statement.
 * @param {string} id
 * @param {Take | undefined} take
 * @param {Scale} scale
 * @param {string} none  words for "no chance to"
 * @returns {string}     "" without a rating
 */
export function labelOf(id, take, scale, none) {
  if (!take || !Object.hasOwn(take.ratings, id)) return "";
  if (take.ratings[id] === null) return none;
  return meanOf({ id, title: "", statements: [id] }, take, scale)?.label ?? "";
}

/**
 * Whether dimensions can be drawn as a compass: all four now, and before all four or none.
 * @param {{now: Mean | null, before: Mean | null}[]} parts
 * @returns {boolean}
 */
export function isWhole(parts) {
  const earlier = parts.filter(({ before }) => before).length;
  return parts.length === 4 && parts.every(({ now }) => now) && (earlier === 0 || earlier === 4);
}

/**
 * The dimensions with the least, if they are not all alike: less than half a step apart.
 * @template {{now: Mean | null}} T
 * @param {T[]} parts
 * @param {number} steps  of the scale
 * @returns {T[]}
 */
export function leastOf(parts, steps) {
  const shares = parts.flatMap(({ now }) => now?.share ?? []);
  const least = Math.min(...shares);
  const apart = (Math.max(...shares) - least) * (steps - 1);
  return apart < 0.5 && parts.length > 1 ? [] : parts.filter(({ now }) => now?.share === least);
}
