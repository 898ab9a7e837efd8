import { isDay } from "../core/day.js";
import { MARKS, newAction } from "../core/plan.js";
import { t } from "../core/strings.js";
import { all, h } from "./dom.js";
import { grow, lostTexts, showOther } from "./writing.js";

/**
 * @import {OutlineModule} from "../core/outline.js"
 * @import {Action} from "../core/plan.js"
 * @import {Lost} from "../core/record.js"
 */

/** The fields in which an action is written. */
export class Fields {
  #what = h("textarea", { rows: 2, autocomplete: "off" });
  #who = h("input", { type: "text", autocomplete: "off" });
  #by = h("input", { type: "date", autocomplete: "off" });
  #know = h("textarea", { rows: 2, autocomplete: "off" });
  #mark = h(
    "select",
    {},
    h("option", { value: "" }, t("plan.marks.none")),
    ...MARKS.map((value) => h("option", { value }, t(`plan.marks.${value}`))),
  );
  #outcome = h("select", {}, h("option", { value: "" }, t("plan.no-outcome")));
  #action = newAction();
  element;

  /**
   * @param {() => void} onInput
   * @param {OutlineModule[]} [modules]  whose outcomes can be chosen; without them, the action keeps its own
   */
  constructor(onInput, modules = []) {
    for (const { slug, title, outcomes } of modules) {
      const options = Object.entries(outcomes).map(([id, text]) =>
        h("option", { value: `${slug}/${id}` }, text),
      );
      this.#outcome.append(h("optgroup", { label: title }, ...options));
    }
    this.element = h(
      "div",
      { class: "course-fields" },
      field("what", this.#what),
      field("who", this.#who),
      field("by", this.#by),
      field("know", this.#know),
      field("mark", this.#mark),
      ...(modules.length ? [field("outcome", this.#outcome)] : []),
    );
    this.element.addEventListener("input", (event) => {
      // The prompt that this stands beside listens to its own fields.
      event.stopPropagation();
      this.#grow();
      onInput();
    });
  }

  /** The action as the fields have it. @returns {Action} */
  get value() {
    return {
      ...this.#action,
      what: this.#what.value,
      who: this.#who.value,
      by: isDay(this.#by.value) ? this.#by.value : "",
      know: this.#know.value,
      mark: /** @type {Action["mark"]} */ (this.#mark.value),
      outcome: this.#has(this.#action.outcome) ? this.#outcome.value : this.#action.outcome,
    };
  }

  /** @param {Action} action */
  restore(action) {
    const { what, who, by, know, mark, outcome } = action;
    this.#action = action;
    // Writing what is there already would move the caret.
    if (this.#what.value !== what) this.#what.value = what;
    if (this.#who.value !== who) this.#who.value = who;
    if (this.#by.value !== by) this.#by.value = by;
    if (this.#know.value !== know) this.#know.value = know;
    this.#mark.value = mark;
    this.#outcome.value = this.#has(outcome) ? outcome : "";
    this.#grow();
  }

  /**
   * Shows texts that were written in another tab or on another device and lost their place.
   * @param {Lost[]} lost
   * @param {Element} [place]  where, when the fields themselves may be folded away
   */
  showOther(lost, place = this.element) {
    const fields = new Map(Object.entries({ what: this.#what, who: this.#who, know: this.#know }));
    for (const { field, text } of lostTexts(lost)) {
      const own = fields.get(field);
      if (own) showOther(place, own, text);
    }
  }

  focus() {
    this.#what.focus();
    this.#grow();
  }

  /** Whether an outcome can be chosen here: the course may no longer have it. @param {string} outcome */
  #has(outcome) {
    return [...this.#outcome.options].some(({ value }) => value === outcome);
  }

  #grow() {
    for (const area of all(this.element, "textarea")) grow(area);
  }
}

/**
 * @param {string} name
 * @param {HTMLElement} control
 */
function field(name, control) {
  return h("label", { class: `course-fields__${name}` }, h("span", {}, t(`plan.${name}`)), control);
}
