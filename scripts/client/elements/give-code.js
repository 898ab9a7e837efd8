import { t } from "../core/strings.js";
import { copyFrom } from "./copy.js";
import { button, h, one, turnOff } from "./dom.js";
import { drawQr } from "./qr.js";

/** The code of what is given: one QR code, or several one after the other, and the same as text. */
export class GiveCode {
  #address;
  /** @type {string[]} */
  #parts = [];
  #place = 0;
  #title = h("h2", { tabindex: -1 });
  #picture = h("div", { class: "course-give__code" });
  #back = button(t("give.back"), () => void this.#go(-1));
  #next = button(t("give.next"), () => void this.#go(1), { class: "course-button" });
  #way = h("div", { class: "course-actions" }, this.#back, this.#next);
  #said = h("p", { role: "status" });
  #text = h("textarea", { id: "course-give-text", rows: 5, readonly: true, spellcheck: "false" });
  element;

  /**
   * @param {() => string} address  of `qr-make.js`
   * @param {() => void} onTakeBack
   */
  constructor(address, onTakeBack) {
    this.#address = address;
    this.element = h(
      "section",
      { class: "course-give__shown", hidden: true, "aria-label": t("give.code") },
      this.#title,
      this.#picture,
      this.#said,
      this.#way,
      h("p", {}, t("give.how")),
      h(
        "details",
        {},
        h("summary", {}, t("give.as-text")),
        h("label", { for: this.#text.id }, t("give.text")),
        this.#text,
        button(t("give.copy"), () => void this.#copy()),
      ),
      h("div", { class: "course-actions" }, button(t("give.take-back"), onTakeBack)),
    );
  }

  get isShown() {
    return !this.element.hidden;
  }

  /** @param {string[]} parts */
  async show(parts) {
    this.#parts = parts;
    this.#place = 0;
    this.#text.value = parts.join("\n");
    this.element.hidden = false;
    this.#way.hidden = parts.length < 2;
    await this.#draw();
    this.#title.focus();
  }

  hide() {
    this.element.hidden = true;
    this.#parts = [];
    this.#picture.replaceChildren();
    this.#text.value = this.#said.textContent = "";
  }

  /** @param {number} by */
  async #go(by) {
    this.#place += by;
    await this.#draw();
    this.#said.textContent = this.#name;
  }

  get #name() {
    const [n, count] = [this.#place + 1, this.#parts.length];
    return count > 1 ? t("give.part", { n, count }) : t("give.whole");
  }

  async #draw() {
    this.#title.textContent = this.#name;
    turnOff(this.#back, this.#place === 0);
    turnOff(this.#next, this.#place === this.#parts.length - 1);
    const part = this.#parts[this.#place];
    try {
      const drawing = await drawQr(part, this.#address(), t("give.picture"));
      // Taken back while the script was loaded.
      if (this.#parts[this.#place] === part) this.#picture.replaceChildren(drawing);
    } catch {
      this.#picture.replaceChildren(h("p", {}, t("give.no-script")));
      one(this.element, "details").setAttribute("open", "");
    }
  }

  async #copy() {
    this.#said.textContent = (await copyFrom(this.#text)) ? t("give.copied") : t("give.selected");
  }
}
