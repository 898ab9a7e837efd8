import { DONE } from "../core/keys.js";
import { t } from "../core/strings.js";
import { Saver } from "../store/saver.js";
import { CourseElement } from "./base.js";
import { h, one } from "./dom.js";

/**
 * @import {Asked, Lost, Rec} from "../core/record.js"
 * @import {SaverState} from "../store/saver.js"
 */

/** What the elements of all kinds of activity share: saving answers, and saying what is saved. */
export class ActivityElement extends CourseElement {
  /** @type {Saver[]} */
  #savers = [];
  /** The parts that are being saved. @type {Set<string>} */
  #saving = new Set();
  #status = h("div", { class: "course-hidden", role: "status" });
  #said = "";

  /** The activity's id, as `compass-behaviours/check`. */
  get activity() {
    return this.dataset.activity ?? "";
  }

  /**
   * The key of the record of one part.
   * @param {string} part
   */
  keyOf(part) {
    return `${this.activity}#${part}`;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    for (const saver of this.#savers) saver.dispose();
    this.#savers = [];
  }

  prepare() {
    // Screen readers must know the region for announcements before its text changes.
    this.append(this.#status);
  }

  /** @param {AbortSignal} signal */
  async start(signal) {
    await this.upgrade(signal);
    if (!signal.aborted && this.#savers.some(({ record }) => record))
      this.savedLine.textContent = this.#words("saved");
  }

  /**
   * Reads the answers and begins to listen.
   * @param {AbortSignal} _signal  aborted when the element leaves the page
   * @returns {Promise<void>}
   */
  async upgrade(_signal) {}

  /**
   * Makes the saver of one answer.
   * @param {string} part  id of the question or prompt
   * @param {Asked | undefined} asked  none for a mark that answers nothing
   * @param {object} on
   * @param {(record: Rec | undefined) => void} on.onChange  shows what another tab saved or erased
   * @param {(value: any) => void} [on.onSaved]
   * @param {(other: string, lost: Lost[]) => void} [on.onOther]  shows the texts that lost a conflict, together and each
   * @returns {Saver}
   */
  saver(part, asked, { onChange, onSaved, onOther }) {
    const saver = new Saver(this.store, this.keyOf(part), {
      asked,
      onChange,
      onState: (state, detail) => {
        if (state === "saving") this.#saving.add(part);
        else this.#saving.delete(part);
        // One part is saved; whether all is, the last of them says.
        if (state !== "saved" || !this.#saving.size) this.showState(state);
        // What is kept in memory can be worked with too.
        if (detail.record) onSaved?.(detail.record.value);
        if (detail.other) onOther?.(detail.other, detail.lost ?? []);
      },
    });
    this.#savers.push(saver);
    return saver;
  }

  /**
   * Says in the top line whether what was entered is saved. Failures, and a first "saved" where asked for, are announced.
   * @param {SaverState} state
   */
  showState(state) {
    const text = this.#words(state);
    this.savedLine.textContent = text;
    const failed = state === "full" || state === "refused" || state === "memory";
    if (state === "saving" || this.#said === text || !(failed || this.saysSaved)) return;
    this.#said = text;
    this.#status.textContent = text;
  }

  /** @param {SaverState} state */
  #words(state) {
    const isKept = state === "saved" || state === "kept-both";
    const elsewhere = this.store.isBeforeRoom ? "presented" : this.store.isShared ? "session" : state;
    return t(`client.saved.${isKept ? elsewhere : state}`);
  }

  /** Where the state is said. */
  get savedLine() {
    return one(this, ".course-saved");
  }

  /** Whether the first "saved" is announced: where one writes, but not where a check is announced at the same time. */
  get saysSaved() {
    return false;
  }

  /**
   * Saves that the activity is done, or is so no more, and tells the page.
   * @param {boolean} isDone
   */
  async setDone(isDone) {
    const key = DONE + this.activity;
    const base = await this.store.get(key);
    if ((base?.value.done === true) !== isDone)
      await this.store.save(key, { done: isDone }, { base: base ?? null });
    const detail = { activity: this.activity };
    const name = isDone ? "course-activity-done" : "course-activity-undone";
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }
}
