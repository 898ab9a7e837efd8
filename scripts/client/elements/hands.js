import { handsOf, partOf, roundOf, shareOf, shiftOf } from "../core/hands.js";
import { t } from "../core/strings.js";
import { drawBar } from "./bar.js";
import { drawTable } from "./card-table.js";
import { all, button, h } from "./dom.js";
import { HandsCount } from "./hands-count.js";
import { HandsOption } from "./hands-option.js";

/** @import {Round} from "../core/hands.js" */

/** How many people are in the room: it is the same room at the next question. */
let people = 0;

/**
 * Asks a room: a field for the hands of each option, bars once they are revealed, and a second round beside the first.
 * Nothing of it is kept.
 */
export class Hands {
  #fieldset;
  /** @type {HandsOption[]} */
  #options;
  /** What was counted before it was asked again. @type {Round | undefined} */
  #first;
  #isShown = false;
  /** Whether each person may vote more than once. */
  #isMany;
  #people = new HandsCount(
    t("present.hands.people"),
    [t("present.hands.people-fewer"), t("present.hands.people-more")],
    () => this.#onCount(),
  );
  #sum = h("p", { class: "course-hands__sum" });
  #table = h("details", { class: "course-hands__table", hidden: true });
  #status = h("p", { class: "course-hidden", role: "status" });
  #missing = h("p", { class: "course-hands__missing" });
  /** One button for what comes next: it keeps the focus. */
  #next = button("", () => this.#goOn(), { class: "course-button" });
  /** Where there are more hands than people, as many people as hands. */
  #offer = button("", () => this.#takeOffer(), { hidden: true });
  /** Bars take the place of the fields: a slip is mended with this. */
  #change = button(t("present.hands.change"), () => this.#unshow(), { hidden: true });

  /** @param {HTMLElement} fieldset  with its options in it */
  constructor(fieldset) {
    this.#fieldset = fieldset;
    const labels = all(fieldset, ".course-option");
    this.#isMany = fieldset.querySelector("[type=checkbox]") !== null;
    this.#options = labels.map((label, place) => new HandsOption(label, place, () => this.#onCount()));
    const total = h("div", { class: "course-hands__total" }, this.#sum);
    if (this.#isMany)
      total.append(
        h("span", { class: "course-hands__people" }, t("present.hands.people")),
        this.#people.element,
      );
    const foot = h(
      "div",
      { class: "course-hands", role: "group", "aria-label": t("present.hands.title") },
      total,
      this.#missing,
      this.#offer,
      this.#status,
    );
    total.append(this.#next, this.#change, this.#table);
    labels.at(-1)?.parentElement?.after(foot);
    // Another double press would ask again before anyone has seen a bar.
    this.#next.addEventListener(
      "click",
      (event) => event.detail > 1 && event.stopImmediatePropagation(),
      true,
    );
    fieldset.closest("form")?.addEventListener("course-revealed", () => this.#onAnswer());
    this.#show();
  }

  /** @returns {Round} */
  get #round() {
    const counts = this.#options.map((option) => option.count);
    return roundOf(counts, this.#isMany ? people : undefined);
  }

  /** @param {number} [told]  how many people there are, other than the field says */
  #onCount(told) {
    if (this.#isMany) people = told ?? this.#people.count;
    this.#missing.textContent = "";
    this.#show();
  }

  /** Reveals what was counted, asks again, or clears both counts. */
  #goOn() {
    const round = this.#round;
    if (!this.#isShown && !handsOf(round.counts)) return this.#say(t("present.hands.none"), true);
    if (!this.#isShown && this.#isMany && !people) return this.#say(t("present.hands.nobody"), true);
    if (!this.#isShown && round.isGuess) {
      this.#offer.textContent = t("present.hands.offer", { people: round.people });
      this.#offer.hidden = false;
      return this.#say(t("present.hands.beyond"), true);
    }
    if (!this.#isShown) {
      this.#isShown = true;
      this.#show();
      this.#markMost();
      this.#fieldset.dispatchEvent(new Event("course-revealed", { bubbles: true }));
      return this.#say(this.#options.map((option, place) => option.heard(this.#words(place))).join(" "));
    }
    // With the answer before them, people would only read it out.
    this.#fieldset.dispatchEvent(new Event("course-hands-asked", { bubbles: true }));
    const isSecond = this.#first !== undefined;
    this.#first = isSecond ? undefined : round;
    this.#isShown = false;
    for (const option of this.#options) option.count = 0;
    this.#show();
    this.#say(t(`present.hands.${isSecond ? "cleared" : "asked"}`));
  }

  /** Takes as many people as there are hands for one option, and reveals what was counted. */
  #takeOffer() {
    people = this.#round.people;
    this.#next.focus();
    this.#onCount(people);
    this.#goOn();
  }

  /** With the answer, what was counted is seen, too: also hands that were typed only, or a first count with no second. */
  #onAnswer() {
    if (this.#isShown || !this.#fieldset.closest("[data-revealed]")) return;
    if (!handsOf(this.#round.counts)) {
      if (!this.#first) return;
      const { counts } = this.#first;
      this.#first = undefined;
      this.#options.forEach((option, place) => (option.count = counts[place]));
    }
    this.#isShown = true;
    this.#show();
  }

  /** Takes the bars away again, and leaves the count as it was. */
  #unshow() {
    this.#isShown = false;
    this.#show();
    this.#options[0].focus();
  }

  /** In a story, the choice with most hands is marked, unless one is: the room goes on with it. */
  #markMost() {
    const inputs = all(this.#fieldset, "input[name=turn]");
    if (this.#fieldset.querySelector("input[name=turn]:checked")) return;
    const { counts } = this.#round;
    const most = Math.max(...counts);
    if (counts.filter((count) => count === most).length === 1) inputs[counts.indexOf(most)]?.click();
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
    // It was told at an earlier question, perhaps; but nobody is put right while they type.
    if (this.#isMany && !this.#people.hasFocus) this.#people.count = people;
    this.#offer.hidden = true;
    this.#sum.textContent = t("present.hands.sum", { count: handsOf(round.counts) });
    const what = !this.#isShown ? "reveal" : this.#first ? "anew" : "again";
    this.#next.textContent = t(`present.hands.${what}`);
    this.#next.classList.toggle("course-button--quiet", this.#isShown);
    this.#change.hidden = !this.#isShown;
    this.#fieldset.toggleAttribute("data-counted", this.#isShown);
    this.#options.forEach((option, place) => option.draw(this.#isShown ? this.#bars(round, place) : []));
    this.#table.hidden = !this.#isShown;
    this.#table.replaceChildren(...(this.#isShown ? this.#numbers(round) : []));
  }

  /**
   * The bars of an option: that one is longer than the other is what has shifted.
   * @param {Round} round
   * @param {number} place
   */
  #bars(round, place) {
    if (!this.#first) return [bar("second", "", round, place)];
    return [
      bar("first", t("present.hands.first"), this.#first, place),
      bar("second", t("present.hands.second"), round, place),
    ];
  }

  /** @param {Round} round */
  #numbers(round) {
    const first = this.#first;
    const head = first
      ? [t("present.hands.first"), t("present.hands.second"), t("present.hands.shift")]
      : [t("present.hands.hand")];
    const rows = this.#options.map((option, place) => [
      option.name,
      ...(first
        ? [said(first, place), said(round, place), shift(first, round, place)]
        : [said(round, place)]),
    ]);
    return [
      h("summary", {}, t("present.hands.table")),
      drawTable("", [t("present.hands.option"), ...head], rows),
    ];
  }
}

/**
 * @param {"first" | "second"} kind
 * @param {string} name  "" where there is one round
 * @param {Round} round
 * @param {number} place
 */
function bar(kind, name, round, place) {
  return h(
    "p",
    { class: `course-hands__bar course-hands__bar--${kind}` },
    ...(name ? [h("span", {}, name)] : []),
    drawBar(partOf(round, place)),
    h("b", {}, said(round, place)),
  );
}

/**
 * @param {Round} round
 * @param {number} place
 */
function said(round, place) {
  if (round.isGuess) return t("present.hands.sum", { count: round.counts[place] });
  return t("present.hands.said", {
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
  if (isSame && moved.from === moved.to) return t("present.hands.still", { ...moved });
  return t(isSame ? "present.hands.moved" : "present.hands.moved-of", { ...moved });
}
