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
    ...[...shown, ...others].map((sum) =>
      h(
        "section",
        { class: "course-room__activity" },
        h("h3", {}, h("a", { href: sum.href }, sum.title)),
        h("p", { class: "course-room__about" }, aboutOf(sum, least)),
        ...(sum.people < least
          ? []
          : sum.kind === "ratings"
            ? drawRatings(sum)
            : drawAnswers(sum, beliefs, least)),
      ),
    ),
    ...(gone ? [h("p", {}, t("room.gone", { count: gone }))] : []),
  ];
}

/**
 * @param {RatingSum | QuizSum} sum
 * @param {number} least
 */
function aboutOf({ kind, people, changed }, least) {
  return [
    people < least ? t("room.too-few", { least }) : t("room.gave", { count: people }),
    ...(changed ? [t(`room.changed.${kind}`, { count: changed })] : []),
    ...(kind === "answers" && people >= least ? [t("room.hardest")] : []),
  ].join(" ");
}

/**
 * @param {QuizSum} sum
 * @param {Facts["beliefs"]} beliefs
 * @param {number} least
 */
function drawAnswers({ items }, beliefs, least) {
  return [h("ol", { class: "course-room__items" }, ...items.map((item) => drawItem(item, beliefs, least)))];
}

/** @param {RatingSum} sum */
function drawRatings(sum) {
  return [drawKey(sum), ...sum.parts.map((part) => drawPart(part, sum))];
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
  const hasAny = part.lines.some(({ spreads }) => spreads.length);
  return h(
    "div",
    { class: "course-room__part" },
    h("h4", {}, part.title),
    drawLine(whole, sum),
    ...(hasAny ? [fold(part, ...statements.map((line) => drawLine(line, sum)), drawTable(part, sum))] : []),
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
