import { t } from "../core/strings.js";
import { all, button, h, one } from "./dom.js";

/**
 * What is saved of the points of a prompt, beside the text.
 * @typedef {object} Looked
 * @property {{[point: string]: boolean}} [points]  those that the learner has ticked, by id
 * @property {boolean} [looked]  whether hints for the others were asked for
 */

/**
 * Points to look for in one's own text: shown once it is saved, above the model answer. Those that are ticked are there;
 * each of the others has a hint, shown on request.
 */
export class Points {
  #panel;
  #looked = false;
  #hints;
  #status = h("p", { class: "course-status", role: "status" });

  /**
   * @param {Element} details  as the server wrote them
   * @param {Element} own      the field of the learner's own text, below which the points stand
   * @param {() => void} onChange
   */
  constructor(details, own, onChange) {
    const fieldset = one(details, "fieldset");
    this.#hints = button(t("reflection.hints"), () => {
      this.#looked = true;
      this.#show();
      this.#say();
      onChange();
    });
    this.#panel = h(
      "div",
      { class: "course-points", hidden: true },
      fieldset,
      h("div", { class: "course-actions" }, this.#hints),
      this.#status,
    );
    details.remove();
    own.after(this.#panel);
    // The form itself hears the tick and saves it.
    this.#panel.addEventListener("input", () => this.#show());
    this.#show();
  }

  /** @returns {Looked} */
  get value() {
    const ticked = this.#boxes().filter(({ checked }) => checked);
    return { points: Object.fromEntries(ticked.map(({ value }) => [value, true])), looked: this.#looked };
  }

  /** @param {Looked} saved */
  restore({ points = {}, looked = false }) {
    for (const box of this.#boxes()) box.checked = points[box.value] === true;
    this.#looked = looked;
    this.#show();
  }

  /** @param {boolean} written  whether the learner's own text is saved */
  allow(written) {
    this.#panel.hidden = !written;
  }

  #boxes() {
    return /** @type {HTMLInputElement[]} */ (all(this.#panel, "input"));
  }

  #show() {
    for (const part of all(this.#panel, ".course-point")) {
      const { checked } = /** @type {HTMLInputElement} */ (one(part, "input"));
      one(part, ".course-point__hint").hidden = checked || !this.#looked;
    }
    // It keeps its place while it has the focus: a button that goes would take the focus with it.
    this.#hints.hidden = this.#looked && document.activeElement !== this.#hints;
  }

  /** Says once what the press has shown: the hints stand above the button. */
  #say() {
    const missing = this.#boxes().filter(({ checked }) => !checked);
    const hints = missing.map((box) =>
      one(/** @type {Element} */ (box.closest(".course-point")), ".course-point__hint"),
    );
    this.#status.textContent = hints.length
      ? hints.map((hint) => hint.textContent?.trim()).join(" ")
      : t("reflection.all-there");
    this.#status.classList.toggle("course-hidden", hints.length > 0);
  }
}
