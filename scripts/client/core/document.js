/**
 * A learner's record as a text with headings: one form, from which the Word document, Markdown and the printed page are made.
 *
 * @import {PlannedAction} from "./portfolio/plan.js"
 * @import {AnswerBlock, Block, Group, Portfolio, RatingsBlock, StoryBlock, TextBlock} from "./portfolio.js"
 * @import {Mean} from "./rating.js"
 *
 * @typedef {object} Text
 * @property {string} title
 * @property {Part[]} parts   what stands below it
 *
 * @typedef {Heading | Paragraph | List | Table | Chart} Part
 * @typedef {{type: "heading", level: 2 | 3, text: string}} Heading
 * @typedef {{type: "paragraph", role: Role, text: string}} Paragraph  a line break stays one
 * @typedef {{type: "list", items: string[]}} List
 * @typedef {{type: "table", caption: string, head: string[], rows: string[][]}} Table
 * @typedef {object} Chart
 * @property {"chart"} type
 * @property {string} name       its words, for who cannot see it
 * @property {"compass" | "bars"} chart
 * @property {number} steps      of the scale
 * @property {{title: string, now: Mean | null, before: Mean | null}[]} parts
 *
 * @typedef {"plain" | "label" | "quiet" | "own"} Role
 *   `label` stands above something; `own` are the learner's words, told apart from those of the course
 *
 * @typedef {object} Words      words and dates in the language of the page
 * @property {(key: string, values?: Record<string, string | number>) => string} t  by their key
 * @property {(at: string) => string} day  the day of an ISO time, or of a day alone
 * @property {(value: number) => string} number
 */

/**
 * @param {Portfolio} portfolio  the part of it that is wanted
 * @param {string} title
 * @param {string} note          below the title
 * @param {Words} words
 * @returns {Text}
 */
export function textOf(portfolio, title, note, words) {
  const parts = [
    paragraph("quiet", note),
    ...(portfolio.actions.length ? planParts(portfolio.actions, words) : []),
    ...portfolio.groups.filter(({ items }) => items.length).flatMap((group) => groupParts(group, words)),
  ];
  if (parts.length === 1) parts.push(paragraph("plain", words.t("documents.empty")));
  return { title, parts };
}

/**
 * @param {Role} role
 * @param {string} text
 * @returns {Paragraph}
 */
export function paragraph(role, text) {
  return { type: "paragraph", role, text };
}

/**
 * @param {2 | 3} level
 * @param {string} text
 * @returns {Heading}
 */
export function heading(level, text) {
  return { type: "heading", level, text };
}

/**
 * A label and what stands below it; nothing where there is nothing to stand there.
 * @param {string} label
 * @param {Role} role
 * @param {string} text
 * @returns {Part[]}
 */
function labelled(label, role, text) {
  return text ? [paragraph("label", label), paragraph(role, text)] : [];
}

/**
 * @param {PlannedAction[]} actions
 * @param {Words} words
 * @returns {Part[]}
 */
function planParts(actions, { t, day }) {
  const rows = actions.map(({ what, who, by, know, outcomeText, mark, state, note }) => [
    [
      what,
      mark && t(`documents.mark.${mark}`),
      outcomeText && t("documents.serves", { outcome: outcomeText }),
    ]
      .filter(Boolean)
      .join("\n"),
    who,
    by && day(by),
    know,
    [t(`documents.state.${state}`), note].filter(Boolean).join("\n"),
  ]);
  const head = ["what", "who", "by", "know", "went"].map((column) => t(`documents.plan.${column}`));
  return [heading(2, t("documents.plan.title")), { type: "table", caption: "", head, rows }];
}

/**
 * @param {Group} group
 * @param {Words} words
 * @returns {Part[]}
 */
function groupParts({ title, items }, words) {
  return [
    heading(2, title),
    ...items.flatMap((item) => [
      heading(3, item.title),
      paragraph("quiet", words.t("documents.written", { day: words.day(item.at) })),
      ...item.blocks.flatMap((block) => blockParts(block, item.title, words)),
    ]),
  ];
}

/**
 * @param {Block} block
 * @param {string} title  of the activity
 * @param {Words} words
 * @returns {Part[]}
 */
