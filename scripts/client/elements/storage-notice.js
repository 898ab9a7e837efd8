import { t } from "../core/strings.js";
import { CourseElement } from "./base.js";
import { h } from "./dom.js";
import { linked } from "./linked.js";

/**
 * `<course-storage-notice role="status" data-end="…">`: empty, unless what the learner writes would not be kept, or is kept
 * in this tab only. `data-end` is the address at which a session on a shared computer ends.
 */
export class CourseStorageNotice extends CourseElement {
  /** @param {AbortSignal} signal */
  async start(signal) {
    const { store } = this;
    const update = () => {
      const notices = store.status === "saved-here" ? [] : [t(`page.storage.${store.status}`)];
      if (store.damaged) notices.push(t("page.storage.damaged", { count: store.damaged }));
      const shared = store.isShared && store.status === "saved-here" ? [this.#sharedNotice()] : [];
      this.replaceChildren(...shared, ...notices.map((text) => h("p", {}, text)));
    };
    store.addEventListener("status", update, { signal });
    update();
  }

  #sharedNotice() {
    const link = h("a", { href: this.dataset.end }, t("page.storage.end"));
    return h("p", {}, ...linked(t("page.storage.shared"), link));
  }
}
