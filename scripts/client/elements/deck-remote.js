import { t } from "../core/strings.js";
import { button, h, one } from "./dom.js";

/** @import {Control} from "./deck-controls.js" */

/** In the window with the notes: what works on the slide, to be used from there. */
export class Remote {
  /** @type {Control[]} */
  #drawn = [];
  #onUse;
  #list = h("div", { class: "deck-remote__list" });
  element = h("div", { class: "deck-remote", hidden: true }, h("h2", {}, t("slides.on-slide")), this.#list);

  /** @param {(place: number, value: string) => void} onUse */
  constructor(onUse) {
    this.#onUse = onUse;
  }

  /**
   * Draws what has changed alone: whoever presses a button goes on pressing it.
   * @param {Control[]} controls
   */
  show(controls) {
    this.element.hidden = !controls.length;
    const old = [...this.#list.children];
    const drawn = controls.map((control, place) =>
      isLike(this.#drawn[place], control) ? old[place] : this.#draw(control, place),
    );
    drawn.forEach((each, place) => {
      if (each !== old[place]) old[place] ? old[place].replaceWith(each) : this.#list.append(each);
      renew(each, controls[place]);
    });
    for (const each of old.slice(controls.length)) each.remove();
    this.#drawn = controls;
  }

  /**
   * @param {Control} control
   * @param {number} place
   */
  #draw({ kind, label, list }, place) {
    if (kind === "button") return button(label, () => this.#onUse(place, ""));
    const field =
      kind === "select"
        ? h("select", {}, ...list.map(([value, text]) => h("option", { value }, text)))
        : h("input", { type: kind, ...(kind === "number" ? { min: 0, placeholder: "0" } : {}) });
    const isTicked = kind === "radio" || kind === "checkbox";
    field.addEventListener(isTicked ? "click" : "input", () => this.#onUse(place, field.value));
    return isTicked
      ? h("label", { class: "course-option" }, field, h("span", {}, label))
      : h("label", { class: "deck-remote__field" }, h("span", {}, label), field);
  }
}

/**
 * Whether what is drawn for one does for the other: buttons may have other words.
 * @param {Control | undefined} old
 * @param {Control} control
 */
function isLike(old, control) {
  if (old?.kind !== control.kind) return false;
  return (
    control.kind === "button" || (old.label === control.label && old.list.length === control.list.length)
  );
}

/**
 * @param {Element} element
 * @param {Control} control
 */
function renew(element, { kind, label, value, on }) {
  if (kind === "button") {
    element.textContent = label;
    return;
  }
  const field = /** @type {HTMLInputElement} */ (one(element, "input, select"));
  if (kind === "radio" || kind === "checkbox") field.checked = on;
  // What is being typed there is newer.
  else if (field !== document.activeElement) field.value = value;
}
