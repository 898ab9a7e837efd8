import { hasChanged } from "../core/change.js";
import { t } from "../core/strings.js";
import { ActivityElement } from "./activity.js";
import { all, button, h, one } from "./dom.js";
import { Points } from "./points.js";
import { changedNotice, grow, lostTexts, showOther } from "./writing.js";

/**
 * @import {Rec} from "../core/record.js"
 * @import {Saver} from "../store/saver.js"
 *
 * @typedef {object} Written   what is saved of a prompt
 * @property {string} text
 * @property {string} [add]    what the learner would add, after the model answer
 * @property {boolean} [opened]  whether the model answer was opened
 * @property {{[point: string]: boolean}} [points]  the points that are ticked, by id
 * @property {boolean} [looked]  whether hints for the other points were asked for
 */

/**
 * A reflection: `<course-reflection data-activity="…" data-enough="1">`.
 *
 * Dispatches `course-activity-done` when every prompt, or as many as are enough, has a text that is saved, and
 * `course-activity-undone` when one is taken back. Both wait for a pause: a half-written word is neither.
 */
export class CourseReflection extends ActivityElement {
  /** @type {Prompt[]} */
  #prompts = [];
  #isDone = false;

  get saysSaved() {
    return true;
  }

  prepare() {
    super.prepare();
    this.#prompts = all(this, ".course-prompt").map((form) => new Prompt(form));
  }

