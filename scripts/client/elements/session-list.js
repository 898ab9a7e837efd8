import { ENTRY } from "../core/session.js";
import { t } from "../core/strings.js";
import { button, h, isOff, one, turnOff } from "./dom.js";
import { minutesField, put } from "./session-fields.js";
import { titleOf } from "./session-words.js";

/**
 * @import {Agenda, Entry, Row} from "../core/session.js"
 * @import {Desk} from "./session.js"
 *
 * @typedef {object} Line  how an entry stands in the list
 * @property {HTMLElement} element
 * @property {(row: Row, index: number, count: number) => void} show
 */

/** The steps of the session: their minutes, their order, and taking them out. */
export class List {
  #desk;
  /** @type {Map<Entry, Line>} */
  #lines = new Map();
  #list = h("ol", { class: "course-plain course-session__list" });
  /** What stands where a step was taken out. @type {{element: HTMLElement, index: number} | undefined} */
  #gone;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #empty = h("p", {}, t("session.no-steps"));
  element = h("div", {}, this.#empty, this.#list);

  /** @param {Desk} desk */
  constructor(desk) {
    this.#desk = desk;
  }

  /** @param {Agenda} agenda */
  show({ rows }) {
    const focus = this.#focused();
    this.#empty.hidden = rows.length > 0;
    const lines = new Map(rows.map(({ entry }) => [entry, this.#lines.get(entry) ?? this.#draw(entry)]));
    this.#lines = lines;
    rows.forEach((row, index) => lines.get(row.entry)?.show(row, index, rows.length));
    const elements = [...lines.values()].map(({ element }) => element);
    if (this.#gone) elements.splice(this.#gone.index, 0, this.#gone.element);
    for (const old of [...this.#list.children])
      if (!elements.includes(/** @type {HTMLElement} */ (old))) old.remove();
    elements.forEach((element, place) => {
      const there = this.#list.children[place];
      if (there !== element) this.#list.insertBefore(element, there ?? null);
    });
    // Another tab has made the list anew.
    if (focus && document.activeElement === document.body) this.#focus(focus.index, focus.name);
  }

  /**
   * Takes a step out; in its place stands the way to put it back.
   * @param {number} index
   */
  remove(index) {
    const { plan } = this.#desk;
    const name = titleOf(this.#desk.agenda.rows[index]);
    const [entry] = plan.steps.splice(index, 1);
    const words = h("span", { id: "course-session-gone" }, t("session.removed", { name }));
    const undo = button(
      t("session.undo"),
      () => {
        this.#gone = undefined;
        const place = Math.min(index, this.#desk.plan.steps.length);
        this.#desk.plan.steps.splice(place, 0, entry);
        this.#desk.changed();
        this.#focus(place, "remove");
      },
      { "aria-describedby": words.id },
    );
    this.#gone = { index, element: h("li", { class: "course-session__gone" }, words, undo) };
    this.#desk.changed();
    undo.focus();
  }

  /** Forgets what was taken out: another plan is shown. */
  forget() {
    this.#gone = undefined;
  }

  /**
   * @param {Entry} entry
   * @returns {Line}
   */
  #draw(entry) {
    const indexOf = () => this.#desk.plan.steps.indexOf(entry);
    const rowOf = () => this.#desk.agenda.rows[indexOf()];
    const at = h("span", { class: "course-session__at" });
    const title = h("strong", {});
    const about = h("span", { class: "course-session__about" });
    const minutes = minutesField(
      ENTRY,
      () => rowOf().minutes,
      (value) => {
        entry.minutes = value === rowOf().usual ? null : value;
        this.#desk.changed();
      },
      this.#desk,
      { "data-control": "minutes" },
    );
    const mover = (/** @type {"up" | "down"} */ way) => {
      const element = h("button", {
        type: "button",
        class: `course-move course-move--${way}`,
        title: t(`client.${way}`),
        "data-control": way,
      });
      element.addEventListener("click", () => this.#move(entry, way, isOff(element)));
      return element;
    };
    const up = mover("up");
    const down = mover("down");
    const remove = button(t("session.remove"), () => this.remove(indexOf()), { "data-control": "remove" });
    const element = h(
      "li",
      { class: "course-session__step" },
      h("div", { class: "course-session__what" }, at, h("span", {}, title, about)),
      h(
        "div",
        { class: "course-session__tools" },
        h("label", {}, h("span", {}, t("session.minutes")), minutes),
        h("span", { class: "course-session__movers" }, up, down),
        remove,
      ),
    );
    return {
      element,
      show: (row, index, count) => {
        const name = titleOf(row);
        at.textContent = row.from;
        title.textContent = name;
        about.textContent = aboutOf(row, this.#desk.plan.group);
        put(minutes, String(row.minutes));
        minutes.setAttribute("aria-label", `${t("session.minutes")}: ${name}`);
        up.setAttribute("aria-label", `${t("client.up")}: ${name}`);
        down.setAttribute("aria-label", `${t("client.down")}: ${name}`);
        remove.setAttribute("aria-label", `${t("session.remove")}: ${name}`);
        turnOff(up, index === 0);
        turnOff(down, index === count - 1);
      },
    };
  }

  /**
   * @param {Entry} entry
   * @param {"up" | "down"} way
   * @param {boolean} isAtEnd
   */
  #move(entry, way, isAtEnd) {
    const { steps } = this.#desk.plan;
    if (!isAtEnd) {
      const index = steps.indexOf(entry);
      const other = way === "up" ? index - 1 : index + 1;
      const lines = [entry, steps[other]].map((each) => this.#lines.get(each)?.element);
      this.#gone = undefined;
      one(this.element, "ol").querySelector(".course-session__gone")?.remove();
      // It is the neighbour that moves: a line that is moved loses the focus inside it.
      if (lines[0] && lines[1]) lines[0][way === "up" ? "after" : "before"](lines[1]);
      [steps[index], steps[other]] = [steps[other], steps[index]];
      this.#desk.changed();
    }
    clearTimeout(this.#timer);
    // Several quick moves are one piece of news.
    this.#timer = setTimeout(() => {
      const { rows } = this.#desk.agenda;
      const index = rows.findIndex((row) => row.entry === entry);
      if (index < 0) return;
      const values = { name: titleOf(rows[index]), n: index + 1, m: rows.length, time: rows[index].from };
      this.#desk.say(t("session.moved", values));
    }, 150);
  }

  /** Which control of which line has the focus. */
  #focused() {
    const active = document.activeElement;
    const index = [...this.#list.children].findIndex((line) => line.contains(active));
    const name = /** @type {HTMLElement | null} */ (active)?.dataset.control;
    return index >= 0 && name ? { index, name } : null;
  }

  /**
   * @param {number} index
   * @param {string} name  of the control
   */
  #focus(index, name) {
    const control = this.#list.children[index]?.querySelector(`[data-control="${name}"]`);
    /** @type {HTMLElement | null | undefined} */ (control)?.focus();
  }
}

/**
 * Where it comes from, and how long the guide says that it takes where the plan says otherwise.
 * @param {Row} row
 * @param {number} group
 */
function aboutOf({ entry, what, module, minutes, usual }, group) {
  const parts = [
    module?.title,
    entry.kind === "page" && t(entry.together ? "session.together" : "session.alone"),
    what && "optional" in what && what.optional && t("session.optional"),
    usual !== null &&
      minutes !== usual &&
      t(entry.kind === "page" ? "session.usual-page" : "session.usual", { count: usual, people: group }),
  ];
  return parts.filter(Boolean).join(" · ");
}
