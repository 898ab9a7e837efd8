import { t } from "../core/strings.js";
import { button, h } from "./dom.js";

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
 * Shows a text that was written in another tab at the same time and lost its place to this one.
 * @param {Element} place  what the box is added to
 * @param {HTMLTextAreaElement} field
 * @param {unknown} other
 */
export function showOther(place, field, other) {
  // A learner who has copied it over needs it no more.
  if (typeof other !== "string" || field.value.includes(other)) return;
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
