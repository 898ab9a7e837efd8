import { t } from "../core/strings.js";
import { h } from "./dom.js";

/**
 * The way from a result to giving it to a group's trainer.
 * @param {HTMLElement} activity  names the page for it as `data-give`, on courses that have one
 * @returns {HTMLElement[]}  hidden; none on other courses
 */
export function drawToRoom({ dataset: { give } }) {
  return give
    ? [h("p", { class: "course-to-room", hidden: true }, h("a", { href: give }, t("client.to-room")))]
    : [];
}
