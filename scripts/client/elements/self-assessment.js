import { takenAt } from "../core/rating.js";
import { t } from "../core/strings.js";
import { ActivityElement } from "./activity.js";
import { all, button, fill, h, one } from "./dom.js";
import { chosen } from "./fields.js";
import { drawResult } from "./result.js";

/**
 * @import {Rec} from "../core/record.js"
 * @import {Dimension, Ratings, Scale, Take} from "../core/rating.js"
 * @import {Saver} from "../store/saver.js"
 */

/**
 * A self-assessment: `<course-self-assessment data-activity="…" data-chart="compass | bars">`.
 *
 * Each time of rating (a take) is a record of its own, `<activity>#take-<ISO time>`, and is kept. What is rated before
 * that is `<activity>#draft`. Dispatches `course-activity-done` when a take is saved.
 */
export class CourseSelfAssessment extends ActivityElement {
  /** @type {HTMLFormElement} */
  #form = h("form", { autocomplete: "off" });
  /** @type {Dimension[]} */
  #dimensions = [];
  /** @type {Scale} */
  #scale = new Map();
  /** @type {Take[]} */
  #takes = [];
  /** @type {Saver | undefined} */
  #draft;
  #title = h("h3", { class: "course-mine__head", tabindex: -1 }, t("self-assessment.mine"));
  /** What is drawn; the title outside it keeps focus when another tab's take is drawn. */
  #drawing = h("div");
  #result = h("div", { class: "course-mine", hidden: true }, this.#title, this.#drawing);
  /** Links to the statements without a rating: beside the status, which would read them all out. */
  #missing = h("ul", {
    class: "course-missing",
    "aria-label": t("self-assessment.unrated-list"),
    hidden: true,
  });
  #count = h("span", { class: "course-rated" });
  #cancel = button(t("self-assessment.cancel"), () => this.#show());
  #again = button(t("self-assessment.again"), () => this.#rate());
  /** Whether the statements are being rated once more. */
  #isRating = false;

  prepare() {
    super.prepare();
    this.#form = one(this, ".course-rating");
    this.#dimensions = all(this.#form, ".course-dimension").map((part) => ({
      id: part.dataset.dimension ?? "",
      title: one(part, ".course-dimension__title span").textContent ?? "",
      statements: all(part, "fieldset").map((field) => field.dataset.statement ?? ""),
    }));
    for (const label of all(one(this.#form, ".course-scale"), "label:not(.course-scale__none)")) {
      /** @type {HTMLInputElement} */
      const input = one(label, "input");
      this.#scale.set(Number(input.value), label.textContent ?? "");
    }
    one(this, ".course-status").before(
      h(
        "div",
        { class: "course-actions" },
        button(t("self-assessment.show"), () => this.#take(), { class: "course-button" }),
        this.#cancel,
        this.#count,
      ),
    );
    one(this, ".course-status").after(this.#missing);
    // The words about each dimension come with the picture.
    for (const words of all(this, ".course-words")) words.hidden = true;
    this.#form.after(this.#result);
  }

  /** @param {AbortSignal} signal */
  async upgrade(signal) {
    const text = all(this.#form, "legend").map((legend) => legend.textContent);
    this.#draft = this.saver(
      "draft",
      { key: "", text: text.join(" ") },
      { onChange: (record) => this.#restore(record) },
    );
    const onInput = () => {
      this.#draft?.input({ ratings: this.#ratings() });
      this.#showCount();
      // What is rated leaves the list, without a word.
      if (!this.#missing.hidden) this.#showMissing(false);
    };
    this.#form.addEventListener("input", onInput, { signal });
    this.#form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.#restore(await this.#draft.load());
    await this.#readTakes();
    this.subscribe(this.#prefix, () => void this.#readTakes(), signal);
  }

  get #prefix() {
    return `${this.activity}#take-`;
  }

  /** @returns {Ratings} */
  #ratings() {
    const ids = this.#dimensions.flatMap(({ statements }) => statements);
    return Object.fromEntries(
      ids.flatMap((id) => chosen(this.#form, id).map((value) => [id, rating(value)])),
    );
  }

  /** @param {Rec | undefined} record */
  #restore(record) {
    for (const input of all(this.#form, "input")) {
      const radio = /** @type {HTMLInputElement} */ (input);
      radio.checked = record?.value.ratings?.[radio.name] === rating(radio.value);
    }
    this.#showCount();
  }

  #showCount() {
    const total = all(this.#form, "fieldset").length;
    this.#count.textContent = t("self-assessment.count", {
      done: Object.keys(this.#ratings()).length,
      total,
    });
  }

  async #readTakes() {
    const records = await this.store.all(this.#prefix);
    this.#takes = records.flatMap(({ key, value }) => {
      const at = takenAt(key);
      return at ? [{ ...value, at }] : [];
    });
    const last = this.#takes.length - 1;
    if (last >= 0) this.#draw(Math.max(last - 1, 0), last);
    this.#turn();
  }

  /** Shows either the statements or the picture. */
  #turn() {
    const has = this.#takes.length > 0;
    this.#form.hidden = has && !this.#isRating;
    this.#result.hidden = !this.#form.hidden;
    // How to rate is not said above a picture that is finished.
    this.querySelector(".course-intro")?.toggleAttribute("hidden", this.#form.hidden);
    this.#cancel.hidden = !has;
    const hasBegun = Object.keys(this.#ratings()).length > 0;
    this.#again.textContent = t(hasBegun ? "self-assessment.go-on" : "self-assessment.again");
  }

  /** Shows the picture, from its title on. What is rated since stays in the draft. */
  #show() {
    this.#isRating = false;
    this.#turn();
    // The title alone: the browser would scroll the middle of a tall picture to where the button was.
    this.#title.scrollIntoView({ block: "start", behavior: "instant" });
    this.#title.focus({ preventScroll: true });
  }

  /** Saves the ratings as a take; statements without a rating are named first. */
  async #take() {
    const ratings = this.#ratings();
    // Focus stays on the button: the list is the next thing that Tab comes to, and moving would talk over the status.
    if (this.#showMissing(true)) return;
    const key = this.#prefix + new Date().toISOString();
    await this.store.save(key, { ratings, scale: this.#scale.size }, { strict: true });
    // The next time begins blank.
    this.#restore(undefined);
    await this.#draft?.commit({ ratings: {} });
    await this.#readTakes();
    void this.setDone(true);
    this.#show();
  }

  /**
   * Marks and lists the statements without a rating, and says how many there are.
   * @param {boolean} aloud
   * @returns {number}
   */
  #showMissing(aloud) {
    const ratings = this.#ratings();
    const fields = all(this.#form, "fieldset");
    const missing = fields.filter(({ dataset }) => !((dataset.statement ?? "") in ratings));
    for (const field of fields) mark(field, missing.includes(field));
    const words = missing.length ? [h("p", {}, t("self-assessment.missing", { count: missing.length }))] : [];
    fill(one(this, ".course-status"), words, aloud);
    this.#missing.replaceChildren(...missing.map(linkTo));
    this.#missing.hidden = !missing.length;
    return missing.length;
  }

  /** Opens the statements once more, at the first that has no rating. */
  #rate() {
    this.#isRating = true;
    this.#turn();
    const ratings = this.#ratings();
    const fields = all(this.#form, "fieldset");
    const field = fields.find(({ dataset }) => !((dataset.statement ?? "") in ratings)) ?? fields[0];
    field.scrollIntoView({ block: "start", behavior: "instant" });
    one(field, "input").focus({ preventScroll: true });
  }

  /**
   * @param {number} then  position of a take
   * @param {number} now
   */
  #draw(then, now) {
    const menu = all(this.#drawing, "select").indexOf(/** @type {any} */ (document.activeElement));
    this.#drawing.replaceChildren(
      ...drawResult({
        home: this,
        dimensions: this.#dimensions,
        scale: this.#scale,
        takes: this.#takes,
        then,
        now,
        // The earlier of the two is always the one that is compared with.
        onChoose: (first, second) => this.#draw(Math.min(first, second), Math.max(first, second)),
      }),
      h("div", { class: "course-actions" }, this.#again),
    );
    if (menu >= 0) all(this.#drawing, "select")[menu]?.focus();
  }
}

/**
 * What is kept of a choice.
 * @param {string} value  of a radio button
 */
function rating(value) {
  return value === "none" ? null : Number(value);
}

/**
 * Marks a statement that has no rating yet, in words too.
 * @param {HTMLElement} field
 * @param {boolean} isMissing
 */
function mark(field, isMissing) {
  field.querySelector(".course-unrated")?.remove();
  field.classList.toggle("course-field--unrated", isMissing);
  field.removeAttribute("aria-describedby");
  if (!isMissing) return;
  const id = `${field.id}--unrated`;
  one(field, "legend").after(h("p", { class: "course-unrated", id }, t("self-assessment.unrated")));
  field.setAttribute("aria-describedby", id);
}

/** @param {HTMLElement} field */
function linkTo(field) {
  const legend = /** @type {HTMLElement} */ (one(field, "legend").cloneNode(true));
  legend.querySelector(".course-stem")?.remove();
  const link = h("a", { href: `#${field.id}` }, legend.textContent?.trim() ?? "");
  link.addEventListener("click", (event) => {
    event.preventDefault();
    one(field, "input").focus();
  });
  return h("li", {}, link);
}
