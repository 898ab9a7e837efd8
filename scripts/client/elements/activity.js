import { t } from "../core/strings.js";
import { Saver } from "../store/saver.js";
import { getStore } from "../store/shared.js";
import { h, one } from "./dom.js";

/**
 * @import {Asked, Rec} from "../core/record.js"
 * @import {Store} from "../store/store.js"
 * @import {SaverState} from "../store/saver.js"
 */

/**
 * What the elements of all kinds of activity share: finding the store, saying what is saved, and coming and going.
 *
 * A static form that could not be upgraded stays as it was, readable and usable; one error is logged.
 */
export class ActivityElement extends HTMLElement {
  /** Undoes every listener on anything outside the element. */
  #leave = new AbortController();
  /** @type {Saver[]} */
  #savers = [];
  /** @type {Node[] | undefined} the children as the server wrote them */
  #static;
  #status = h("div", { class: "course-hidden", role: "status" });
  #said = "";

  /** @type {Store} */
  // @ts-expect-error: set before `upgrade` is called
  store;

  /** The activity's id, as `compass-behaviours/check`. */
  get activity() {
    return this.dataset.activity ?? "";
  }

  connectedCallback() {
    this.#leave = new AbortController();
    // Connected again (the page moved it): begin from what the server wrote, or everything would be there twice.
    if (this.#static) this.replaceChildren(...this.#static);
    this.#static = [...this.childNodes].map((node) => node.cloneNode(true));
    this.#start(this.#leave.signal).catch((error) => {
      console.error(`${this.localName} "${this.activity}":`, error);
    });
  }

  disconnectedCallback() {
    this.#leave.abort();
    for (const saver of this.#savers) saver.dispose();
    this.#savers = [];
    delete this.dataset.ready;
  }

  /** @param {AbortSignal} signal */
  async #start(signal) {
    // Screen readers must know the region for announcements before its text changes.
    this.append(this.#status);
    this.prepare();
    this.store = await getStore();
    if (signal.aborted) return;
    await this.upgrade(signal);
    if (signal.aborted) return;
    if (this.#savers.some(({ record }) => record))
      one(this, ".course-saved").textContent = t("client.saved.saved");
    this.dataset.ready = "";
  }

  /** Changes the static form, at once: what is done here is never seen to jump. */
  prepare() {}

  /**
   * Reads the record and begins to listen.
   * @param {AbortSignal} _signal  aborted when the element leaves the page
   * @returns {Promise<void>}
   */
  async upgrade(_signal) {}

  /**
   * Makes the saver of one answer.
   * @param {string} part  id of the question or prompt
   * @param {Asked} asked
   * @param {object} on
   * @param {(record: Rec | undefined) => void} on.onChange  shows what another tab saved or erased
   * @param {(value: any) => void} [on.onSaved]
   * @param {(other: string) => void} [on.onOther]  shows the text that lost a conflict
   * @returns {Saver}
   */
  saver(part, asked, { onChange, onSaved, onOther }) {
    const saver = new Saver(this.store, `${this.activity}#${part}`, {
      asked,
      onChange,
      onState: (state, detail) => {
        this.showState(state);
        // What is kept in memory can be worked with too.
        if (detail.record) onSaved?.(detail.record.value);
        if (detail.other) onOther?.(detail.other);
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
    const text = t(`client.saved.${state}`);
    one(this, ".course-saved").textContent = text;
    const failed = state === "full" || state === "refused" || state === "memory";
    if (state === "saving" || this.#said === text || !(failed || this.saysSaved)) return;
    this.#said = text;
    this.#status.textContent = text;
  }

  /** Whether the first "saved" is announced: where one writes, but not where a check is announced at the same time. */
  get saysSaved() {
    return false;
  }

  /** Tells the page that the activity is done. */
  done() {
    this.dispatchEvent(
      new CustomEvent("course-activity-done", { bubbles: true, detail: { activity: this.activity } }),
    );
  }
}
