import { toFile } from "../core/record-file.js";
import { t } from "../core/strings.js";
import { courseId, said } from "../store/shared.js";
import { CourseElement } from "./base.js";
import { all, one } from "./dom.js";
import { openFile } from "./open-file.js";
import { saveFile } from "./save-file.js";

/**
 * `<course-take-away>`: saves the record as a file, and opens one. A frame may forbid downloads without a word, so the text
 * of the file can be copied too.
 */
export class CourseTakeAway extends CourseElement {
  /** @param {AbortSignal} signal */
  async start(signal) {
    const course = courseId();
    const title = said("application-name") ?? "";
    const words = one(this, ".course-take-away__saved");
    const copied = one(this, ".course-take-away__copied");
    const details = /** @type {HTMLDetailsElement} */ (one(this, "details"));
    const text = /** @type {HTMLTextAreaElement} */ (one(this, "textarea"));
    const [save, copy] = all(this, "button");

    const write = async () => {
      const content = await this.store.dump();
      text.value = toFile({ course, title, ...content, at: new Date() });
      return content.records.length;
    };
    save.addEventListener("click", async () => {
      const count = await write().catch(() => undefined);
      if (count === undefined) return void (words.textContent = t("take-away.unreadable"));
      if (!count) return void (words.textContent = t("take-away.nothing"));
      const name = saveFile("my-record", "json", text.value, "application/json");
      words.textContent = t("take-away.saved", { name });
    });
    details.addEventListener("toggle", () => void (details.open && write()));
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
