import { t } from "../core/strings.js";
import { drawBar } from "./bar.js";
import { h } from "./dom.js";
import { linked } from "./linked.js";
import { listed } from "./format.js";

/**
 * @import {Facts} from "../core/room/facts.js"
 * @import {Choice, Choices, Figures, ItemSum} from "../core/room/items.js"
 */

/**
 * A question, as a group answered it at the first try.
 * @param {ItemSum & {figures: Figures}} item
 * @param {Facts["beliefs"]} beliefs
 * @returns {HTMLElement}
 */
export function drawItem({ text, learn, figures }, beliefs) {
  return h(
    "li",
    {},
    h("p", { class: "course-room__question" }, text),
    ...drawFigures(figures, beliefs),
    h(
      "p",
      { class: "course-room__learn" },
      ...linked(t("room.learn"), h("a", { href: learn.href }, learn.title)),
    ),
  );
}

/**
 * @param {Figures} figures
 * @param {Facts["beliefs"]} beliefs
 */
function drawFigures({ people, right, unknown, sure, choices }, beliefs) {
  const words = [
    t("room.right", { right, people }),
    ...(unknown ? [t("room.unknown", { count: unknown })] : []),
  ];
  return [
    h("p", {}, words.join(" ")),
    ...(sure ? [h("p", {}, sayHow(sure))] : []),
    ...(choices ? drawChoices(choices, people, beliefs) : []),
  ];
}

/**
 * How sure people were. Who was sure and not right comes first: that is worth talking about.
 * @param {NonNullable<Figures["sure"]>} sure
 */
function sayHow({ sure, fairly, guessing }) {
  const not = fairly.not + guessing.not;
  const right = fairly.right + guessing.right;
  return t("room.how-sure", { sureNot: sure.not, sureRight: sure.right, not, right });
}

/**
 * @param {Choices} choices
 * @param {number} people  who answered
 * @param {Facts["beliefs"]} beliefs
 */
function drawChoices({ options, wrong, isOrder, people: known }, people, beliefs) {
  return [
    ...(known < people ? [h("p", { class: "course-room__about" }, t("room.known", { count: known }))] : []),
    ...(isOrder ? [h("p", { class: "course-room__about" }, t("room.placed"))] : []),
    h(
      "ul",
      { class: "course-plain course-room__options" },
      ...options.map((option) => drawOption(option, known, isOrder)),
    ),
    ...(wrong.length ? [h("p", { class: "course-room__wrong" }, ...sayWrong(wrong, beliefs))] : []),
  ];
}

/**
 * @param {Choice} option
 * @param {number} people
 * @param {boolean} isOrder  then every step is right somewhere
 */
function drawOption({ text, count, isRight }, people, isOrder) {
  return h(
    "li",
    { class: isRight ? "course-room__option course-room__option--right" : "course-room__option" },
    h("span", {}, text, ...(isRight && !isOrder ? [" ", h("strong", {}, t("room.is-right"))] : [])),
    h("span", { class: "course-room__number" }, String(count)),
    drawBar(count / people),
  );
}

/**
 * The most chosen wrong option, and the belief that may be behind it.
 * @param {Choice[]} wrong
 * @param {Facts["beliefs"]} beliefs
 * @returns {(Node | string)[]}
 */
function sayWrong(wrong, beliefs) {
  const texts = listed(wrong.map(({ text }) => quoted(text)));
  const said = t(wrong.length > 1 ? "room.wrongs" : "room.wrong", { texts, count: wrong[0].count });
  const ids = [...new Set(wrong.map(({ belief }) => belief))].filter((id) => Object.hasOwn(beliefs, id));
  // Where several answers were chosen as often, each belief says whose it is.
  const behind = (/** @type {string} */ id) => {
    const own = wrong.filter(({ belief }) => belief === id).map(({ text }) => quoted(text));
    return wrong.length > 1 ? t("room.belief-of", { texts: listed(own) }) : t("room.belief");
  };
  return [
    said,
    ...ids.flatMap((id) => [
      " ",
      ...linked(behind(id), h("a", { href: beliefs[id].href }, quoted(beliefs[id].text))),
    ]),
  ];
}

/**
 * A sentence within another one.
 * @param {string} text
 */
function quoted(text) {
  return t("room.quoted", { text: text.replace(/\.$/u, "") });
}
