import { schedule } from "../core/revisit.js";
import { t } from "../core/strings.js";
import { capital, inWords } from "../core/words.js";
import { CourseElement } from "./base.js";
import { one } from "./dom.js";

/**
 * `<course-due data-questions="…" hidden>` with a link in it: says on the home page how many of the course's questions come
 * back today.
 */
export class CourseDue extends CourseElement {
  async start() {
    const questions = this.dataset.questions?.split(" ") ?? [];
    const due = [...schedule(await this.store.all(), questions).values()].filter(
      ({ at }) => at <= Date.now(),
    );
    this.hidden = !due.length;
    one(this, "a").textContent = capital(t("revisit.due", { count: due.length, n: inWords(due.length) }));
  }
}
