import { isLive, isOfPage } from "../core/keys.js";
import { t } from "../core/strings.js";
import { askFirst } from "./asking.js";
import { CourseElement } from "./base.js";
import { all, h, keepInPlace, one, once } from "./dom.js";
import { linked } from "./linked.js";

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
    const clear = async () => {
      const erased = await store.erase(isMeant);
      // Its height stays, and so does its place on the screen: no link moves under the finger that pressed "yes".
      this.style.minHeight = `${this.offsetHeight}px`;
      keepInPlace(this, () => {
        ask(false);
        start.hidden = erased;
        if (erased) beginAgain();
        words.replaceChildren(
          ...(erased ? [...cleared(), ...fromOthers(isMeant)] : [t("page.restart.failed")]),
        );
      });
      // The pressed button is gone: focus goes to the result, and so it is read out.
      words.focus();
    };
    const { start, ask, isOpen } = askFirst(this, clear, () =>
      one(this, ".course-restart__others").replaceChildren(...fromOthers(isMeant)),
    );
    const look = once(async () => {
      // Not under the learner's hands: while the question is open, clearing tells this page too.
      if (isOpen()) return;
      const isBegun = (await store.all()).some((record) => isMeant(record.key) && isLive(record));
      if (isOpen()) return;
      start.hidden = !isBegun;
      if (!isBegun) return;
      this.hidden = false;
      this.style.minHeight = "";
      words.replaceChildren();
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

/** What is said when the page is clear. */
function cleared() {
  return linked(t("page.restart.cleared"), h("a", { href: "#course-page" }, t("page.restart.top")));
}

/**
 * Says of each other page whose words are seen here that they stay, and leads to where they can be cleared.
 * @param {(key: string) => boolean} isMeant  whether a key is of this page
 * @returns {(Node | string)[]}
 */
function fromOthers(isMeant) {
  const shown = all(document, "course-recall").filter(
    (recall) => !isMeant(recall.dataset.key ?? "") && !one(recall, "figure").hidden,
  );
  const links = new Map(
    shown.map((recall) => [recall.dataset.page ?? "", one(recall, "a").getAttribute("href")]),
  );
  return [...links].flatMap(([title, href]) => [
    " ",
    ...linked(t("page.restart.other"), h("a", { href: href ?? "" }, title)),
  ]);
}

function activitiesHere() {
  return all(document, ".course-activity > [data-activity]");
}
