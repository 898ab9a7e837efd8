import { t } from "../core/strings.js";
import { CourseElement } from "./base.js";
import { one } from "./dom.js";

/**
 * `<course-continue hidden>` with a link in it: leads to the page the learner visited last, once there is one. Stands on
 * the home page, from which the remembered address is counted.
 */
export class CourseContinue extends CourseElement {
  /** @param {AbortSignal} signal */
  async start(signal) {
    /** @type {HTMLAnchorElement} */
    const link = one(this, "a");
    const update = async () => {
      const { url, title } = (await this.store.get("course:last"))?.value ?? {};
      const root = new URL(".", location.href).href;
      const target = typeof url === "string" ? new URL(url, root).href : "";
      // Another course on this host may write to the same database: a record may not lead out of this one.
      this.hidden = !target.startsWith(root) || target === root;
      if (this.hidden) return;
      link.href = target;
      link.textContent = t("page.continue", { title: String(title) });
    };
    this.subscribe("course:last", update, signal);
    await update();
  }
}
