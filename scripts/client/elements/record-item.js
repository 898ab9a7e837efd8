import { t } from "../core/strings.js";
import { h } from "./dom.js";
import { day } from "./format.js";
import { drawBlock } from "./record-blocks.js";

/** @import {Item} from "../core/portfolio.js" */

/** One activity of the record: folded, and filled when it is first opened. */
export class RecordItem {
  #title = h("span", { class: "course-item__title" });
  #facts = h("span", { class: "course-number" });
  #blocks = h("div");
  #link = h("a", {}, t("my-record.open"));
  #back = h("p", { class: "course-item__back", hidden: true }, this.#link);
  element = h(
    "details",
    { class: "course-item" },
    h("summary", {}, this.#title, " ", this.#facts),
    this.#blocks,
    this.#back,
  );
  /** The name of its kind, as it is filtered by. */
  kind = "";
  /** @type {Item | undefined} */
  #item;
  #isFilled = false;
  /** What is drawn, to see whether it has changed. */
  #drawn = "";

  /** @param {string} group  slug */
  constructor(group) {
    this.group = group;
    this.element.addEventListener("toggle", () => this.element.open && this.fill());
  }

  /** @param {Item} item */
  update(item) {
    this.#item = item;
    this.kind = t(`portfolio.kind.${item.kind}`);
    this.#title.textContent = item.title;
    this.#facts.textContent = `${this.kind} · ${day(new Date(item.at))}`;
    this.#link.setAttribute("href", item.href);
    this.#link.setAttribute("aria-label", `${t("my-record.open")}: ${item.title}`);
    this.#back.hidden = !item.href;
    if (this.#isFilled) this.fill();
  }

  open() {
    this.fill();
    this.element.open = true;
  }

  /** Draws what is inside, if that is new. */
  fill() {
    if (!this.#item) return;
    const { blocks, title } = this.#item;
    const drawn = JSON.stringify(blocks);
    this.#isFilled = true;
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#blocks.replaceChildren(
      ...blocks.map((block) => h("div", { class: "course-block" }, ...drawBlock(block, title))),
    );
  }
}
