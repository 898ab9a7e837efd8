/**
 * Where rows stand on a picture of two ratings.
 *
 * @typedef {object} Stand  a row with both its ratings
 * @property {number} number   as it stands beside the row
 * @property {string} label
 * @property {number} across   the step that was chosen, from 0
 * @property {number} up
 *
 * @typedef {Stand & {x: number, y: number, room: number}} Spot
 *   a row in its place: `x` and `y` from the bottom left, 0 to 1, and how wide the free room around it is, in the same measure
 */

/**
 * The quarter that a row stands in: bottom left, bottom right, top left, top right. The middle step of a scale is in none.
 * @param {Stand} stand
 * @param {{across: number, up: number}} steps  how many each scale has
 * @returns {number | null}
 */
export function cornerOf({ across, up }, steps) {
  const right = 2 * across - (steps.across - 1);
  const top = 2 * up - (steps.up - 1);
  return right && top ? (right > 0 ? 1 : 0) + (top > 0 ? 2 : 0) : null;
}

/**
 * Gives each row a place of its own: those with the same two ratings stand side by side within the field that they share.
 * @param {Stand[]} stands
 * @param {{across: number, up: number}} steps
 * @returns {Spot[]}
 */
export function spread(stands, steps) {
  return stands.map((stand) => {
    const same = stands.filter(({ across, up }) => across === stand.across && up === stand.up);
    const wide = Math.ceil(Math.sqrt(same.length));
    const high = Math.ceil(same.length / wide);
    const place = same.indexOf(stand);
    const [width, height] = [1 / steps.across, 1 / steps.up];
    return {
      ...stand,
      x: (stand.across + ((place % wide) + 0.5) / wide) * width,
      // The first stands on top.
      y: (stand.up + 1 - (Math.floor(place / wide) + 0.5) / high) * height,
      room: Math.min(width / wide, height / high),
    };
  });
}
