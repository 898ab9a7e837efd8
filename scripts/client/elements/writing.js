import { textsIn } from "../core/reading.js";
import { t } from "../core/strings.js";
import { all, button, h } from "./dom.js";

/** @import {Lost} from "../core/record.js" */

/**
 * Makes a field as tall as its text, where the style sheet's `field-sizing` cannot.
 * @param {HTMLElement} field
 */
export function grow(field) {
  if (CSS.supports("field-sizing", "content")) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 4}px`;
}

/**
 * The texts in what lost its place. What lost to another tab is one field each; what lost to a file, the whole value.
 * @param {Lost[]} lost
 * @returns {{field: string, text: string}[]}  each with its field, as `cells.<column>`
 */
export function lostTexts(lost) {
  return lost.flatMap(({ field, value }) => textsIn(value, field));
}

/**
 * Shows a text that was written in another tab or on another device and lost its place to this one.
 * @param {Element} place  what the box is added to
 * @param {HTMLTextAreaElement | HTMLInputElement} field
 * @param {string} other
 */
export function showOther(place, field, other) {
  const shown = all(place, ":scope > .course-kept textarea").map(
    (box) => /** @type {HTMLTextAreaElement} */ (box).value,
  );
  // A learner who has copied it over needs it no more.
  if (field.value.includes(other) || shown.includes(other)) return;
  const text = h("textarea", { rows: 3, readonly: true });
  text.value = other;
  const copy = button(t("client.kept.copy"), () => {
    text.select();
    // `execCommand` works in frames and on plain http, where `navigator.clipboard` does not.
    if (document.execCommand("copy")) copy.textContent = t("client.kept.copied");
  });
  place.append(h("div", { class: "course-kept" }, h("label", {}, t("client.kept.other"), text), copy));
}

/**
 * The notice that something else was asked when the learner answered.
 * @returns {HTMLElement}
 */
export function changedNotice() {
  return h("p", { class: "course-changed" }, t("client.changed"));
}
