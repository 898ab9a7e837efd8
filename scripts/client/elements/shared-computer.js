import { t } from "../core/strings.js";
import { courseId } from "../store/shared.js";
import { hasJustChanged, nameOfRecord, setShared } from "../store/shared-computer.js";
import { CourseElement } from "./base.js";
import { all, one, once } from "./dom.js";
import { saveRecord } from "./record-file.js";

/**
 * `<course-shared-computer>`: makes this a shared computer, where nothing is kept once the tab is closed, and ends a session
 * on one: the file first, then, once the learner has seen it, the clearing. A frame that forbids downloads says so to nobody.
 */
export class CourseSharedComputer extends CourseElement {
  get isPersonal() {
    return true;
  }

  /** @param {AbortSignal} signal */
  async start(signal) {
    const { store } = this;
    const own = one(this, "[data-state=own]");
    const shared = one(this, "[data-state=shared]");
    const [start, mine, notMine, cancel] = all(own, "button");
    const [save, clear, keep, stop] = all(shared, "button");
    own.hidden = store.isShared;
    shared.hidden = !store.isShared;

    start.addEventListener("click", async () => {
      if (await store.count()) this.#ask(own, true);
      else this.#set(true);
    });
    mine.addEventListener("click", async () => {
      if (await store.moveToTab()) this.#set(true);
      else this.#say(t("shared-computer.no_room"));
    });
    notMine.addEventListener("click", () => this.#set(true));
    cancel.addEventListener("click", () => this.#ask(own, false, start));

    save.addEventListener("click", async () => {
      const { name, failed } = await saveRecord(store);
      if (failed) return this.#say(t(`shared-computer.${failed}`));
      one(this, ".course-shared__result").textContent = t("shared-computer.saved", { name });
      this.#ask(shared, true);
    });
    keep.addEventListener("click", () => this.#ask(shared, false, save));
    clear.addEventListener("click", async () => {
      const cleared = await store.eraseAll();
      this.#ask(shared, false);
      await update();
      this.#say(t(`shared-computer.${cleared ? "cleared" : "not_cleared"}`));
    });
    stop.addEventListener("click", () => this.#set(false));

    // With something in the tab, the way back would leave it behind unseen; with nothing, there is nothing to save.
    const update = async () => {
      stop.hidden = (await store.count()) > 0;
      save.hidden = !stop.hidden || !one(shared, "[role=group]").hidden;
    };
    this.subscribe(
      "",
      once(() => void update()),
      signal,
    );
    await update();
    // The button that was pressed went with the page.
    if (hasJustChanged(nameOfRecord(courseId())))
      this.#say(t(`shared-computer.${store.isShared ? "on" : "off"}`));
  }

  /**
   * Opens or closes the question of a state. Not `askFirst`: here the question comes only when there is something to ask
   * about, has three answers, or follows upon a file that was saved.
   * @param {HTMLElement} state
   * @param {boolean} open
   * @param {HTMLElement} [then]  what gets the focus when it is closed
   */
  #ask(state, open, then) {
    one(state, "[role=group]").hidden = !open;
    one(state, "button").hidden = open;
    if (open) one(state, "[role=group] [tabindex]").focus();
    else then?.focus();
  }

  /** @param {boolean} shared */
  #set(shared) {
    // All that the page has read belongs to the other record: it begins anew.
    if (setShared(nameOfRecord(courseId()), shared)) location.reload();
    else this.#say(t("shared-computer.not_remembered"));
  }

  /**
   * Says a result. The pressed button may be gone: focus goes to the words, and so they are read out.
   * @param {string} text
   */
  #say(text) {
    const words = one(this, ".course-shared__result");
    words.textContent = text;
    words.focus();
  }
}
