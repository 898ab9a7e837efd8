import { dated, toCalendar } from "../core/calendar.js";
import { t } from "../core/strings.js";
import { button, h, one } from "./dom.js";

/** @import {Entry} from "../core/calendar.js" */

/** Gives out the dates of the plan as a file; where a frame forbids downloads nobody is told, so the text is there too. */
export class Calendar {
  #entries;
  #text = h("textarea", { rows: 8, readonly: true });
  #details = h(
    "details",
    {},
    h("summary", {}, t("plan.calendar.text")),
    h("label", {}, h("span", {}, t("plan.calendar.field")), this.#text),
  );
  element = h(
    "div",
    { class: "course-calendar", hidden: true },
    h(
      "div",
      { class: "course-actions" },
      button(t("plan.calendar.save"), () => this.#download()),
    ),
    h("p", { class: "course-how" }, t("plan.calendar.how")),
    this.#details,
  );

  /** @param {() => Entry[]} entries  all actions, as they are now */
  constructor(entries) {
    this.#entries = entries;
    this.#details.addEventListener("toggle", () => this.update());
    this.#text.addEventListener("focus", () => this.#text.select());
  }

  /** Shows itself when there are dates. */
  update() {
    this.element.hidden = !dated(this.#entries()).length;
    if (this.#details.open) this.#text.value = this.#file();
  }

  #file() {
    const course = /** @type {HTMLMetaElement} */ (one(document, 'meta[name="course-id"]')).content;
    return toCalendar(this.#entries(), course, WORDS, new Date());
  }

  #download() {
    const url = URL.createObjectURL(new Blob([this.#file()], { type: "text/calendar;charset=utf-8" }));
    h("a", { href: url, download: "my-plan.ics" }).click();
    // Not at once: Safari begins to read it later.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
}

/** @type {import("../core/calendar.js").Words} */
const WORDS = {
  event: ({ what }) => t("plan.calendar.event", { what }),
  review: ({ what }) => t("plan.calendar.review", { what }),
  about: ({ who, know }) =>
    [
      ...(who ? [t("plan.calendar.with", { who })] : []),
      ...(know ? [t("plan.calendar.know", { know })] : []),
      t("plan.calendar.again"),
    ].join("\n"),
};
