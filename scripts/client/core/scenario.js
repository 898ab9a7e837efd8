/**
 * A branching story, and one way through it.
 *
 * @typedef {object} Turn       something that can be done in a scene
 * @property {string} id        unique in the story
 * @property {string} to        id of the scene that follows
 * @property {string[]} shows   ids of behaviours
 *
 * @typedef {object} Scene
 * @property {string} id
 * @property {Turn[]} turns     none where the story ends
 *
 * @typedef {object} Value      what is saved of a scenario
 * @property {string[]} way     ids of the choices taken, from the first scene on
 * @property {string[]} seen    ids of the scenes of every ending that was reached, on this way or an earlier one
 *
 * @typedef {object} Step       a choice that was taken
 * @property {Scene} scene      where
 * @property {Turn} turn
 */

/**
 * Follows a way through the story, as far as it goes: a choice that its scene no longer has, or that leads to no scene,
 * ends it there.
 * @param {Scene[]} story
 * @param {string[]} way
 * @returns {{steps: Step[], scene: Scene, isWhole: boolean}}  `scene` is the one that was come to
 */
export function follow(story, way) {
  let scene = story[0];
  /** @type {Step[]} */
  const steps = [];
  for (const id of way) {
    const turn = scene.turns.find((one) => one.id === id);
    const next = turn && story.find((one) => one.id === turn.to);
    if (!next) return { steps, scene, isWhole: false };
    steps.push({ scene, turn });
    scene = next;
  }
  return { steps, scene, isWhole: true };
}

/**
 * What was shown on a way: each behaviour with the choices that showed it, in the order of the behaviours.
 * @param {Step[]} steps
 * @param {string[]} behaviours  ids of all
 * @returns {{shown: [string, Turn[]][], rest: string[]}}  `rest`: those that no choice showed
 */
export function shownOn(steps, behaviours) {
  const turns = steps.map(({ turn }) => turn);
  /** @type {[string, Turn[]][]} */
  const all = behaviours.map((id) => [id, turns.filter(({ shows }) => shows.includes(id))]);
  return {
    shown: all.filter(([, by]) => by.length),
    rest: all.filter(([, by]) => !by.length).map(([id]) => id),
  };
}

/**
 * How many endings there are, and how many of them were seen; those that are no longer in the story are not counted.
 * @param {Scene[]} story
 * @param {string[]} seen  ids of scenes
 * @returns {{seen: number, total: number}}
 */
export function countEndings(story, seen) {
  const endings = story.filter(({ turns }) => !turns.length);
  return { seen: endings.filter(({ id }) => seen.includes(id)).length, total: endings.length };
}

/**
 * Both lists, each id once: what was seen is never unseen.
 * @param {string[]} a
 * @param {string[]} b
 * @returns {string[]}
 */
export function together(a, b) {
  return [...new Set([...a, ...b])];
}
