import { t } from "../core/strings.js";
import { h } from "./dom.js";

/**
 * @import {Group} from "../core/portfolio.js"
 * @import {RecordItem} from "./record-item.js"
 */

/** Two menus that choose what of the record is shown, and a region that says how much that is. */
export class RecordFilter {
  #module = h("select");
  #kind = h("select");
  #count = h("p", { class: "course-filter__count", role: "status" });
  element = h(
    "div",
    { class: "course-filter", role: "group", "aria-label": t("my-record.filter"), hidden: true },
    h("label", {}, t("my-record.module"), this.#module),
    h("label", {}, t("my-record.kind"), this.#kind),
    this.#count,
  );

  /** @param {() => void} onChoose */
  constructor(onChoose) {
    this.element.addEventListener("change", onChoose);
  }

  /**
   * Offers what there is; what is chosen stays chosen as long as it is there.
   * @param {Group[]} groups
   */
  offer(groups) {
    const items = groups.flatMap((group) => group.items);
    this.element.hidden = items.length < 2;
    offer(this.#module, [
      ["", t("my-record.all-modules")],
      ...groups.map(({ slug, title }) => [slug, title]),
    ]);
    const kinds = new Set(items.map(({ kind }) => t(`portfolio.kind.${kind}`)));
    offer(this.#kind, [["", t("my-record.all-kinds")], ...[...kinds].map((kind) => [kind, kind])]);
  }

  /**
   * @param {RecordItem} item
   * @returns {boolean}
   */
  lets({ group, kind }) {
    const [module, only] = [this.#module.value, this.#kind.value];
    return (!module || module === group) && (!only || only === kind);
  }

  /**
   * Says how many activities are shown.
   * @param {number} count
   */
  say(count) {
    this.#count.textContent = count ? t("my-record.shown", { count }) : t("my-record.none-shown");
  }
}

/**
 * Fills a menu, unless it holds this already: one that is open would close.
 * @param {HTMLSelectElement} select
 * @param {string[][]} options  value and words
 */
function offer(select, options) {
  const now = [...select.options].map(({ value, text }) => [value, text]);
  if (JSON.stringify(now) === JSON.stringify(options)) return;
  const { value: chosen } = select;
  select.replaceChildren(
    ...options.map(([value, words]) => h("option", { value, selected: value === chosen }, words)),
  );
}
