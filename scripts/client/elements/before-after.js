import { hasChanged } from "../core/change.js";
import { t } from "../core/strings.js";
import { ActivityElement } from "./activity.js";
import { all, button, fill, h, keepInPlace, one, turnOff } from "./dom.js";
import { chosen } from "./fields.js";
import { day } from "./format.js";
import { changedNotice } from "./writing.js";

/**
 * @import {Asked, Rec} from "../core/record.js"
 * @import {Saver} from "../store/saver.js"
 *
 * @typedef {object} Given   what is saved of one asking
 * @property {string} answer   an option's id; "" before one is chosen
 * @property {string} why
 * @property {boolean} [shown]  whether both answers were looked at, after the course
 */

/**
 * Questions of judgement: `<course-before-after data-activity="…" data-asking="before | after">`.
 *
 * The two askings are records of their own, `<activity>#<question>--before` and `--after`. After the second answer both are
 * shown side by side with what the course would look at; before it neither is, so that the first does not lead the second.
 * Dispatches `course-activity-done` when every question has an answer, and after the course when both were looked at.
 */
export class CourseBeforeAfter extends ActivityElement {
  /** @type {Judgement[]} */
  #questions = [];
  #isDone = false;

  prepare() {
    super.prepare();
    const isAfter = this.dataset.asking === "after";
    this.#questions = all(this, ".course-judgement").map(
      (form) => new Judgement(/** @type {HTMLFormElement} */ (form), isAfter, () => this.update(true)),
    );
  }

  /** @param {AbortSignal} signal */
  async upgrade(signal) {
    await Promise.all(this.#questions.map((question) => question.start(this, signal)));
    this.update(false);
  }

  /** @param {boolean} acted  whether the learner did something just now */
  update(acted) {
    const isDone = this.#questions.every(({ isDone }) => isDone);
    if (acted && isDone && !this.#isDone) void this.setDone(true);
    this.#isDone = isDone;
  }
}

/** One question, in one of its two askings. */
class Judgement {
  #form;
  #isAfter;
  #onChange;
  /** @type {Given} */
  #given = { answer: "", why: "" };
  /** @type {Given | undefined} what was answered before the course */
  #before;
  #beforeAt = "";
  /** Whether the question was another one then. */
  #beforeChanged = false;
  /** @type {HTMLTextAreaElement} */
  #why;
  /** @type {Saver | undefined} */
  #saver;
  #both = h("div", { class: "course-both", hidden: true });
  #said = h("div", { class: "course-status", role: "status" });
  #show = button(t("before-after.show"), () => this.#open(), { class: "course-button course-check" });

  /**
   * @param {HTMLFormElement} form
   * @param {boolean} isAfter
   * @param {() => void} onChange
   */
  constructor(form, isAfter, onChange) {
    this.#form = form;
    this.#isAfter = isAfter;
    this.#onChange = onChange;
    this.#why = one(form, "textarea");
    if (!isAfter) return;
    /** @type {HTMLDetailsElement} */
    const details = one(form, "details");
    details.hidden = true;
    details.open = true;
    details.before(h("div", { class: "course-actions" }, this.#show), this.#said, this.#both);
  }

  get isDone() {
    return this.#given.answer !== "" && (!this.#isAfter || this.#given.shown === true);
  }

  /**
   * @param {CourseBeforeAfter} home
   * @param {AbortSignal} signal
   */
  async start(home, signal) {
    const id = this.#form.dataset.question ?? "";
    const wording = all(this.#form, "legend, .course-more, .course-option").map((part) => part.textContent);
    const asked = { key: "", text: wording.join(" ") };
    const saver = home.saver(`${id}--${home.dataset.asking}`, asked, {
      onChange: (record) => {
        this.#restore(record);
        home.update(false);
      },
    });
    this.#saver = saver;
    this.#form.addEventListener("input", () => this.#onInput(), { signal });
    this.#form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    if (this.#isAfter) {
      const before = await home.store.get(home.keyOf(`${id}--before`));
      this.#before = before && { answer: "", why: "", ...before.value };
      this.#beforeAt = before?.savedAt ?? "";
      this.#beforeChanged = !!before && hasChanged(before.asked, asked);
    }
    const record = await saver.load();
    if (record) this.#restore(record);
    if (record && hasChanged(record.asked, asked)) this.#form.prepend(changedNotice());
  }

  #onInput() {
    this.#given = { ...this.#given, answer: chosen(this.#form, "choice")[0] ?? "", why: this.#why.value };
    this.#saver?.input({ ...this.#given });
    this.#draw(false);
    this.#onChange();
  }

  /** @param {Rec | undefined} record */
  #restore(record) {
    this.#given = { answer: "", why: "", ...record?.value };
    for (const input of all(this.#form, "[name=choice]")) {
      const radio = /** @type {HTMLInputElement} */ (input);
      radio.checked = radio.value === this.#given.answer;
    }
    // Writing what is there already would move the caret.
    if (this.#why.value !== this.#given.why) this.#why.value = this.#given.why;
    this.#draw(false);
  }

  /** Shows both answers; without a second one it asks for that first. */
  #open() {
    if (!this.#given.answer) {
      fill(this.#said, [h("p", {}, t("client.missing.first"))], true);
      return;
    }
    this.#given.shown = true;
    this.#saver?.commit({ ...this.#given });
    keepInPlace(this.#show, () => this.#draw(true));
    this.#onChange();
  }

  /** @returns {string} */
  #comparison() {
    if (!this.#before?.answer) return t("before-after.no-before");
    return t(`before-after.${this.#before.answer === this.#given.answer ? "same" : "moved"}`);
  }

  /** @param {boolean} aloud  whether the comparison is news */
  #draw(aloud) {
    if (!this.#isAfter) return;
    const shown = this.#given.shown === true && this.#given.answer !== "";
    // It keeps focus, and says what has happened.
    turnOff(this.#show, shown);
    this.#show.textContent = t(`before-after.${shown ? "shown" : "show"}`);
    // Emptying says nothing, and a region that is silenced for it would miss a quick press.
    fill(this.#said, shown ? [h("p", {}, this.#comparison())] : [], aloud || !shown);
    this.#both.hidden = !shown;
    one(this.#form, "details").hidden = !shown;
    if (!shown) return;
    const when = this.#beforeAt ? day(new Date(this.#beforeAt)) : "";
    this.#both.replaceChildren(
      ...(this.#before?.answer
        ? [this.#card(t("before-after.before", { day: when }), this.#before, this.#beforeChanged)]
        : []),
      this.#card(t("before-after.now"), this.#given),
    );
  }

  /**
   * @param {string} title
   * @param {Given} given
   * @param {boolean} [changed]  whether the question was another one then
   */
  #card(title, { answer, why }, changed = false) {
    const option = all(this.#form, ".course-option").find(
      (label) => /** @type {HTMLInputElement} */ (one(label, "input")).value === answer,
    );
    return h(
      "div",
      {},
      h("p", { class: "course-both__title" }, title),
      h("p", {}, option?.textContent ?? t("before-after.gone")),
      ...(why.trim() ? [h("p", { class: "course-both__why" }, why)] : []),
      ...(changed ? [changedNotice()] : []),
    );
  }
}
