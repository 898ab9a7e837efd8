/**
 * A hash of a text: 32 bits, FNV-1a with a final mix, so that texts that differ at their end are far apart too.
 * @param {string} text
 * @returns {number}
 */
function hash(text) {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * A mixed order that depends on the seed and the ids alone: not on the order in the file, nor on what else is there.
 * @param {string[]} ids
 * @param {string} seed
 * @returns {string[]}
 */
export function shuffled(ids, seed) {
  return [...ids].sort((a, b) => hash(seed + a) - hash(seed + b) || (a < b ? -1 : 1));
}
