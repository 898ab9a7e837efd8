import { t } from "../core/strings.js";
import { button, h } from "./dom.js";
import { qrReader } from "./qr.js";
import { Camera } from "./room-camera.js";

/**
 * @typedef {{name: string, text: string | null, isLarge?: boolean}} Brought
 *   `name`: of the file, or ""; `text`: null where nothing could be read; `isLarge`: because it is too large
 */

/** Bytes of a file of codes, and of a picture: what is larger is not read at all. */
const LARGEST = { text: 200_000, picture: 30_000_000 };

/** Characters of what is pasted. */
const LONGEST = 2_000_000;

/** The ways in: files and pictures, chosen or dropped, text that is pasted, and the camera. */
export class Intake {
  #address;
  #take;
  #say;
  #files = h("input", { type: "file", multiple: true, accept: ".txt,text/plain,image/*" });
  #text = h("textarea", { rows: 3, spellcheck: "false", autocomplete: "off" });
  #camera;
  element;

  /**
   * @param {() => string} address  of `qr-read.js`
   * @param {(brought: Brought[]) => void} take
   * @param {(words: string) => void} say
   */
  constructor(address, take, say) {
    this.#address = address;
    this.#take = take;
    this.#say = say;
    this.#camera = new Camera(address, (text) => take([{ name: "", text }]), say);
    this.element = h(
      "div",
      { class: "course-room__ways" },
      h(
        "div",
        { class: "course-room__drop" },
        h("label", {}, h("span", {}, t("room.files")), this.#files),
        h("p", {}, t("room.drop")),
      ),
      h("div", {}, h("p", {}, t("room.camera.how")), this.#camera.element),
      h(
        "div",
        {},
        h("label", {}, h("span", {}, t("room.paste")), this.#text),
        button(t("room.take"), () => this.#paste()),
      ),
    );
    this.#files.addEventListener("change", async () => {
      const chosen = [...(this.#files.files ?? [])];
      await this.#bring(chosen);
      // The same file, chosen again, is news again.
      this.#files.value = "";
    });
  }

  /**
   * Files can be dropped anywhere on the room.
   * @param {HTMLElement} room
   * @param {AbortSignal} signal
   */
  listen(room, signal) {
    this.#camera.listen(signal);
    const hasFiles = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes("Files");
    room.addEventListener(
      "dragover",
      (event) => {
        if (!hasFiles(event)) return;
        // Otherwise the browser would open the file in place of the page.
        event.preventDefault();
        room.dataset.dropping = "";
      },
      { signal },
    );
    room.addEventListener("dragleave", () => delete room.dataset.dropping, { signal });
    room.addEventListener(
      "drop",
      (event) => {
        delete room.dataset.dropping;
        if (!hasFiles(event)) return;
        event.preventDefault();
        void this.#bring([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
  }

  #paste() {
    const text = this.#text.value;
    const isLarge = text.length > LONGEST;
    if (text.trim()) this.#take([{ name: "", text: isLarge ? null : text, isLarge }]);
    else this.#say(t("room.nothing-pasted"));
    this.#text.value = "";
    this.#text.focus();
  }

  /** @param {File[]} files */
  async #bring(files) {
    if (!files.length) return;
    this.#say(t("room.reading", { count: files.length }));
    const brought = [];
    for (const file of files) {
      const isPicture = file.type.startsWith("image/");
      const isLarge = file.size > LARGEST[isPicture ? "picture" : "text"];
      const text = isLarge ? null : await this.#read(file, isPicture);
      brought.push({ name: file.name, text, isLarge });
    }
    this.#take(brought);
  }

  /**
   * @param {File} file
   * @param {boolean} isPicture
   * @returns {Promise<string | null>}
   */
  async #read(file, isPicture) {
    try {
      if (!isPicture) return await file.text();
      const read = await qrReader(this.#address());
      const picture = await createImageBitmap(file);
      try {
        return read(picture, picture.width, picture.height);
      } finally {
        picture.close();
      }
    } catch {
      return null;
    }
  }
}
