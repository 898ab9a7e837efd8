import { cornerOf, spread } from "../core/quadrants.js";
import { t } from "../core/strings.js";
import { inWords } from "../core/words.js";
import { all, button, h, one } from "./dom.js";
import { svg } from "./svg.js";

/**
 * @import {Spot, Stand} from "../core/quadrants.js"
 * @import {Row} from "./worksheet-row.js"
 */

/** The side of the picture, in the units of its drawing: about as many pixels on a phone. */
const SIDE = 300;

/** The widest that a point is drawn. */
const RADIUS = 15;

/** The order in which the quarters are told: the one where both ratings are high comes first. */
const TOLD = [3, 1, 2, 0];

/** The rows of a section in four quarters: in words, as a picture with a list of its numbers, and as a table. */
export class Quadrants {
  #rows;
  #ids;
  /** What the quarters are called: bottom left, bottom right, top left, top right. @type {string[]} */
  #corners;
  #words = h("p", { class: "course-words-first" });
  #list = h("ol", { class: "course-numbers", "aria-label": t("worksheet.picture.list") });
  #svg = svg("svg", {
    class: "course-chart course-quadrants__chart",
    viewBox: `-2 -2 ${SIDE + 4} ${SIDE + 4}`,
    role: "img",
    "aria-label": t("worksheet.picture.chart"),
  });
  #table = h("table", { class: "course-table", hidden: true });
  #button = button(t("worksheet.picture.table"), () => this.#turn(), { "aria-expanded": "false" });
  #picture;
  /** What is drawn, so that typing elsewhere draws nothing. */
  #drawn = "";

  /**
   * @param {HTMLElement} element
   * @param {Row[]} rows
   */
  constructor(element, rows) {
    this.#rows = rows;
    const { across = "", up = "" } = element.dataset;
    this.#ids = { across, up };
    const corners = all(element, ".course-quadrants__corner");
    this.#corners = [0, 1, 2, 3].map(
      (place) => corners.find(({ dataset }) => dataset.corner === String(place))?.textContent ?? "",
    );
    // The words and the table tell where each row stands; by themselves these would be read out of place.
    for (const corner of corners) corner.setAttribute("aria-hidden", "true");
    const frame = one(element, ".course-quadrants__frame");
    frame.classList.add("course-quadrants__frame--drawn");
    corners[1].after(this.#svg);
    this.#picture = h(
      "div",
      { class: "course-mine__picture" },
      h("div", {}, ...element.childNodes),
      h("div", {}, this.#list, h("div", { class: "course-actions" }, this.#button)),
    );
    element.append(this.#words, this.#picture, this.#table);
  }

  /** Draws what is chosen now. */
  draw() {
    const chosen = this.#rows.map((row) => ({
      across: row.choice(this.#ids.across),
      up: row.choice(this.#ids.up),
    }));
    const now = JSON.stringify(chosen.map(({ across, up }) => [across?.step, up?.step]));
    if (now === this.#drawn) return;
    this.#drawn = now;
    const stands = this.#rows.flatMap(({ label }, place) => {
      const { across, up } = chosen[place];
      return across && up ? [{ number: place + 1, label, across: across.step, up: up.step }] : [];
    });
    const steps = { across: this.#rows[0].steps(this.#ids.across), up: this.#rows[0].steps(this.#ids.up) };
    const quarters = stands.map((stand) => cornerOf(stand, steps));
    this.#picture.hidden = !stands.length;
    this.#table.hidden = !stands.length || this.#button.getAttribute("aria-expanded") === "false";
    this.#words.textContent = stands.length ? this.#summary(quarters) : t("worksheet.picture.none");
    // Before a room nobody rates anything.
    this.#words.classList.toggle("course-alone", !stands.length);
    this.#svg.replaceChildren(...ground(steps), ...spread(stands, steps).map(point));
    this.#list.replaceChildren(...stands.map(({ number, label }) => h("li", { value: number }, label)));
    this.#table.replaceChildren(
      this.#line("th", [
        t("worksheet.picture.row"),
        this.#rows[0].columnLabel(this.#ids.across),
        this.#rows[0].columnLabel(this.#ids.up),
      ]),
      ...this.#rows.map(({ label }, place) =>
        this.#line("td", [
          `${place + 1}. ${label}`,
          chosen[place].across?.label ?? "–",
          chosen[place].up?.label ?? "–",
        ]),
      ),
    );
  }

  /**
   * How many rows stand where, in words.
   * @param {(number | null)[]} quarters  of the rows with both ratings
   */
  #summary(quarters) {
    const say = (/** @type {string} */ corner, /** @type {number | null} */ wanted) => {
      const count = quarters.filter((quarter) => quarter === wanted).length;
      return count ? [t("worksheet.picture.corner", { corner, words: inWords(count) })] : [];
    };
    return [
      t("worksheet.picture.rated", { rated: quarters.length, total: this.#rows.length }),
      ...TOLD.flatMap((corner) => say(this.#corners[corner], corner)),
      ...say(t("worksheet.picture.middle"), null),
    ].join(" ");
  }

  #turn() {
    const isOpen = this.#table.hidden;
    this.#table.hidden = !isOpen;
    this.#button.setAttribute("aria-expanded", String(isOpen));
    this.#button.textContent = t(isOpen ? "worksheet.picture.no-table" : "worksheet.picture.table");
  }

  /**
   * @param {"th" | "td"} tag  of all cells but the first, which names the row
   * @param {string[]} words
   */
  #line(tag, words) {
    const [first, ...rest] = words;
    const scope = tag === "th" ? "col" : undefined;
    return h(
      "tr",
      {},
      h("th", { scope: scope ?? "row" }, first),
      ...rest.map((text) => h(tag, { scope }, text)),
    );
  }
}

/**
 * The lines of the picture: thin between the steps, thick between the quarters.
 * @param {{across: number, up: number}} steps
 */
function ground({ across, up }) {
  const thin = [
    ...Array.from({ length: across - 1 }, (_, step) => `M${((step + 1) * SIDE) / across} 0V${SIDE}`),
    ...Array.from({ length: up - 1 }, (_, step) => `M0 ${((step + 1) * SIDE) / up}H${SIDE}`),
  ];
  return [
    svg("path", { class: "course-chart__ring", d: thin.join("") }),
    svg("path", {
      class: "course-quadrants__cross",
      d: `M0 0H${SIDE}V${SIDE}H0ZM${SIDE / 2} 0V${SIDE}M0 ${SIDE / 2}H${SIDE}`,
    }),
  ];
}

/** @param {Spot} spot */
function point({ number, x, y, room }) {
  const radius = Math.min(RADIUS, (room * SIDE) / 2 - 1);
  const [left, top] = [x * SIDE, (1 - y) * SIDE];
  return svg(
    "g",
    { class: "course-quadrants__point" },
    svg("circle", { cx: left, cy: top, r: radius }),
    svg(
      "text",
      { x: left, y: top + radius * 0.4, "font-size": radius * 1.15, "text-anchor": "middle" },
      String(number),
    ),
  );
}
