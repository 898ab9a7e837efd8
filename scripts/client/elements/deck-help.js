import { t } from "../core/strings.js";
import { button, h } from "./dom.js";

const KEYS = ["next", "previous", "ends", "presenter", "full", "dark", "help"];

/** The keys, and the switch for those of one letter: whoever speaks to their computer sets them off by accident. */
export class Help {
  #letters = h("input", { type: "checkbox", checked: true });
  element = h(
    "dialog",
    { class: "deck-help", "aria-labelledby": "deck-help-title" },
    h("h2", { id: "deck-help-title" }, t("slides.keys.title")),
    h(
      "dl",
      {},
      ...KEYS.map((name) =>
        h("div", {}, h("dt", {}, t(`slides.keys.${name}`)), h("dd", {}, t(`slides.does.${name}`))),
      ),
    ),
    h("label", { class: "course-option" }, this.#letters, h("span", {}, t("slides.letters"))),
    h("p", {}, t("slides.remote")),
    button(t("slides.close"), () => this.element.close()),
  );

  get isOpen() {
    return this.element.open;
  }

  get hasLetters() {
    return this.#letters.checked;
  }

  open() {
    this.element.showModal();
  }
}
