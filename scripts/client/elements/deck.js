import Reveal from "reveal.js";
import { LINK } from "../core/session-file.js";
import { deedOf } from "../core/presenting-keys.js";
import { t } from "../core/strings.js";
import { controlsOf, describe, use } from "./deck-controls.js";
import { fit, scrollOn } from "./deck-fit.js";
import { offerHands } from "./deck-hands.js";
import { Help } from "./deck-help.js";
import { listen, send } from "./deck-line.js";
import { Presenter } from "./deck-presenter.js";
import { layOutSession } from "./deck-session.js";
import { all, button, h, one } from "./dom.js";
import { heldBy } from "./held.js";
import { isDark, setDark, takeColours } from "./page-colours.js";

/** @import {Deed} from "../core/presenting-keys.js" */

/** What the address of the presenter view asks for. */
const PRESENTER = "?presenter";

/** Below this width slides would be too small to read, and so the page begins as a document. */
const WIDE = matchMedia("(min-width: 48em)");

/** The size that slides are laid out for. They are then made as large as the window has room for. */
const SIZE = { width: 1280, height: 660, margin: 0, minScale: 0.1, maxScale: 4 };

/** Everything is drawn and listened to here, so that no letter is taken from anybody and nothing moves. */
const QUIET = {
  controls: false,
  progress: false,
  keyboard: false,
  overview: false,
  help: false,
  center: false,
  embedded: true,
  focusBodyOnPageVisibilityChange: false,
  autoAnimate: false,
  transition: /** @type {const} */ ("none"),
  backgroundTransition: /** @type {const} */ ("none"),
  scrollActivationWidth: 0,
};

/**
 * `<course-deck>`: slides that can be shown, and read as a document where they are not. On `?presenter` it shows the notes
 * instead, in step with the window that opened it.
 */
export class CourseDeck extends HTMLElement {
  /** @type {InstanceType<typeof Reveal> | null} */
  #reveal = null;
  /** @type {Window | null} */
  #presenter = null;
  #said = h("p", { class: "course-hidden", role: "status" });
  #place = h("span", { class: "deck-place" });
  #news = h("p", { class: "deck-news", role: "status" });
  #help = new Help();
  #bar = h("div", { class: "deck-bar__buttons", role: "group", "aria-label": t("slides.bar") });

