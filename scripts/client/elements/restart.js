import { isLive, isOfPage } from "../core/keys.js";
import { t } from "../core/strings.js";
import { askFirst } from "./asking.js";
import { CourseElement } from "./base.js";
import { all, one, once } from "./dom.js";

/**
 * `<course-restart hidden data-page>`: once something is entered on this page, clears the page's activities
 * after a second yes, for the next group or for another go.
 */
export class CourseRestart extends CourseElement {
  /** @param {AbortSignal} signal */
  async start(signal) {
    const { store } = this;
    const placed = activitiesHere().map(({ dataset }) => ({
      id: dataset.activity ?? "",
      asking: dataset.asking,
    }));
    const isMeant = isOfPage(this.dataset.page ?? "", placed);
    const words = one(this, ".course-restart__words");
    const { start, ask, isOpen } = askFirst(this, async () => {
      const erased = await store.erase(isMeant);
      ask(false);
      start.hidden = erased;
      if (erased) beginAgain();
      words.textContent = t(`page.restart.${erased ? "cleared" : "failed"}`);
      // The pressed button is gone: focus goes to the result, and so it is read out.
      words.focus();
    });
    const look = once(async () => {
      // Not under the learner's hands: while the question is open, clearing tells this page too.
      if (isOpen()) return;
      const isBegun = (await store.all()).some((record) => isMeant(record.key) && isLive(record));
      if (isOpen()) return;
      start.hidden = !isBegun;
      if (!isBegun) return;
      this.hidden = false;
      words.textContent = "";
    });
    store.addEventListener("saved", () => start.hidden && look(), { signal });
    this.subscribe("", (key) => isMeant(key) && look(), signal);
    ask(false);
    start.hidden = true;
    look();
  }
}

/** Lets each activity begin from what the server wrote, as on a first visit. */
function beginAgain() {
  for (const activity of activitiesHere()) activity.replaceWith(activity);
}

function activitiesHere() {
  return all(document, ".course-activity > [data-activity]");
}
