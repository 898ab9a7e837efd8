import { t } from "../core/strings.js";

/**
 * A list as it stands in a sentence: "A, B and C".
 * @param {string[]} names
 * @returns {string}
 */
export function listed(names) {
  const rest = names.slice(0, -1).join(", ");
  return (rest ? [rest, ...names.slice(-1)] : names).join(t("self-assessment.and"));
}
