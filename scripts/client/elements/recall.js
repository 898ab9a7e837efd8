/** @import {Store} from "../store/store.js" */
import { t } from "../core/strings.js";
import { StoreElement } from "./store-element.js";

/** Shows what the learner wrote at an earlier prompt. While there is nothing, the link to the prompt stays alone. */
export class CourseRecall extends StoreElement {
  static define() {
    if (!customElements.get("course-recall")) customElements.define("course-recall", CourseRecall);
  }

  /** @param {Store} store */
  async start(store) {
    const key = this.dataset.key ?? "";
    const show = async () => this.#show(await store.get(key));
    this.until(store.subscribe(key, show));
    await show();
  }

  /** @param {import("../core/record.js").Rec | undefined} record */
  #show(record) {
    const text = String(record?.value?.text ?? "").trim();
    const figure = this.find("figure");
    figure.hidden = !text;
    if (!record || !text) return;
    const day = new Date(record.savedAt).toLocaleDateString(document.documentElement.lang || "en-GB", {
      day: "numeric",
      month: "long",
      year: "numeric",
    });
    this.find("figcaption").textContent = t("client.recall", { day });
    this.find("blockquote").textContent = text;
  }
}
