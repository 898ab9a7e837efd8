import { PAGE } from "../core/keys.js";
import { donePages, pageToGoOn } from "../core/progress.js";
import { t } from "../core/strings.js";
import { CourseElement } from "./base.js";
import { one } from "./dom.js";

/**
 * `<course-continue hidden data-pages="[{path, title, href}]">` with a link in it: leads to the first page that is not done
 * yet, from the page that the learner visited last, once there is one.
 */
export class CourseContinue extends CourseElement {
  /** @param {AbortSignal} signal */
  async start(signal) {
    /** @type {HTMLAnchorElement} */
    const link = one(this, "a");
    /** @type {{path: string, title: string, href: string}[]} */
    const pages = JSON.parse(this.dataset.pages ?? "[]");
    const update = async () => {
      const last = (await this.store.get("course:last"))?.value.path;
      const page = pageToGoOn(pages, last, donePages(await this.store.all(PAGE)));
      this.hidden = !page;
      if (!page) return;
      link.href = page.href;
      link.textContent = t("page.continue", { title: page.title });
    };
    for (const key of ["course:last", PAGE]) this.subscribe(key, update, signal);
    await update();
  }
}
