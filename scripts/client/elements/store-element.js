/** @import {Store} from "../store/store.js" */
import { getStore } from "../store/shared.js";

/**
 * A custom element that shows something of the learner's record. A class says what in `start`, which runs each time
 * the element comes into the page; whatever it hands to `until` is undone when the element leaves it.
 */
export class StoreElement extends HTMLElement {
  /** @type {(() => void)[]} */
  #undo = [];

  async connectedCallback() {
    const store = await getStore();
    if (!this.isConnected) return;
    try {
      await this.start(store);
      this.dataset.ready = "";
    } catch (error) {
      // The page reads well without this element: say what is wrong once and leave it as it was built.
      console.error(error);
    }
  }

  disconnectedCallback() {
    for (const undo of this.#undo.splice(0)) undo();
  }

  /**
   * @param {Store} _store
   * @returns {void | Promise<void>}
   */
  start(_store) {}

  /** @param {() => void} undo  called when the element leaves the page */
  until(undo) {
    this.#undo.push(undo);
  }

  /**
   * Listens for as long as the element is in the page.
   * @param {EventTarget} target
   * @param {string} type
   * @param {(event: any) => void} listener
   */
  listen(target, type, listener) {
    target.addEventListener(type, listener);
    this.until(() => target.removeEventListener(type, listener));
  }

  /**
   * Finds a part that the template has made.
   * @template {HTMLElement} T
   * @param {string} selector
   * @returns {T}
   */
  find(selector) {
    const found = this.querySelector(selector);
    if (!found) throw new Error(`<${this.localName}>: no ${selector} in it`);
    return /** @type {T} */ (found);
  }
}
