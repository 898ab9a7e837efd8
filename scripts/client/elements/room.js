import { ROOM } from "../core/keys.js";
import { stampOf } from "../core/room/bytes.js";
import { Collection } from "../core/room/collection.js";
import { toCsv } from "../core/room/csv.js";
import { leastOf, missingFor, PEOPLE, Shown } from "../core/room/showing.js";
import { pictureOf } from "../core/room/sums.js";
import { t } from "../core/strings.js";
import { courseId } from "../store/shared.js";
import { CourseElement } from "./base.js";
import { button, focusText, h, one } from "./dom.js";
import { clearing } from "./room-clearing.js";
import { openOnPaper } from "./paper.js";
import { Intake } from "./room-intake.js";
import { drawInvitation } from "./room-invite.js";
import { NewsList } from "./room-news.js";
import { drawPicture } from "./room-picture.js";
import { saveFile } from "./save-file.js";

/**
 * @import {Facts} from "../core/room/facts.js"
 * @import {Picture} from "../core/room/sums.js"
 * @import {Brought} from "./room-intake.js"
 */

/**
 * `<course-room data-make="…" data-read="…" data-give="…">`: takes in what people give, and shows where the group stands. It is
 * all in this page's memory, unless the trainer asks to have it kept; and it shows groups only.
 */
