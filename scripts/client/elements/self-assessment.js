import { meanOf, takenAt } from "../core/rating.js";
import { t } from "../core/strings.js";
import { ActivityElement } from "./activity.js";
import { all, button, fill, h, one } from "./dom.js";
import { chosen } from "./fields.js";
import { openOnPaper } from "./paper.js";
import { drawResult } from "./result.js";
import { linkTo } from "./statements.js";
import { drawToRoom } from "./to-room.js";

/**
 * @import {Rec} from "../core/record.js"
 * @import {Dimension, Ratings, Scale, Take} from "../core/rating.js"
 * @import {Saver} from "../store/saver.js"
 */

/**
 * A self-assessment: `<course-self-assessment data-activity="…" data-chart="compass | bars">`.
 *
 * Each time of rating (a take) is a record of its own, `<activity>#take-<ISO time>`, and is kept. What is rated before
 * that is `<activity>#draft`. A take in which statements were left out can be completed: the draft then names it.
 * Dispatches `course-activity-done` when a take is saved.
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
  #cancel = button(t("self-assessment.cancel"), () => this.#giveUp());
  #again = button(t("self-assessment.again"), () => this.#rate());
  /** Whether the statements are being rated once more. */
  #isRating = false;
  /** @type {HTMLElement[]} */
  #toRoom = [];
  /** The take that the ratings are added to, by its time; "" for a new one. */
  #adds = "";
  /** Positions of the takes that are drawn: then and now. @type {[number, number]} */
  #drawn = [0, 0];

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
    this.#toRoom = drawToRoom(this);
    this.#form.after(this.#result);
    this.append(...this.#toRoom);
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
      this.#draft?.input(this.#value());
      this.#showCount();
      // What is rated leaves the list, without a word.
      if (!this.#missing.hidden) this.#showMissing(false);
    };
    this.#form.addEventListener("input", onInput, { signal });
    this.#form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.#restore(await this.#draft.load());
    await this.#readTakes();
    this.subscribe(this.#prefix, () => void this.#readTakes(), signal);
    openOnPaper(this.#drawing, signal);
  }

  get #prefix() {
    return this.keyOf("take-");
  }

  /** @returns {Ratings} */
  #ratings() {
    const ids = this.#dimensions.flatMap(({ statements }) => statements);
    return Object.fromEntries(
      ids.flatMap((id) => chosen(this.#form, id).map((value) => [id, rating(value)])),
    );
  }

  /** What is kept of the draft. */
  #value() {
    return { ratings: this.#ratings(), ...(this.#adds ? { adds: this.#adds } : {}) };
  }

  /** @param {Rec | undefined} record */
  #restore(record) {
    this.#fill(record?.value.ratings ?? {}, record?.value.adds ?? "");
  }

  /**
   * @param {Ratings} ratings
   * @param {string} adds  see `#adds`
   */
  #fill(ratings, adds) {
    for (const input of all(this.#form, "input")) {
      const radio = /** @type {HTMLInputElement} */ (input);
      radio.checked = ratings[radio.name] === rating(radio.value);
    }
    this.#adds = adds;
    this.#showCount();
  }

  /** Empties the draft: the next time begins blank. */
  async #clear() {
    this.#fill({}, "");
    this.#showMissing(false, []);
    await this.#draft?.commit(this.#value());
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
    this.#takes = records.flatMap(({ key, value, savedAt }) => {
      const at = takenAt(key);
      return at ? [{ ratings: {}, scale: this.#scale.size, ...value, at, changed: savedAt }] : [];
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
    for (const link of this.#toRoom) link.hidden = this.#result.hidden;
    // How to rate is not said above a picture that is finished.
    this.querySelector(".course-intro")?.toggleAttribute("hidden", this.#form.hidden);
    this.#cancel.hidden = !has;
    const hasBegun = Object.keys(this.#ratings()).length > 0;
    this.#again.textContent = t(hasBegun ? "self-assessment.go-on" : "self-assessment.again");
  }

  /** Goes back to the picture. What was rated since stays in the draft; where nothing was added there is none. */
  async #giveUp() {
    if (this.#isSame) await this.#clear();
    this.#show();
  }

  /** Whether the ratings are those of the take that they would be added to. */
  get #isSame() {
    const take = this.#takes.find(({ at }) => at === this.#adds);
    const ratings = Object.entries(this.#ratings());
    const isKept = take && ratings.every(([id, value]) => take.ratings[id] === value);
    return isKept && ratings.length === Object.keys(take.ratings).length;
  }

  /** Shows the picture, from its title on. */
  #show() {
    this.#isRating = false;
    this.#draw(...this.#drawn);
    this.#turn();
    // The title alone: the browser would scroll the middle of a tall picture to where the button was.
    this.#title.scrollIntoView({ block: "start", behavior: "instant" });
    this.#title.focus({ preventScroll: true });
  }

  /** Saves the ratings as a take. As long as they are too few to draw anything, the statements without one are named. */
  async #take() {
    const ratings = this.#ratings();
    const scale = this.#scale.size;
    const isDrawn = this.#dimensions.some((part) => meanOf(part, { at: "", ratings, scale }, this.#scale));
    // Focus stays on the button: the list is the next thing that Tab comes to, and moving would talk over the status.
    if (!isDrawn && this.#showMissing(true)) return;
    // One that was erased meanwhile is not completed.
    const isKnown = this.#takes.some(({ at }) => at === this.#adds);
    const key = this.#prefix + (isKnown ? this.#adds : new Date().toISOString());
    // Kept once more, it would bear the date of today.
    if (!this.#isSame)
      await this.store.save(key, { ratings, scale }, { strict: true, base: await this.store.get(key) });
    await this.#clear();
    await this.#readTakes();
    void this.setDone(true);
    this.#show();
  }

  /**
   * Marks and lists the statements without a rating, and says how many there are.
   * @param {boolean} aloud
   * @param {HTMLElement[]} [missing]
   * @returns {number}
   */
  #showMissing(aloud, missing = this.#unrated()) {
    for (const field of all(this.#form, "fieldset")) mark(field, missing.includes(field));
    const words = missing.length ? [h("p", {}, t("self-assessment.missing", { count: missing.length }))] : [];
    fill(one(this, ".course-status"), words, aloud);
    this.#missing.replaceChildren(...missing.map((field) => linkTo(field, focusFirst)));
    this.#missing.hidden = !missing.length;
    return missing.length;
  }

  #unrated() {
    const ratings = this.#ratings();
    return all(this.#form, "fieldset").filter(
      ({ dataset }) => !Object.hasOwn(ratings, dataset.statement ?? ""),
    );
  }

  /**
   * Opens the statements of the latest take once more, to add to it.
   * @param {HTMLElement} field  where to begin
   */
  #add(field) {
    const last = this.#takes.length - 1;
    const { at, ratings } = this.#takes[last];
    // Others may have been begun in another tab since this was drawn.
    if (!this.#canAdd(last)) return this.#rate();
    if (!this.#adds) this.#fill(ratings, at);
    this.#showMissing(false);
    this.#rate(field);
  }

  /**
   * Whether ratings can be added to a take: to the latest, unless others were begun or the scale has changed since.
   * @param {number} place
   */
  #canAdd(place) {
    const { at, scale } = this.#takes[place];
    const hasBegun = Object.keys(this.#ratings()).length > 0;
    return (
      place === this.#takes.length - 1 &&
      scale === this.#scale.size &&
      (this.#adds ? this.#adds === at : !hasBegun)
    );
  }

  /**
   * Opens the statements once more.
   * @param {HTMLElement} [field]  where to begin; without it, at the first that has no rating
   */
  #rate(field = this.#unrated()[0] ?? all(this.#form, "fieldset")[0]) {
    this.#isRating = true;
    this.#turn();
    field.scrollIntoView({ block: "start", behavior: "instant" });
    one(field, "input").focus({ preventScroll: true });
  }

  /**
   * @param {number} then  position of a take
   * @param {number} now
   */
  #draw(then, now) {
    this.#drawn = [then, now];
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
        onAdd: this.#canAdd(now) ? (field) => this.#add(field) : undefined,
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
function focusFirst(field) {
  one(field, "input").focus();
}
