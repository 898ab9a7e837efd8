import { handsOf, MOST, roundOf, shareOf, shiftOf, toCount } from "../core/hands.js";
import { t } from "../core/strings.js";
import { all, button, h, one } from "./dom.js";
import { drawTable } from "./record-table.js";

/** @import {Round} from "../core/hands.js" */

/** How many people are in the room: it is the same room at the next question. */
let people = 0;

/**
 * Asks a room: a field for the hands of each option, bars once they are revealed, and a second round beside the first.
 * Nothing of it is kept.
 */
export class Room {
  #fieldset;
  /** @type {Row[]} */
  #rows;
  /** What was counted before it was asked again. @type {Round | undefined} */
  #first;
  #isShown = false;
  /** Whether each person may vote more than once. */
  #isMany;
  #people = new Field(
    t("present.room.people"),
    [t("present.room.people-fewer"), t("present.room.people-more")],
    () => this.#onCount(),
  );
  #sum = h("p", { class: "course-hands__sum" });
  #table = h("details", { class: "course-hands__table", hidden: true });
  #status = h("p", { class: "course-hidden", role: "status" });
  #missing = h("p", { class: "course-hands__missing" });
  /** One button for what comes next: it keeps the focus. */
  #next = button("", () => this.#goOn(), { class: "course-button" });

  /** @param {HTMLElement} fieldset  with its options in it */
  constructor(fieldset) {
    this.#fieldset = fieldset;
    const labels = all(fieldset, ".course-option");
    this.#isMany = fieldset.querySelector("[type=checkbox]") !== null;
    this.#rows = labels.map((label, place) => new Row(label, place, () => this.#onCount()));
    const total = h("div", { class: "course-hands__total" }, this.#sum);
    if (this.#isMany)
      total.append(
        h("span", { class: "course-hands__people" }, t("present.room.people")),
        this.#people.element,
      );
    const foot = h(
      "div",
      { class: "course-hands", role: "group", "aria-label": t("present.room.title") },
      total,
      this.#missing,
      this.#table,
      this.#status,
    );
    total.append(this.#next);
    labels.at(-1)?.parentElement?.after(foot);
    // Another double press would ask again before anyone has seen a bar.
    this.#next.addEventListener(
      "click",
      (event) => event.detail > 1 && event.stopImmediatePropagation(),
      true,
    );
    this.#show();
  }

  /** @returns {Round} */
  get #round() {
    const counts = this.#rows.map((row) => row.count);
    return roundOf(counts, this.#isMany ? people : undefined);
  }

  #onCount() {
    if (this.#isMany) people = this.#people.count;
    this.#missing.textContent = "";
    this.#show();
  }

  /** Reveals what was counted, asks again, or clears both counts. */
  #goOn() {
    const round = this.#round;
    if (!this.#isShown && !handsOf(round.counts)) return this.#say(t("present.room.none"), true);
    if (!this.#isShown && this.#isMany && !people) return this.#say(t("present.room.nobody"), true);
    if (!this.#isShown) {
      this.#isShown = true;
      this.#show();
      showFrom(this.#fieldset);
      return this.#say(this.#rows.map((row, place) => row.heard(this.#words(place))).join(" "));
    }
    // With the answer before them, people would only read it out.
    this.#fieldset.dispatchEvent(new Event("course-hands-asked", { bubbles: true }));
    const isSecond = this.#first !== undefined;
    this.#first = isSecond ? undefined : round;
    this.#isShown = false;
    for (const row of this.#rows) row.count = 0;
    this.#show();
    this.#say(t(`present.room.${isSecond ? "cleared" : "asked"}`));
  }

  /**
   * Says something once.
   * @param {string} words
   * @param {boolean} [isSeen]  whether it is not to be seen already
   */
  #say(words, isSeen = false) {
    this.#missing.textContent = isSeen ? words : "";
    this.#status.textContent = "";
    this.#status.textContent = words;
  }

  /**
   * What the room said of an option, and how that has shifted.
   * @param {number} place
   */
  #words(place) {
    const now = this.#round;
    return this.#first ? shift(this.#first, now, place) : said(now, place);
  }

  #show() {
    const round = this.#round;
    // Once it is told, it is never less than the hands for one option; but nobody is put right while they type.
    if (this.#isMany && !this.#people.hasFocus) this.#people.count = people && round.people;
    this.#sum.textContent = t("present.room.sum", { count: handsOf(round.counts) });
    const what = !this.#isShown ? "reveal" : this.#first ? "anew" : "again";
    this.#next.textContent = t(`present.room.${what}`);
    this.#next.classList.toggle("course-button--quiet", this.#isShown);
    this.#rows.forEach((row, place) => row.draw(this.#isShown ? this.#bars(round, place) : []));
    this.#table.hidden = !this.#isShown;
    this.#table.replaceChildren(...(this.#isShown ? this.#numbers(round) : []));
  }

  /**
   * The bars of an option, and in words what has shifted.
   * @param {Round} round
   * @param {number} place
   */
  #bars(round, place) {
    if (!this.#first) return [bar("second", "", round, place)];
    return [
      bar("first", t("present.room.first"), this.#first, place),
      bar("second", t("present.room.second"), round, place),
      h("p", { class: "course-hands__shift" }, shift(this.#first, round, place)),
    ];
  }

  /** @param {Round} round */
  #numbers(round) {
    const first = this.#first;
    const head = first
      ? [t("present.room.first"), t("present.room.second"), t("present.room.shift")]
      : [t("present.room.hand")];
    const rows = this.#rows.map((row, place) => [
      row.name,
      ...(first
        ? [said(first, place), said(round, place), shift(first, round, place)]
        : [said(round, place)]),
    ]);
    return [
      h("summary", {}, t("present.room.table")),
      drawTable("", [t("present.room.option"), ...head], rows),
    ];
  }
}

/**
 * Scrolls back to where a question begins to be answered, if what was revealed has pushed that off the screen.
 * @param {Element} element
 */
export function showFrom(element) {
  const first = element.querySelector(".course-hands__row");
  if (first && first.getBoundingClientRect().top < 0)
    first.scrollIntoView({ block: "start", behavior: "instant" });
}

/** One option, with a letter to call it by. */
class Row {
  #letter;
  #text;
  #field;
  #bars = h("div", { class: "course-hands__bars" });

  /**
   * @param {HTMLElement} label
   * @param {number} place
   * @param {() => void} onCount
   */
  constructor(label, place, onCount) {
    this.#letter = String.fromCharCode(65 + place);
    this.#text = one(label, "span").textContent?.trim() ?? "";
    const letter = this.#letter;
    this.#field = new Field(
      t("present.room.hands", { letter, text: this.#text }),
      [t("present.room.fewer", { letter }), t("present.room.more", { letter })],
      onCount,
    );
    const row = h("div", { class: "course-hands__row" });
    label.replaceWith(row);
    row.append(h("b", { class: "course-hands__letter" }, letter), label, this.#field.element, this.#bars);
  }

  get name() {
    return `${this.#letter}: ${this.#text}`;
  }

  get count() {
    return this.#field.count;
  }

  set count(count) {
    this.#field.count = count;
  }

  /** @param {string} words */
  heard(words) {
    return t("present.room.heard", { letter: this.#letter, words });
  }

  /** @param {HTMLElement[]} bars */
  draw(bars) {
    this.#bars.replaceChildren(...bars);
  }
}

/** A number with a button on each side. */
class Field {
  #input = h("input", { type: "number", min: 0, max: MOST, placeholder: "0", autocomplete: "off" });

  /**
   * @param {string} name
   * @param {string[]} names  of the buttons: one less, one more
   * @param {() => void} onCount
   */
  constructor(name, [fewer, more], onCount) {
    const input = this.#input;
    const step = (/** @type {number} */ by) => {
      this.count = toCount(String(this.count + by));
      onCount();
    };
    input.setAttribute("aria-label", name);
    input.addEventListener("focus", () => input.select());
    input.addEventListener("keydown", (event) => {
      // It would send the form, and check an answer that nobody gave.
      if (event.key === "Enter") event.preventDefault();
    });
    input.addEventListener("input", (event) => {
      // Hands are no answer: the activity hears nothing of them.
      event.stopPropagation();
      onCount();
    });
    this.element = h(
      "div",
      { class: "course-hands__count" },
      button("−", () => step(-1), { class: "course-hands__step", "aria-label": fewer }),
      input,
      button("+", () => step(1), { class: "course-hands__step", "aria-label": more }),
    );
  }

  get hasFocus() {
    return document.activeElement === this.#input;
  }

  get count() {
    return toCount(this.#input.value);
  }

  set count(count) {
    // What is written there already stays: writing it again would move the caret.
    if (this.count !== count) this.#input.value = count ? String(count) : "";
  }
}

/**
 * @param {"first" | "second"} kind
 * @param {string} name  "" where there is one round
 * @param {Round} round
 * @param {number} place
 */
function bar(kind, name, round, place) {
  const track = h("span", { class: "course-hands__track" }, h("i"));
  track.style.setProperty("--course-share", `${shareOf(round, place)}%`);
  return h(
    "p",
    { class: `course-hands__bar course-hands__bar--${kind}` },
    ...(name ? [h("span", {}, name)] : []),
    track,
    h("b", {}, said(round, place)),
  );
}

/**
 * @param {Round} round
 * @param {number} place
 */
function said(round, place) {
  return t("present.room.said", {
    count: String(round.counts[place]),
    people: round.people,
    share: shareOf(round, place),
  });
}

/**
 * @param {Round} first
 * @param {Round} second
 * @param {number} place
 */
function shift(first, second, place) {
  const moved = shiftOf(first, second, place);
  const isSame = moved.before === moved.people;
  if (isSame && moved.from === moved.to) return t("present.room.still", { ...moved });
  return t(isSame ? "present.room.moved" : "present.room.moved-of", { ...moved });
}
