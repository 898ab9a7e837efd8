/** @import {Store} from "../store/store.js" */
import { t } from "../core/strings.js";
import { StoreElement } from "./store-element.js";

/**
 * `<course-continue hidden>` with a link in it: leads to the page the learner visited last, once there is one. Stands on
 * the home page, from which the remembered address is counted.
 */
export class CourseContinue extends StoreElement {
  static define(tag = "course-continue") {
    customElements.define(tag, CourseContinue);
  }

  /** @param {Store} store */
  async start(store) {
    const link = /** @type {HTMLAnchorElement} */ (this.find("a"));
    const update = async () => {
      const { url, title } = (await store.get("course:last"))?.value ?? {};
      const root = new URL(".", location.href).href;
      const target = typeof url === "string" ? new URL(url, root).href : "";
      // A record can come from an imported file: it may not lead out of the course.
      this.hidden = !target.startsWith(root) || target === root;
      if (this.hidden) return;
      link.href = target;
      link.textContent = t("page.continue", { title: String(title) });
    };
    this.until(store.subscribe("course:last", update));
    await update();
  }
}
