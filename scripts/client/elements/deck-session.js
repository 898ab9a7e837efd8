import { LINK, PlanProblem, readLink } from "../core/session-file.js";
import { shareOut } from "../core/session-parts.js";
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
    const slides = new Sources(deck).slidesOf(made.rows);
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

  /** @param {HTMLElement} deck */
  constructor(deck) {
    this.#deck = deck;
  }

  /**
   * @param {Row[]} rows
   * @returns {Element[][]}  for each row
   */
  slidesOf(rows) {
    const parts = shareOut(
      rows,
      (row) => this.#wantsOf(row),
      (row, slides) => this.#before(row, slides),
    );
    return parts.map(({ row, things, earlier }, index) => {
      const slides = things.map(({ slide }) => document.importNode(slide, true));
      const words = earlier ? [t("slides.earlier", { title: titleOf(earlier) })] : [];
      const when = t("slides.until", { from: row.from, to: clock(row.from, row.minutes) });
      const id = `part-${index}`;
      const step = this.#stepOf(row);
      if (step) return [dressed(copyOf(step), id, when, words), ...slides];
      return slides.length ? slides : [plain(id, titleOf(row), when, ...words)];
    });
  }

  /** @param {Row} row */
  #wantsOf(row) {
    const { page, activity } = this.#usesOf(row);
    const slides = this.#slidesOf(page);
    // A step may take only some questions of its activity.
    const only = this.#stepOf(row)?.dataset.slides?.split(" ");
    const own = slides.filter((each) => each.activity === activity && (!only || only.includes(each.id)));
    return activity ? { isNamed: true, things: own } : { isNamed: false, things: slides };
  }

  /**
   * Nobody is asked about people whom they have not met.
   * @param {Row} row
   * @param {Shown[]} slides
   */
  #before(row, slides) {
    if (!slides.some(({ slide }) => slide.matches(ASKS))) return [];
    const { page, activity } = this.#usesOf(row);
    const told = activity ? this.#slidesOf(page).filter(({ slide }) => slide.dataset.tells === "story") : [];
    return [...this.#peopleOf(page), ...told];
  }

  /**
   * @param {Row} row
   * @returns {{page: string, activity: string}}  "" for none
   */
  #usesOf(row) {
    if (row.entry.kind === "page") return { page: row.entry.ref, activity: "" };
    const { uses = "", activity = "" } = this.#stepOf(row)?.dataset ?? {};
    return { page: uses, activity };
  }

  /** @param {Row} row */
  #stepOf({ entry }) {
    return entry.kind === "step" ? this.#find("step", entry.ref) : undefined;
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

  /** @param {string} page */
  #slidesOf(page) {
    const template = this.#find("page", page);
    return template ? all(template.content, "section.deck-slide").map(shown) : [];
  }

  /**
   * The slides with the people of the module that a page belongs to.
   * @param {string} page
   */
  #peopleOf(page) {
    const folder = page.slice(0, page.lastIndexOf("/") + 1);
    /** @type {HTMLTemplateElement[]} */
    const templates = all(this.#deck, `template[data-page^="${CSS.escape(folder)}"]`);
    return templates.flatMap(({ content }) => all(content, "[data-tells=people]")).map(shown);
  }
}

/** @typedef {{id: string, activity: string, slide: HTMLElement}} Shown */

/**
 * @param {HTMLElement} slide
 * @returns {Shown}
 */
function shown(slide) {
  return { id: slide.id, activity: slide.dataset.activity ?? "", slide };
}

/** @param {HTMLTemplateElement} template */
function copyOf({ content }) {
  return /** @type {HTMLElement} */ (one(content, "section").cloneNode(true));
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
  const body = one(slide, ".deck-body");
  // Where nothing is for the room to read, the time is.
  if (body.childElementCount) one(slide, ".deck-above").append(` \u00b7 ${when}`);
  else body.append(h("p", {}, when));
  body.append(...words.map((each) => h("p", {}, each)));
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