function blockParts(block, title, words) {
  switch (block.type) {
    case "answer":
      return answerParts(block, words);
    case "text":
      return textParts(block, words);
    case "table":
      return [block];
    case "ratings":
      return ratingsParts(block, title, words);
    case "story":
      return storyParts(block, words);
    case "older":
      return labelled(words.t("documents.older", { day: words.day(block.at) }), "own", block.text);
  }
}

/**
 * @param {AnswerBlock} block
 * @param {Words} words
 * @returns {Part[]}
 */
function answerParts({ question, answer, result, sure, dontKnow, changed }, { t }) {
  const said = [
    dontKnow && t("documents.unknown"),
    result && t(`documents.result.${result}`),
    sure && t(`documents.sure.${sure}`),
    changed && t("documents.changed"),
  ].filter(Boolean);
  return [
    paragraph("label", question),
    ...(answer.length ? [paragraph("own", answer.join("\n"))] : []),
    ...(said.length ? [paragraph("quiet", said.join(" "))] : []),
  ];
}

/**
 * @param {TextBlock} block
 * @param {Words} words
 * @returns {Part[]}
 */
function textParts({ prompt, text, model, add, ticked }, { t }) {
  return [
    paragraph("label", prompt),
    ...(text ? [paragraph("own", text)] : []),
    .../** @type {Part[]} */ (
      ticked.length ? [paragraph("label", t("documents.ticked")), { type: "list", items: ticked }] : []
    ),
    ...labelled(t("documents.model"), "plain", model),
    ...labelled(t("documents.add"), "own", add),
  ];
}

/**
 * @param {RatingsBlock} block
 * @param {string} title
 * @param {Words} words
 * @returns {Part[]}
 */
function ratingsParts({ at, earlier, steps, chart, scale, parts, table }, title, { t, day, number }) {
  const times = [
    ...(earlier ? [t("documents.then", { day: day(earlier) })] : []),
    t("documents.now", { day: day(at) }),
  ];
  const [[min, low], [max, high]] = [scale[0], scale[scale.length - 1]];
  const means = (/** @type {RatingsBlock["parts"][number]} */ { then, now }) =>
    (earlier ? [then, now] : [now]).map((mean) => (mean ? number(mean.value) : "–"));
  const said = parts.map((part) => `${part.title} ${means(part).join(" → ")}`).join("; ");
  /** @type {Chart} */
  const picture = {
    type: "chart",
    name: t("documents.chart", { title, numbers: said }),
    chart,
    steps,
    parts: parts.map(({ title: name, now, then }) => ({ title: name, now, before: then })),
  };
  const isDrawn = parts.some(({ now, then }) => now || then);
  return [
    ...(isDrawn ? [picture] : []),
    ...(isDrawn && earlier ? [paragraph("quiet", t("documents.key"))] : []),
    {
      type: "table",
      caption: t("documents.means", { min, low, max, high }),
      head: [t("documents.part"), ...times],
      rows: parts.map((part) => [part.title, ...means(part)]),
    },
    {
      type: "table",
      caption: t("documents.ratings"),
      head: [t("documents.statement"), ...times],
      rows: table.map(({ statement, then, now }) =>
        [statement, ...(earlier ? [then, now] : [now])].map((cell) => cell || t("documents.unrated")),
      ),
    },
  ];
}

/**
 * @param {StoryBlock} block
 * @param {Words} words
 * @returns {Part[]}
 */
function storyParts({ steps, ending, endings, behaviours }, { t }) {
  return [
    ...(steps.length
      ? [
          {
            type: /** @type {const} */ ("list"),
            items: steps.map(({ scene, choice }) =>
              scene ? t("documents.step", { scene, choice }) : choice,
            ),
          },
        ]
      : []),
    ...(ending ? [paragraph("plain", t("documents.ending", { title: ending }))] : []),
    ...(endings > 1 ? [paragraph("plain", t("documents.endings", { n: endings }))] : []),
    .../** @type {Part[]} */ (
      behaviours.length ? [paragraph("label", t("documents.shown")), { type: "list", items: behaviours }] : []
    ),
  ];
}
