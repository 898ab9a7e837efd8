/** The way through a scenario. */

import { countEndings, follow, shownOn } from "../scenario.js";
import { fieldsOf, spell, textsOf } from "../reading.js";

/**
 * @import {StoryOutline} from "../outline.js"
 * @import {Block} from "../portfolio.js"
 * @import {Rec} from "../record.js"
 * @import {Parts} from "./sorting.js"
 */

/**
 * @param {StoryOutline} scenario
 * @param {Parts} parts
 * @returns {Block[]}
 */
export function showStory(scenario, parts) {
  const record = parts.take("way");
  if (!record) return [];
  const value = fieldsOf(record.value);
  const [way, seen] = [textsOf(value.way), textsOf(value.seen)];
  const scenes = new Map(scenario.scenes.map((scene) => [scene.id, scene]));
  const story = scenario.scenes.map(({ id, choices }) => ({
    id,
    turns: Object.entries(choices).map(([turn, { to, shows }]) => ({ id: turn, to, shows })),
  }));
  const { steps, scene, isWhole } = follow(story, way);
  if (!isWhole) parts.leave(record, { way: way.slice(steps.length) });
  else if (!steps.length) parts.leave(record);
  const endings = countEndings(story, seen).seen;
  if (!steps.length && !endings) return [];
  const { shown } = shownOn(steps, Object.keys(scenario.behaviours));
  return [
    {
      type: "story",
      steps: steps.map(({ scene: { id }, turn }) => {
        const at = scenes.get(id);
        return { scene: at?.title ?? "", choice: at?.choices[turn.id].text ?? "" };
      }),
      ending: scene.turns.length ? null : (scenes.get(scene.id)?.title ?? ""),
      endings,
      behaviours: shown.map(([id]) => scenario.behaviours[id]),
    },
  ];
}

/**
 * A way whose choices the course no longer has.
 * @param {Rec} record
 * @returns {Block[]}
 */
export function showOldWay(record) {
  const way = textsOf(fieldsOf(record.value).way);
  const steps = way.map((id) => ({ scene: "", choice: spell(id) }));
  return steps.length ? [{ type: "story", steps, ending: null, endings: 0, behaviours: [] }] : [];
}