export class CourseRoom extends CourseElement {
  /** @type {Facts} */
  #facts = { activities: [], beliefs: {} };
  #people = new Collection(stampOf(courseId()));
  /** The names of the givings that were there at the latest picture. @type {string[] | null} */
  #drawn = null;
  /** What the pictures so far have shown. */
  #shown = new Shown();
  /** What is done to the store, one after the other. @type {Promise<unknown>} */
  #stored = Promise.resolve();
  #least = h("input", {
    type: "number",
    inputmode: "numeric",
    min: PEOPLE.least,
    max: PEOPLE.most,
    value: PEOPLE.usual,
    autocomplete: "off",
  });
  #keep = h("input", { type: "checkbox", autocomplete: "off" });
  #said = h("p", { class: "course-hidden", role: "status" });
  #count = h("p", { class: "course-room__count" });
  /** What may be shown, and what it waits for. */
  #standing = h("p", { class: "course-room__count" });
  /** Why a press shows nothing. */
  #refused = h("p", { class: "course-room__refused" });
  #news = new NewsList();
  #clearing = clearing(() => void this.#clear());
  #show = button(t("room.show"), () => this.#press(), { class: "course-button" });
  #picture = h("section", { class: "course-room__picture", hidden: true });
  #intake = new Intake(
    () => this.dataset.read ?? "",
    (brought) => void this.#take(brought),
    (words) => this.#say(words),
  );

  prepare() {
    this.#facts = JSON.parse(document.getElementById("course-room-facts")?.textContent ?? "");
    const { give, make = "" } = this.dataset;
    this.append(
      this.#said,
      ...(give ? [part("room.invite.title", drawInvitation(give, make))] : []),
      part("room.in", this.#intake.element),
      part(
        "room.here",
        this.#count,
        this.#news.element,
        h("label", { class: "course-option" }, this.#keep, h("span", {}, t("room.keep"))),
        this.#clearing.element,
      ),
      part(
        "room.stands",
        h("label", { class: "course-room__least" }, h("span", {}, t("room.least", PEOPLE)), this.#least),
        h("p", {}, t("room.when.how")),
        h("p", {}, t("room.when.why")),
        h("ul", {}, ...["each", "alone", "number"].map((name) => h("li", {}, t(`room.when.${name}`)))),
        this.#standing,
        h("div", { class: "course-actions" }, this.#show),
        this.#refused,
      ),
      this.#picture,
    );
    this.#tell();
  }

  /** @param {AbortSignal} signal */
  async start(signal) {
    this.#intake.listen(this, signal);
    this.#least.addEventListener("change", () => this.#changeLeast(), { signal });
    this.#keep.addEventListener("change", () => void this.#changeKeep(), { signal });
    openOnPaper(this.#picture, signal);
    addEventListener(
      "beforeunload",
      (event) => this.#people.names.length && !this.#keep.checked && event.preventDefault(),
      { signal },
    );
    this.subscribe("", (key, record) => this.#hear(key, Boolean(record)), signal);
    // A presented page has no record that could keep anything.
    if (this.store.isBeforeRoom) one(this, "label:has(> [type=checkbox])").hidden = true;
    const kept = (await this.store.get(ROOM))?.value;
    if (!kept || !Array.isArray(kept.codes)) return;
    this.#people.add(kept.codes.join("\n"));
    if (Array.isArray(kept.drawn) && Array.isArray(kept.shown)) {
      this.#drawn = kept.drawn;
      this.#shown = new Shown(kept.shown);
    }
    this.#least.value = String(leastOf(kept.least));
    this.#keep.checked = true;
    this.#tell();
  }

  /**
   * "Erase everything", here or in another tab, means what is in this page too. Where only the codes are gone, another tab has
   * unticked that they are kept.
   * @param {string} key  "" where everything is erased
   * @param {boolean} isThere
   */
  #hear(key, isThere) {
    if (!key) this.#forget();
    else if (key === ROOM && !isThere) this.#keep.checked = false;
  }

  /** @param {string} words */
  #say(words) {
    this.#said.textContent = words;
  }

  /** @param {Brought[]} brought */
  async #take(brought) {
    const heard = brought.map(({ name, text, isLarge }) => {
      const news = text === null ? [] : this.#people.add(text);
      /** @type {"large" | "nothing"} */
      const what = isLarge ? "large" : "nothing";
      return { name, news: news.length ? news : [{ what }] };
    });
    const words = this.#news.add(heard, this.#people.waiting);
    this.#tell();
    this.#say(`${words} ${this.#stand}`);
    await this.#save();
  }

  /** Says how many people there are, and what may be shown. */
  #tell() {
    const { names } = this.#people;
    const { people, changes } = missingFor(names, this.#drawn, this.#number);
    const isNew = !this.#drawn || names.some((name) => !this.#drawn?.includes(name));
    this.#count.textContent = t("room.people", { count: names.length });
    this.#standing.textContent = people
      ? t("room.wait", { least: this.#number })
      : changes
        ? t("room.wait-more", { count: changes })
        : t(isNew ? "room.ready" : "room.looked");
    this.#refused.textContent = "";
    this.#clearing.offer(names.length > 0);
    // Two pictures with two numbers could be compared.
    this.#least.readOnly = this.#drawn !== null;
  }

  /** How many there are, and what may be shown, in words. */
  get #stand() {
    return `${this.#count.textContent} ${this.#standing.textContent}`;
  }

  get #number() {
    return leastOf(this.#least.valueAsNumber);
  }

  #changeLeast() {
    const isGood = this.#least.valueAsNumber === this.#number;
    this.#least.value = String(this.#number);
    this.#tell();
    this.#say(isGood ? this.#stand : t("room.range", PEOPLE));
    void this.#save();
  }

  /** Draws the picture, or says why it is too early. */
  #press() {
    const { names, givings } = this.#people;
    const { people, changes } = missingFor(names, this.#drawn, this.#number);
    if (people || changes) {
      this.#refused.textContent = t("room.too-few", { count: people || changes });
      this.#say(this.#stand);
      return;
    }
    this.#drawn = names;
    this.#tell();
    this.#draw(pictureOf(this.#facts, givings, this.#number, this.#shown));
    void this.#save();
    focusText(one(this.#picture, "h2"));
  }

  /** @param {Picture} picture */
  #draw(picture) {
    this.#picture.hidden = false;
    this.#picture.replaceChildren(
      h("h2", {}, t("room.group", { count: picture.people })),
      ...drawPicture(picture, this.#facts.beliefs, this.#number),
      h(
        "div",
        { class: "course-actions" },
        button(t("room.csv.save"), () => this.#export(toCsv(picture, t))),
        button(t("room.print"), () => print()),
      ),
    );
  }

  /** @param {string} text */
  #export(text) {
    this.#say(t("room.csv.saved", { name: saveFile("where-the-group-stands", "csv", text, "text/csv") }));
  }

  async #changeKeep() {
    if (this.#keep.checked) {
      const outcome = await this.#save();
      if (outcome) this.#say(t(outcome === "saved" || outcome === "merged" ? "room.kept" : "room.not-kept"));
    } else {
      await this.#erase();
      this.#say(t("room.unkept"));
    }
  }

  /**
   * Keeps what is here, if the trainer asked for it, and still does when its turn has come.
   * @returns {Promise<string | undefined>}  what became of it
   */
  #save() {
    return this.#inTurn(async () => {
      if (!this.#keep.checked) return;
      const base = await this.store.get(ROOM);
      if (!this.#keep.checked) return;
      const codes = this.#people.texts;
      const value = { codes, drawn: this.#drawn, shown: this.#shown.entries, least: this.#number };
      return (await this.store.save(ROOM, value, { base, strict: true })).outcome;
    });
  }

  #erase() {
    return this.#inTurn(() => this.store.erase((key) => key === ROOM));
  }

  /**
   * Waits for what is under way: a save that began before an erasing must not end after it.
   * @template T
   * @param {() => Promise<T>} act
   * @returns {Promise<T>}
   */
  #inTurn(act) {
    const done = this.#stored.then(act);
    this.#stored = done.catch(() => {});
    return done;
  }

  async #clear() {
    this.#forget();
    await this.#erase();
    this.#say(t("room.cleared"));
    focusText(this.#count);
  }

  /** Begins anew, with nobody. */
  #forget() {
    this.#people = new Collection(stampOf(courseId()));
    this.#drawn = null;
    this.#shown = new Shown();
    this.#keep.checked = false;
    this.#news.clear();
    this.#picture.hidden = true;
    this.#picture.replaceChildren();
    this.#tell();
  }
}

/**
 * A part of the page that is not on paper.
 * @param {string} title  of its words
 * @param {...Node} children
 */
function part(title, ...children) {
  return h("section", { class: "course-room__screen" }, h("h2", {}, t(title)), ...children);
}
