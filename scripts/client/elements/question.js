import { noAnswer } from "../core/answer.js";
import { hasChanged } from "../core/change.js";
import { countTooMany, mark, parseRight } from "../core/scoring.js";
import { shuffled } from "../core/shuffle.js";
import { t } from "../core/strings.js";
import { inWords } from "../core/words.js";
import { confidenceField } from "./confidence.js";
import { all, button, copyOf, fill, focusText, h, keepInPlace, one, turnOff } from "./dom.js";
import { chosen, markEmpty, readAnswer, writeAnswer } from "./fields.js";
import { makeMovable } from "./ordering.js";
import { isNearMiss, showParts } from "./parts.js";

/**
 * @import {Asked, Rec} from "../core/record.js"
 * @import {Outcome, Result} from "../core/scoring.js"
 * @import {Saver} from "../store/saver.js"
 *
 * @typedef {object} Settings
 * @property {boolean} each        whether the question is checked by itself
 * @property {number} attempts     how often it can be checked; Infinity for as often as one likes
 * @property {boolean} confidence  whether to ask how sure one is
 * @property {() => void} onChange  called after a check, and after "I don't know yet"
 * @property {(question: Question) => void} onNext
 */

/** What is said when a part of the answer is missing. */
const MISSING = /** @type {Record<string, string>} */ ({
  matching: "all",
  sorting: "all",
  ordering: "order",
  "short-answer": "write",
  "two-tier": "both",
});

