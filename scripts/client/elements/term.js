import { button, one } from "./dom.js";

/**
 * A word with its meaning at hand: `<course-term><a href="…">word</a><span hidden>meaning</span></course-term>`.
 *
 * The link to the glossary becomes a button that shows the meaning below the word: by click, touch or keyboard, never by
 * hovering alone, which touch screens do not have. Escape, the button and a click elsewhere close it.
 */
export class CourseTerm extends HTMLElement {
  #leave = new AbortController();

  connectedCallback() {
    const link = this.querySelector("a");
    // Connected again (the page moved it): it is a button already.
    if (!link) return;
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    /** @type {HTMLElement} */
    const meaning = one(this, ".course-term__meaning");
    /** @type {HTMLButtonElement} */
    const word = button(link.textContent ?? "", () => this.#show(word, meaning, meaning.hidden === true), {
      class: "course-term__word",
      "aria-expanded": "false",
    });
    link.replaceWith(word);
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape" || meaning.hidden) return;
        // A link in the meaning goes with it, and would take focus along.
        if (meaning.contains(document.activeElement)) word.focus();
        this.#show(word, meaning, false);
      },
      { signal },
    );
    document.addEventListener(
      "click",
      ({ target }) => {
        if (!this.contains(/** @type {Node} */ (target))) this.#show(word, meaning, false);
      },
      { signal },
    );
  }

  disconnectedCallback() {
    this.#leave.abort();
  }

  /**
   * @param {HTMLElement} word
   * @param {HTMLElement} meaning
   * @param {boolean} shown
   */
  #show(word, meaning, shown) {
    meaning.hidden = !shown;
    word.setAttribute("aria-expanded", String(shown));
    if (!shown) return;
    // The box begins below the word, and is moved to the left where it would leave the screen.
    meaning.style.left = "0";
    const { left, right } = meaning.getBoundingClientRect();
    const over = right - (document.documentElement.clientWidth - 16);
    meaning.style.left = `${-Math.min(Math.max(over, 0), Math.max(left - 16, 0))}px`;
  }
}
