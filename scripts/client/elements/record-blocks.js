/** Draws the parts of a record. Whatever a learner wrote is text, and never markup. */

import { t } from "../core/strings.js";
import { drawTable } from "./card-table.js";
import { h } from "./dom.js";
import { day } from "./format.js";
import { drawRatings } from "./record-ratings.js";

/** @import {AnswerBlock, Block, OlderBlock, StoryBlock, TextBlock} from "../core/portfolio.js" */

/**
 * @param {Block} block
 * @param {string} title  of its activity
 * @returns {Node[]}
 */
export function drawBlock(block, title) {
  switch (block.type) {
    case "answer":
      return drawAnswer(block);
    case "text":
      return drawText(block);
    case "table":
      return [drawTable(block.caption, block.head, block.rows)];
    case "ratings":
      return drawRatings(block, title);
    case "story":
      return drawStory(block);
    case "older":
      return drawOlder(block);
  }
}

/**
 * What was asked, or written: each line break stays one.
 * @param {string} words
 * @param {"asked" | "wrote" | "given"} kind
 */
function text(words, kind) {
  return h("p", { class: `course-${kind}` }, words);
}

/** @param {string} words */
function title(words) {
  return h("p", { class: "course-both__title" }, words);
}

/** @param {string[]} lines */
function list(lines) {
  return h("ul", {}, ...lines.map((line) => h("li", {}, line)));
}

/** @param {AnswerBlock} block */
function drawAnswer({ question, answer, result, sure, dontKnow, changed }) {
  const state = [
    ...(result ? [h("b", { class: "course-verdict" }, t(`client.${result}`))] : []),
    ...(dontKnow && !answer.length ? [h("span", {}, t("my-record.unknown"))] : []),
    ...(sure ? [h("span", {}, t("my-record.sure", { sure: t(`client.sure.${sure}`) }))] : []),
  ];
  return [
    text(question, "asked"),
    ...(answer.length > 1 ? [list(answer)] : answer.map((line) => text(line, "given"))),
    ...(state.length ? [h("p", { class: "course-state", "data-result": result ?? "none" }, ...state)] : []),
    ...(changed ? [h("p", { class: "course-changed" }, t("client.changed"))] : []),
  ];
}

/** @param {TextBlock} block */
function drawText({ prompt, text: own, model, add, ticked }) {
  const mine = [
    ...(own ? [title(t("my-record.mine")), text(own, "wrote")] : []),
    ...(ticked.length ? [title(t("my-record.ticked")), list(ticked)] : []),
    ...(add ? [title(t("my-record.add")), text(add, "wrote")] : []),
  ];
  const beside = model ? [h("div", {}, title(t("my-record.model")), text(model, "wrote"))] : [];
  return [text(prompt, "asked"), h("div", { class: "course-beside" }, h("div", {}, ...mine), ...beside)];
}

/** @param {StoryBlock} block */
function drawStory({ steps, ending, endings, behaviours }) {
  const taken = steps.map(({ scene, choice }) =>
    h("li", {}, ...(scene ? [h("span", { class: "course-number" }, scene)] : []), h("span", {}, choice)),
  );
  return [
    ...(taken.length ? [h("ol", { class: "course-taken" }, ...taken)] : []),
    ...(ending ? [title(t("my-record.ending")), text(ending, "given")] : []),
    ...(behaviours.length ? [title(t("my-record.shown-in-story")), list(behaviours)] : []),
    ...(endings > 1 ? [h("p", {}, t("my-record.endings", { count: endings }))] : []),
  ];
}

/** @param {OlderBlock} block */
function drawOlder({ text: words, at }) {
  return [title(t("my-record.older", { day: day(new Date(at)) })), text(words, "wrote")];
}
