/**
 * What of a learner's record can be put under a heading of an account.
 *
 * @import {Outline} from "./outline.js"
 * @import {Portfolio} from "./portfolio.js"
 * @import {Words} from "./document.js"
 *
 * @typedef {"outcomes" | "reflections" | "actions" | "answers" | "nothing"} Source
 *   `outcomes`: of the modules that were begun; `reflections`: what was written at their prompts; `actions`: the plan;
 *   `answers`: to the questions asked before the course and after it
 */

/**
 * @param {Source} source
 * @param {Outline} outline
 * @param {Portfolio} portfolio
 * @param {Words} words
 * @returns {string[]}  texts that can be put in one by one
 */
export function textsFrom(source, outline, portfolio, { t, day }) {
  const blocks = portfolio.groups.flatMap(({ items }) =>
    items.flatMap(({ kind, blocks: own }) => own.map((block) => ({ kind, block }))),
  );
  switch (source) {
    case "outcomes":
      return outline.modules.flatMap(({ slug, title, outcomes }) => {
        const isBegun = portfolio.groups.some((group) => group.slug === slug && group.minutes.done > 0);
        const points = Object.values(outcomes).map((text) => `– ${text}`);
        return isBegun ? [[t("account.worked", { title }), ...points].join("\n")] : [];
      });
    case "reflections":
      return blocks.flatMap(({ block }) =>
        block.type === "text" ? [[block.text, block.add].filter(Boolean).join("\n")].filter(Boolean) : [],
      );
    case "answers":
      return blocks.flatMap(({ kind, block }) =>
        kind === "before-after" && block.type === "table"
          ? [[block.caption, ...block.rows.map((row) => sentence(row))].join("\n")]
          : [],
      );
    case "actions":
      return portfolio.actions.map(({ what, by, know, note }) =>
        [by ? `${day(by)}: ${what}` : what, know, note].filter(Boolean).join("\n"),
      );
    case "nothing":
      return [];
  }
}

/** @param {string[]} row  when, the answer, why */
function sentence([when, ...said]) {
  return `${when}: ${said.filter(Boolean).join(" – ")}`;
}

/**
 * Adds texts below what is written. What is there already is not added again, and nothing is taken away.
 * @param {string} written
 * @param {string[]} texts
 * @returns {string}
 */
export function putIn(written, texts) {
  return texts.reduce(
    (whole, text) => (whole.includes(text) ? whole : [whole.trimEnd(), text].filter(Boolean).join("\n\n")),
    written,
  );
}

/**
 * Hours to the nearest quarter, as they stand in a field.
 * @param {number} minutes
 * @returns {string}
 */
export function hoursOf(minutes) {
  return String(Math.round(minutes / 15) / 4);
}
