import { t } from "../core/strings.js";
import { canKeep, isKept, keepSite, removeSite } from "../store/kept-site.js";
import { CourseElement } from "./base.js";
import { one } from "./dom.js";
import { digits } from "./format.js";

/** Milliseconds after which nobody will say any more why it failed. */
const UNSAID = 1000;

/**
 * `<course-offline data-worker="…" data-listed="…">`: keeps the course on this device, so that it opens without a network, and
 * removes it again. How much it is, is said before. The addresses are those of the service worker and of what says its size.
 */
export class CourseOffline extends CourseElement {
  /** Is called with why it could not be kept, as the worker says it. */
  #onFailed = (/** @type {string} */ _why) => {};

  /** @param {AbortSignal} signal */
  async start(signal) {
    if (!canKeep()) return this.#say(t(location.protocol === "file:" ? "offline.folder" : "offline.cannot"));
    navigator.serviceWorker.addEventListener("message", ({ data }) => this.#hear(data), { signal });
    navigator.serviceWorker.startMessages();
    one(this, "[data-do=keep]").addEventListener("click", () => void this.#keep());
    one(this, "[data-do=remove]").addEventListener("click", () => void this.#remove());
    if (await isKept(this.#worker)) this.#show("kept");
    // It would stay when the tab is closed, and say to the next person that somebody studies here.
    else if (this.store.isShared) this.#say(t("offline.shared"));
    else await this.#offer();
  }

  get #worker() {
    return this.dataset.worker ?? "";
  }

  async #offer() {
    try {
      const answer = await fetch(this.dataset.listed ?? "", { cache: "no-cache" });
      const { bytes } = await answer.json();
      one(this, ".course-offline__size").textContent = t("offline.size", { size: digits(bytes / 1_000_000) });
      this.#show("offered");
    } catch {
      // There is no network, or the host does not offer it.
      this.#say(t("offline.not_offered"));
    }
  }

  async #keep() {
    // It may come before or after the failure itself; and where the worker never began, it does not come.
    const why = new Promise((resolve) => {
      this.#onFailed = resolve;
    });
    this.#show("coming");
    this.#say(t("offline.coming"), true);
    const isThere = await keepSite(this.#worker);
    const unsaid = new Promise((resolve) => setTimeout(resolve, UNSAID, "broken"));
    const words = isThere ? "kept" : await Promise.race([why, unsaid]);
    this.#show(isThere ? "kept" : "offered");
    this.#say(t(`offline.${words}`), true);
  }

  async #remove() {
    await removeSite(this.#worker);
    await this.#offer();
    this.#say(t("offline.removed"), true);
  }

  /** @param {{done?: number, all?: number, failed?: string}} news  what the worker tells */
  #hear({ done, all, failed }) {
    if (failed) this.#onFailed(failed);
    if (done === undefined || all === undefined) return;
    const bar = /** @type {HTMLProgressElement} */ (one(this, "progress"));
    bar.max = all;
    bar.value = done;
    one(this, ".course-offline__count").textContent = t("offline.count", { done, all });
  }

  /** @param {"offered" | "coming" | "kept"} state */
  #show(state) {
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-state]")))
      part.hidden = part.dataset.state !== state;
  }

  /**
   * @param {string} text
   * @param {boolean} [isFocused]  where the button that was pressed has gone: focus goes to the words, and so they are read out
   */
  #say(text, isFocused = false) {
    const words = one(this, ".course-offline__said");
    words.textContent = text;
    if (isFocused) words.focus();
  }
}
