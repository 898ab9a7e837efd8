/**
 * What of a learner's record can be put under a heading of an account.
 *
 * @import {Outline} from "./outline.js"
 * @import {Portfolio} from "./portfolio.js"
 * @import {Words} from "./document.js"
 *
 * @typedef {"modules" | "reflections" | "answers" | "tried" | "planned" | "nothing"} Source
 *   `modules`: how much of each was done; `reflections`: what was written at their prompts; `answers`: to the questions asked
 *   before the course and after it; `tried` and `planned`: actions of the plan, as they stand
 */

/**
 * @param {Source} source
 * @param {Outline} outline
 * @param {Portfolio} portfolio
 * @param {Words} words
 * @returns {string[]}  texts that can be put in one by one
 */
export function textsFrom(source, outline, portfolio, { t, day }) {
  // What stands in an account came from elsewhere: it is not put in once more.
  const blocks = portfolio.groups.flatMap(({ items }) =>
    items
      .filter(({ kind }) => kind !== "account")
      .flatMap(({ kind, title, blocks: own }) => own.map((block) => ({ kind, title, block }))),
  );
  switch (source) {
    case "modules":
      return outline.modules.flatMap(({ slug, title }) => {
        const { done = 0, total = 0 } = portfolio.groups.find((group) => group.slug === slug)?.minutes ?? {};
        if (!done) return [];
        return [
          done === total ? t("account.whole", { title, total }) : t("account.part", { title, done, total }),
        ];
      });
    case "reflections": {
      // What became an action comes under the headings of the plan.
      const planned = new Set(portfolio.actions.map(({ from }) => from));
      return blocks.flatMap(({ title, block }) => {
        if (block.type !== "text" || planned.has(block.key)) return [];
        const written = [block.text, block.add].filter(Boolean);
        // Without its title nobody could tell what it answered.
        return written.length ? [[title, ...written].join("\n")] : [];
      });
    }
    case "answers":
      return blocks.flatMap(({ kind, block }) =>
        kind === "before-after" && block.type === "table"
          ? [[block.caption, ...block.rows.map((row) => sentence(row))].join("\n")]
          : [],
      );
    case "tried":
      return portfolio.actions
        .filter(({ state }) => state === "tried" || state === "kept")
        .map(({ what, note }) => [what, note].filter(Boolean).join("\n"));
    case "planned":
      return portfolio.actions
        .filter(({ state }) => state === "planned")
        .map(({ what, by, know }) => [by ? `${day(by)}: ${what}` : what, know].filter(Boolean).join("\n"));
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
    (whole, text) =>
      `\n\n${whole}\n\n`.includes(`\n\n${text}\n\n`)
        ? whole
        : [whole.trimEnd(), text].filter(Boolean).join("\n\n"),
    written,
  );
}