  connectedCallback() {
    takeColours(this);
    const isWhole = this.dataset.session === undefined || layOutSession(this);
    if (location.search === PRESENTER) return void new Presenter(this);
    one(this, ".deck-bar").append(this.#bar, this.#news, this.#said);
    this.append(this.#help.element);
    // Before the pages' own guard against letters takes them: here they can be switched off.
    addEventListener("keydown", (event) => this.#onKey(event), { capture: true });
    addEventListener("click", ({ target }) => this.#showResult(/** @type {Element} */ (target)));
    // After what works on the slide has changed it; a field for hands keeps what is typed there to itself.
    for (const type of ["click", "input"])
      this.addEventListener(type, () => setTimeout(() => this.#onChange()), { capture: true });
    for (const form of all(this, ".course-question")) offerHands(form);
    // Only a window that this one has opened may turn its slides.
    listen(
      (source) => source.opener === window,
      ({ at, ask, use: place, value, dark, turn }, source) => {
        this.#presenter = source;
        if (ask) this.#tell();
        else if (place !== undefined) this.#use(place, value);
        else if (dark !== undefined) this.#reveal?.togglePause(dark);
        else if (turn && this.#reveal) this.#turn(turn);
        else if (turn) send(source, { at: this.#near(Number(at) + turn) });
        else if (Number.isInteger(at)) this.#go(/** @type {number} */ (at));
      },
    );
    if (WIDE.matches && isWhole) void this.#start();
    else this.#draw();
  }

  get slides() {
    // Reveal gives the class to what it draws behind each slide, too.
    return all(this, "section.deck-slide");
  }

  /** Which slide is shown, from 0. */
  get #at() {
    return this.#reveal?.getIndices().h ?? 0;
  }

  async #start() {
    this.dataset.on = "";
    this.#dress(true);
    const reveal = new Reveal(one(this, "main"), {
      ...SIZE,
      ...QUIET,
      // The address of a plan stays; one of the contents becomes that of the slide.
      hash: !location.hash.startsWith(LINK),
    });
    this.#reveal = reveal;
    await reveal.initialize();
    // Reveal would have screen readers hear every slide twice, and take the whole page for a program.
    reveal.getRevealElement()?.removeAttribute("role");
    this.querySelector(".aria-status")?.remove();
    reveal.on("slidechanged", () => this.#arrive());
    reveal.on("resize", () => this.#fit());
    for (const type of ["paused", "resumed"]) reveal.on(type, () => this.#tell());
    this.#draw();
    this.#fit();
    this.dataset.ready = "";
  }

  /**
   * Gives the page the names by which Reveal knows its parts. Without them its styles leave the document alone.
   * @param {boolean} on
   */
  #dress(on) {
    one(this, "main").classList.toggle("reveal", on);
    one(this, ".deck-list").classList.toggle("slides", on);
  }

  #stop() {
    const slide = this.slides[this.#at];
    this.#reveal?.destroy();
    this.#reveal = null;
    delete this.dataset.on;
    this.#dress(false);
    delete this.dataset.ready;
    for (const each of this.slides) {
      for (const name of ["style", "hidden", "inert", "aria-hidden"]) each.removeAttribute(name);
    }
    this.#draw();
    const title = one(slide, ".deck-title");
    title.focus();
    title.scrollIntoView();
  }

  /** Draws the buttons: what can be done with a key can be done with one of them. */
  #draw() {
    const make = (/** @type {string} */ name, /** @type {() => void} */ act, attributes = {}) =>
      button(t(`slides.${name}`), act, attributes);
    this.#bar.replaceChildren(
      ...(this.#reveal
        ? [
            make("previous", () => this.#do("previous")),
            this.#place,
            make("next", () => this.#do("next")),
            make("presenter", () => this.#do("presenter")),
            make("full", () => this.#do("full")),
            make("document", () => this.#stop()),
          ]
        : [make("start", () => void this.#begin())]),
      make(isDark() ? "light" : "dark", () => this.#turnColours(), { "data-colours": "" }),
      ...(this.#reveal ? [make("help", () => this.#do("help"))] : []),
    );
    this.#sayPlace();
  }

  async #begin() {
    await this.#start();
    one(this.slides[this.#at], ".deck-title").focus();
  }

  #turnColours() {
    setDark(!isDark());
    one(this.#bar, "[data-colours]").textContent = t(isDark() ? "slides.light" : "slides.dark");
  }

  #sayPlace() {
    this.#place.textContent = t("slides.place", { n: this.#at + 1, m: this.slides.length });
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (!this.#reveal || this.#help.isOpen || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = /** @type {Element} */ (event.target);
    const deed = deedOf(event, heldBy(target), this.#help.hasLetters);
    // What is longer than its slide is scrolled.
    const slide = this.slides[this.#at];
    if (/^Arrow(?:Up|Down)$/.test(event.key) && slide.scrollHeight > slide.clientHeight) return;
    if (!deed) return;
    event.preventDefault();
    // As in present mode, arrows to the side lead on at once.
    if (event.key === "ArrowRight" || event.key === "ArrowLeft")
      this.#go(this.#at + (deed === "next" ? 1 : -1));
    else this.#do(deed);
  }

  /** @param {Deed} deed */
  #do(deed) {
    this.#news.textContent = "";
    if (deed === "next") this.#turn(1);
    else if (deed === "previous") this.#turn(-1);
    else if (deed === "first") this.#go(0);
    else if (deed === "last") this.#go(this.slides.length - 1);
    else if (deed === "presenter") this.#openPresenter();
    else if (deed === "full") void this.#toggleFull();
    else if (deed === "dark") this.#reveal?.togglePause();
    else this.#help.open();
  }

  /**
   * Goes on or back, but first to what a slide that is taller than the screen still hides.
   * @param {1 | -1} by
   */
  #turn(by) {
    if (this.#reveal?.isPaused() || !scrollOn(this.slides[this.#at], by)) this.#go(this.#at + by);
  }

  /**
   * The number of a slide that there is.
   * @param {number} at
   */
  #near(at) {
    return Math.min(Math.max(at, 0), this.slides.length - 1);
  }

  /** @param {number} at */
  #go(at) {
    if (this.#reveal?.isPaused()) this.#reveal.togglePause(false);
    this.#reveal?.slide(this.#near(at));
  }

  #openPresenter() {
    const [address] = location.href.split(/[?#]/);
    const hash = location.hash.startsWith("#/") ? "" : location.hash;
    this.#presenter = open(address + PRESENTER + hash, "", "popup,width=1100,height=720");
    if (!this.#presenter) this.#news.textContent = t("slides.blocked");
  }

  async #toggleFull() {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await document.documentElement.requestFullscreen();
    } catch {
      this.#news.textContent = t("slides.no-full");
    }
  }

  /** A slide has come: it is fitted, told to the notes, and read from its heading on. */
  #arrive() {
    this.slides[this.#at].scrollTop = 0;
    this.#fit();
    this.#sayPlace();
    this.#tell();
    const title = one(this.slides[this.#at], ".deck-title");
    const place = t("slides.place", { n: this.#at + 1, m: this.slides.length });
    // Whoever presses a button goes on pressing it.
    if (this.#bar.contains(document.activeElement)) this.#said.textContent = `${place}. ${title.textContent}`;
    else title.focus({ preventScroll: true });
  }

  #fit() {
    const slide = this.slides[this.#at];
    if (slide && this.#reveal) fit(slide);
  }

  #tell() {
    if (!this.#presenter || this.#presenter.closed) return;
    send(this.#presenter, {
      at: this.#at,
      controls: this.#controls.map(describe),
      dark: this.#reveal?.isPaused() ?? false,
      letters: this.#help.hasLetters,
    });
  }

  get #controls() {
    return this.#reveal ? controlsOf(this.slides[this.#at]) : [];
  }

  /**
   * Uses what works on the slide, for the window with the notes.
   * @param {number} place
   * @param {unknown} value
   */
  #use(place, value) {
    const control = this.#controls[place];
    if (control) use(control, String(value));
  }

  /** What a room did with a slide may need more room. */
  #onChange() {
    this.#fit();
    this.#tell();
  }

  /**
   * After an answer is checked, what is said of it is on the screen.
   * @param {Element} target
   */
  #showResult(target) {
    const form = this.#reveal && target.closest?.(".course-question");
    if (form)
      requestAnimationFrame(() => form.querySelector(".course-result")?.scrollIntoView({ block: "nearest" }));
  }
}
