import { putIn, textsFrom } from "../core/account.js";
import { heading, paragraph } from "../core/document.js";
import { HOURS, PAGE } from "../core/keys.js";
import { isHours, isMinutes, minutesOf, readMinutes } from "../core/spent.js";
import { t } from "../core/strings.js";
import { ActivityElement } from "./activity.js";
import { all, button, h, one } from "./dom.js";
import { day } from "./format.js";
import { readOutline } from "./outline.js";
import { drawOutputs, WORDS } from "./outputs.js";
import { said } from "../store/shared.js";
import { drawText, printPaper } from "./paper.js";
import { readPortfolio, timeSpent } from "./portfolio.js";
import { grow, lostTexts, showOther } from "./writing.js";

/**
 * @import {Source} from "../core/account.js"
 * @import {Text} from "../core/document.js"
 * @import {Portfolio} from "../core/portfolio.js"
 */

/**
 * `<course-account data-activity="account:<layout>" data-word="…">`: headings with fields that are saved as one types. What
 * the learner wrote elsewhere is put in when they ask for it, below what is there.
 */
export class CourseAccount extends ActivityElement {
  /** How long the pages take that are done. */
  #minutes = 0;

  get saysSaved() {
    return true;
  }

  /** @param {AbortSignal} signal */
  async upgrade(signal) {
    const parts = all(this, ".course-account__part");
    await Promise.all([
      ...parts.map((part) => this.#startPart(part, signal)),
      ...all(this, ".course-spent").map((part) => this.#startSpent(part, signal)),
    ]);
    this.append(
      ...drawOutputs({
        address: this.dataset.word ?? "",
        stem: () => t("account.stem"),
        read: async () => this.#read(),
        print: () => printPaper(drawText(this.#read())),
      }),
    );
  }

  /**
   * @param {HTMLElement} part
   * @param {AbortSignal} signal
   */
  async #startPart(part, signal) {
    const id = part.dataset.heading ?? "";
    const source = /** @type {Source} */ (part.dataset.from);
    const title = one(part, "label").textContent ?? "";
    /** @type {HTMLTextAreaElement} */
    const field = one(part, "textarea");
    const show = (/** @type {string} */ text) => {
      // Writing what is there already would move the caret.
      if (field.value !== text) field.value = text;
      grow(field);
    };
    const saver = this.saver(
      id,
      { key: "", text: title },
      {
        onChange: (record) => show(record?.value.text ?? ""),
        onOther: (other) => showOther(part, field, other),
      },
    );
    const save = () => {
      grow(field);
      saver.input({ text: field.value });
    };
    field.addEventListener("input", save, { signal });
    const record = await saver.load();
    if (record) show(record.value.text ?? "");
    const key = this.keyOf(id);
    const kept = (await this.store.kept(key)).filter((row) => row.key === key);
    for (const { text } of lostTexts(kept)) showOther(part, field, text);
    if (source === "nothing") return;
    const status = h("div", { class: "course-status", role: "status" });
    const put = async () => {
      const texts = textsFrom(source, readOutline(), await this.#portfolio(), WORDS);
      const whole = putIn(field.value, texts);
      const isNew = whole !== field.value;
      status.textContent = t(
        isNew ? "account.in" : texts.length ? "account.in-already" : `account.nothing.${source}`,
      );
      if (!isNew) return;
      show(whole);
      save();
    };
    const name = { "aria-label": t("account.put-in-for", { title }) };
    part.append(h("div", { class: "course-actions" }, button(t("account.put-in"), put, name)), status);
  }

  /**
   * @param {HTMLElement} part
   * @param {AbortSignal} signal
   */
  async #startSpent(part, signal) {
    const fields = fieldsIn(part);
    const words = h("p", { class: "course-how" });
    const problem = h("p", { class: "course-status", role: "status", id: `${this.keyOf(HOURS)}--problem` });
    part.append(problem, words);
    for (const field of fields) field.setAttribute("aria-describedby", problem.id);
    /** Says so where something is no number. @returns {boolean} */
    const isFine = () => {
      const good = [isHours(fields[0].value), isMinutes(fields[1].value)];
      good.forEach((isGood, place) => fields[place].setAttribute("aria-invalid", String(!isGood)));
      const isGood = good.every(Boolean);
      const text = isGood ? "" : t("account.no-number");
      if (problem.textContent !== text) problem.textContent = text;
      return isGood;
    };
    const show = (/** @type {number | null} */ minutes) => {
      // "90 minutes" stays as it was typed, also when another tab says that it is saved.
      if (minutes === typedIn(part) && isFine()) return;
      const parts = minutes === null ? ["", ""] : [Math.floor(minutes / 60), minutes % 60];
      parts.forEach((value, place) => (fields[place].value = String(value)));
      isFine();
    };
    const saver = this.saver(HOURS, undefined, {
      onChange: (record) => show(record ? readMinutes(record.value) : this.#minutes),
    });
    part.addEventListener("input", () => isFine() && saver.input({ minutes: typedIn(part) }), { signal });
    const update = async () => {
      this.#minutes = (await this.#portfolio()).minutes.done;
      words.textContent = t("account.minutes", { duration: timeSpent(this.#minutes) });
      // What the learner counts stays as it is.
      if (!saver.record && !part.contains(document.activeElement) && isFine()) show(this.#minutes);
    };
    const record = await saver.load();
    if (record) show(readMinutes(record.value));
    this.subscribe(PAGE, update, signal);
    await update();
  }

  /** @returns {Promise<Portfolio>} */
  #portfolio() {
    return readPortfolio(this.store);
  }

  /**
   * The account as it stands on the page.
   * @returns {Text}
   */
  #read() {
    const spent = all(this, ".course-spent").map(typedIn);
    const purpose = one(this, ".course-account__purpose").textContent ?? "";
    return {
      title: one(this, ".course-title").textContent ?? "",
      parts: [
        paragraph(
          "quiet",
          t("account.note", { course: said("application-name") ?? "", purpose, day: day(new Date()) }),
        ),
        paragraph("plain", t("account.name")),
        ...spent.flatMap((minutes) => [
          heading(2, t("account.hours")),
          paragraph(
            "plain",
            t("account.hours-said", {
              spent: minutes === null ? "–" : timeSpent(minutes),
              duration: timeSpent(this.#minutes),
            }),
          ),
        ]),
        ...all(this, ".course-account__part").flatMap((part) => [
          heading(2, one(part, "label").textContent ?? ""),
          paragraph(
            "plain",
            /** @type {HTMLTextAreaElement} */ (one(part, "textarea")).value.trim() || t("account.empty"),
          ),
        ]),
      ],
    };
  }
}

/**
 * @param {HTMLElement} part
 * @returns {HTMLInputElement[]}  hours and minutes
 */
function fieldsIn(part) {
  return all(part, "input");
}

/**
 * The time that stands in the fields.
 * @param {HTMLElement} part
 * @returns {number | null}  minutes
 */
function typedIn(part) {
  const [hours, minutes] = fieldsIn(part);
  return minutesOf(hours.value, minutes.value);
}
