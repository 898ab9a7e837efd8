/**
 * What a record file holds, in words.
 *
 * @import {Counts, Difference, Preview} from "../core/merge.js"
 * @import {Opened} from "../core/record-file.js"
 */

import { isCertificateFile } from "../core/record-file.js";
import { t } from "../core/strings.js";
import { h } from "./dom.js";
import { day, hour } from "./format.js";
import { readOutline } from "./outline.js";

/** @type {Difference[]} */
const DIFFERENCES = ["new", "changed", "older", "same"];

/** Groups that are no activity, in the order in which they are shown, after the activities. */
const OTHERS = ["revisit", "plan:", "account:", "certificate:", "marks"];

/**
 * Says when the file was saved, what is new, changed, older or the same in it, and what is left out.
 * @param {string} name  of the file
 * @param {Opened} opened
 * @param {Preview} change
 * @returns {Node[]}
 */
export function showPreview(name, opened, { counts, groups }) {
  const at = opened.savedAt && new Date(opened.savedAt);
  /** @type {HTMLElement[]} */
  const parts = [
    h("h3", {}, t("take-away.preview")),
    h("p", {}, at ? t("take-away.file", { name, day: day(at), hour: hour(at) }) : name),
  ];
  if (isCertificateFile(opened)) parts.push(h("p", {}, h("strong", {}, t("take-away.certificate"))));
  const lines = DIFFERENCES.filter((how) => counts[how]).map((how) =>
    h("li", {}, t(`take-away.counts.${how}`, { count: counts[how] })),
  );
  parts.push(lines.length ? h("ul", {}, ...lines) : h("p", {}, t("take-away.empty")));
  const refused = [...new Set(opened.refused.map(({ why }) => why))].map((why) => {
    const count = opened.refused.filter((one) => one.why === why).length;
    return h("p", {}, t(`take-away.refused.${why}`, { count }));
  });
  parts.push(...refused);
  if (groups.size) parts.push(h("details", {}, h("summary", {}, t("take-away.list")), list(groups)));
  return parts;
}

/**
 * @param {Preview["groups"]} groups
 * @returns {HTMLElement}
 */
function list(groups) {
  const titles = readOutline().activities.map(({ id, title }) => /** @type {const} */ ([id, title]));
  for (const other of OTHERS) titles.push([other, t(`take-away.groups.${other.replace(":", "")}`)]);
  const known = new Map(titles);
  const gone = [...groups.keys()].filter((group) => !known.has(group));
  const named = [...known].filter(([group]) => groups.has(group));
  return h(
    "ul",
    {},
    ...[...named, ...gone.map((group) => [group, t("take-away.groups.gone", { id: group })])].map(
      ([group, title]) => h("li", {}, `${title}: ${inShort(/** @type {Counts} */ (groups.get(group)))}`),
    ),
  );
}

/** @param {Counts} counts */
function inShort(counts) {
  return DIFFERENCES.filter((how) => counts[how])
    .map((how) => t(`take-away.short.${how}`, { count: counts[how] }))
    .join(", ");
}
