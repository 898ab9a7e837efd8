import { t } from "../core/strings.js";
import { CourseElement } from "./base.js";
import { one } from "./dom.js";

/** Shows what the learner wrote at an earlier prompt. The link to the prompt stays below; without words, alone. */
export class CourseRecall extends CourseElement {
  /** @param {AbortSignal} signal */
  async start(signal) {
    const key = this.dataset.key ?? "";
    const show = async () => this.#show(await this.store.get(key));
    this.subscribe(key, show, signal);
    await show();
  }

  /** @param {import("../core/record.js").Rec | undefined} record */
  #show(record) {
    const text = String(record?.value?.text ?? "").trim();
    const figure = one(this, "figure");
    figure.hidden = !text;
    if (!record || !text) return;
    const { lang } = document.documentElement;
    const day = new Date(record.savedAt).toLocaleDateString(lang === "en" ? "en-GB" : lang, {
      day: "numeric",
      month: "long",
      year: "numeric",
    });
    one(this, "figcaption").textContent = t("client.recall", { day });
    one(this, "blockquote").textContent = text;
  }
}
