import { h } from "./dom.js";

/** Folds an element under its title: the words of the title become the button for it. On paper nothing is folded. */
export class Fold {
  button;
  #element;

  /**
   * @param {HTMLElement} element
   * @param {HTMLElement} title  in it
   */
  constructor(element, title) {
    this.#element = element;
    this.button = h("button", { type: "button", class: "course-fold" }, ...title.childNodes);
    this.button.addEventListener("click", () => this.set(!this.isFolded));
    title.append(this.button);
    this.set(false);
  }

  get isFolded() {
    return this.#element.dataset.folded !== undefined;
  }

  /** @param {boolean} isFolded */
  set(isFolded) {
    this.#element.toggleAttribute("data-folded", isFolded);
    this.button.setAttribute("aria-expanded", String(!isFolded));
  }
}
