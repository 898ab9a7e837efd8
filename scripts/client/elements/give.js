import { stampOf } from "../core/room/bytes.js";
import { TooLong, toParts } from "../core/room/code.js";
import { offersOf } from "../core/room/giving.js";
import { t } from "../core/strings.js";
import { courseId } from "../store/shared.js";
import { CourseElement } from "./base.js";
import { all, button, focusText, h, hashOf, once } from "./dom.js";
import { drawOffer } from "./give-offer.js";
import { GiveCode } from "./give-code.js";
import { nextTurn } from "./give-turn.js";
import { readOutline } from "./outline.js";
import { saveFile } from "./save-file.js";

/** @import {Offer} from "../core/room/giving.js" */

/** What a link from an activity to this page has behind its "#", before the activity's id. */
const FROM = "from=";

/**
 * `<course-give data-make="…">`: lets a learner choose which ratings and answers to give to the trainer of a group, see what
 * that is, and give it as a QR code or a file. Nothing is chosen beforehand, and nothing is given without a yes.
 */
export class CourseGive extends CourseElement {
  /** @type {Offer[]} */
  #offers = [];
  #code = new GiveCode(
    () => this.dataset.make ?? "",
    () => this.#takeBack(),
  );
  #list = h("fieldset", { class: "course-give__list" });
  #yes = h("input", { type: "checkbox", autocomplete: "off" });
  #said = h("p", { class: "course-give__said", role: "status" });
  #form = h("div", {});
  #nothing = h("p", {}, t("give.nothing"));

  prepare() {
    this.#form.replaceChildren(
      this.#list,
      h("label", { class: "course-option" }, this.#yes, h("span", {}, t("give.consent"))),
      h(
        "div",
        { class: "course-actions" },
        button(t("give.show"), () => void this.#show(), { class: "course-button" }),
        button(t("give.save"), () => this.#save()),
      ),
    );
    this.#form.hidden = this.#nothing.hidden = true;
    this.append(this.#nothing, this.#form, this.#said, this.#code.element);
  }

  /** @param {AbortSignal} signal */
  async start(signal) {
    // A code that no longer holds what is ticked would give something else than what one sees.
    this.#form.addEventListener("change", () => this.#code.isShown && this.#forget(t("give.changed")), {
      signal,
    });
    await this.#read();
    this.subscribe(
      "",
      once(() => void this.#read()),
      signal,
    );
  }

  /** Reads what there is to give. What is ticked stays so. */
  async #read() {
    const offers = offersOf(readOutline(), await this.store.all());
    if (JSON.stringify(offers) === JSON.stringify(this.#offers) && this.#list.hasChildNodes()) return;
    const ticked = this.#ticked.map(({ id }) => id);
    const hash = hashOf();
    const first = hash.startsWith(FROM) ? hash.slice(FROM.length) : "";
    this.#offers = [...offers].sort((a, b) => Number(b.id === first) - Number(a.id === first));
    this.#nothing.hidden = offers.length > 0;
    this.#form.hidden = !offers.length;
    this.#list.replaceChildren(
      h("legend", {}, t("give.choose")),
      ...this.#offers.map((offer) => drawOffer(offer, ticked.includes(offer.id))),
    );
    if (this.#code.isShown) this.#forget(t("give.changed"));
  }

  /** @returns {Offer[]} */
  get #ticked() {
    const boxes = /** @type {HTMLInputElement[]} */ (all(this.#list, "[type=checkbox]"));
    return this.#offers.filter((_offer, place) => boxes[place]?.checked);
  }

  /**
   * The code of what is ticked, for whoever said yes; otherwise says what is missing.
   * @returns {string[] | null}
   */
  #make() {
    const ticked = this.#ticked;
    if (!ticked.length || !this.#yes.checked) {
      this.#said.textContent = t(ticked.length ? "give.no-consent" : "give.none-chosen");
      (ticked.length ? this.#yes : all(this.#list, "input")[0]).focus();
      return null;
    }
    const activities = ticked.map(({ given }) => given);
    try {
      return toParts({ course: stampOf(courseId()), ...nextTurn(courseId()), activities });
    } catch (error) {
      if (!(error instanceof TooLong)) throw error;
      this.#said.textContent = t("give.too-long");
      return null;
    }
  }

  async #show() {
    const parts = this.#make();
    if (!parts) return;
    this.#said.textContent = "";
    await this.#code.show(parts);
  }

  #save() {
    const parts = this.#make();
    if (!parts) return;
    const name = saveFile("for-the-room", "txt", `${parts.join("\n")}\n`);
    this.#said.textContent = t("give.saved", { name });
  }

  #takeBack() {
    this.#forget(t("give.taken-back"));
    // The pressed button is gone.
    focusText(this.#said);
  }

  /** @param {string} words */
  #forget(words) {
    this.#code.hide();
    this.#yes.checked = false;
    this.#said.textContent = words;
  }
}
