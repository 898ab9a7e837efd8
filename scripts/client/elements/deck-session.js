import { LINK, PlanProblem, readLink } from "../core/session-file.js";
import { agenda, clock } from "../core/session.js";
import { t } from "../core/strings.js";
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
    const plan = readLink(location.hash, deck.dataset.session ?? "");
    const facts = JSON.parse(document.getElementById("deck-facts")?.textContent ?? "");
    const made = agenda(plan, facts);
    drawAgenda(first, plan, made);
    const sources = new Sources(deck);
    first.after(...made.rows.flatMap((row, index) => sources.slidesOf(row, index)));
    return true;
  } catch (error) {
    if (!(error instanceof PlanProblem)) throw error;
    one(first, ".deck-body").prepend(h("p", { role: "status" }, t("slides.bad-plan")));
    return false;
  }
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

/** The slides that the page holds, each to be taken once: what works on a slide has ids. */
class Sources {
  #deck;
  #taken = new Set();

  /** @param {HTMLElement} deck */
  constructor(deck) {
    this.#deck = deck;
  }

  /**
   * @param {Row} row
   * @param {number} index
   * @returns {Element[]}
   */
  slidesOf(row, index) {
    const { entry, from, minutes } = row;
    const when = t("slides.until", { from, to: clock(from, minutes) });
    if (entry.kind === "page") return this.#take("page", entry.ref, "");
    const template = this.#find("step", entry.ref);
    if (entry.kind !== "step" || !template) return [plain(`part-${index}`, titleOf(row), when)];
    const { uses, activity } = template.dataset;
    const title = this.#take("step", entry.ref, "");
    for (const each of title) one(each, ".deck-above").append(` \u00b7 ${when}`);
    return [...title, ...(uses ? this.#take("page", uses, activity ?? "") : [])];
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
   * @param {"page" | "step"} kind
   * @param {string} name
   * @param {string} activity  whose slides alone are wanted; "" for all
   * @returns {Element[]}
   */
  #take(kind, name, activity) {
    const template = this.#find(kind, name);
    const slides = template ? all(template.content, "section.deck-slide") : [];
    return slides.flatMap((slide) => {
      if ((activity && slide.dataset.activity !== activity) || this.#taken.has(slide.id)) return [];
      this.#taken.add(slide.id);
      return [document.importNode(slide, true)];
    });
  }
}

/**
 * A slide of a few words: a break, or what somebody added.
 * @param {string} id
 * @param {string} title
 * @param {string} words
 */
function plain(id, title, words) {
  return h(
    "section",
    { class: "deck-slide deck-slide--step", id, "aria-labelledby": `${id}--title` },
    h(
      "div",
      { class: "deck-slide__inner" },
      h("h2", { class: "deck-title", id: `${id}--title`, tabindex: -1 }, title),
      h("div", { class: "deck-body" }, h("p", {}, words)),
    ),
  );
}
