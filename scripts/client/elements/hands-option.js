import { t } from "../core/strings.js";
import { h, one } from "./dom.js";
import { HandsCount } from "./hands-count.js";

/** One option, with a letter to call it by. */
export class HandsOption {
  #letter;
  #text;
  #field;
  #bars = h("div", { class: "course-hands__bars" });

  /**
   * @param {HTMLElement} label
   * @param {number} place
   * @param {() => void} onCount
   */
  constructor(label, place, onCount) {
    this.#letter = String.fromCharCode(65 + place);
    this.#text = one(label, "span").textContent?.trim() ?? "";
    const letter = this.#letter;
    this.#field = new HandsCount(
      t("present.hands.hands", { letter, text: this.#text }),
      [t("present.hands.fewer", { letter }), t("present.hands.more", { letter })],
      onCount,
    );
    const row = h("div", { class: "course-hands__row" });
    label.replaceWith(row);
    row.append(h("b", { class: "course-hands__letter" }, letter), label, this.#field.element, this.#bars);
  }

  get name() {
    return `${this.#letter}: ${this.#text}`;
  }

  get count() {
    return this.#field.count;
  }

  set count(count) {
    this.#field.count = count;
  }

  focus() {
    this.#field.focus();
  }

  /** @param {string} words */
  heard(words) {
    return t("present.hands.heard", { letter: this.#letter, words });
  }

  /** @param {HTMLElement[]} bars */
  draw(bars) {
    this.#bars.replaceChildren(...bars);
  }
}
