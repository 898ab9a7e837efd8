import { t } from "../core/strings.js";
import { getStore } from "../store/shared.js";
import { h } from "./dom.js";

/**
 * @import {Rec} from "../core/record.js"
 * @import {Store} from "../store/store.js"
 */

/**
 * What all elements share that show something of the learner's record: finding the store, and coming and going.
 *
 * An element that could not be upgraded stays as the server wrote it, readable and usable; one error is logged.
 */
export class CourseElement extends HTMLElement {
  /** Undoes every listener on anything outside the element. */
  #leave = new AbortController();
  /** @type {Node[] | undefined} the children as the server wrote them */
  #static;

  /** @type {Store} */
  // @ts-expect-error: set before `start` is called
  store;

  /** Whether it is about the learner's own record alone: before a room there is none to show, to erase or to move. */
  get isPersonal() {
    return false;
  }

  connectedCallback() {
    this.#leave = new AbortController();
    // Connected again (the page moved it): begin from what the server wrote, or everything would be there twice.
    if (this.#static) this.replaceChildren(...this.#static);
    this.#static = [...this.childNodes].map((node) => node.cloneNode(true));
    this.#begin(this.#leave.signal).catch((error) => {
      console.error(`${this.localName} "${this.dataset.activity ?? ""}":`, error);
    });
  }

  disconnectedCallback() {
    this.#leave.abort();
    delete this.dataset.ready;
  }

  /** @param {AbortSignal} signal */
  async #begin(signal) {
    this.prepare();
    this.store = await getStore();
    if (signal.aborted) return;
    if (this.isPersonal && this.store.isBeforeRoom)
      this.replaceChildren(h("p", {}, t("page.presented.personal")));
    else await this.start(signal);
    if (!signal.aborted) this.dataset.ready = "";
  }

  /** Changes what the server wrote, at once: what is done here is never seen to jump. */
  prepare() {}

  /**
   * Reads the record and begins to listen.
   * @param {AbortSignal} _signal  aborted when the element leaves the page
   * @returns {Promise<void>}
   */
  async start(_signal) {}

  /**
   * Hears of records that are changed elsewhere, for as long as the element is in the page.
   * @param {string} prefix
   * @param {(key: string, record: Rec | undefined) => void} fn
   * @param {AbortSignal} signal
   */
  subscribe(prefix, fn, signal) {
    if (!signal.aborted) signal.addEventListener("abort", this.store.subscribe(prefix, fn));
  }
}

/**
 * Gives the elements of this name their life. A script that a page loads twice does so once.
 * @param {string} name
 * @param {CustomElementConstructor} element
 */
export function define(name, element) {
  if (!customElements.get(name)) customElements.define(name, element);
}
