/**
 * What ratings come to. A picture of where to look next: there is no total.
 *
 * @typedef {Record<string, number | null>} Ratings  by statement id; null where there was no chance to do it
 *
 * @typedef {object} Take     one time of rating
 * @property {string} at      ISO time
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
 * The mean of a dimension in one take.
 *
 * A take on a shorter or longer scale is stretched to the present one.
 * @param {Dimension} dimension
 * @param {Take | undefined} take
 * @param {Scale} scale
 * @returns {Mean | null}  null when none of the present statements was rated on the scale
 */
export function meanOf(dimension, take, scale) {
  const rated = dimension.statements.flatMap((id) => take?.ratings[id] ?? []);
  if (!take || !rated.length) return null;
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
