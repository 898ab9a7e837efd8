import { duration } from "../core/progress.js";
import { t } from "../core/strings.js";
import { CourseElement } from "./base.js";
import { all, h, keepInPlace } from "./dom.js";
import { sayEntered } from "./entered.js";
import { day } from "./format.js";
import { readOutline } from "./outline.js";
import { openOnPaper } from "./paper.js";
import { readPortfolio } from "./portfolio.js";
import { RecordFilter } from "./record-filter.js";
import { RecordItem } from "./record-item.js";

/**
 * @import {Group, Portfolio} from "../core/portfolio.js"
 */

/** Up to so many activities are shown opened. */
const FEW = 3;

/** Milliseconds in which several changes are drawn as one. */
const PAUSE = 100;

/**
 * `<course-my-record>`: everything the learner entered, by module. An activity is filled when it is first opened, so that a
 * record of many years is drawn at once. What other tabs change is drawn into what is there: what is open stays open, and
 * focus stays where it is.
 */
export class CourseMyRecord extends CourseElement {
  #words = h("div", { class: "course-record__words" });
  /** Leads to each group: on a phone the list is long. */
  #jump = h("nav", { class: "course-jump", "aria-label": t("my-record.jump") });
  #list = h("div");
  /** For paper alone: the course, and the day. */
  #printed = h("p", { class: "course-record__printed" });
  #filter = new RecordFilter(() => this.#sift(true));
  /** Each group's part of the page, by its slug. @type {Map<string, HTMLElement>} */
  #groups = new Map();
  /** Each activity's part of the page, by its group and id. @type {Map<string, RecordItem>} */
  #items = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  get isPersonal() {
    return true;
  }

  prepare() {
    this.#groups.clear();
    this.#items.clear();
    this.#list.replaceChildren();
    this.append(this.#printed, this.#words, this.#jump, this.#filter.element, this.#list);
  }

  /** @param {AbortSignal} signal */
  async start(signal) {
    await this.#draw();
    this.#openFew();
    const soon = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#draw(), PAUSE);
    };
    this.subscribe("", soon, signal);
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
    addEventListener("beforeprint", () => this.#print(), { signal });
    openOnPaper(this, signal);
  }

  /** Reads the record, and draws what is new in it. */
  async #draw() {
    const record = await readPortfolio(this.store);
    const groups = record.groups.filter(({ items }) => items.length);
    this.#words.replaceChildren(...(groups.length ? [summary(record)] : invitation()));
    this.#filter.offer(groups);
    const keys = new Set();
    let last = null;
    for (const group of groups) {
      const place = this.#place(group);
      settle(this.#list, place, last);
      last = place;
      let before = place.firstElementChild;
      for (const item of group.items) {
        const key = `${group.slug} ${item.activity}`;
        keys.add(key);
        const shown = this.#items.get(key) ?? new RecordItem(group.slug);
        this.#items.set(key, shown);
        shown.update(item);
        settle(place, shown.element, before);
        before = shown.element;
      }
    }
    for (const [key, item] of this.#items)
      if (!keys.has(key)) {
        item.element.remove();
        this.#items.delete(key);
      }
    this.#drawJump(groups);
    this.#sift(false);
  }

  /** @param {Group[]} groups  in which there is something */
  #drawJump(groups) {
    const links = groups.map(({ slug, title }) => h("li", {}, h("a", { href: `#${anchorOf(slug)}` }, title)));
    // Drawn anew only when they differ, so that focus stays.
    const list = h("ul", {}, ...links);
    if (this.#jump.firstElementChild?.isEqualNode(list)) return;
    this.#jump.replaceChildren(list);
  }

  /**
   * The part of the page for a group.
   * @param {Group} group
   */
  #place({ slug, title, minutes: { done, total } }) {
    let place = this.#groups.get(slug);
    if (!place) {
      const head = h("div", { class: "course-group__head" }, h("h3", {}, title), h("span"));
      if (slug === "gone") head.append(h("p", {}, t("my-record.gone")));
      place = h("section", { class: "course-group", id: anchorOf(slug), "aria-label": title }, head);
      this.#groups.set(slug, place);
    }
    const words = total ? t("my-record.minutes", { done, total }) : "";
    /** @type {HTMLElement} */ (place.querySelector("span")).textContent = words;
    return place;
  }

  /**
   * Shows what the filter lets through.
   * @param {boolean} acted  whether the learner chose something just now
   */
  #sift(acted) {
    const items = [...this.#items.values()];
    for (const item of items) item.element.hidden = !this.#filter.lets(item);
    for (const place of this.#groups.values())
      place.hidden = !all(place, ":scope > details").some(({ hidden }) => !hidden);
    const shown = [...this.#groups.values()].filter(({ hidden }) => !hidden).map(({ id }) => `#${id}`);
    for (const link of all(this.#jump, "a"))
      /** @type {HTMLElement} */ (link.parentElement).hidden = !shown.includes(
        link.getAttribute("href") ?? "",
      );
    this.#jump.hidden = shown.length < 2;
    if (!acted) return;
    this.#filter.say(items.filter(({ element }) => !element.hidden).length);
    keepInPlace(this.#filter.element, () => this.#openFew());
  }

  /** Opens what is shown when it is little. */
  #openFew() {
    const shown = [...this.#items.values()].filter(({ element }) => !element.hidden);
    if (shown.length <= FEW) for (const item of shown) item.open();
  }

  /** Writes out everything that is shown, for paper. */
  #print() {
    const course = document.querySelector(".md-header__topic")?.textContent?.trim() ?? "";
    this.#printed.textContent = t("my-record.printed", { course, day: day(new Date()) });
    for (const item of this.#items.values()) if (!item.element.hidden) item.fill();
  }
}

/** @param {string} slug  of a group */
function anchorOf(slug) {
  return `record-${slug}`;
}

/**
 * Puts an element behind another, or at the start; one that stands there already is not moved, which would take focus from it.
 * @param {Element} place
 * @param {Element} element
 * @param {Element | null} before
 */
function settle(place, element, before) {
  const next = before ? before.nextElementSibling : place.firstElementChild;
  if (next !== element) place.insertBefore(element, next);
}

/**
 * How far the learner has come, and how much is here.
 * @param {Portfolio} record
 */
function summary({ entered, pages, minutes }) {
  const [key, length] = duration(minutes.done);
  const far = pages.done
    ? t("my-record.pages", {
        count: pages.done,
        total: pages.total,
        minutes: t(key, { count: length }),
      })
    : t("my-record.no-pages");
  const what = sayEntered(entered);
  return h("p", {}, what ? `${far} ${t("my-record.entered", { what })}` : far);
}

/** What will be here, and where to begin. */
function invitation() {
  const [first] = readOutline().modules;
  const will = t("my-record.will-be-list")
    .split("|")
    .map((words) => h("li", {}, words));
  return [
    h("p", {}, t("my-record.empty")),
    h("p", {}, t("my-record.will-be")),
    h("ul", {}, ...will),
    ...(first
      ? [
          h(
            "p",
            {},
            h(
              "a",
              { class: "course-button", href: first.href },
              t("my-record.begin", { title: first.title }),
            ),
          ),
        ]
      : []),
  ];
}