  /** @param {AbortSignal} signal */
  async upgrade(signal) {
    await Promise.all(this.#prompts.map((prompt) => prompt.start(this, signal)));
    // Said again at each visit: the page may have been left before the pause.
    this.update();
  }

  /** Tells the page when enough prompts are done, or are so no more. */
  update() {
    const enough = Number(this.dataset.enough ?? this.#prompts.length);
    const isDone = this.#prompts.filter((prompt) => prompt.isDone).length >= enough;
    if (isDone !== this.#isDone) void this.setDone(isDone);
    this.#isDone = isDone;
  }
}

/** Milliseconds without a keystroke after which what is written counts. */
const PAUSE = 2000;

/** Letters that a text must have to count. */
const LETTERS = 3;

/** One prompt: a text that is saved as it is typed, and a model answer that opens once it is. */
class Prompt {
  /** Whether enough is saved, and the learner has paused. */
  isDone = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #form;
  /** @type {HTMLTextAreaElement} */
  #field;
  /** @type {Model | undefined} */
  #model;
  /** @type {Points | undefined} */
  #points;
  /** @type {Saver | undefined} */
  #saver;

  /** @param {HTMLElement} form */
  constructor(form) {
    this.#form = form;
    this.#field = one(form, ".course-own textarea");
    const details = form.querySelector(".course-model");
    if (details) this.#model = new Model(this.#field, details, () => this.#onInput());
    // After the model answer, so that the points come to stand above its buttons.
    const points = form.querySelector(".course-points");
    if (points) this.#points = new Points(points, this.#field, () => this.#onInput());
  }

  /**
   * @param {CourseReflection} home
   * @param {AbortSignal} signal
   */
  async start(home, signal) {
    const id = this.#form.dataset.prompt ?? "";
    const label = one(this.#form, "label");
    const own = one(this.#form, ".course-own");
    const asked = { key: "", text: label.textContent ?? "" };
    const saver = home.saver(id, asked, {
      onChange: (record) => {
        this.#restore(record);
        if (record) return;
        clearTimeout(this.#timer);
        this.isDone = false;
        home.update();
      },
      onSaved: (value) => this.#setWritten(value),
      onOther: (other) => showOther(own, this.#field, other),
    });
    this.#saver = saver;
    // What is typed before the record has come is merged with it.
    this.#form.addEventListener("input", () => this.#onInput(), { signal });
    const settle = async () => {
      clearTimeout(this.#timer);
      await saver.flush();
      if (signal.aborted) return;
      this.isDone = isEnough(saver.record?.value);
      home.update();
    };
    const wait = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(settle, PAUSE);
    };
    this.#form.addEventListener("input", wait, { signal });
    this.#form.addEventListener("focusout", settle, { signal });
    this.#form.addEventListener("click", wait, { signal });
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
    this.#form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    const record = await saver.load();
    if (record) this.#restore(record);
    this.isDone = isEnough(record?.value);
    if (record && hasChanged(record.asked, asked)) {
      label.before(changedNotice());
    }
    const key = home.keyOf(id);
    const kept = await home.store.kept(key);
    for (const { field, text } of lostTexts(kept.filter((row) => row.key === key))) {
      if (field === "add" && this.#model) this.#model.showOther(text);
      else showOther(own, this.#field, text);
    }
  }

  #onInput() {
    for (const field of all(this.#form, "textarea")) grow(field);
    this.#saver?.input({ text: this.#field.value, ...this.#model?.value, ...this.#points?.value });
  }

  /** @param {Rec | undefined} record */
  #restore(record) {
    /** @type {Written} */
    const value = { text: "", ...record?.value };
    // Writing what is there already would move the caret.
    if (this.#field.value !== value.text) this.#field.value = value.text;
    this.#model?.restore(value);
    this.#points?.restore(value);
    for (const field of all(this.#form, "textarea")) grow(field);
    this.#setWritten(value);
  }

  /** @param {Written} value */
  #setWritten(value) {
    this.#model?.allow(value.text.trim() !== "");
    this.#points?.allow(value.text.trim() !== "");
  }
}

/** A model answer with the field for what one would add to one's own. */
class Model {
  #isOpen = false;
  #panel;
  #button;
  #wait;
  #without;
  #status = h("p", { class: "course-status", role: "status" });
  #isAllowed = false;
  /** @type {HTMLTextAreaElement} */
  #add;

  /**
   * @param {HTMLTextAreaElement} own
   * @param {Element} details
   * @param {() => void} onChange
   */
  constructor(own, details, onChange) {
    const summary = one(details, "summary");
    summary.replaceWith(h("p", { class: "course-model__title" }, ...summary.childNodes));
    this.#add = one(details, "textarea");
    this.#panel = h("div", { class: "course-model" }, ...details.childNodes);
    const id = `${own.id}--wait`;
    this.#wait = h("span", { class: "course-how", id }, t("reflection.wait"));
    this.#button = button(
      t("reflection.open"),
      () => {
        if (!this.#isAllowed && !this.#isOpen) return void this.#say(t("reflection.first"));
        this.#open(!this.#isOpen);
        onChange();
      },
      { "aria-describedby": id },
    );
    this.#without = button(t("reflection.without"), () => {
      // Beforehand: the button that was pressed is about to go.
      this.#button.focus();
      this.#open(true);
      onChange();
    });
    own.after(h("div", { class: "course-actions" }, this.#button, this.#without, this.#wait), this.#status);
    details.replaceWith(this.#panel);
    this.#open(false);
    this.allow(false);
  }

  /** What is saved of it. */
  get value() {
    return { add: this.#add.value, opened: this.#isOpen };
  }

  /** @param {Written} value */
  restore({ add = "", opened = false }) {
    if (this.#add.value !== add) this.#add.value = add;
    this.#open(opened);
  }

  /** @param {string} other  what was added elsewhere and lost its place */
  showOther(other) {
    showOther(this.#panel, this.#add, other);
  }

  /** @param {boolean} written  whether the learner's own text is saved */
  allow(written) {
    this.#isAllowed = written;
    this.#update();
  }

  #update() {
    const waits = !this.#isAllowed && !this.#isOpen;
    this.#wait.hidden = !waits;
    this.#without.hidden = !waits;
    if (!waits) this.#say("");
  }

  /** @param {string} text */
  #say(text) {
    this.#status.replaceChildren(...(text ? [text] : []));
  }

  /** @param {boolean} open */
  #open(open) {
    this.#isOpen = open;
    this.#panel.hidden = !open;
    this.#button.setAttribute("aria-expanded", String(open));
    this.#update();
  }
}

/**
 * Whether what is saved of a prompt counts. To read the model answer does not: whoever has only read it can still mark the
 * page as done by hand.
 * @param {Partial<Written> | undefined} value
 */
function isEnough(value) {
  return (value?.text?.match(/\p{L}/gu) ?? []).length >= LETTERS;
}
