import { countEntered } from "../core/entered.js";
import { ROOM, SESSION } from "../core/keys.js";
import { t } from "../core/strings.js";
import { askFirst } from "./asking.js";
import { CourseElement } from "./base.js";
import { one, once } from "./dom.js";
import { sayEntered } from "./entered.js";
import { saveRecord } from "./record-file.js";

/** `<course-erase>`: says what is saved, and erases it after a second yes. */
export class CourseErase extends CourseElement {
  get isPersonal() {
    return true;
  }

  /** @param {AbortSignal} signal */
  async start(signal) {
    const { store } = this;
    const words = one(this, ".course-erase__words");
    const saved = one(this, ".course-erase__saved");
    const { start, ask, isOpen } = askFirst(this, async () => {
      const erased = await store.eraseAll();
      await count();
      words.textContent = t(erased ? "erase.erased" : "erase.failed");
      // The pressed button is gone: focus goes to the result, and so it is read out.
      words.focus();
    });
    one(this, ".course-erase__save").addEventListener("click", async () => {
      const { name, failed } = await saveRecord(store);
      saved.textContent = t(`take-away.${failed ?? "saved"}`, { name });
    });
    const count = async () => {
      const what = sayEntered(countEntered(await store.all()));
      ask(false);
      saved.textContent = "";
      // Records that cannot be read are counted too, and erased.
      start.hidden = (await store.count()) + store.damaged === 0;
      const [counted, marks] = store.isShared ? ["tab", "tab_marks"] : ["count", "marks"];
      const said = what ? t(`erase.${counted}`, { what }) : t(`erase.${start.hidden ? "empty" : marks}`);
      const more = [SESSION, ROOM].map(async (key) =>
        (await store.get(key)) ? [t(`erase.${key.split(":")[0]}`)] : [],
      );
      words.textContent = [said, ...(await Promise.all(more)).flat()].join(" ");
    };
    // Not under the learner's hands: while the question is open, erasing tells this page too.
    const recount = once(() => void (isOpen() || count()));
    this.subscribe("", recount, signal);
    document.addEventListener("course-plan-changed", recount, { signal });
    await count();
  }
}
