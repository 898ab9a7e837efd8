import { deedOf } from "../core/presenting-keys.js";
import { t } from "../core/strings.js";
import { keep, keptSize, leave } from "../store/present.js";
import { courseId } from "../store/shared.js";
import { nameOfRecord } from "../store/shared-computer.js";
import { button, h, hashOf, one, turnOff } from "./dom.js";
import { heldBy } from "./held.js";
import { bring, fit } from "./present-fit.js";
import { preparePage } from "./present-page.js";
import { cut, showStep } from "./present-steps.js";

/** How large the type can be, beside what fits the screen. */
const SIZES = [0.6, 0.7, 0.85, 1, 1.2, 1.4, 1.7, 2];

/** Presents the page to a room: large, one thing at a time, and with nothing of the presenter's own. */
export function beginToPresent() {
  const page = document.getElementById("course-page");
  // A part of the mode may not have come: see present-load.js.
  if (!page || document.documentElement.dataset.present === undefined) return;
  preparePage(page);
  document.body.append(new Bar(page).element);
}

/** The bar at the foot of the screen: leads through the steps, sets the size of the type, and leaves the mode. */
class Bar {
  #name = nameOfRecord(courseId());
  #steps;
  #place = 0;
  #size = SIZES.indexOf(1);
  #isAsked = false;
  #where = h("p", { class: "course-present__place", role: "status" });
  #previous = button(t("present.previous"), () => this.#go(this.#place - 1));
  #next = button(t("present.next"), () => this.#go(this.#place + 1));
  #smaller = button(t("present.smaller"), () => this.#setSize(this.#size - 1), {
    "aria-label": t("present.smaller-type"),
  });
  #larger = button(t("present.larger"), () => this.#setSize(this.#size + 1), {
    "aria-label": t("present.larger-type"),
  });
  #leave = button(t("present.leave"), () => this.#ask(true));
  #yes = button(t("present.yes"), () => leave(this.#name), { class: "course-button" });
  #no = button(t("present.no"), () => this.#ask(false));
  #question = h(
    "div",
    { class: "course-present__ask", role: "group", "aria-labelledby": "course-present-ask", hidden: true },
    h("p", { id: "course-present-ask" }, t("present.ask")),
    this.#yes,
    this.#no,
  );
  #tools = h(
    "div",
    { class: "course-present__tools" },
    h("div", {}, this.#previous, this.#where, this.#next),
    h("div", {}, this.#smaller, this.#larger, this.#leave),
  );

  /** @param {HTMLElement} page */
  constructor(page) {
    this.#steps = cut(page);
    this.element = h(
      "section",
      { class: "course-present md-typeset", "aria-label": t("present.bar") },
      this.#tools,
      this.#question,
    );
    const size = SIZES.indexOf(keptSize(this.#name));
    this.#setSize(size < 0 ? this.#size : size);
    this.#goToHash();
    addEventListener("hashchange", () => this.#goToHash());
    document.addEventListener("keydown", (event) => this.#onKey(event));
    addEventListener("resize", () => this.#fit());
    page.addEventListener("course-revealed", ({ target }) => {
      this.#fit();
      bring(/** @type {Element} */ (target), this.element.offsetHeight);
    });
  }

  /** @param {number} size */
  #setSize(size) {
    if (!(size in SIZES)) return;
    this.#size = size;
    document.documentElement.style.setProperty("--course-size", String(SIZES[size]));
    turnOff(this.#smaller, size === 0);
    turnOff(this.#larger, size === SIZES.length - 1);
    keep(this.#name, SIZES[size]);
    this.#fit();
  }

  #fit() {
    fit(this.#steps[this.#place], SIZES[this.#size] > 1);
  }

  /**
   * Asks first: whoever slips to the key must not find their own words on the wall.
   * @param {boolean} isAsked
   */
  #ask(isAsked) {
    this.#isAsked = isAsked;
    this.#question.hidden = !isAsked;
    this.#tools.hidden = isAsked;
    (isAsked ? this.#yes : this.#leave).focus();
  }

  /** Goes to the step of the address, without a word: at first, and where a link leads to a place of the page. */
  #goToHash() {
    const target = document.getElementById(hashOf());
    const place = this.#steps.findIndex((step) =>
      step.some((element) => target && (element.contains(target) || target.contains(element))),
    );
    this.#show(Math.max(place, 0));
    // The browser has scrolled to where it was among all that is hidden now.
    if (target && !this.#steps[this.#place][0].contains(target)) target.scrollIntoView();
    else scrollTo({ top: 0, behavior: "instant" });
  }

  /** @param {number} place */
  #go(place) {
    if (!(place in this.#steps)) return;
    const had = document.activeElement;
    this.#show(place);
    scrollTo({ top: 0, behavior: "instant" });
    // What had the focus may be hidden now: the next Tab goes on from the step.
    if (had && had !== document.body && !had.getClientRects().length) one(document, "#course-page").focus();
    // A reload comes back here, or to the last place before that has a name.
    const ids = this.#steps.slice(1, place + 1).map((step) => idIn(step));
    const id = ids.filter(Boolean).at(-1);
    history.replaceState(history.state, "", id ? `#${id}` : location.pathname + location.search);
  }

  /** @param {number} place */
  #show(place) {
    this.#place = place;
    showStep(this.#steps, place);
    const isLast = place === this.#steps.length - 1;
    document.documentElement.toggleAttribute("data-last", isLast);
    turnOff(this.#previous, place === 0);
    turnOff(this.#next, isLast);
    this.#where.textContent = t("present.place", { n: place + 1, total: this.#steps.length });
    this.#fit();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key === "Escape" && !event.defaultPrevented) return this.#ask(!this.#isAsked);
    if (this.#isAsked || ctrlKey || metaKey || altKey) return;
    // A page, unlike a slide, is scrolled with these.
    if (key === "ArrowDown" || key === "ArrowUp") return;
    const deed = deedOf(event, heldBy(/** @type {Element} */ (event.target)), false);
    if (!deed) return;
    event.preventDefault();
    const by = deed === "next" ? 1 : -1;
    if (deed === "first") this.#go(0);
    else if (deed === "last") this.#go(this.#steps.length - 1);
    else if (key === "ArrowRight" || key === "ArrowLeft" || !this.#scroll(by)) this.#go(this.#place + by);
  }

  /**
   * Scrolls on within a step that is taller than the screen: a clicker has no other way.
   * @param {number} by  1 for down
   * @returns {boolean}  false where there is nothing more to see
   */
  #scroll(by) {
    const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
    const left = by > 0 ? scrollHeight - clientHeight - scrollTop : scrollTop;
    if (left < 8) return false;
    scrollBy({ top: by * (clientHeight - this.element.offsetHeight) * 0.85, behavior: "instant" });
    return true;
  }
}

/**
 * The first id in a step.
 * @param {Element[]} step
 */
function idIn(step) {
  const named = step.map((element) => (element.id ? element : element.querySelector("[id]")));
  return named.find((element) => element)?.id;
}
