import { t } from "../core/strings.js";
import { h } from "./dom.js";

/** @import {Offer, OfferedAnswer, OfferedRating} from "../core/room/giving.js" */

/**
 * An activity that can be given, with what that would be.
 * @param {Offer} offer
 * @param {boolean} isTicked
 * @returns {HTMLElement}
 */
export function drawOffer({ title, given, lines }, isTicked) {
  const box = h("input", { type: "checkbox", autocomplete: "off" });
  box.checked = isTicked;
  const count = t(`give.count.${given.kind}`, { count: lines.length });
  return h(
    "div",
    { class: "course-give__offer" },
    h(
      "label",
      { class: "course-option" },
      box,
      h("span", {}, h("strong", {}, title), h("span", { class: "course-give__count" }, count)),
    ),
    h(
      "details",
      {},
      h("summary", {}, t("give.see"), h("span", { class: "course-hidden" }, `: ${title}`)),
      h(
        "ul",
        {},
        ...lines.map((line) => h("li", {}, ...("statement" in line ? ratingOf(line) : answerOf(line)))),
      ),
    ),
  );
}

/**
 * @param {OfferedRating} line
 * @returns {(Node | string)[]}
 */
function ratingOf({ statement, then, now }) {
  const words = then && now ? t("give.then-now", { then, now }) : then ? t("give.then", { then }) : now;
  return [statement, h("span", { class: "course-give__given" }, words)];
}

/**
 * @param {OfferedAnswer} line
 * @returns {(Node | string)[]}
 */
function answerOf({ question, chosen, result, sure }) {
  const words = [t(`give.result.${result}`), ...(sure ? [t(`give.sure.${sure}`)] : [])];
  return [
    question,
    ...chosen.map((text) => h("span", { class: "course-give__given" }, text)),
    h("span", { class: "course-give__given" }, words.join(" ")),
  ];
}
