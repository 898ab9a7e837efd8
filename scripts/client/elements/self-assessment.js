import { t } from "../core/strings.js";
import { ActivityElement } from "./activity.js";
import { all, button, focusText, h, one } from "./dom.js";
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
  #form = h("form");
  /** @type {Dimension[]} */
  #dimensions = [];
  /** @type {Scale} */
  #scale = new Map();
  /** @type {Take[]} */
  #takes = [];
  /** @type {Saver | undefined} */
  #draft;
  #result = h("div", {
    class: "course-mine",
    role: "group",
    "aria-label": t("client.self.mine"),
    hidden: true,
  });

  prepare() {
    super.prepare();
    this.#form = one(this, ".course-rating");
    this.#dimensions = all(this.#form, ".course-dimension").map((part) => ({
      id: part.dataset.dimension ?? "",
      title: one(part, ".course-dimension__title span").textContent ?? "",
      statements: all(part, "fieldset").map((field) => field.dataset.statement ?? ""),
    }));
    for (const label of all(one(this.#form, ".course-scale"), "label")) {
      /** @type {HTMLInputElement} */
      const input = one(label, "input");
      this.#scale.set(Number(input.value), label.textContent ?? "");
    }
    one(this, ".course-status").before(
      h(
        "div",
        { class: "course-actions" },
        button(t("client.self.show"), () => this.#take(), { class: "course-button" }),
      ),
    );
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
    this.#form.addEventListener("input", () => this.#draft?.input({ ratings: this.#ratings() }), { signal });
    this.#form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    const draft = await this.#draft.load();
    if (draft) this.#restore(draft);
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
      ids.flatMap((id) => chosen(this.#form, id).map((value) => [id, Number(value)])),
    );
  }

  /** @param {Rec | undefined} record */
  #restore(record) {
    for (const input of all(this.#form, "input")) {
      const radio = /** @type {HTMLInputElement} */ (input);
      radio.checked = record?.value.ratings[radio.name] === Number(radio.value);
    }
  }

  async #readTakes() {
    const records = await this.store.all(this.#prefix);
    this.#takes = records.map(({ key, value }) => ({ ...value, at: key.slice(this.#prefix.length) }));
    const has = records.length > 0;
    this.#result.hidden = !has;
    this.#form.hidden = has && !Object.keys(this.#ratings()).length;
    // The first and the latest, until the learner chooses others.
    if (has) this.#draw(0, records.length - 1);
  }

  /** Saves the ratings as a take; statements without a rating are named first. */
  async #take() {
    const ratings = this.#ratings();
    const missing = all(this.#form, "fieldset").filter(
      ({ dataset }) => !((dataset.statement ?? "") in ratings),
    );
    one(this, ".course-status").replaceChildren(
      ...(missing.length
        ? [
            h("p", {}, t("client.self.missing", { count: missing.length })),
            h("ul", {}, ...missing.map(linkTo)),
          ]
        : []),
    );
    if (missing.length) return;
    const key = this.#prefix + new Date().toISOString();
    await this.store.save(key, { ratings, scale: this.#scale.size }, { strict: true });
    // The next time begins blank.
    this.#restore(undefined);
    await this.#draft?.commit({ ratings: {} });
    await this.#readTakes();
    this.done();
    focusText(this.#result);
  }

  #again() {
    this.#form.hidden = false;
    one(this.#form, "input").focus();
  }

  /**
   * @param {number} then  position of a take
   * @param {number} now
   */
  #draw(then, now) {
    this.#result.replaceChildren(
      ...drawResult({
        home: this,
        dimensions: this.#dimensions,
        scale: this.#scale,
        takes: this.#takes,
        then,
        now,
        onChoose: (first, second) => this.#draw(first, second),
      }),
      h(
        "div",
        { class: "course-actions" },
        button(t("client.self.again"), () => this.#again()),
      ),
    );
  }
}

/** @param {HTMLElement} field */
function linkTo(field) {
  const link = h("a", { href: `#${field.id}` }, one(field, "legend").textContent ?? "");
  link.addEventListener("click", (event) => {
    event.preventDefault();
    one(field, "input").focus();
  });
  return h("li", {}, link);
}
