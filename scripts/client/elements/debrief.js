import { countEndings, shownOn } from "../core/scenario.js";
import { t } from "../core/strings.js";
import { inWords } from "../core/words.js";
import { button, h } from "./dom.js";

/**
 * @import {Scene, Step, Turn} from "../core/scenario.js"
 *
 * @typedef {object} Debrief
 * @property {Step[]} steps                   the whole way
 * @property {Scene[]} story
 * @property {string[]} seen                  ids of the scenes of the endings that were seen
 * @property {string[]} behaviours            ids of all
 * @property {(behaviour: string) => Node[]} link  to the page that teaches it
 * @property {(turn: string) => Node[]} words      of a choice
 * @property {(turn: string) => Node[]} about      what a choice did
 * @property {(step: Step) => string} title        where a choice was taken
 * @property {(place: number) => void} onGoTo      goes back to a decision
 */

/**
 * What is said once a story has ended: what was shown, what each choice did, and which ways are left.
 * @param {Debrief} debrief
 * @returns {Node[]}
 */
export function drawDebrief(debrief) {
  const { steps, words, about, title } = debrief;
  const did = steps.map((step) =>
    h(
      "div",
      {},
      h("dt", {}, ...stepOf(title(step), words(step.turn.id))),
      h("dd", {}, ...about(step.turn.id)),
    ),
  );
  return [
    h("h3", {}, t("scenario.debrief")),
    ...drawShown(debrief),
    h("h4", {}, t("scenario.did")),
    h("dl", {}, ...did),
    drawWays(debrief),
  ];
}

/**
 * Where a choice was taken, and its words.
 * @param {string} title
 * @param {Node[]} words
 */
export function stepOf(title, words) {
  return [h("span", { class: "course-number" }, title), h("span", { class: "course-step" }, ...words)];
}

/**
 * The behaviours that the way showed, with what was done, and those that it did not.
 * @param {Debrief} debrief
 */
function drawShown({ steps, behaviours, link, words }) {
  const { shown, rest } = shownOn(steps, behaviours);
  const by = (/** @type {Turn[]} */ turns) =>
    h("ul", {}, ...turns.map(({ id }) => h("li", {}, ...words(id))));
  const mine = shown.map(([id, turns]) => h("li", {}, ...link(id), by(turns)));
  const others = rest.map((id) => h("li", {}, ...link(id)));
  return [
    ...(mine.length ? [h("h4", {}, t("scenario.shown")), h("ul", {}, ...mine)] : []),
    ...(others.length ? [h("h4", {}, t("scenario.not-shown")), h("ul", {}, ...others)] : []),
  ];
}

/**
 * The other ways: from the start, or from any decision on this one.
 * @param {Debrief} debrief
 */
function drawWays({ steps, story, seen: ids, title, onGoTo }) {
  const { seen, total } = countEndings(story, ids);
  const key = seen === total ? "seen-all" : "seen";
  const count = t(`scenario.${key}`, { seen: inWords(seen), total: inWords(total) });
  const buttons = steps.map((step, place) => {
    const from = place ? t("scenario.from", { title: title(step) }) : t("scenario.start");
    return button(from, () => onGoTo(place));
  });
  return h(
    "div",
    { class: "course-again" },
    h("h3", {}, t("scenario.again")),
    // Of one ending there is nothing to count.
    ...(total > 1 ? [h("p", {}, count)] : []),
    h("div", { class: "course-actions" }, ...buttons),
  );
}
