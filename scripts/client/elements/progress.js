/**
 * @import {Store} from "../store/store.js"
 * @import {QuizState} from "../core/progress.js"
 */
import { DONE, PAGE } from "../core/keys.js";
import { donePages, duration, minutesLeft, moduleProgress } from "../core/progress.js";
import { t } from "../core/strings.js";
import { CourseElement } from "./base.js";
import { all } from "./dom.js";

/**
 * `<course-progress>`: marks what it holds with how far the learner has come.
 *
 * - `[data-page]` gets `data-done` when that page is done;
 * - `[data-minutes]` on the element itself and a `.course-place__left` in it: the minutes that are left from this page on;
 * - `.course-card` with `.course-card__words` in it: the module's progress in words.
 */
export class CourseProgress extends CourseElement {
  /** @param {AbortSignal} signal */
  async start(signal) {
    const { store } = this;
    const update = async () => {
      const done = donePages(await store.all(PAGE));
      for (const part of all(this, "[data-page]"))
        part.toggleAttribute("data-done", done.has(part.dataset.page ?? ""));
      this.#sayMinutes(done);
      for (const card of all(this, ".course-card")) await sayProgress(store, card);
    };
    this.subscribe(PAGE, update, signal);
    document.addEventListener("course-page-changed", update, { signal });
    await update();
  }

  /** @param {Set<string>} done */
  #sayMinutes(done) {
    const place = this.querySelector(".course-place__left");
    if (!place || !this.dataset.minutes) return;
    const left = minutesLeft(this.dataset.minutes, done);
    const [key, count] = duration(left);
    place.textContent = left ? t("page.left", { duration: t(key, { count }) }) : t("page.none_left");
  }
}

/**
 * @param {Store} store
 * @param {HTMLElement} card
 */
async function sayProgress(store, card) {
  const words = card.querySelector(".course-card__words");
  if (!words) return;
  const total = card.querySelectorAll("[data-page]").length;
  const done = card.querySelectorAll("[data-page][data-done]").length;
  const { pages, quiz } = moduleProgress(done, total, await quizState(store, card.dataset.quiz));
  const first = t(`page.progress.${pages}`, { done, total });
  words.textContent = quiz ? t(`page.progress.quiz_${quiz}`, { pages: first }) : first;
}

/**
 * @param {Store} store
 * @param {string | undefined} id
 * @returns {Promise<QuizState | null>}
 */
async function quizState(store, id) {
  if (!id) return null;
  if ((await store.get(DONE + id))?.value.done === true) return "done";
  return (await store.all(`${id}#`)).length ? "begun" : "none";
}
