import { dated, toCalendar } from "../core/calendar.js";
import { t } from "../core/strings.js";
import { courseId } from "../store/shared.js";
import { button, h } from "./dom.js";
import { saveFile } from "./save-file.js";

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
  #said = h("p", { class: "course-status", role: "status" });
  element = h(
    "div",
    { class: "course-calendar", hidden: true },
    h(
      "div",
      { class: "course-actions" },
      button(t("plan.calendar.save"), () => this.#download()),
    ),
    this.#said,
    h("p", { class: "course-how" }, t("plan.calendar.how")),
    this.#details,
  );

  /** @param {() => Entry[]} entries  all actions, as they are now */
  constructor(entries) {
    this.#entries = entries;
    this.#details.addEventListener("toggle", () => this.update());
    this.#text.addEventListener("focus", () => this.#text.select());
  }

  /** Shows itself when there are dates to come. */
  update() {
    this.element.hidden = !dated(this.#entries(), new Date()).length;
    if (this.#details.open) this.#text.value = this.#file();
  }

  #file() {
    return toCalendar(this.#entries(), courseId(), WORDS, new Date());
  }

  #download() {
    const name = saveFile("my-plan", "ics", this.#file(), "text/calendar");
    const entries = this.#entries();
    const left = entries.length - dated(entries, new Date()).length;
    this.#said.textContent = [
      t("plan.calendar.saved", { name }),
      ...(left ? [t("plan.calendar.left", { count: left })] : []),
    ].join(" ");
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
