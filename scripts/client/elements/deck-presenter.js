import { minutesAndSeconds, Stopwatch } from "../core/stopwatch.js";
import { deedOf } from "../core/presenting-keys.js";
import { t } from "../core/strings.js";
import { listen, send } from "./deck-line.js";
import { Remote } from "./deck-remote.js";
import { all, button, copyOf, h, one } from "./dom.js";
import { heldBy } from "./held.js";

/**
 * @import {Message} from "./deck-line.js"
 * @import {CourseDeck} from "./deck.js"
 * @import {Deed} from "../core/presenting-keys.js"
 */

/** What keys do here, too. @type {Set<Deed>} */
const TURNS = new Set(["next", "previous", "first", "last", "dark"]);

/** What is not on a slide before it is used, or only in small type for whoever reads the slides as a page. */
const OFF_PICTURE =
  "details, script, .course-actions, .course-result, .course-top, .course-why, .course-source, .course-source + p";

/** What whoever speaks sees: the notes, the next slide, and the time. It turns the slides of the window that opened it. */
export class Presenter {
  #slides;
  #at = 0;
  #watch = new Stopwatch(Date.now());
  #clock = h("span", { class: "deck-clock" });
  #time = h("span", { class: "deck-time" });
  #place = h("p", { class: "deck-presenter__place" });
  #title = h("h1", { tabindex: -1 });
  #nowTitle = h("h2", {});
  #now = h("div", { class: "deck-presenter__slide", inert: true });
  #notes = h("div", {
    class: "deck-presenter__notes",
    tabindex: 0,
    role: "region",
    "aria-label": t("slides.notes"),
  });
  #next = h("div", { class: "deck-presenter__slide", inert: true });
  #remote = new Remote((use, value) => this.#tell({ use, value }));
  #rest = button(t("slides.pause"), () => this.#toggle());
  #dark = button(t("slides.dark-screen"), () => this.#darken(), { "aria-pressed": "false" });
  /** Whether keys of one letter work: the window with the slides has the switch. */
  #hasLetters = true;
  #status = h("p", { class: "deck-news", role: "status" });
  #said = h("p", { class: "course-hidden", role: "status" });

  /** @param {CourseDeck} deck */
  constructor(deck) {
    this.#slides = deck.slides.map((slide) => slide);
    document.title = t("slides.presenter-window", { title: document.title });
    document.body.classList.add("deck--presenter");
    document.querySelector(".course-skip")?.remove();
    deck.replaceChildren(this.#element());
    deck.dataset.ready = "";
    listen(
      (source) => source === opener,
      ({ at, controls, dark, letters }) => {
        if (Number.isInteger(at) && at !== this.#at) this.#show(/** @type {number} */ (at));
        this.#remote.show(controls ?? []);
        this.#dark.setAttribute("aria-pressed", String(dark === true));
        this.#hasLetters = letters !== false;
      },
    );
    addEventListener("keydown", (event) => this.#onKey(event));
    setInterval(() => this.#tick(), 500);
    this.#tick();
    this.#show(0);
    if (opener) send(opener, { ask: "where" });
    else this.#status.textContent = t("slides.alone-window");
  }

  #element() {
    const part = (/** @type {string} */ name, /** @type {Node[]} */ ...children) =>
      h("section", { class: `deck-presenter__${name}`, "aria-label": t(`slides.${name}-part`) }, ...children);
    return h(
      "main",
      { class: "deck-presenter" },
      part(
        "top",
        h("p", {}, t("slides.clock"), " ", this.#clock),
        h("p", {}, t("slides.since"), " ", this.#time),
        this.#rest,
        button(t("slides.reset"), () => this.#reset()),
        this.#place,
        button(t("slides.previous"), () => this.#turn(-1)),
        button(t("slides.next"), () => this.#turn(1)),
        this.#dark,
      ),
      this.#status,
      this.#said,
      part("now", this.#title, this.#notes),
      part(
        "next",
        this.#nowTitle,
        this.#now,
        this.#remote.element,
        h("h2", {}, t("slides.next-slide")),
        this.#next,
      ),
    );
  }

  /** @param {number} at */
  #go(at) {
    const to = Math.min(Math.max(at, 0), this.#slides.length - 1);
    this.#tell({ at: to });
    this.#show(to);
  }

  /**
   * Goes on or back, once the window with the slides has nothing more to scroll to.
   * @param {1 | -1} by
   */
  #turn(by) {
    if (opener && !opener.closed) this.#tell({ at: this.#at, turn: by });
    else this.#go(this.#at + by);
  }

  /** @param {Message} message */
  #tell(message) {
    if (opener && !opener.closed) send(opener, message);
    else this.#status.textContent = t("slides.alone-window");
  }

  /** @param {number} at */
  #show(at) {
    const slide = this.#slides[at];
    if (!slide) return;
    this.#at = at;
    this.#place.textContent = t("slides.place", { n: at + 1, m: this.#slides.length });
    this.#title.textContent = one(slide, ".deck-title").textContent;
    this.#said.textContent = `${this.#place.textContent}. ${this.#title.textContent}`;
    const notes = slide.querySelector(".deck-notes");
    this.#notes.replaceChildren(...copyOf(notes).slice(1));
    if (!notes) this.#notes.textContent = t("slides.no-notes");
    this.#notes.scrollTop = 0;
    // What a room does with a slide is on the screen alone.
    const isAsked = slide.querySelector(".course-activity") !== null;
    this.#nowTitle.textContent = t(isAsked ? "slides.now-asked" : "slides.now-slide");
    this.#now.replaceChildren(...pictureOf(slide));
    const next = this.#slides[at + 1];
    this.#next.replaceChildren(...(next ? pictureOf(next) : [h("p", {}, t("slides.last"))]));
    for (const picture of [this.#now, this.#next]) makeWhole(picture);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const held = heldBy(/** @type {Element} */ (event.target));
    // The notes are scrolled with the arrows that point up and down.
    const deed = /^Arrow(?:Up|Down)$/.test(event.key) ? null : deedOf(event, held, this.#hasLetters);
    if (!deed || !TURNS.has(deed)) return;
    event.preventDefault();
    if (event.key === "ArrowRight") this.#go(this.#at + 1);
    else if (event.key === "ArrowLeft") this.#go(this.#at - 1);
    else if (deed === "next") this.#turn(1);
    else if (deed === "previous") this.#turn(-1);
    else if (deed === "dark") this.#darken();
    else this.#go(deed === "first" ? 0 : this.#slides.length - 1);
  }

  /** Makes the screen dark, or wakes it. */
  #darken() {
    this.#tell({ dark: this.#dark.getAttribute("aria-pressed") !== "true" });
  }

  #tick() {
    const now = new Date();
    this.#clock.textContent = [now.getHours(), now.getMinutes()]
      .map((part) => String(part).padStart(2, "0"))
      .join(":");
    this.#time.textContent = minutesAndSeconds(this.#watch.time(Date.now()));
  }

  #toggle() {
    this.#watch.toggle(Date.now());
    this.#rest.textContent = t(this.#watch.isRunning ? "slides.pause" : "slides.go-on");
    this.#tick();
  }

  #reset() {
    this.#watch.reset(Date.now());
    this.#tick();
  }
}

/**
 * Makes the words of a picture small enough for all of it to be seen.
 * @param {HTMLElement} picture
 */
function makeWhole(picture) {
  for (const size of [1, 0.9, 0.8, 0.7, 0.6, 0.5]) {
    /** @type {HTMLElement} */ (picture.firstElementChild).style.fontSize = `${size}em`;
    if (picture.scrollHeight <= picture.clientHeight) return;
  }
}

/**
 * A small picture of a slide: its words, with nothing in it that works or has an id.
 * @param {Element} slide
 * @returns {Node[]}
 */
function pictureOf(slide) {
  const picture = h("div", {}, ...copyOf(slide.querySelector(".deck-slide__inner")));
  for (const each of all(picture, OFF_PICTURE)) each.remove();
  for (const each of all(picture, "[id]")) each.removeAttribute("id");
  // Elements of the course would begin to work: what they hold stands in their place.
  for (const each of all(picture, "*"))
    if (each.localName.startsWith("course-")) each.replaceWith(...each.childNodes);
  for (const each of all(picture, "h1, h2, h3"))
    each.replaceWith(h("p", { class: "deck-presenter__title" }, ...each.childNodes));
  return [picture];
}
