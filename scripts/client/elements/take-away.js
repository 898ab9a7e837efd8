import { t } from "../core/strings.js";
import { CourseElement } from "./base.js";
import { all, one } from "./dom.js";
import { openFile } from "./open-file.js";
import { saveRecord, textOfFile } from "./record-file.js";

/**
 * `<course-take-away>`: saves the record as a file, and opens one. A frame may forbid downloads without a word, so the text
 * of the file can be copied too.
 */
export class CourseTakeAway extends CourseElement {
  get isPersonal() {
    return true;
  }

  /** @param {AbortSignal} signal */
  async start(signal) {
    const words = one(this, ".course-take-away__saved");
    const copied = one(this, ".course-take-away__copied");
    const details = /** @type {HTMLDetailsElement} */ (one(this, "details"));
    const text = /** @type {HTMLTextAreaElement} */ (one(this, "textarea"));
    const [save, copy] = all(this, "button");

    const write = async () => (text.value = textOfFile(await this.store.dump()));
    save.addEventListener("click", async () => {
      const { name, failed } = await saveRecord(this.store);
      words.textContent = t(`take-away.${failed ?? "saved"}`, { name });
    });
    details.addEventListener("toggle", () => void (details.open && write().catch(() => {})));
    copy.addEventListener("click", async () => {
      try {
        // What was entered since it was opened belongs to it.
        await write();
        await navigator.clipboard.writeText(text.value);
        copied.textContent = t("take-away.copied");
      } catch {
        // A frame may forbid this too. What is selected can be copied by hand.
        text.select();
        copied.textContent = t("take-away.selected");
      }
    });
    await openFile(one(this, ".course-take-away__open"), this.store, (news) =>
      this.subscribe("", news, signal),
    );
    one(this, ".course-take-away__all").hidden = false;
  }
}
