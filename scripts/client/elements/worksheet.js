import { t } from "../core/strings.js";
import { ActivityElement } from "./activity.js";
import { all, button, fill, h, keepInPlace, one } from "./dom.js";
import { progressText, Part } from "./worksheet-part.js";

/**
 * @import {Saver} from "../store/saver.js"
 */

/** Milliseconds without a keystroke after which what is written counts. */
const PAUSE = 2000;

/** From so many sections on, a worksheet is a wall on a phone: those after the first start folded. */
const MANY = 4;

/**
 * A worksheet: `<course-worksheet data-activity="…">`.
 *
 * Each row is a record of its own, in each view: `<activity>#<row>` or `<activity>#<row>--<view>`. Beside them are kept
 * the view that is shown (`#view`), the sections that were opened (`#opened`), and whether this is enough (`#enough`).
 *
 * Dispatches `course-activity-done` when every row of one view has something in it, or the learner says that it is enough
 * for now, and `course-activity-undone` when that is taken back. Both wait for a pause: a half-written word is neither.
 */
export class CourseWorksheet extends ActivityElement {
  /** @type {Part[]} */
  #parts = [];
  /** Ids and labels of the views. @type {Map<string, string>} */
  #views = new Map();
  /** The view that is shown. @type {string | undefined} */
  #view;
  #isEnough = false;
  #isDone = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #chooser = h("fieldset", { class: "course-views" }, h("legend", {}, t("worksheet.views")));
  #count = h("p", { class: "course-count" });
  #next = button(t("worksheet.next"), () => this.#goOn());
  #enough = button(t("worksheet.enough"), () => this.#setEnough(!this.#isEnough));
  #said = h("div", { class: "course-status", role: "status" });
  /** Of the marks beside the rows, by name. @type {{[name: string]: Saver}} */
  #marks = {};

  get saysSaved() {
    return true;
  }

