import { t } from "../core/strings.js";
import { CourseElement } from "./base.js";
import { h } from "./dom.js";

/** `<course-storage-notice role="status">`: empty, unless what the learner writes would not be kept. */
export class CourseStorageNotice extends CourseElement {
  /** @param {AbortSignal} signal */
  async start(signal) {
    const { store } = this;
    const update = () => {
      const notices = store.status === "saved-here" ? [] : [t(`page.storage.${store.status}`)];
      if (store.damaged) notices.push(t("page.storage.damaged", { count: store.damaged }));
      this.replaceChildren(...notices.map((text) => h("p", {}, text)));
    };
    store.addEventListener("status", update, { signal });
    update();
  }
}
