import { roundKey, schedule } from "../core/revisit.js";
import { t } from "../core/strings.js";
import { capital, inWords } from "../core/words.js";
import { ActivityElement } from "./activity.js";
import { all, h, one } from "./dom.js";
import { day } from "./format.js";
import { Question } from "./question.js";

/**
 * @import {Due} from "../core/revisit.js"
 * @import {Rec} from "../core/record.js"
 */

/**
 * `<course-revisit data-activity="revisit">`: asks again what was not right or not sure, when its day has come. Each asking
 * is a record of its own, so that the first answer stays as it was.
 */
export class CourseRevisit extends ActivityElement {
  /** @type {Question[]} */
  #asked = [];
  /** @type {Map<string, Due>} */
  #schedule = new Map();
  /** Reads anew when each question comes back. */
  #plan = async () => {};

  /** @param {AbortSignal} signal */
  async upgrade(signal) {
    this.#asked = [];
    const here = new Map(all(this, ".course-revisit__one").map((part) => [part.dataset.origin ?? "", part]));
    this.#plan = async () => {
      this.#schedule = schedule(await this.store.all(), here.keys());
      this.#update();
    };
    await this.#plan();
    const now = Date.now();
    const due = [...this.#schedule].filter(([, { at }]) => at <= now).sort(([, a], [, b]) => a.at - b.at);
    const list = one(this, ".course-revisit__due");
    one(this, ".course-revisit__all").hidden = true;
    for (const [key, { round }] of due) {
      const part = /** @type {HTMLElement} */ (here.get(key));
      list.append(part);
      await this.#ask(part, roundKey(key, round), signal);
    }
    this.#update();
  }

  /**
   * @param {HTMLElement} part
   * @param {string} key
   * @param {AbortSignal} signal
   */
  async #ask(part, key, signal) {
    const question = new Question(/** @type {HTMLFormElement} */ (one(part, ".course-question")), {
      each: true,
      attempts: Infinity,
      confidence: true,
      onChange: () => this.#update(),
      onNext: (from) => this.#asked[this.#asked.indexOf(from) + 1]?.focus(),
    });
    this.#asked.push(question);
    const onChange = (/** @type {Rec | undefined} */ record) => {
      question.restore(record);
      this.#update();
    };
    const saver = this.saver(key.slice(`${this.activity}#`.length), question.asked, {
      onChange,
      // What was answered has another day now.
      onSaved: () => void this.#plan(),
    });
    await question.start(saver, signal);
  }

  /** Says how many are left today, and when the next ones come. */
  #update() {
    const left = this.#asked.filter(({ settled }) => !settled).length;
    for (const question of this.#asked) {
      question.nameNext(question === this.#asked.at(-1) ? "" : t("client.next"));
    }
    const later = [...this.#schedule.values()].map(({ at }) => at).filter((at) => at > Date.now());
    const words = [];
    if (left) words.push(capital(t("revisit.left", { count: left, n: inWords(left) })));
    else if (this.#asked.length) words.push(t("revisit.done"));
    else words.push(t(later.length ? "revisit.none-today" : "revisit.none"));
    if (!left && later.length) {
      words.push(t("revisit.next", { day: day(new Date(Math.min(...later)), false) }));
    }
    one(this, ".course-revisit__words").replaceChildren(h("p", {}, words.join(" ")));
  }
}
