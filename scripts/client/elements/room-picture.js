import { t } from "../core/strings.js";
import { h } from "./dom.js";
import { listed } from "./format.js";
import { drawItem } from "./room-item.js";

/**
 * @import {Facts} from "../core/room/facts.js"
 * @import {Line, PartSum, Picture, QuizSum, RatingSum, Spread} from "../core/room/sums.js"
 */

/**
 * Draws what a group's givings come to.
 * @param {Picture} picture
 * @param {Facts["beliefs"]} beliefs
 * @param {number} least  how many people anything needs to be shown
 * @returns {Node[]}
 */
export function drawPicture({ activities, gone }, beliefs, least) {
  // What can be looked at comes first.
  const shown = activities.filter(({ people }) => people >= least);
  const others = activities.filter(({ people }) => people < least);
  return [
    ...shown.map((sum) =>
      h(
        "section",
        { class: "course-room__activity" },
        h("h3", {}, h("a", { href: sum.href }, sum.title)),
        h("p", { class: "course-room__about" }, aboutOf(sum)),
        ...(sum.kind === "ratings" ? drawRatings(sum) : drawAnswers(sum, beliefs, least)),
      ),
    ),
    ...drawFew(
      t("room.few-activities", { count: others.length, least }),
      others.map((sum) => [h("a", { href: sum.href }, sum.title), ...sayChanged(sum)]),
    ),
    ...(gone ? [h("p", {}, t("room.gone", { count: gone }))] : []),
  ];
}

/**
 * What too few gave to be shown, in one line that opens.
 * @param {string} words
 * @param {(Node | string)[][]} rows
 * @returns {HTMLElement[]}  none where there is nothing
 */
function drawFew(words, rows) {
  if (!rows.length) return [];
  const list = h("ul", {}, ...rows.map((row) => h("li", {}, ...row)));
  return [h("details", { class: "course-room__few" }, h("summary", {}, words), list)];
}

/** @param {RatingSum | QuizSum} sum */
function aboutOf(sum) {
  const isQuiz = sum.kind === "answers";
  return [
    t("room.gave", { count: sum.people }),
    ...sayChanged(sum),
    isQuiz ? ` ${t("room.hardest")}` : "",
  ].join("");
}

/** @param {RatingSum | QuizSum} sum */
function sayChanged({ kind, changed }) {
  return changed ? [` ${t(`room.changed.${kind}`, { count: changed })}`] : [];
}

/**
 * @param {QuizSum} sum
 * @param {Facts["beliefs"]} beliefs
 * @param {number} least
 */
function drawAnswers({ items }, beliefs, least) {
  const shown = items.flatMap(({ figures, ...item }) => (figures ? [{ ...item, figures }] : []));
  const others = items.filter(({ figures }) => !figures);
  return [
    h("ol", { class: "course-room__items" }, ...shown.map((item) => drawItem(item, beliefs))),
    ...drawFew(
      t("room.few-questions", { count: others.length, least }),
      others.map(({ text }) => [text]),
    ),
  ];
}

/** @param {RatingSum} sum */
function drawRatings(sum) {
  const isSome = (/** @type {PartSum} */ { lines }) => lines.some(({ spreads }) => spreads.length);
  const others = sum.parts.filter((part) => !isSome(part));
  return [
    drawKey(sum),
    ...sum.parts.filter(isSome).map((part) => drawPart(part, sum)),
    ...drawFew(
      t("room.few-parts", { count: others.length }),
      others.map(({ title }) => [title]),
    ),
  ];
}

/** @param {RatingSum} sum */
function drawKey({ scale, none, parts }) {
  const hasNone = parts.some(({ lines }) => lines.some(({ spreads }) => spreads.some((each) => each.none)));
  return h(
    "ul",
    { class: "course-plain course-room__key", "aria-label": t("room.scale") },
    ...scale.map(([, label], step) => h("li", {}, swatch(step, scale.length), label)),
    ...(hasNone ? [h("li", {}, h("span", { class: "course-room__swatch" }), none)] : []),
  );
}

/**
 * The colour of a step: the higher, the fuller.
 * @param {number} step
 * @param {number} steps
 */