/** One question of a quiz: keeps what was answered, checks it, and shows what is said about it. */
export class Question {
  value = noAnswer();
  /** @type {Saver | undefined} */
  #saver;
  #settings;
  #type;
  #right;
  #legend;
  #result;
  #details;
  #sure = h("p", { class: "course-sure" });
  // Not a submit button: a sandboxed frame may forbid forms to submit, and would not even tell.
  #check = button(t("client.check"), () => this.check(), { class: "course-button course-check" });
  #unknown = button(t("client.unknown"), () => this.#dontKnow());
  #hint = button("", () => this.#showHint(), {
    class: "course-button course-button--quiet course-button--hint",
  });
  #again = button(t("client.again"), () => this.#tryAgain(), {
    class: "course-button course-button--quiet course-button--again",
  });
  /** Leads on, once the question is checked. */
  next = button("", () => this.#settings.onNext(this), {
    class: "course-button course-button--quiet course-button--next",
  });
  /** @type {HTMLElement[]} */
  #hints = [];

  /**
   * @param {HTMLFormElement} form
   * @param {Settings} settings
   */
  constructor(form, settings) {
    this.form = form;
    this.id = form.dataset.question ?? "";
    this.#settings = settings;
    this.#type = form.dataset.type ?? "";
    this.#right = parseRight(this.#type, form.dataset.right ?? "");
    this.#legend = one(form, "legend");
    this.#result = one(form, ".course-result");
    this.#details = one(form, ".course-answer");
    const number = one(form, ".course-number").textContent ?? "";
    /** The first paragraph of the prompt. */
    this.text = (this.#legend.textContent ?? "").replace(number, "").trim();
    const wording = all(form, "legend, .course-more, dl:not(.course-whole) dt").map(
      (part) => part.textContent,
    );
    /** @type {Asked} */
    this.asked = { key: form.dataset.key ?? "", text: wording.join(" ").replace(number, "").trim() };
    this.#build();
  }

  /** Adds what only the script can do. */
  #build() {
    const order = /** @type {HTMLElement | null} */ (this.form.querySelector(".course-order"));
    if (order) makeMovable(order, () => this.#onInput());
    if (this.#settings.confidence) this.#result.before(confidenceField(), this.#sure);
    const hints = this.form.querySelector(".course-hints");
    if (hints) {
      const list = one(hints, "ol");
      list.className = "course-hints";
      this.#hints = all(list, "li");
      hints.replaceWith(list);
    }
    const each = this.#settings.each ? [this.#check] : [];
    this.#result.before(h("div", { class: "course-actions" }, ...each, this.#unknown, this.#hint));
    this.#result.after(h("div", { class: "course-actions" }, this.#again, this.next));
    // The explanation shows by itself when the question is over; the list of all answers stays folded.
    this.#details.after(one(this.#details, ".course-why"));
    this.#show();
  }

  /**
   * Begins to save, and shows what is on record. What is answered before that has come is merged with it.
   * @param {Saver} saver
   * @param {AbortSignal} signal
   */
  async start(saver, signal) {
    this.#saver = saver;
    this.#listen(signal);
    const record = await saver.load();
    if (record) this.restore(record);
    // Each hint is announced as it appears, without those before it.
    this.#hints[0]?.parentElement?.setAttribute("aria-live", "polite");
  }

  /** @param {AbortSignal} signal */
  #listen(signal) {
    this.form.addEventListener("input", () => this.#onInput(), { signal });
    this.form.addEventListener(
      "submit",
      (event) => {
        // Enter in a field.
        event.preventDefault();
        if (this.#settings.each) this.check();
      },
      { signal },
    );
  }

  #onInput() {
    this.value.answer = readAnswer(this.form);
    this.value.confidence = chosen(this.form, "confidence")[0] ?? null;
    // A mark goes when its list is filled; new ones come only with a check.
    markEmpty(this.form, false);
    this.#save();
  }

  #save() {
    this.#saver?.input({ ...this.value });
  }

  /**
   * Shows what is on record: when the page opens, and when another tab has saved or erased something.
   * @param {Rec | undefined} record
   */
  restore(record) {
    this.value = { ...noAnswer(), ...record?.value };
    this.form.querySelector(".course-changed")?.remove();
    if (record && hasChanged(record.asked, this.asked)) {
      this.form.prepend(h("p", { class: "course-changed" }, t("client.changed")));
      // The verdict was about another question: open this one again.
      this.value.checkedAt = null;
    }
    writeAnswer(this.form, this.value.answer);
    this.#show(undefined, false);
  }

  /**
   * Puts the options in the learner's own order.
   * @param {string} seed
   */
  shuffle(seed) {
    for (const name of ["choice", "reason"]) {
      const labels = new Map(
        all(this.form, `[name=${name}]`).map((input) => [
          /** @type {HTMLInputElement} */ (input).value,
          /** @type {HTMLElement} */ (input.closest("label")),
        ]),
      );
      const [first] = labels.values();
      first?.before(...shuffled([...labels.keys()], seed + this.id).map((id) => labels.get(id) ?? ""));
    }
  }

  /** Whether the question was checked, or the learner said that they do not know yet. */
  get settled() {
    return this.value.firstResult !== null || this.value.dontKnow;
  }

  /** Whether a short answer is only misspelt; a near miss has its own words. */
  get #slipped() {
    const answer = readAnswer(this.form);
    return Boolean(mark(this.#type, this.#right, answer)?.slip) && !isNearMiss(this.form, answer);
  }

  /** Whether there is an answer to check. */
  get answered() {
    return mark(this.#type, this.#right, readAnswer(this.form)) !== null;
  }

  /** @returns {Outcome} */
  get outcome() {
    return { ...this.value, points: Number(this.form.dataset.points ?? 1) };
  }

  /** Whether it is right by now, after an answer that one was wrongly sure of. */
  get mended() {
    return this.value.surprised && this.value.result === "right";
  }

  /** Whether it can be tried again, and is worth it. */
  get retriable() {
    const { checkedAt, result, attempts } = this.value;
    return checkedAt !== null && result !== "right" && attempts < this.#settings.attempts;
  }

  /**
   * Checks the answer. A question without an answer says so; it counts no attempt.
   * @param {boolean} [anyway]  check it without an answer
   */
  check(anyway = false) {
    const { value } = this;
    if (value.checkedAt) return;
    const answer = readAnswer(this.form);
    const marked = mark(this.#type, this.#right, answer);
    if (!marked && !anyway) {
      markEmpty(this.form, true);
      this.#result.replaceChildren(h("p", {}, t(`client.missing.${MISSING[this.#type] ?? "first"}`)));
      return;
    }
    value.answer = answer;
    value.checkedAt = new Date().toISOString();
    // "I don't know yet" is not turned into a wrong answer.
    if (marked || !value.dontKnow) {
      value.result = marked?.result ?? "not-yet";
      value.score = marked?.score ?? 0;
      value.attempts += marked && !this.#slipped ? 1 : 0;
      value.surprised ||= value.confidence === "sure" && value.result !== "right" && !this.#slipped;
      if (value.firstResult === null) {
        value.firstAnswer = this.#type === "short-answer" ? null : answer;
        value.firstConfidence = value.confidence;
      }
      value.firstResult ??= value.result;
    }
    this.form.querySelector(".course-changed")?.remove();
    // What saving says in the top line is laid out together with what is shown here.
    this.#saver?.commit({ ...value });
    keepInPlace(this.#check, () => {
      this.#show();
      this.#settings.onChange();
    });
    if (this.#settings.each) this.#bringIntoView();
  }

  /** Scrolls back to what is said about the first part of the answer, as far as the result stays on the screen. */
  #bringIntoView() {
    const said = this.form.querySelector(".course-said");
    // The option itself and the theme's header stand above it.
    const hidden = said ? 140 - said.getBoundingClientRect().top : 0;
    const room = innerHeight - this.#result.getBoundingClientRect().bottom;
    if (hidden > 0 && room > 0) scrollBy({ top: -Math.min(hidden, room), behavior: "instant" });
  }

  /**
   * Names where the learner goes next; without a name there is no way on.
   * @param {string} name
   */
  nameNext(name) {
    // Every check names the ways on of all questions: what stays as it is need not be laid out again.
    if (this.next.textContent !== name) this.next.textContent = name;
    this.next.hidden ||= !name;
  }

  /** Opens the question for another try; the answer stays, to be thought over. How sure one was belongs to the last try. */
  reopen() {
    this.value.checkedAt = null;
    this.value.confidence = null;
    this.#show();
    this.#save();
  }

  /** Moves focus to the question's text, and the text to just under the header: whoever goes on should see it move. */
  focus() {
    focusText(this.#legend);
    this.form.scrollIntoView({ block: "start" });
  }

  #tryAgain() {
    this.reopen();
    // The button that was pressed is gone.
    const field =
      this.form.querySelector("input:checked") ?? one(this.form, "fieldset :is(input, select, button)");
    /** @type {HTMLElement} */ (field).focus();
  }

  #dontKnow() {
    this.value.dontKnow = true;
    this.#show(true);
    this.#saver?.commit({ ...this.value });
    this.#settings.onChange();
  }

  #showHint() {
    this.value.hints++;
    this.#show();
    this.#save();
  }

  /**
   * Brings everything in line with the value.
   * @param {boolean} [unknown]  whether to say where it is taught
   * @param {boolean} [aloud]    whether the result is news: what was said before is not announced again
   */
  #show(unknown = this.value.dontKnow && this.value.firstResult === null, aloud = true) {
    const { checkedAt, result, attempts, confidence, hints } = this.value;
    const checked = checkedAt !== null;
    const over = checked && !this.retriable;
    const total = this.#hints.length;
    for (const input of all(this.form, "[name=confidence]")) {
      const radio = /** @type {HTMLInputElement} */ (input);
      radio.checked = radio.value === this.value.confidence;
    }
    const asked = this.form.querySelector(".course-confidence");
    // What was not said before the check is not asked for after it.
    if (asked) asked.toggleAttribute("hidden", checked);
    this.#sure.textContent =
      checked && confidence ? t("client.sure.was", { sure: t(`client.sure.${confidence}`) }) : "";
    this.#sure.hidden = !this.#sure.textContent;
    for (const field of all(this.form, "fieldset")) field.toggleAttribute("disabled", checked);
    this.form.dataset.state = over ? "over" : checked ? "checked" : "open";
    turnOff(this.#check, checked);
    // It keeps focus, and says what has happened instead of standing there as a button that does nothing. It is seen only
    // where the keyboard is on it.
    this.#check.textContent = checked ? t("client.checked") : t("client.check");
    this.#unknown.hidden = checked;
    this.#hint.hidden = checked || !total;
    this.#hint.textContent = hints < total ? t("client.hint", { n: hints + 1, m: total }) : t("client.hints");
    turnOff(this.#hint, hints >= total);
    this.#hints.forEach((hint, place) => {
      hint.hidden = place >= hints;
    });
    this.#again.hidden = !this.#settings.each || !this.retriable;
    const known = checked || unknown;
    this.next.hidden = !this.#settings.each || !known || !this.next.textContent;
    // With attempts left to count, the answers would spoil them.
    this.#details.hidden = !over && !unknown && !(checked && this.#settings.attempts === Infinity);
    const said = showParts(
      this.form,
      checked ? mark(this.#type, this.#right, readAnswer(this.form)) : null,
      over,
    );
    this.#result.dataset.result = (checked && result) || "";
    fill(
      this.#result,
      checked && result
        ? this.#verdict(result, attempts, said)
        : unknown
          ? [h("p", {}, t("client.learn")), h("p", {}, one(this.form, ".course-learn").cloneNode(true))]
          : [],
      aloud,
    );
  }

  /**
   * What is said about the whole answer. Whoever has ticked all that belong is not told that some are missing.
   * @param {Result} result
   * @returns {Node[]}
   */
  #whole(result) {
    const count = countTooMany(this.#type, this.#right, mark(this.#type, this.#right, readAnswer(this.form)));
    return result === "partly" && count
      ? [h("p", {}, t("client.too-many", { count, n: inWords(count) }))]
      : copyOf(this.#details.querySelector(`.course-whole [data-of=${result}] dd`));
  }

  /**
   * @param {Result} result
   * @param {number} attempts
   * @param {boolean[]} said  the verdicts that stand at the parts of the answer
   * @returns {Node[]}
   */
  #verdict(result, attempts, said) {
    const count = this.#settings.attempts - attempts;
    if (this.#slipped) return [h("p", { class: "course-verdict" }, t("client.slip"))];
    // The verdict at the one option that was chosen is verdict enough to see; to hear, this is the only one.
    const isSaid = said.length === 1 && result === (said[0] ? "right" : "not-yet");
    return [
      h("p", { class: `course-verdict${isSaid ? " course-hidden" : ""}` }, t(`client.${result}`)),
      ...(result !== "right" && this.value.confidence === "sure" ? [h("p", {}, t("client.sure.worth"))] : []),
      ...this.#whole(result),
      ...(this.retriable && count < Infinity
        ? [h("p", {}, t("client.left", { count, n: inWords(count) }))]
        : []),
    ];
  }
}