  prepare() {
    super.prepare();
    for (const { dataset, firstElementChild } of all(this, ".course-view"))
      this.#views.set(dataset.view ?? "", firstElementChild?.textContent ?? "");
    const parts = all(this, ".course-part");
    this.#parts = parts.map((part) => new Part(part, parts.length === 1));
    if (parts.length >= MANY) for (const part of this.#parts.slice(1)) part.fold();
    for (const part of this.#parts) {
      const other = this.#parts.find(({ id }) => id === part.after);
      if (other) part.waitFor(other, () => this.#opened(part));
    }
    const form = one(this, ".course-sheet");
    if (this.#views.size) form.before(this.#chooser);
    form.before(h("div", { class: "course-actions course-far" }, this.#count, this.#next));
    form.after(h("div", { class: "course-actions" }, this.#enough), this.#said);
    this.#next.hidden = true;
    this.#offerViews();
    this.#show([...this.#views.keys()][0]);
  }

  /** @param {AbortSignal} signal */
  async upgrade(signal) {
    this.addEventListener("input", () => this.#wait(), { signal });
    this.addEventListener("focusout", () => this.#settle(), { signal });
    one(this, ".course-sheet").addEventListener("submit", (event) => event.preventDefault(), { signal });
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
    const kept = await this.store.kept(`${this.activity}#`);
    const onSaved = () => {
      this.#update();
      if (document.activeElement?.closest("course-worksheet") !== this) this.#settle();
    };
    await Promise.all([
      this.#mark("view", (value) => this.#show(value.view)),
      this.#mark("enough", (value) => this.#showEnough(value.enough === true, false)),
      this.#mark("opened", (value) =>
        this.#parts.filter(({ id }) => value[id]).forEach((part) => part.open()),
      ),
      ...this.#rows.map((row) => row.start(this, kept, onSaved, signal)),
    ]);
    for (const part of this.#parts) if (part.isBegun) part.unfold();
    this.#update();
    // For those who come back. If it came with the first answer, it would push that answer down.
    this.#next.hidden = !this.#shown.some((row) => row.isAnswered);
    // Said again at each visit: the page may have been left before the pause.
    this.#settle();
  }

  get #rows() {
    return this.#parts.flatMap(({ rows }) => rows);
  }

  /** The rows of the view that is shown. */
  get #shown() {
    return this.#rows.filter(({ view }) => view === this.#view);
  }

  /** Whether every row of one view has something in it. */
  get #isComplete() {
    const views = this.#views.size ? [...this.#views.keys()] : [undefined];
    return views.some((view) => this.#rows.filter((row) => row.view === view).every((row) => row.isAnswered));
  }

  /**
   * Reads a mark that is not a row's, and hears of it.
   * @param {string} name
   * @param {(value: any) => void} show
   */
  async #mark(name, show) {
    const saver = this.saver(name, undefined, {
      onChange: (record) => {
        show(record?.value ?? {});
        this.#update();
      },
    });
    this.#marks[name] = saver;
    const record = await saver.load();
    if (record) show(record.value);
  }

  /** Fills the radio buttons for the views. */
  #offerViews() {
    // Connected again (the page moved it): they are offered anew.
    this.#chooser.replaceChildren(...all(this.#chooser, "legend"));
    for (const [value, label] of this.#views) {
      const radio = h("input", { type: "radio", name: `${this.activity}--view`, value });
      radio.addEventListener("change", () => {
        keepInPlace(radio, () => this.#show(value));
        this.#marks.view?.input({ view: value });
      });
      this.#chooser.append(h("label", { class: "course-option" }, radio, h("span", {}, label)));
    }
  }

  /**
   * Shows the rows of one view; an unknown one, and none where there are none, is the first.
   * @param {string | undefined} wanted
   */
  #show(wanted) {
    this.#view = wanted !== undefined && this.#views.has(wanted) ? wanted : [...this.#views.keys()][0];
    for (const view of all(this, ".course-view")) view.hidden = view.dataset.view !== this.#view;
    for (const radio of /** @type {HTMLInputElement[]} */ (all(this.#chooser, "input")))
      radio.checked = radio.value === this.#view;
    this.#update();
  }

  /**
   * Remembers that the learner has opened a section.
   * @param {Part} part
   */
  #opened(part) {
    this.#marks.opened?.input({ ...this.#marks.opened.record?.value, [part.id]: true });
  }

  /** Says how far it is filled in. */
  #update() {
    this.#count.textContent = progressText(this.#shown);
    this.#enough.hidden = this.#isComplete && !this.#isEnough;
    for (const part of this.#parts) {
      part.update(this.#view);
      part.allow(!!this.#parts.find(({ id }) => id === part.after)?.isBegun);
    }
  }

  /** Leads to the first row without an answer. */
  #goOn() {
    const row = this.#shown.find(({ isAnswered }) => !isAnswered);
    const part = this.#parts.find(({ rows }) => row && rows.includes(row));
    part?.unfold();
    if (part?.isOpen) row?.focus();
    else part?.focusGate();
  }

  /** @param {boolean} isEnough */
  #setEnough(isEnough) {
    this.#showEnough(isEnough, true);
    this.#marks.enough?.input({ enough: isEnough });
    this.#settle();
  }

  /**
   * @param {boolean} isEnough
   * @param {boolean} aloud
   */
  #showEnough(isEnough, aloud) {
    this.#isEnough = isEnough;
    this.#enough.textContent = t(isEnough ? "worksheet.go-on" : "worksheet.enough");
    fill(this.#said, isEnough ? [h("p", {}, t("worksheet.enough-said"))] : [], aloud);
  }

  #wait() {
    this.#update();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), PAUSE);
  }

  /** Tells the page when it is done, or is so no more. */
  #settle() {
    clearTimeout(this.#timer);
    if (this.#shown.every((row) => row.isAnswered)) this.#next.hidden = true;
    const isDone = this.#isEnough || this.#isComplete;
    if (isDone !== this.#isDone) void this.setDone(isDone);
    this.#isDone = isDone;
  }
}
