import { hasChanged } from "../core/change.js";
import { t } from "../core/strings.js";
import { isAnswered, mergeCells } from "../core/worksheet.js";
import { all, button, h, one } from "./dom.js";
import { chosen } from "./fields.js";
import { Fold } from "./fold.js";
import { changedNotice, grow, lostTexts, showOther } from "./writing.js";

/**
 * @import {Kept, Lost, Rec} from "../core/record.js"
 * @import {Cells} from "../core/worksheet.js"
 * @import {Saver} from "../store/saver.js"
 * @import {ActivityElement} from "./activity.js"
 */

/** One row of a worksheet in one view: its cells are one record. */
export class Row {
  /** What is saved of its cells. @type {Cells} */
  saved = {};
  /** The few words that name it. */
  label;
  #group;
  /** @type {Fold | undefined} */
  #fold;
  /** How much of it is filled in, for when it is folded. */
  #filled = h("span", { class: "course-row__filled" });
  /** Of each column, the ids of its choices; null for a text. @type {{[column: string]: string[] | null}} */
  #columns;
  /** @type {Saver | undefined} */
  #saver;

  /** @param {HTMLElement} group */
  constructor(group) {
    this.#group = group;
    this.id = group.dataset.row ?? "";
    this.label = group.querySelector("legend b")?.textContent ?? "";
    /** The view that it belongs to; none where the worksheet has none. */
    this.view = /** @type {HTMLElement | null} */ (group.closest(".course-view"))?.dataset.view;
    this.#columns = Object.fromEntries(
      this.#cells().map((cell) => {
        const radios = /** @type {HTMLInputElement[]} */ (all(cell, "input"));
        return [cell.dataset.column ?? "", radios.length ? radios.map(({ value }) => value) : null];
      }),
    );
    for (const cell of this.#cells()) if (cell.querySelector("input")) addClear(cell);
  }

  /** What is filled in. @returns {Cells} */
  get cells() {
    const filled = this.#cells().map((cell) => [cell.dataset.column, valueOf(cell)]);
    return Object.fromEntries(filled.filter(([, value]) => value !== ""));
  }

  get isAnswered() {
    return isAnswered(this.cells);
  }

  /** How many cells it has. */
  get size() {
    return this.#cells().length;
  }

  /** Folds it under its name. */
  fold() {
    this.#fold = new Fold(this.#group, one(this.#group, "legend > b"));
    this.#fold.button.append(this.#filled);
    this.#fold.set(true);
  }

  /**
   * What is chosen in a column: the position of the choice, and its words.
   * @param {string} column
   * @returns {{step: number, label: string} | null}
   */
  choice(column) {
    const radios = /** @type {HTMLInputElement[]} */ (all(this.#cell(column), "input"));
    const step = radios.findIndex(({ checked }) => checked);
    return step < 0 ? null : { step, label: radios[step].parentElement?.textContent ?? "" };
  }

  /**
   * How many choices a column has.
   * @param {string} column
   */
  steps(column) {
    return all(this.#cell(column), "input").length;
  }

  /** @param {string} column */
  columnLabel(column) {
    return one(this.#cell(column), "legend").textContent ?? "";
  }

  /** Leads to its first cell. */
  focus() {
    this.#fold?.set(false);
    this.#group.scrollIntoView({ block: "start", behavior: "instant" });
    one(this.#group, "textarea,input").focus({ preventScroll: true });
  }

  /**
   * Reads what is saved, and begins to save.
   * @param {ActivityElement} home
   * @param {Kept[]} kept  what lost a conflict anywhere in the worksheet
   * @param {() => void} onSaved  called too when another tab changes it
   * @param {AbortSignal} signal
   */
  async start(home, kept, onSaved, signal) {
    const part = this.view ? `${this.id}--${this.view}` : this.id;
    const asked = { key: "", text: this.#asked() };
    const saver = home.saver(part, asked, {
      onChange: (record) => {
        this.#restore(record);
        onSaved();
      },
      onSaved: (value) => {
        this.saved = value.cells;
        onSaved();
      },
      onOther: (_other, lost) => this.#showLost(lost),
    });
    this.#saver = saver;
    // What is typed before the record has come is merged with it.
    this.#group.addEventListener("input", () => this.#onInput(), { signal });
    const record = await saver.load();
    if (record) this.#restore(record);
    if (record && hasChanged(record.asked, asked)) {
      one(this.#group, "legend").after(changedNotice());
      this.#fold?.set(false);
    }
    this.#showLost(kept.filter(({ key }) => key === home.keyOf(part)));
  }

  /** The row's name and its whole prompt: a column is asked of every row, and a new one is no change. */
  #asked() {
    const parts = all(this.#group, ".course-row__prompt, .course-more");
    return [this.label, ...parts.map((part) => part.textContent)].filter(Boolean).join(" ");
  }

  /** @param {string} column */
  #cell(column) {
    return one(this.#group, `[data-column="${column}"]`);
  }

  #cells() {
    return all(this.#group, ".course-cell");
  }

  #onInput() {
    for (const field of all(this.#group, "textarea")) grow(field);
    this.#showFilled();
    this.#saver?.input({ cells: mergeCells(this.saved, this.cells, this.#columns) });
  }

  /** @param {Rec | undefined} record */
  #restore(record) {
    this.saved = record?.value.cells ?? {};
    for (const cell of this.#cells()) {
      const value = this.saved[cell.dataset.column ?? ""] ?? "";
      const field = cell.querySelector("textarea");
      // Writing what is there already would move the caret.
      if (field && field.value !== value) field.value = value;
      if (field) grow(field);
      for (const radio of /** @type {HTMLInputElement[]} */ (all(cell, "input")))
        radio.checked = radio.value === value;
    }
    this.#showFilled();
  }

  /** @param {Lost[]} lost */
  #showLost(lost) {
    for (const { field: name, text } of lostTexts(lost)) {
      const cell = this.#cells().find(({ dataset }) => `cells.${dataset.column}` === name);
      const field = cell?.querySelector("textarea");
      // Of two choices the later one is taken, as if both were made here.
      if (!cell || !field) continue;
      showOther(cell, field, text);
      this.#fold?.set(false);
    }
  }

  /** Says how much is filled in, and offers to take choices back. */
  #showFilled() {
    const done = Object.keys(this.cells).length;
    this.#filled.textContent = done ? t("worksheet.filled", { done, total: this.size }) : "";
    for (const clear of all(this.#group, ".course-clear")) {
      clear.hidden = !clear.closest(".course-cell")?.querySelector(":checked");
    }
  }
}

/**
 * @param {HTMLElement} cell
 * @returns {string}
 */
function valueOf(cell) {
  const field = cell.querySelector("textarea");
  // A text of spaces alone is none.
  if (field) return field.value.trim() && field.value;
  return chosen(cell, one(cell, "input").getAttribute("name") ?? "")[0] ?? "";
}

/**
 * Adds the button that takes a choice back, which radio buttons by themselves do not allow.
 * @param {HTMLElement} cell
 */
function addClear(cell) {
  const legend = one(cell, "legend");
  const clear = button(
    t("worksheet.clear"),
    () => {
      const radios = /** @type {HTMLInputElement[]} */ (all(cell, "input"));
      // Beforehand: the button that was pressed is about to go.
      radios[0].focus();
      for (const radio of radios) radio.checked = false;
      cell.dispatchEvent(new Event("input", { bubbles: true }));
    },
    {
      class: "course-clear",
      hidden: true,
      "aria-label": t("worksheet.clear-of", { label: legend.textContent ?? "" }),
    },
  );
  one(cell, ".course-steps").after(clear);
}
