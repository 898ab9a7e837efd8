/** @import {Rec} from "../core/record.js" */
import { DONE, PAGE } from "../core/keys.js";
import { pageAfterActivities } from "../core/progress.js";
import { t } from "../core/strings.js";
import { CourseElement } from "./base.js";
import { one } from "./dom.js";

/**
 * `<course-page-done data-page data-activities>`: whether the page is done.
 *
 * The learner says so with the button, or has done all of the page's activities. Also remembers this page as the last
 * one visited. Dispatches `course-page-changed` (bubbles) after each change.
 */
export class CoursePageDone extends CourseElement {
  /** @type {Rec | undefined} */
  #record;

  /** @param {AbortSignal} signal */
  async start(signal) {
    const { store } = this;
    const { page = "", activities = "" } = this.dataset;
    const key = PAGE + page;
    const ids = activities.split(" ").filter(Boolean);
    const button = one(this, "button");
    const words = one(this, ".course-done__words");

    const show = () => {
      const done = this.#record?.value.done === true;
      this.toggleAttribute("data-done", done);
      button.textContent = t(done ? "page.undo" : "page.mark");
      button.hidden = false;
      // Nothing to say at first: a status that begins with text would be read out on every visit in some readers.
      // Nor where the page was cleared: that says enough.
      const isUndone = this.#record && this.dataset.ready !== undefined;
      words.textContent = done ? t("page.is_done") : isUndone ? t("page.is_not_done") : "";
    };
    /** @param {{done: boolean, by: "learner" | "activity"}} value */
    const save = async (value) => {
      // A check has been announced already: a second announcement on top of it would only get in its way.
      words.setAttribute("aria-live", value.by === "learner" ? "polite" : "off");
      const { record } = await store.save(key, value, { base: this.#record ?? null });
      this.#record = record;
      show();
      this.dispatchEvent(new CustomEvent("course-page-changed", { bubbles: true }));
    };
    const checkActivities = async () => {
      const records = (await store.all(DONE)).filter(({ value }) => value.done === true);
      const done = new Set(records.map((record) => record.key.slice(DONE.length)));
      const value = pageAfterActivities(ids, done, this.#record);
      if (value) await save(value);
    };

    button.addEventListener("click", () => save({ done: this.#record?.value.done !== true, by: "learner" }));
    const onUndone = async () => {
      const { done, by } = this.#record?.value ?? {};
      if (done === true && by === "activity") await save({ done: false, by: "activity" });
    };
    document.addEventListener("course-activity-done", checkActivities, { signal });
    document.addEventListener("course-activity-undone", onUndone, { signal });
    this.subscribe(
      key,
      (_key, record) => {
        this.#record = record;
        // What changed it, in another tab or below on this page, has its own say.
        words.setAttribute("aria-live", "off");
        show();
      },
      signal,
    );

    this.#record = await store.get(key);
    show();
    await checkActivities();
    await store.save("course:last", { path: page }, { base: (await store.get("course:last")) ?? null });
  }
}
