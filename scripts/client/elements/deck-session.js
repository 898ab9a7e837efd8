import { LINK, PlanProblem, readLink } from "../core/session-file.js";
import { agenda, clock } from "../core/session.js";
import { t } from "../core/strings.js";
import { courseId } from "../store/shared.js";
import { all, h, one } from "./dom.js";
import { titleOf } from "./session-words.js";

/** @import {Agenda, Plan, Row} from "../core/session.js" */

/**
 * Lays out the slides of the plan in the page's address: its agenda, and those of each step in order.
 * @param {HTMLElement} deck
 * @returns {boolean}  false where the address has no plan that can be used; then the page stays as it is
 */
export function layOutSession(deck) {
  const first = one(deck, "#agenda");
  if (!location.hash.startsWith(LINK)) return false;
  try {
    const plan = readLink(location.hash, courseId());
    const facts = JSON.parse(document.getElementById("deck-facts")?.textContent ?? "");
    const made = agenda(plan, facts);
    drawAgenda(first, plan, made);
    const sources = new Sources(deck, made.rows);
    const slides = made.rows.map((row, index) => sources.slidesOf(row, index));
    first.after(...slides.flat());
    one(deck, ".deck-contents ol").replaceChildren(...slides.map(([slide]) => linkTo(slide)));
    return true;
  } catch (error) {
    if (!(error instanceof PlanProblem)) throw error;
    one(first, ".deck-body").prepend(h("p", { role: "status" }, t("slides.bad-plan")));
    return false;
  }
}

/** @param {Element} slide */
function linkTo(slide) {
  const title = one(slide, ".deck-title").textContent ?? "";
  return h("li", {}, h("a", { href: `#${slide.id}` }, title));
}

/**
 * @param {Element} slide
 * @param {Plan} plan
 * @param {Agenda} made
 */
function drawAgenda(slide, { title }, { rows, end }) {
  one(slide, ".deck-title").textContent = title.trim() || t("slides.agenda");
  const line = (/** @type {string} */ time, /** @type {string} */ words) =>
    h("tr", {}, h("td", {}, time), h("th", { scope: "row" }, words));
  one(slide, ".deck-body").replaceChildren(
    h(
      "table",
      {},
      h("tbody", {}, ...rows.map((row) => line(row.from, titleOf(row))), line(end, t("slides.end"))),
    ),
  );
}

/** Slides that may ask about the people of a module, or go on with their story. A story that is played brings its own. */
const ASKS = ".deck-slide--question, .deck-slide--prompt, [data-tells=story]";

/** The slides that the page holds, each to be taken once: what works on a slide has ids. */
class Sources {
  #deck;
  /** The activities that belong to a step of the plan: whoever else asks for their page does without them. */
  #named;
  /** @type {Map<string, string>} by the id of each slide that was taken, the part of the session for which it was */
  #taken = new Map();

  /**
   * @param {HTMLElement} deck
   * @param {Row[]} rows
   */
  constructor(deck, rows) {
    this.#deck = deck;
    const steps = rows.filter(({ entry }) => entry.kind === "step");
    this.#named = new Set(steps.map(({ entry }) => this.#find("step", entry.ref)?.dataset.activity));
  }

  /**
   * @param {Row} row
   * @param {number} index
   * @returns {Element[]}
   */
  slidesOf(row, index) {
    const { entry, from, minutes } = row;
    const when = t("slides.until", { from, to: clock(from, minutes) });
    const id = `part-${index}`;
    const part = titleOf(row);
    if (entry.kind === "page") {
      const { slides, earlier } = this.#take(entry.ref, "", part);
      return slides.length ? slides : [plain(id, part, when, ...earlier)];
    }
    const template = entry.kind === "step" ? this.#find("step", entry.ref) : undefined;
    if (!template) return [plain(id, part, when)];
    const { uses, activity } = template.dataset;
    const title = one(template.content, "section").cloneNode(true);
    const { slides, earlier } = this.#take(uses ?? "", activity ?? "", part);
    return [dressed(/** @type {HTMLElement} */ (title), id, when, earlier), ...slides];
  }

  /**
   * @param {"page" | "step"} kind
   * @param {string} name
   * @returns {HTMLTemplateElement | undefined}
   */
  #find(kind, name) {
    /** @type {HTMLTemplateElement[]} */
    const templates = all(this.#deck, "template");
    return templates.find(({ dataset }) => dataset[kind] === name);
  }

  /**
   * The slides with the people of the module that a page belongs to.
   * @param {string} page
   * @returns {HTMLElement[]}
   */
  #peopleOf(page) {
    const folder = page.slice(0, page.lastIndexOf("/") + 1);
    /** @type {HTMLTemplateElement[]} */
    const templates = all(this.#deck, `template[data-page^="${CSS.escape(folder)}"]`);
    return templates.flatMap(({ content }) => all(content, "[data-tells=people]"));
  }

  /**
   * @param {string} page
   * @param {string} activity  whose slides alone are wanted; "" for all that no step has for itself
   * @param {string} part  what the slides are taken for
   * @returns {{slides: Element[], earlier: string[]}}  where all were taken before, words that say where they stand
   */
  #take(page, activity, part) {
    const template = this.#find("page", page);
    const own = template ? all(template.content, "section.deck-slide") : [];
    const wanted = own.filter(({ dataset }) =>
      activity ? dataset.activity === activity : !this.#named.has(dataset.activity ?? ""),
    );
    const free = wanted.filter(({ id }) => !this.#taken.has(id));
    if (wanted.length && !free.length)
      return {
        slides: [],
        earlier: [t("slides.earlier", { title: this.#taken.get(wanted[0].id) ?? "" })],
      };
    // Nobody is asked about people whom they have not met.
    if (free.some((slide) => slide.matches(ASKS))) {
      const told = activity ? own.filter(({ dataset }) => dataset.tells === "story") : [];
      const before = [...this.#peopleOf(page), ...told];
      free.unshift(...before.filter((slide) => !free.includes(slide) && !this.#taken.has(slide.id)));
    }
    for (const { id } of free) this.#taken.set(id, part);
    return { slides: free.map((slide) => document.importNode(slide, true)), earlier: [] };
  }
}

/**
 * The first slide of a step. A step can come twice, and so it is known by its place.
 * @param {HTMLElement} slide
 * @param {string} id
 * @param {string} when
 * @param {string[]} words
 */
function dressed(slide, id, when, words) {
  slide.id = id;
  slide.setAttribute("aria-labelledby", `${id}--title`);
  one(slide, ".deck-title").id = `${id}--title`;
  one(slide, ".deck-above").append(` \u00b7 ${when}`);
  one(slide, ".deck-body").append(...words.map((each) => h("p", {}, each)));
  return slide;
}

/**
 * A slide of a few words: a break, or what somebody added.
 * @param {string} id
 * @param {string} title
 * @param {string[]} words
 */
function plain(id, title, ...words) {
  return h(
    "section",
    { class: "deck-slide deck-slide--step", id, "aria-labelledby": `${id}--title` },
    h(
      "div",
      { class: "deck-slide__inner" },
      h("h2", { class: "deck-title", id: `${id}--title`, tabindex: -1 }, title),
      h("div", { class: "deck-body" }, ...words.map((each) => h("p", {}, each))),
    ),
  );
}
