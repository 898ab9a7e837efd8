import { ORDER } from "../core/keys.js";
import { summarise } from "../core/scoring.js";
import { t } from "../core/strings.js";
import { capital, inWords, opening } from "../core/words.js";
import { ActivityElement } from "./activity.js";
import { all, button, fill, focusText, h, keepInPlace, one, turnOff } from "./dom.js";
import { linked } from "./linked.js";
import { Question } from "./question.js";
import { drawToRoom } from "./to-room.js";

/**
 * @import {Rec} from "../core/record.js"
 * @import {Summary} from "../core/scoring.js"
 */

/**
 * A quiz: `<course-quiz data-activity="…" data-check="each | end" data-attempts data-shuffle data-confidence data-suggested>`.
 *
 * Dispatches `course-activity-done` when every question has been checked, or the learner said that they do not know yet.
 */
export class CourseQuiz extends ActivityElement {
  /** @type {Question[]} */
  #questions = [];
  #summary = h("div", {
    class: "course-summary",
    role: "group",
    "aria-label": t("client.summary.title"),
    hidden: true,
  });
  #open = h("p", { class: "course-open", hidden: true });
  #checkAll = button(t("client.end.check"), () => this.#check(), { class: "course-button course-check" });
  #retry = button(t("client.end.again"), () => this.#reopen());
  #isDone = false;
  /** @type {HTMLElement[]} */
  #toRoom = [];

  prepare() {
    super.prepare();
    const { check, attempts, confidence } = this.dataset;
    this.#questions = all(this, ".course-question").map(
      (form) =>
        new Question(/** @type {HTMLFormElement} */ (form), {
          each: check === "each",
          attempts: Number(attempts ?? Infinity),
          confidence: confidence !== undefined,
          // Checked together, they are summed up together.
          onChange: () => check === "each" && this.#update(true),
          onNext: (question) => this.#goOn(question),
        }),
    );
    if (check === "end") {
      one(this, ".course-status").before(h("div", { class: "course-actions" }, this.#checkAll, this.#retry));
    }
    this.#toRoom = drawToRoom(this);
    this.append(this.#open, this.#summary, ...this.#toRoom);
    this.#update();
  }

  /** @param {AbortSignal} signal */
  async upgrade(signal) {
    // A room that is asked again needs its options where they were.
    if (this.dataset.shuffle !== undefined && !this.store.isBeforeRoom) {
      const seed = await this.#seed();
      for (const question of this.#questions) question.shuffle(seed);
    }
    await Promise.all(
      this.#questions.map(async (question) => {
        const onChange = (/** @type {Rec | undefined} */ record) => {
          question.restore(record);
          this.#update();
        };
        await question.start(this.saver(question.id, question.asked, { onChange }), signal);
      }),
    );
    this.#update();
  }

  /** The learner's own seed for the order of options, made at the first visit. */
  async #seed() {
    const key = ORDER + this.activity;
    const known = (await this.store.get(key))?.value.seed;
    if (known) return known;
    const seed = Math.random().toString(36).slice(2);
    // Another tab may have been first: what the store says counts.
    return (await this.store.save(key, { seed })).record.value.seed;
  }

  /** Checks all; questions without an answer are named first. */
  #check(anyway = false) {
    const missing = this.#questions.filter(
      ({ value, answered }) => !value.checkedAt && !value.dontKnow && !answered,
    );
    const status = one(this, ".course-status");
    if (missing.length && !anyway) {
      status.replaceChildren(
        h("p", {}, t("client.end.missing", { count: missing.length, n: capital(inWords(missing.length)) })),
        this.#links(missing),
        button(t("client.end.anyway"), () => this.#check(true)),
      );
      return;
    }
    keepInPlace(this.#checkAll, () => {
      for (const question of this.#questions) question.check(true);
      this.#update(true);
    });
    // "Check anyway" is gone with the list that it stood in.
    if (anyway) this.#checkAll.focus();
  }

  /** Opens all questions that are not right yet. */
  #reopen() {
    const open = this.#questions.filter(({ retriable }) => retriable);
    for (const question of open) question.reopen();
    this.#update();
    open[0]?.focus();
  }

  /**
   * Goes to the next question, from the last one to the first that is still open, and then to the summary.
   * @param {Question} question
   */
  #goOn(question) {
    const next = this.#after(question);
    if (next) next.focus();
    else focusText(this.#summary);
  }

  /** @param {Question} question */
  #after(question) {
    return (
      this.#questions[this.#questions.indexOf(question) + 1] ??
      this.#questions.find(({ settled }) => !settled)
    );
  }

  /**
   * Brings the summary and the ways on in line with the answers.
   * @param {boolean} [acted]  whether the learner did something just now
   */
  #update(acted = false) {
    const questions = this.#questions;
    const last = questions.at(-1);
    for (const question of questions) {
      const way = question !== last ? "next" : this.#after(question) ? "open" : "see";
      // One question has no summary to lead to.
      question.nameNext(questions.length > 1 ? t(`client.${way}`) : "");
    }
    const allChecked = questions.every(({ value }) => value.checkedAt);
    turnOff(this.#checkAll, allChecked);
    this.#checkAll.textContent = allChecked ? t("client.checked") : t("client.end.check");
    this.#retry.hidden = !questions.some(({ retriable }) => retriable);
    const status = this.querySelector(".course-status");
    const isDone = questions.every(({ settled }) => settled) && (!status || allChecked || this.#isDone);
    this.#summary.hidden = questions.length < 2 || !isDone || (status !== null && !allChecked);
    for (const link of this.#toRoom) link.hidden = this.#summary.hidden;
    this.#showOpen(!status && last?.settled ? questions.filter(({ settled }) => !settled) : []);
    if (!this.#summary.hidden) this.#showSummary(status, acted);
    else status?.replaceChildren();
    if (acted && isDone && !this.#isDone) void this.setDone(true);
    this.#isDone = isDone;
  }

  /**
   * Names what keeps the quiz open, once the learner is past the last question.
   * @param {Question[]} open
   */
  #showOpen(open) {
    this.#open.hidden = !open.length;
    const links = open.flatMap((question) => [
      ", ",
      this.#link(question, t("client.summary.open-question", { n: this.#questions.indexOf(question) + 1 })),
    ]);
    this.#open.replaceChildren(`${t("client.summary.open")} `, ...links.slice(1));
  }

  /**
   * @param {Element | null} status  says the result where all questions are checked together
   * @param {boolean} aloud
   */
  #showSummary(status, aloud) {
    const sum = summarise(this.#questions.map(({ outcome }) => outcome));
    const sentences = h("p", { class: "course-summary__words" }, this.#words(sum));
    if (status) fill(status, [sentences], aloud);
    this.#summary.replaceChildren(
      ...(status ? [] : [sentences]),
      ...sum.groups.flatMap(([name, places]) => [
        h("p", { class: "course-summary__title" }, t(`client.summary.${name}`)),
        this.#links(places.map((place) => this.#questions[place])),
      ]),
      ...this.#count(sum),
    );
  }

  /**
   * The points, folded: they are the least of what a quiz says.
   * @param {Summary} sum
   */
  #count({ score, points, percent }) {
    const { suggested } = this.dataset;
    if (points === this.#questions.length && !suggested) return [];
    const words = [t("client.summary.points", { score, points, percent })];
    if (percent < Number(suggested ?? 0))
      words.push(t("client.summary.suggested", { percent: suggested ?? "" }));
    return [
      h(
        "details",
        { class: "course-count" },
        h("summary", {}, t("client.summary.count")),
        h("p", {}, words.join(" ")),
      ),
    ];
  }

  /**
   * The result in words.
   * @param {Summary} sum
   * @returns {string}
   */
  #words({ right, sureRight, again, since, groups }) {
    const total = this.#questions.length;
    const counts = { right: inWords(right), total: inWords(total), sure: inWords(sureRight) };
    const lucky = groups.find(([name]) => name === "lucky")?.[1].length ?? 0;
    const words = [];
    // "None" helps nobody: what is to be looked at says as much.
    if (right) {
      const way = !sureRight ? "right" : sureRight === right ? "all-sure" : "sure";
      words.push(t(`client.summary.${way}`, counts));
    }
    if (again) {
      const way = !since ? "again" : since === again ? "all-since" : "again-since";
      words.push(capital(t(`client.summary.${way}`, { again: inWords(again), since: inWords(since) })));
    }
    if (lucky) words.push(capital(t("client.summary.guessed", { lucky: inWords(lucky) })));
    if (!again && !lucky) words.push(t("client.summary.none"));
    return words.join(" ");
  }

  /**
   * @param {Question} question
   * @param {string} text
   */
  #link(question, text) {
    const link = h("a", { href: `#${question.form.id}` }, text);
    link.addEventListener("click", (event) => {
      // A plain jump would leave the focus behind.
      event.preventDefault();
      question.focus();
    });
    return link;
  }

  /**
   * Links back to questions.
   * @param {Question[]} questions
   */
  #links(questions) {
    return h(
      "ul",
      {},
      ...questions.map((question) => {
        const n = this.#questions.indexOf(question) + 1;
        const text = t("client.question", { n, text: opening(question.text) });
        const link = this.#link(question, text);
        // It is in the list for having been sure, and is counted as right, too.
        return h("li", {}, ...(question.mended ? linked(t("client.summary.since"), link) : [link]));
      }),
    );
  }
}
