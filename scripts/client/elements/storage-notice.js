/** @import {Store} from "../store/store.js" */
import { t } from "../core/strings.js";
import { StoreElement } from "./store-element.js";

/** `<course-storage-notice role="status">`: empty, unless what the learner writes would not be kept. */
export class CourseStorageNotice extends StoreElement {
  static define(tag = "course-storage-notice") {
    customElements.define(tag, CourseStorageNotice);
  }

  /** @param {Store} store */
  start(store) {
    const update = () => {
      const notices = store.status === "saved-here" ? [] : [t(`page.storage.${store.status}`)];
      if (store.damaged) notices.push(t("page.storage.damaged", { count: store.damaged }));
      this.replaceChildren(
        ...notices.map((text) => {
          const paragraph = document.createElement("p");
          paragraph.textContent = text;
          return paragraph;
        }),
      );
    };
    this.listen(store, "status", update);
    update();
  }
}
