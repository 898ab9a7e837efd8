import { LINK, PlanProblem, readLink } from "../core/session-file.js";
import { sheetsOf } from "../core/session-parts.js";
import { agenda } from "../core/session.js";
import { t } from "../core/strings.js";
import { courseId } from "../store/shared.js";
import { all, button, focusText, h, one } from "./dom.js";
import { takeColours } from "./page-colours.js";
import { titleOf, whenOf } from "./session-words.js";

/**
 * @import {Agenda, Plan, Row} from "../core/session.js"
 *
 * @typedef {{row: Row, exercises: string[]}} Part
 */

/**
 * `<course-hand-outs>`: the exercises of the plan in the page's address, on paper and in the order of the session. What is
 * on a sheet was made with the site, by the code that makes the books.
 */
export class CourseHandOuts extends HTMLElement {
  #isLarge = false;
  #made = h("div");
  /** Every sheet of the course, as the page had them. */
  #all = all(this, ".hand-outs__sheet");
  /** @type {Part[]} */
  #parts = [];
  /** The exercises that stay out of the print; "" is the sheet with the help. @type {Set<string>} */
  #out = new Set();
  #count = h("p", { role: "status" });

  connectedCallback() {
    takeColours(this);
    one(this, ".hand-outs__bar").append(this.#made);
    addEventListener("hashchange", () => this.#show());
    this.addEventListener("click", (event) => follow(event));
    this.#show();
    this.dataset.ready = "";
  }

  #show() {
    if (!location.hash.startsWith(LINK)) return;
    try {
      const plan = readLink(location.hash, courseId());
      const facts = JSON.parse(document.getElementById("hand-outs-facts")?.textContent ?? "");
      const made = agenda(plan, facts);
      this.#parts = sheetsOf(made.rows, facts.exercises);
      // A group plays a story together, and on paper people would read ahead.
      this.#out = new Set(facts.together);
      this.#drawSheets();
      this.#drawBar(plan, made);
      one(this, ".hand-outs__how").hidden = true;
    } catch (error) {
      if (!(error instanceof PlanProblem)) throw error;
      this.#parts = [];
      one(this, ".hand-outs__sheets").replaceChildren(...this.#all);
      this.#made.replaceChildren(h("p", { role: "status" }, t("hand-outs.bad-plan")));
      one(this, ".hand-outs__how").hidden = false;
    }
  }

  /**
   * @param {Plan} plan
   * @param {Agenda} made
   */
  #drawBar(plan, made) {
    const title = plan.title.trim() || t("session.agenda");
    // A browser prints it at the head of a page, and calls a PDF after it.
    document.title = t("hand-outs.of", { title });
    one(this, "h1").textContent = document.title;
    const without = this.#parts.filter((part) => part.row.entry.kind !== "pause" && !part.exercises.length);
    const names = without.map(({ row }) => titleOf(row)).join("; ");
    const links = this.#links();
    this.#made.replaceChildren(
      h("p", {}, whenOf(plan, made)),
      ...(links.length
        ? [
            h("p", {}, t("hand-outs.how")),
            this.#tools(),
            h("h2", {}, t("hand-outs.order")),
            this.#count,
            h("ol", {}, ...links),
          ]
        : [h("p", {}, t("hand-outs.none"))]),
      ...(links.length && names ? [h("p", {}, t("hand-outs.without", { names }))] : []),
    );
  }

  #tools() {
    const large = button(
      t("hand-outs.large"),
      () => {
        this.#isLarge = !this.#isLarge;
        large.setAttribute("aria-pressed", String(this.#isLarge));
        this.#drawSheets();
      },
      { "aria-pressed": String(this.#isLarge) },
    );
    const press = button(t("hand-outs.print"), () => print(), { class: "course-button" });
    return h("p", { class: "hand-outs__tools" }, press, large);
  }

  /** Where each sheet stands, with a tick that takes it into the print. */
  #links() {
    const times = this.#parts.flatMap(({ row, exercises }) => exercises.map(() => `${row.from} `));
    return all(this, ".hand-outs__sheet").map((sheet, index) => {
      const { id, textContent } = one(sheet, "h2");
      const name = textContent ?? "";
      return h("li", {}, this.#tick(sheet, name), times[index] ?? "", h("a", { href: `#${id}` }, name));
    });
  }

  /**
   * @param {HTMLElement} sheet
   * @param {string} name
   */
  #tick({ dataset: { exercise = "" } }, name) {
    const box = h("input", {
      type: "checkbox",
      "aria-label": t("hand-outs.take", { name }),
      autocomplete: "off",
    });
    box.checked = !this.#out.has(exercise);
    box.addEventListener("change", () => {
      if (box.checked) this.#out.delete(exercise);
      else this.#out.add(exercise);
      this.#drawSheets();
    });
    return h("label", { class: "hand-outs__tick" }, box);
  }

  #drawSheets() {
    const place = one(this, ".hand-outs__sheets");
    place.classList.toggle("large", this.#isLarge);
    /** @type {Set<string>} the modules whose note on hard things stands on an earlier sheet */
    const noted = new Set();
    const sheets = this.#parts.flatMap(({ row, exercises }) =>
      exercises.flatMap((id) => {
        const slug = row.module?.slug ?? "";
        const made = this.#sheet(({ exercise }) => exercise === id, id, row.entry.ref);
        // A sheet that is not printed cannot say it for the others.
        if (this.#out.has(id)) return made;
        for (const sheet of noted.has(slug) ? [] : made)
          one(sheet, "h2").after(...this.#held(`[data-note="${slug}"]`));
        noted.add(slug);
        return made;
      }),
    );
    if (sheets.length) sheets.push(...this.#sheet(({ help }) => help === ""));
    for (const sheet of sheets)
      sheet.toggleAttribute("data-out", this.#out.has(sheet.dataset.exercise ?? ""));
    place.replaceChildren(...sheets);
    const count = sheets.filter((sheet) => !sheet.hasAttribute("data-out")).length;
    this.#count.textContent = t("hand-outs.count", { count, all: sheets.length });
  }

  /**
   * A copy of a sheet that the page was made with; none where it has none.
   * @param {(data: DOMStringMap) => boolean} isIt
   * @param {string} [id]  of the exercise on it
   * @param {string} [ref]  of the step that asks for it, which may take a part of it
   * @returns {HTMLElement[]}
   */
  #sheet(isIt, id = "", ref = "") {
    const sheet = this.#all.find(({ dataset }) => isIt(dataset))?.cloneNode(true);
    if (!(sheet instanceof HTMLElement)) return [];
    const part = this.#held(`[data-step="${ref}"]`);
    const name = part.length ? `[data-step-large="${ref}"]` : `[data-large="${id}"]`;
    const large = this.#isLarge ? this.#held(name) : [];
    const words = large.length ? large : part;
    if (words.length) one(sheet, "div").replaceChildren(...words);
    return [sheet];
  }

  /**
   * What a template holds; nothing where there is none.
   * @param {string} selector
   * @returns {Node[]}
   */
  #held(selector) {
    /** @type {HTMLTemplateElement | null} */
    const template = this.querySelector(`template${selector}`);
    return template ? [...document.importNode(template.content, true).childNodes] : [];
  }
}

/**
 * Goes to a sheet, or to a scene of a story, and leaves the address alone: the plan is in it.
 * @param {MouseEvent} event
 */
function follow(event) {
  const link = /** @type {Element} */ (event.target).closest("a[href^='#']");
  const goal = link && document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
  if (!goal) return;
  event.preventDefault();
  focusText(goal);
  goal.scrollIntoView();
}
