import { isDay } from "../core/day.js";
import { GROUPS, groupRange, SESSION } from "../core/session.js";
import { LONGEST_TITLE } from "../core/session-file.js";
import { t } from "../core/strings.js";
import { h } from "./dom.js";

/**
 * @import {Plan} from "../core/session.js"
 * @import {Desk} from "./session.js"
 */

/**
 * A labelled field.
 * @template {HTMLElement} T
 * @param {string} name  of its words
 * @param {T} control
 */
export function labelled(name, control) {
  return h("label", { class: "course-session__field" }, h("span", {}, t(name)), control);
}

/**
 * A field for whole minutes. What is out of range while it is typed counts for nothing, and the last good number comes back
 * when the field is left.
 * @param {{least: number, most: number}} range
 * @param {() => number} good  the number that holds
 * @param {(minutes: number) => void} onInput
 * @param {Desk} desk
 * @param {Record<string, string>} [attributes]
 */
export function minutesField({ least, most }, good, onInput, desk, attributes = {}) {
  const input = h("input", {
    type: "number",
    inputmode: "numeric",
    min: least,
    max: most,
    autocomplete: "off",
    ...attributes,
  });
  const isGood = () =>
    Number.isInteger(input.valueAsNumber) && input.valueAsNumber >= least && input.valueAsNumber <= most;
  input.addEventListener("input", () => isGood() && onInput(input.valueAsNumber));
  input.addEventListener("change", () => {
    const wasGood = isGood();
    input.value = String(good());
    desk.say(wasGood ? desk.sum() : t("session.range", { least, most }));
  });
  return input;
}

/**
 * Writes into a field what holds, but not under the caret.
 * @param {HTMLInputElement | HTMLSelectElement} field
 * @param {string} value
 */
export function put(field, value) {
  if (field.value !== value && document.activeElement !== field) field.value = value;
}

/**
 * How many people a size of group is for.
 * @param {number} people  one of `GROUPS`
 */
function wordsOf(people) {
  const { from, to } = groupRange(people);
  return t(to ? "session.from-to" : "session.or-more", { from, to, people });
}

/** What the session is called, when it is, and for how many. */
export class Fields {
  #desk;
  #title = h("input", { type: "text", autocomplete: "off", maxlength: LONGEST_TITLE });
  #date = h("input", { type: "date", autocomplete: "off" });
  #start = h("input", { type: "time", autocomplete: "off" });
  #length;
  #group = h(
    "select",
    { autocomplete: "off" },
    ...GROUPS.map((people) => h("option", { value: people }, wordsOf(people))),
  );
  element;

  /** @param {Desk} desk */
  constructor(desk) {
    this.#desk = desk;
    this.#length = minutesField(
      SESSION,
      () => desk.plan.length,
      (minutes) => this.#set({ length: minutes }),
      desk,
    );
    this.#title.addEventListener("input", () => this.#set({ title: this.#title.value }));
    this.#date.addEventListener("input", () => {
      // While a year is typed, it is no day yet.
      const { value } = this.#date;
      if (!value || isDay(value)) this.#set({ date: value });
    });
    this.#start.addEventListener("input", () => this.#start.value && this.#set({ start: this.#start.value }));
    this.#start.addEventListener("change", () => {
      this.#start.value = desk.plan.start;
      desk.say(desk.sum());
    });
    this.#group.addEventListener("change", () => {
      this.#set({ group: Number(this.#group.value) });
      desk.say(desk.sum());
    });
    this.element = h(
      "div",
      { class: "course-session__fields" },
      labelled("session.title", this.#title),
      labelled("session.date", this.#date),
      labelled("session.start", this.#start),
      labelled("session.length", this.#length),
      labelled("session.people", this.#group),
    );
    this.#title.closest("label")?.classList.add("course-session__field--wide");
  }

  /** @param {Plan} plan */
  show({ title, date, start, length, group }) {
    // Writing what is there already would move the caret.
    if (this.#title.value !== title) this.#title.value = title;
    put(this.#date, date);
    put(this.#start, start);
    put(this.#length, String(length));
    put(this.#group, String(group));
  }

  /** @param {Partial<Plan>} fields */
  #set(fields) {
    Object.assign(this.#desk.plan, fields);
    this.#desk.changed();
  }
}
