import { ENTRY, MOST, newEntry, placeFor } from "../core/session.js";
import { LONGEST_TITLE } from "../core/session-file.js";
import { t } from "../core/strings.js";
import { button, h } from "./dom.js";
import { labelled } from "./session-fields.js";
import { titleOf } from "./session-words.js";

/**
 * @import {Entry, FactModule, FactStep} from "../core/session.js"
 * @import {Desk} from "./session.js"
 */

/** What can be put into the session, before the step that closes it: steps of the guides, pages of the course, breaks, and one's own. */
export class Add {
  #desk;
  #modules;
  #module = h("select", { autocomplete: "off" });
  #steps = h("div", {});
  #page = h("select", { autocomplete: "off" });
  #how = h(
    "select",
    { autocomplete: "off" },
    h("option", { value: "together" }, t("session.how.together")),
    h("option", { value: "alone" }, t("session.how.alone")),
  );
  #pause = numberField("10");
  #title = h("input", { type: "text", autocomplete: "off", maxlength: LONGEST_TITLE });
  #minutes = numberField("10");
  element;

  /** @param {Desk} desk */
  constructor(desk) {
    this.#desk = desk;
    this.#modules = desk.facts.modules.filter(({ steps, pages }) => steps.length + pages.length);
    this.#module.append(...this.#modules.map(({ title }, place) => h("option", { value: place }, title)));
    this.#module.addEventListener("change", () => this.#showModule());
    this.element = h(
      "div",
      { class: "course-session__add" },
      ...(this.#modules.length
        ? [labelled("session.module", this.#module), this.#steps, group("session.a-page", this.#pageFields())]
        : []),
      group("session.a-pause", [
        labelled("session.minutes", this.#pause),
        button(t("session.add-pause"), () => this.#addPause()),
      ]),
      group("session.an-own", [
        labelled("session.own-title", this.#title),
        labelled("session.minutes", this.#minutes),
        button(t("session.add-own"), () => this.#addOwn()),
      ]),
    );
    this.#showModule();
  }

  #pageFields() {
    return [
      labelled("session.page", this.#page),
      labelled("session.how.title", this.#how),
      button(t("session.add-page"), () =>
        this.#add([newEntry("page", { ref: this.#page.value, together: this.#how.value === "together" })]),
      ),
    ];
  }

  #showModule() {
    const module = this.#modules[Number(this.#module.value)];
    if (!module) return;
    const { steps, pages, slug } = module;
    this.#page.replaceChildren(
      ...pages.map(({ path, title, minutes }) =>
        h("option", { value: path }, `${title} (${t("page.minutes", { count: minutes })})`),
      ),
    );
    const entries = () => steps.map(({ id }) => newEntry("step", { ref: `${slug}/${id}` }));
    this.#steps.replaceChildren(
      ...(steps.length
        ? [
            h(
              "ul",
              { class: "course-plain course-session__choices" },
              ...steps.map((step) => this.#choice(step, module)),
            ),
            h(
              "p",
              {},
              button(t("session.add-all", { count: steps.length }), () => this.#add(entries())),
            ),
          ]
        : [h("p", {}, t("session.no-guide"))]),
    );
  }

  /**
   * @param {FactStep} step
   * @param {FactModule} module
   */
  #choice({ id, title, does, minutes, materials, optional }, { slug }) {
    const facts = [
      t("session.takes", { minutes: minutes.join(", ") }),
      ...(materials.length ? [t("session.brings", { materials: materials.join("; ") })] : []),
      ...(optional ? [t("session.can-be-left")] : []),
    ];
    return h(
      "li",
      {},
      h("div", {}, h("strong", {}, title), h("span", {}, does), h("small", {}, facts.join(" "))),
      button(t("session.add"), () => this.#add([newEntry("step", { ref: `${slug}/${id}` })]), {
        "aria-label": `${t("session.add")}: ${title}`,
      }),
    );
  }

  #addPause() {
    const minutes = this.#read(this.#pause);
    if (minutes) this.#add([newEntry("pause", { minutes })]);
  }

  #addOwn() {
    const title = this.#title.value.trim();
    if (!title) {
      this.#desk.say(t("session.no-title"));
      this.#title.focus();
      return;
    }
    const minutes = this.#read(this.#minutes);
    if (minutes) this.#add([newEntry("own", { title, minutes })]);
  }

  /**
   * The minutes in a field; where they cannot be used, that is said.
   * @param {HTMLInputElement} input
   * @returns {number | null}
   */
  #read(input) {
    const { valueAsNumber } = input;
    if (Number.isInteger(valueAsNumber) && valueAsNumber >= ENTRY.least && valueAsNumber <= ENTRY.most)
      return valueAsNumber;
    this.#desk.say(t("session.range", ENTRY));
    input.focus();
    return null;
  }

  /** @param {Entry[]} entries */
  #add(entries) {
    const { plan } = this.#desk;
    if (plan.steps.length + entries.length > MOST) return this.#desk.say(t("session.full", { most: MOST }));
    const place = placeFor(plan, this.#desk.facts, entries);
    plan.steps.splice(place, 0, ...entries);
    this.#desk.changed();
    const { rows } = this.#desk.agenda;
    const words =
      entries.length === 1
        ? t("session.added", { name: titleOf(rows[place]) })
        : t("session.added-all", { count: entries.length });
    const next = rows.at(place + entries.length);
    const where = next ? t("session.before", { name: titleOf(next) }) : t("session.at-the-end");
    this.#desk.say(`${words} ${where} ${this.#desk.sum()}`);
  }
}

/** @param {string} value */
function numberField(value) {
  return h("input", {
    type: "number",
    inputmode: "numeric",
    min: ENTRY.least,
    max: ENTRY.most,
    value,
    autocomplete: "off",
  });
}

/**
 * @param {string} name
 * @param {Node[]} children
 */
function group(name, children) {
  return h("fieldset", {}, h("legend", {}, t(name)), h("div", { class: "course-session__row" }, ...children));
}
