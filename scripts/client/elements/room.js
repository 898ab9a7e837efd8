import { ROOM } from "../core/keys.js";
import { stampOf } from "../core/room/bytes.js";
import { Collection } from "../core/room/collection.js";
import { toCsv } from "../core/room/csv.js";
import { leastOf, missingFor, PEOPLE } from "../core/room/showing.js";
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
 * @import {Giving} from "../core/room/code.js"
 * @import {Facts} from "../core/room/facts.js"
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
  /** The names of the givings in the latest picture, and these themselves. @type {string[] | null} */
  #shown = null;
  /** @type {Giving[]} */
  #drawn = [];
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
        this.#standing,
        h("div", { class: "course-actions" }, this.#show),
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
    // "Erase everything", here or in another tab, means what is in this page too.
    this.subscribe(ROOM, (_key, record) => !record && this.#keep.checked && this.#forget(), signal);
    const kept = (await this.store.get(ROOM))?.value;
    if (!kept || !Array.isArray(kept.codes)) return;
    this.#people.add(kept.codes.join("\n"));
    this.#shown = Array.isArray(kept.shown) ? kept.shown : null;
    this.#least.value = String(leastOf(kept.least));
    this.#keep.checked = true;
    this.#tell();
  }

  /** @param {string} words */
  #say(words) {
    this.#said.textContent = words;
  }

  /** @param {Brought[]} brought */
  async #take(brought) {
    const heard = brought.map(({ name, text }) => {
      const news = text === null ? [] : this.#people.add(text);
      return { name, news: news.length ? news : [{ what: /** @type {const} */ ("nothing") }] };
    });
    const words = this.#news.add(heard);
    this.#tell();
    this.#say(`${words} ${this.#stand}`);
    await this.#save();
  }

  /** Says how many people there are, and what may be shown. */
  #tell() {
    const { names } = this.#people;
    const { people, changes } = missingFor(names, this.#shown, this.#number);
    const isNew = !this.#shown || names.some((name) => !this.#shown?.includes(name));
    this.#count.textContent = t("room.people", { count: names.length });
    this.#standing.textContent = people
      ? t("room.wait", { least: this.#number })
      : changes
        ? t("room.wait-more", { count: changes })
        : t(isNew ? "room.ready" : "room.looked");
    this.#clearing.offer(names.length > 0);
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
    if (this.#drawn.length) this.#draw();
    this.#say(isGood ? this.#stand : t("room.range", PEOPLE));
    void this.#save();
  }

  /** Draws the picture, or says why it is too early. */
  #press() {
    const { names, givings } = this.#people;
    const { people, changes } = missingFor(names, this.#shown, this.#number);
    if (people || changes) {
      this.#say(this.#stand);
      return;
    }
    this.#shown = names;
    this.#drawn = givings;
    this.#tell();
    this.#draw();
    void this.#save();
    focusText(one(this.#picture, "h2"));
  }

  #draw() {
    const picture = pictureOf(this.#facts, this.#drawn, this.#number);
    const isEnough = picture.people >= this.#number;
    this.#picture.hidden = false;
    const shown = isEnough ? picture : { ...picture, activities: [] };
    this.#picture.replaceChildren(
      h("h2", {}, t("room.group", { count: picture.people })),
      ...(isEnough ? [] : [h("p", {}, t("room.wait", { least: this.#number }))]),
      ...drawPicture(shown, this.#facts.beliefs, this.#number),
      h(
        "div",
        { class: "course-actions" },
        button(t("room.csv.save"), () => this.#export(toCsv(shown, t))),
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
      const { outcome } = await this.#save();
      this.#say(t(outcome === "saved" || outcome === "merged" ? "room.kept" : "room.not-kept"));
    } else {
      await this.store.erase((key) => key === ROOM);
      this.#say(t("room.unkept"));
    }
  }

  /** Keeps what is here, if the trainer asked for it. */
  async #save() {
    if (!this.#keep.checked) return { outcome: "off" };
    const base = await this.store.get(ROOM);
    const value = { codes: this.#people.texts, shown: this.#shown, least: this.#number };
    return this.store.save(ROOM, value, { base, strict: true });
  }

  async #clear() {
    const wasKept = this.#keep.checked;
    this.#forget();
    if (wasKept) await this.store.erase((key) => key === ROOM);
    this.#say(t("room.cleared"));
    focusText(this.#count);
  }

  /** Begins anew, with nobody. */
  #forget() {
    this.#people = new Collection(stampOf(courseId()));
    this.#shown = null;
    this.#drawn = [];
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
