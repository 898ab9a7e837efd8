import { h } from "./dom.js";

/**
 * A bar that is filled as far as a share goes. Its number stands beside it in words: the bar itself says nothing.
 * @param {number} share  from 0 to 1
 * @returns {HTMLElement}
 */
export function drawBar(share) {
  const bar = h("span", { class: "course-bar", "aria-hidden": "true" });
  bar.style.setProperty("--share", String(share));
  return bar;
}
