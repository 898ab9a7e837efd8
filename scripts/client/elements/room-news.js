import { t } from "../core/strings.js";
import { h } from "./dom.js";

/**
 * @import {News, What} from "../core/room/collection.js"
 *
 * @typedef {What | "large" | "nothing"} Became  `large`: it is too large to be read; `nothing`: there was no code in it
 * @typedef {{name: string, news: {what: Became, missing?: number[], count?: number}[]}} Heard  of one file, text or code
 */

/** In the order in which they are said. */
const KINDS = /** @type {const} */ ([
  "new",
  "newer",
  "again",
  "older",
  "part",
  "damaged",
  "course",
  "version",
  "full",
  "large",
  "nothing",
]);

/** What somebody has to see to. */
const TROUBLES = new Set(["part", "damaged", "course", "version", "full", "large", "nothing"]);

/** What came into the room, and what became of it. What is wrong is said of what came last, and no longer. */
export class NewsList {
  /** @type {Map<Became, number>} */
  #counts = new Map();
  #counted = h("ul", { class: "course-plain course-room__counts" });
  #troubles = h("ul", {});
  element = h("div", {}, this.#counted, this.#troubles);

  /**
   * Takes note of what came, and says it.
   * @param {Heard[]} heard
   * @param {number} waiting  how many codes wait for further parts: those from before are still said
   * @returns {string}
   */
  add(heard, waiting) {
    const now = new Map();
    this.#troubles.replaceChildren();
    for (const { name, news } of heard)
      for (const one of news) {
        now.set(one.what, (now.get(one.what) ?? 0) + 1);
        this.#counts.set(one.what, (this.#counts.get(one.what) ?? 0) + 1);
        if (TROUBLES.has(one.what)) this.#troubles.prepend(h("li", {}, troubleOf(name, one)));
      }
    this.#draw();
    const parts = heard.flatMap(({ news }) => news.filter(({ what }) => what === "part"));
    if (waiting > parts.length)
      this.#troubles.append(h("li", {}, t("room.waiting", { count: waiting - parts.length })));
    return KINDS.filter((kind) => now.has(kind))
      .map((kind) =>
        kind === "part" && parts.length === 1
          ? sayPart(parts[0])
          : t(`room.said.${kind}`, { count: now.get(kind) }),
      )
      .join(" ");
  }

  clear() {
    this.#counts.clear();
    this.#troubles.replaceChildren();
    this.#draw();
  }

  #draw() {
    const said = KINDS.filter((kind) => !TROUBLES.has(kind) && kind !== "new" && this.#counts.has(kind));
    this.#counted.replaceChildren(
      ...said.map((kind) => h("li", {}, t(`room.said.${kind}`, { count: this.#counts.get(kind) ?? 0 }))),
    );
  }
}

/** @param {{missing?: number[], count?: number}} part */
function sayPart({ missing = [], count = 0 }) {
  return t("room.part", { missing: missing.join(", "), count });
}

/**
 * @param {string} name
 * @param {Heard["news"][number]} news
 */
function troubleOf(name, news) {
  const words = news.what === "part" ? sayPart(news) : t(`room.trouble.${news.what}`);
  return name ? `${name}: ${words}` : words;
}
