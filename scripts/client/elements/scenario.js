import { hasChanged } from "../core/change.js";
import { follow, together } from "../core/scenario.js";
import { t } from "../core/strings.js";
import { inWords } from "../core/words.js";
import { ActivityElement } from "./activity.js";
import { drawDebrief, stepOf } from "./debrief.js";
import { all, button, copyOf, h, one, turnOff } from "./dom.js";

/**
 * @import {Rec} from "../core/record.js"
 * @import {Scene, Step, Turn, Value} from "../core/scenario.js"
 * @import {Saver} from "../store/saver.js"
 */

/**
 * A scenario: `<course-scenario data-activity="…">`.
 *
 * One scene is in the page at a time: screen readers would go on reading those before it. Each step is saved in
 * `<activity>#way`. Dispatches `course-activity-done` at the first ending.
 */
export class CourseScenario extends ActivityElement {
  /** @type {Scene[]} */
  #story = [];
  /** Each scene as the server wrote it, by its id. @type {Map<string, HTMLElement>} */
  #scenes = new Map();
  /** Each choice, by its id. @type {Map<string, HTMLElement>} */
  #turns = new Map();
  /** What the debrief says of each choice, by the choice's id. @type {Map<string, HTMLElement>} */
  #said = new Map();
  /** The link to each behaviour's page, by the behaviour's id. @type {Map<string, HTMLElement>} */
  #behaviours = new Map();
  /** @type {Value} */
  #value = { way: [], seen: [] };
  /** @type {Saver | undefined} */
  #saver;
  #changed = h("p", { class: "course-changed", hidden: true }, t("scenario.changed"));
  #trail = h("details", { class: "course-trail", hidden: true });
  /** The way up to the present scene, for paper alone. */
  #told = h("div", { class: "course-told" });
  #stage = h("div");
  #missing = h("div", { class: "course-result", role: "status" });
  // Choosing is one thing and going on another: a slip of the finger takes no choice.
  #on = button(t("scenario.go"), () => this.#goOn(), { class: "course-button" });
  #back = button(t("scenario.back"), () => this.#goTo(this.#steps.length - 1));
  #after = h("div", { class: "course-after", hidden: true });

