import { MOST, toCount } from "../core/hands.js";
import { button, h } from "./dom.js";

/** A number with a button on each side. */
export class HandsCount {
  #input = h("input", { type: "number", min: 0, max: MOST, placeholder: "0", autocomplete: "off" });

  /**
   * @param {string} name
   * @param {string[]} names  of the buttons: one less, one more
   * @param {() => void} onCount
   */
  constructor(name, [fewer, more], onCount) {
    const input = this.#input;
    const step = (/** @type {number} */ by) => {
      this.count = toCount(String(this.count + by));
      onCount();
    };
    input.setAttribute("aria-label", name);
    input.addEventListener("focus", () => input.select());
    input.addEventListener("keydown", (event) => {
      // It would send the form, and check an answer that nobody gave.
      if (event.key === "Enter") event.preventDefault();
    });
    input.addEventListener("input", (event) => {
      // Hands are no answer: the activity hears nothing of them.
      event.stopPropagation();
      onCount();
    });
    this.element = h(
      "div",
      { class: "course-hands__count" },
      button("−", () => step(-1), { class: "course-hands__step", "aria-label": fewer }),
      input,
      button("+", () => step(1), { class: "course-hands__step", "aria-label": more }),
    );
  }

  focus() {
    this.#input.focus();
  }

  get hasFocus() {
    return document.activeElement === this.#input;
  }

  get count() {
    return toCount(this.#input.value);
  }

  set count(count) {
    // What is written there already stays: writing it again would move the caret.
    if (this.count !== count) this.#input.value = count ? String(count) : "";
  }
}
