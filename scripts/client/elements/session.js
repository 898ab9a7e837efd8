import { SESSION } from "../core/keys.js";
import { agenda, newPlan } from "../core/session.js";
import { readPlan } from "../core/session-file.js";
import { t } from "../core/strings.js";
import { ActivityElement } from "./activity.js";
import { h } from "./dom.js";
import { Add } from "./session-add.js";
import { Fields } from "./session-fields.js";
import { List } from "./session-list.js";
import { Notes } from "./session-notes.js";
import { Begin, Share } from "./session-share.js";
import { Sheet } from "./session-sheet.js";
import { Sum } from "./session-sum.js";
import { sumOf } from "./session-words.js";

/**
 * @import {Agenda, Facts, Plan} from "../core/session.js"
 * @import {Saver} from "../store/saver.js"
 *
 * @typedef {object} Desk  what the parts of the session builder share
 * @property {Facts} facts
 * @property {Plan} plan        the one that is shown; what is changed in it is kept by `changed`
 * @property {Agenda} agenda    of the plan as it was last shown
 * @property {() => void} changed
 * @property {(words: string) => void} say  announces it
 * @property {() => string} sum  how the minutes stand, in words
 */

/**
 * `<course-session>`: plans a session of steps, pages and breaks, and gives its agenda. The plan is kept on this device alone,
 * apart from what anybody learns here.
 */
export class CourseSession extends ActivityElement {
  /** @type {Saver | undefined} */
  #saver;
  /** @type {(plan: Plan) => void} */
  #draw = () => {};
  #said = h("div", { class: "course-hidden", role: "status" });

  keyOf() {
    return SESSION;
  }

  prepare() {
    super.prepare();
    const plan = newPlan();
    const facts = JSON.parse(document.getElementById("course-session-facts")?.textContent ?? "");
    /** @type {Desk} */
    const desk = {
      facts,
      plan,
      agenda: agenda(plan, facts),
      changed: () => {
        this.#saver?.input(desk.plan);
        show();
      },
      say: (words) => (this.#said.textContent = words),
      sum: () => sumOf(desk.agenda),
    };
    const fields = new Fields(desk);
    const list = new List(desk);
    const sum = new Sum(desk, (index) => list.remove(index));
    const sheet = new Sheet();
    const notes = new Notes(desk);
    const begin = new Begin(desk, (chosen) => {
      this.#draw(chosen);
      desk.changed();
    });
    const show = () => {
      desk.agenda = agenda(desk.plan, facts);
      fields.show(desk.plan);
      list.show(desk.agenda);
      sum.show(desk.plan, desk.agenda);
      sheet.show(desk.plan, desk.agenda);
      notes.show(desk.agenda);
    };
    this.#draw = (chosen) => {
      desk.plan = chosen;
      list.forget();
      begin.show(chosen);
      show();
    };
    this.#begin = begin;
    this.append(
      this.#said,
      part("", begin.element, fields.element),
      h(
        "div",
        { class: "course-session__desk" },
        part("session.steps", sum.element, list.element),
        h("div", { class: "course-session__sheet" }, sheet.element, notes.element),
      ),
      part("session.add-title", new Add(desk).element),
      part("session.share.title", new Share(desk, begin).element),
    );
    show();
  }

  /** @type {Begin | undefined} */
  #begin;

  /** @param {AbortSignal} signal */
  async upgrade(signal) {
    const saver = this.saver("", undefined, {
      onChange: (record) => this.#draw(readPlan(record?.value) ?? newPlan()),
    });
    this.#saver = saver;
    const kept = readPlan((await saver.load())?.value);
    if (signal.aborted) return;
    if (kept) this.#draw(kept);
    this.#begin?.openAddress();
    addEventListener("hashchange", () => this.#begin?.openAddress(), { signal });
  }
}

/**
 * A part of the builder that is not on the printed sheet.
 * @param {string} title  of its words; "" for none
 * @param {...Node} children
 */
function part(title, ...children) {
  const heading = title ? [h("h2", {}, t(title))] : [];
  return h("section", { class: "course-session__screen" }, ...heading, ...children);
}
