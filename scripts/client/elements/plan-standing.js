import { STATES } from "../core/plan.js";
import { t } from "../core/strings.js";
import { h } from "./dom.js";
import { grow, lostTexts, showOther } from "./writing.js";

/**
 * @import {Action, State} from "../core/plan.js"
 * @import {Lost} from "../core/record.js"
 */

/** Where an action stands, and what happened. */
export class Standing {
  #legend = h("legend");
  #note = h("textarea", { rows: 2, autocomplete: "off" });
  #label = h("label", { class: "course-standing__note" }, h("span", {}, t("plan.note")), this.#note);
  /** @type {Map<State, HTMLInputElement>} */
  #radios = new Map();
  element;

  /**
   * @param {string} name  of the radio buttons
   * @param {object} on
   * @param {(state: State) => void} on.onState
   * @param {(note: string) => void} on.onNote  while it is typed
   * @param {string} [planned]  the words for what is still planned
   */
  constructor(name, { onState, onNote }, planned = t("plan.states.planned")) {
    const options = STATES.map((state) => {
      const radio = h("input", { type: "radio", name, value: state, autocomplete: "off" });
      radio.addEventListener("change", () => onState(state));
      this.#radios.set(state, radio);
      const words = state === "planned" ? planned : t(`plan.states.${state}`);
      return h("label", { class: "course-option" }, radio, h("span", {}, words));
    });
    this.#note.addEventListener("input", () => {
      grow(this.#note);
      onNote(this.#note.value);
    });
    const row = h("div", { class: "course-standing__row" }, ...options);
    this.element = h("div", { class: "course-standing" }, h("fieldset", {}, this.#legend, row), this.#label);
  }

  /**
   * @param {Action} action
   * @param {string} question
   * @param {boolean} [isAnswered]  without it, no state is marked
   */
  show({ state, note }, question, isAnswered = true) {
    this.#legend.textContent = question;
    for (const [value, radio] of this.#radios) radio.checked = isAnswered && value === state;
    if (this.#note.value !== note) this.#note.value = note;
    // Of what is only planned there is nothing to tell yet.
    this.#label.hidden = !note && (!isAnswered || state === "planned");
    grow(this.#note);
  }

  /**
   * Shows what was noted in another tab or on another device and lost its place.
   * @param {Lost[]} lost
   */
  showOther(lost) {
    for (const { field, text } of lostTexts(lost))
      if (field === "note") showOther(this.element, this.#note, text);
  }
}