function swatch(step, steps) {
  const element = h("span", { class: "course-room__swatch" });
  element.style.setProperty("--fill", String((step + 1) / steps));
  return element;
}

/**
 * @param {PartSum} part
 * @param {RatingSum} sum
 */
function drawPart(part, sum) {
  const [whole, ...others] = part.lines;
  // A part of one statement is that statement.
  const statements = whole.isWhole ? others : [];
  return h(
    "div",
    { class: "course-room__part" },
    h("h4", {}, part.title),
    drawLine(whole, sum),
    fold(part, ...statements.map((line) => drawLine(line, sum)), drawTable(part, sum)),
  );
}

/**
 * @param {PartSum} part
 * @param {...Node} children
 */
function fold({ title, lines }, ...children) {
  const words = t(lines.length > 1 ? "room.statements" : "room.table");
  // There is one with the same words in every part.
  return h(
    "details",
    {},
    h("summary", {}, words, h("span", { class: "course-hidden" }, `: ${title}`)),
    ...children,
  );
}

/**
 * @param {Line} line
 * @param {RatingSum} sum
 */
function drawLine({ text, isWhole, spreads }, sum) {
  return h(
    "div",
    { class: isWhole ? "course-room__line course-room__line--whole" : "course-room__line" },
    ...(isWhole ? [] : [h("p", {}, text)]),
    ...(spreads.length ? spreads.map((spread) => drawSpread(spread, sum)) : [h("p", {}, t("room.few"))]),
  );
}

/**
 * @param {Spread} spread
 * @param {RatingSum} sum
 */
function drawSpread(spread, { scale, none }) {
  const { when, counts, people } = spread;
  const steps = [
    ...scale.map(([, label], step) => ({ label, count: counts[step], swatch: swatch(step, scale.length) })),
    { label: none, count: spread.none, swatch: h("span", { class: "course-room__swatch" }) },
  ].filter(({ count }) => count);
  const words = listed(steps.map(({ label, count }) => `${label}: ${count}`));
  const bar = h("div", {
    class: "course-room__bar",
    role: "img",
    "aria-label": t("room.bar", { when: t(`room.when.${when}`), words }),
  });
  for (const { count, swatch: fill } of steps) {
    const segment = h("span", { class: "course-room__step" }, fill, h("span", {}, String(count)));
    segment.style.flexGrow = String(count);
    bar.append(segment);
  }
  return h(
    "div",
    { class: "course-room__spread" },
    h(
      "span",
      { class: "course-room__when" },
      t("room.when-n", { when: t(`room.when.${when}`), count: people }),
    ),
    bar,
    h("span", { class: "course-room__middle" }, middleOf(spread)),
  );
}

/** @param {Spread} spread */
function middleOf({ middle: [one, other] }) {
  if (!one) return "";
  return other ? t("room.between", { one, other }) : t("room.middle", { one });
}

/**
 * The figures of a part, for those who read better than they see.
 * @param {PartSum} part
 * @param {RatingSum} sum
 */
function drawTable({ title, lines }, { scale, none }) {
  const rows = lines.flatMap(({ text, isWhole, spreads }) =>
    spreads.map((spread) =>
      h(
        "tr",
        {},
        h(
          "th",
          { scope: "row" },
          isWhole ? t("room.whole") : text,
          h("small", {}, t(`room.when.${spread.when}`)),
        ),
        ...spread.counts.map((count) => h("td", {}, String(count))),
        ...(none ? [h("td", {}, String(spread.none))] : []),
        h("td", {}, spread.middle.join(", ")),
      ),
    ),
  );
  const heads = [
    t("room.column.statement"),
    ...scale.map(([, label]) => label),
    ...(none ? [none] : []),
    t("room.column.middle"),
  ];
  return h(
    "div",
    { class: "course-wide", tabindex: 0, role: "region", "aria-label": title },
    h(
      "table",
      { class: "course-table" },
      h("caption", {}, title),
      h("thead", {}, h("tr", {}, ...heads.map((head) => h("th", { scope: "col" }, head)))),
      h("tbody", {}, ...rows),
    ),
  );
}
