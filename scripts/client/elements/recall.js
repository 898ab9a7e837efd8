import { t } from "../core/strings.js";
import { CourseElement } from "./base.js";
import { h, one } from "./dom.js";
import { day } from "./format.js";
import { linked } from "./linked.js";

/** Shows what the learner wrote at an earlier prompt, with a link to it below; without words, invites to write them. */
export class CourseRecall extends CourseElement {
  /** What is said while nothing is written. */
  #invitation = h("p");

  prepare() {
    const { href } = /** @type {HTMLAnchorElement} */ (one(this, "a"));
    const link = h("a", { href }, t("client.recall.write"));
    this.#invitation = h("p", { hidden: true }, ...linked(t("client.recall.nothing"), link));
    this.append(this.#invitation);
  }

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
    one(this, "figure + p").hidden = !text;
    this.#invitation.hidden = !!text;
    if (!record || !text) return;
    const wrote = t("client.recall.wrote", { day: day(new Date(record.savedAt)) });
    one(this, "figcaption").textContent = wrote;
    one(this, "blockquote").textContent = text;
  }
}