  prepare() {
    super.prepare();
    this.#scenes = byId(this, "scene");
    this.#turns = byId(this, "turn");
    this.#said = byId(this, "of");
    this.#behaviours = byId(this, "behaviour");
    this.#story = [...this.#scenes].map(([id, section]) => ({
      id,
      turns: all(section, "[data-turn]").map(toTurn),
    }));
    one(this, ".course-debrief").replaceWith(
      this.#changed,
      this.#trail,
      this.#told,
      this.#stage,
      this.#missing,
      h("div", { class: "course-actions" }, this.#on, this.#back),
      this.#after,
    );
    for (const section of this.#scenes.values()) section.remove();
    this.#show();
  }

  async upgrade() {
    const words = [...this.#turns.keys()].flatMap((id) => this.#words(id).map((node) => node.textContent));
    const asked = { key: "", text: words.join(" ") };
    const saver = this.saver("way", asked, { onChange: (record) => this.#restore(record) });
    this.#saver = saver;
    const record = await saver.load();
    if (record) this.#restore(record);
    // Whoever was faster than the store has begun a way already.
    else if (this.#value.way.length) await saver.commit(this.#value);
    const { isWhole } = follow(this.#story, this.#value.way);
    this.#changed.hidden = isWhole && !hasChanged(record?.asked, asked);
  }

  /** The choices that were taken up to the present scene. */
  get #steps() {
    return follow(this.#story, this.#value.way).steps;
  }

  /**
   * Shows what is saved: after a reload, or from another tab.
   * @param {Rec | undefined} record
   */
  #restore(record) {
    const { way = [], seen = [] } = record?.value ?? {};
    const before = this.#value;
    this.#value = { way, seen: record ? together(seen, before.seen) : [] };
    const held = this.contains(document.activeElement);
    // A scene that stays is left as it is: something may be chosen in it.
    if (way.join() !== before.way.join()) this.#show();
    else if (this.#value.seen.length !== before.seen.length) this.#showAfter();
    if (held && !this.contains(document.activeElement)) this.#focus();
    // A list is one field to the store: of two tabs that end at once, one would lose its ending.
    if (this.#value.seen.length > seen.length) void this.#saver?.commit(this.#value);
  }

  /** Takes the choice that is marked. */
  #goOn() {
    const input = /** @type {HTMLInputElement | null} */ (this.#stage.querySelector("input:checked"));
    if (!input) return this.#missing.replaceChildren(h("p", {}, t("scenario.missing")));
    // What no longer leads anywhere is left behind here.
    const way = [...this.#steps.map(({ turn }) => turn.id), input.value];
    const { scene } = follow(this.#story, way);
    const isFirst = !scene.turns.length && !this.#value.seen.length;
    const seen = scene.turns.length ? this.#value.seen : together(this.#value.seen, [scene.id]);
    this.#go({ way, seen });
    if (isFirst) void this.setDone(true);
  }

  /**
   * Goes back to the decision at a place of the way; what was chosen there is still marked.
   * @param {number} place
   */
  #goTo(place) {
    const { way, seen } = this.#value;
    this.#go({ way: way.slice(0, place), seen }, way[place]);
  }

  /**
   * @param {Value} value
   * @param {string} [chosen]  what is marked in the scene that is come to
   */
  #go(value, chosen) {
    this.#value = value;
    this.#changed.hidden = true;
    void this.#saver?.commit(value);
    this.#show(chosen);
    this.#focus();
  }

  /** Lets the scene be read from its heading on, below the header. */
  #focus() {
    const heading = one(this.#stage, "h3");
    heading.tabIndex = -1;
    heading.scrollIntoView({ block: "start", behavior: "instant" });
    heading.focus({ preventScroll: true });
  }

  /** @param {string} [chosen] */
  #show(chosen) {
    const { steps, scene } = follow(this.#story, this.#value.way);
    const section = this.#copy(scene);
    section.querySelector(".course-restart")?.remove();
    section.querySelector(".course-turns")?.replaceWith(this.#form(scene, chosen));
    this.#stage.replaceChildren(section);
    this.#told.replaceChildren(...steps.map((step) => this.#telling(step)));
    this.#missing.replaceChildren();
    this.#on.hidden = !scene.turns.length;
    turnOff(this.#back, !steps.length);
    this.#showTrail(steps);
    this.#showAfter();
  }

  /**
   * @param {Scene} scene
   * @param {string} [chosen]
   */
  #form({ turns }, chosen) {
    const options = turns.map(({ id }) => {
      const input = h("input", { type: "radio", name: "turn", value: id, checked: id === chosen });
      return h("label", { class: "course-option" }, input, h("span", {}, ...this.#words(id)));
    });
    const form = h(
      "form",
      { autocomplete: "off", class: "course-choosing", method: "dialog" },
      h("fieldset", {}, h("legend", {}, t("scenario.ask")), ...options),
    );
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", () => this.#missing.replaceChildren());
    return form;
  }

  /**
   * A scene that is past, with what was chosen.
   * @param {Step} step
   */
  #telling({ scene, turn }) {
    const section = this.#copy(scene);
    one(section, "h3").removeAttribute("id");
    const chose = h("b", {}, t("scenario.chose"));
    one(section, ".course-turns").replaceWith(h("p", {}, chose, " ", ...this.#words(turn.id)));
    return section;
  }

  /** @param {Step[]} steps */
  #showTrail(steps) {
    this.#trail.hidden = !steps.length;
    this.#trail.open = false;
    const count = { count: steps.length, n: inWords(steps.length) };
    const items = steps.map((step, place) => {
      const title = this.#title(step.scene);
      const again = button(t("scenario.here"), () => this.#goTo(place), {
        "aria-label": t("scenario.here-at", { title }),
      });
      return h("li", {}, ...stepOf(title, this.#words(step.turn.id)), again);
    });
    this.#trail.replaceChildren(h("summary", {}, t("scenario.way", count)), h("ol", {}, ...items));
  }

  /** What comes after an ending. */
  #showAfter() {
    const { steps, scene } = follow(this.#story, this.#value.way);
    this.#after.hidden = scene.turns.length > 0;
    this.#after.replaceChildren();
    if (this.#after.hidden) return;
    this.#after.append(
      ...drawDebrief({
        steps,
        story: this.#story,
        seen: this.#value.seen,
        behaviours: [...this.#behaviours.keys()],
        link: (id) => copyOf(this.#behaviours.get(id)),
        words: (id) => this.#words(id),
        about: (id) => copyOf(this.#said.get(id)?.querySelector("dd")),
        title: (step) => this.#title(step.scene),
        onGoTo: (place) => this.#goTo(place),
      }),
    );
  }

  /**
   * A scene as the server wrote it, without its number in the gamebook.
   * @param {Scene} scene
   */
  #copy({ id }) {
    const section = /** @type {HTMLElement} */ (this.#scenes.get(id)?.cloneNode(true));
    one(section, "h3 > .course-number").remove();
    return section;
  }

  /** @param {Scene} scene */
  #title({ id }) {
    return this.#scenes.get(id)?.querySelector("h3 > span:last-child")?.textContent ?? "";
  }

  /**
   * The words of a choice.
   * @param {string} id
   */
  #words(id) {
    return copyOf(this.#turns.get(id)?.querySelector("span"));
  }
}

/**
 * The elements that have this `data-` attribute, by its value.
 * @param {ParentNode} root
 * @param {string} name
 * @returns {Map<string, HTMLElement>}
 */
function byId(root, name) {
  return new Map(all(root, `[data-${name}]`).map((element) => [element.dataset[name] ?? "", element]));
}

/**
 * @param {HTMLElement} item
 * @returns {Turn}
 */
function toTurn({ dataset: { turn = "", to = "", shows = "" } }) {
  return { id: turn, to, shows: shows.split(" ").filter(Boolean) };
}
