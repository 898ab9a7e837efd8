import { t } from "../core/strings.js";
import { isAnswered } from "../core/worksheet.js";
import { all, button, focusText, h, one } from "./dom.js";
import { Fold } from "./fold.js";
import { Quadrants } from "./quadrants.js";
import { Row } from "./worksheet-row.js";

/** From so many rows on, with so many cells in each, a section is a wall on a phone: its rows start folded. */
const MANY = { rows: 6, cells: 4 };

/** A section of a worksheet: its rows, how many are answered, and whether it is folded or waits for another section. */
export class Part {
  /** @type {Row[]} */
  rows;
  /** @type {HTMLElement} */
  #body;
  /** @type {HTMLElement | null} */
  #title;
  #count = h("p", { class: "course-count" });
  /** @type {Fold | undefined} */
  #fold;
  /** @type {Gate | undefined} */
  #gate;
  /** @type {Quadrants | undefined} */
  #quadrants;

  /**
   * @param {HTMLElement} element
   * @param {boolean} isAlone  whether the worksheet has no other section
   */
  constructor(element, isAlone) {
    this.id = element.dataset.part ?? "";
    this.after = element.dataset.after;
    this.#body = one(element, ".course-part__body");
    this.#title = element.querySelector(".course-part__title");
    this.rows = all(element, ".course-row").map((row) => new Row(row));
    if (areMany(this.rows)) for (const row of this.rows) row.fold();
    const picture = element.querySelector(".course-quadrants");
    if (picture) this.#quadrants = new Quadrants(/** @type {HTMLElement} */ (picture), this.rows);
    if (isAlone || !this.#title) return;
    this.#title.after(this.#count);
    this.#fold = new Fold(element, this.#title);
  }

  /** Its title, for the words about it. */
  get title() {
    return this.#title?.textContent ?? "";
  }

  /** Whether something in it is saved. */
  get isBegun() {
    return this.rows.some(({ saved }) => isAnswered(saved));
  }

  /**
   * Makes it wait until something in another section is saved, or the learner asks for it.
   * @param {Part} other
   * @param {() => void} onOpen  called when the learner opens it
   */
  waitFor(other, onOpen) {
    const gate = new Gate(other.title, this.title, () => {
      this.open();
      this.unfold();
      // The buttons that were pressed are gone.
      if (this.#fold) this.#fold.button.focus();
      else focusText(this.#body);
      onOpen();
    });
    this.#gate = gate;
    this.#count.after(gate.element);
    this.#body.hidden = true;
    if (this.#fold) this.#title?.replaceChildren(...this.#fold.button.childNodes);
    this.allow(other.isBegun);
  }

  /** @param {boolean} allowed  whether it can be opened by what is saved elsewhere */
  allow(allowed) {
    this.#gate?.allow(allowed);
  }

  /** Opens it for good. */
  open() {
    if (!this.#gate) return;
    this.#gate.element.remove();
    this.#gate = undefined;
    this.#body.hidden = false;
    if (!this.#fold || !this.#title) return;
    this.#fold.button.append(...this.#title.childNodes);
    this.#title.append(this.#fold.button);
  }

  /** Whether its rows can be reached: it does not wait. */
  get isOpen() {
    return !this.#gate;
  }

  /** Leads to the button that opens it. */
  focusGate() {
    this.#gate?.focus();
  }

  fold() {
    this.#fold?.set(true);
  }

  unfold() {
    this.#fold?.set(false);
  }

  /**
   * Says how many of its rows are answered, and draws its picture anew.
   * @param {string | undefined} view  the view that is shown
   */
  update(view) {
    const rows = this.rows.filter((row) => row.view === view);
    this.#count.textContent = progressText(rows);
    this.#quadrants?.draw();
  }
}

/**
 * Whether the rows are so many and so tall that each is better opened by itself, by its name.
 * @param {Row[]} rows
 */
function areMany(rows) {
  const seen = rows.filter(({ view }) => view === rows[0].view);
  return seen.length >= MANY.rows && seen.every(({ label, size }) => label && size >= MANY.cells);
}

/**
 * How many rows are answered, in words.
 * @param {Row[]} rows
 * @returns {string}
 */
export function progressText(rows) {
  const done = rows.filter((row) => row.isAnswered).length;
  return t("worksheet.count", { done, total: rows.length });
}

/** What stands in place of a section that waits. */
class Gate {
  #isAllowed = false;
  #status = h("p", { class: "course-status", role: "status" });
  #without;
  #wait;
  #open;

  /**
   * @param {string} other  title of the section that is filled in first
   * @param {string} own
   * @param {() => void} onOpen
   */
  constructor(other, own, onOpen) {
    const first = t("worksheet.first", { title: other });
    this.#wait = h("p", { class: "course-how" }, t("worksheet.wait", { title: other }));
    this.#without = button(t("worksheet.without"), onOpen);
    this.#open = button(t("worksheet.open", { title: own }), () => {
      if (this.#isAllowed) onOpen();
      else this.#status.textContent = first;
    });
    this.element = h(
      "div",
      { class: "course-gate" },
      this.#wait,
      h("div", { class: "course-actions" }, this.#open, this.#without),
      this.#status,
    );
  }

  focus() {
    this.#open.focus();
  }

  /** @param {boolean} allowed */
  allow(allowed) {
    this.#isAllowed = allowed;
    this.#wait.hidden = allowed;
    this.#without.hidden = allowed;
    if (allowed && this.#status.firstChild) this.#status.replaceChildren();
  }
}
