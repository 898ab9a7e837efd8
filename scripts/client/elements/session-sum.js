import { clock, follow, suggestions } from "../core/session.js";
import { t } from "../core/strings.js";
import { button, focusText, h } from "./dom.js";
import { sumOf, titleOf } from "./session-words.js";

/**
 * @import {Agenda, Plan, Suggestion} from "../core/session.js"
 * @import {Desk} from "./session.js"
 */

/** How the minutes stand and, where there are too many, what can be done about it. */
export class Sum {
  #desk;
  #remove;
  #words = h("p", { class: "course-session__sum" });
  #ways = h("ul", { class: "course-plain" });
  #help = h(
    "div",
    { class: "course-session__ways", hidden: true },
    h("p", {}, t("session.ways")),
    this.#ways,
  );
  element = h("div", {}, this.#words, this.#help);

  /**
   * @param {Desk} desk
   * @param {(index: number) => void} remove  takes a step out, with a way to put it back
   */
  constructor(desk, remove) {
    this.#desk = desk;
    this.#remove = remove;
  }

  /**
   * @param {Plan} plan
   * @param {Agenda} agenda
   */
  show(plan, agenda) {
    const ways = suggestions(plan, agenda);
    this.#words.textContent = sumOf(agenda);
    this.#words.toggleAttribute("data-over", agenda.over > 0);
    this.#help.hidden = ways.length === 0;
    this.#ways.replaceChildren(
      ...ways.map((way) =>
        h(
          "li",
          {},
          button(wordsFor(way, plan, agenda), () => this.#follow(way)),
          h("span", {}, way.left > 0 ? t("session.way.left", { count: way.left }) : t("session.way.enough")),
        ),
      ),
    );
  }

  /** @param {Suggestion} way */
  #follow(way) {
    if (way.what === "leave") return this.#remove(way.index);
    follow(this.#desk.plan, this.#desk.agenda, way);
    this.#desk.changed();
    // The pressed button is gone: focus goes to the words, and so they are read out.
    focusText(this.#words);
  }
}

/**
 * @param {Suggestion} way
 * @param {Plan} plan
 * @param {Agenda} agenda
 */
function wordsFor({ what, index, minutes }, plan, { rows }) {
  if (what === "longer")
    return t("session.way.longer", { count: minutes, time: clock(plan.start, plan.length + minutes) });
  if (what === "pause") return t("session.way.pause", { time: rows[index].from, count: minutes });
  return t("session.way.leave", { name: titleOf(rows[index]), count: minutes });
}
