import { t } from "../core/strings.js";
import { button, h, turnOff } from "./dom.js";
import { qrReader } from "./qr.js";

/** Milliseconds between two looks at what the camera sees. */
const PAUSE = 150;

/** Reads codes with the camera: it is asked for on a press only, and off again on another, or when the page is left. */
export class Camera {
  #address;
  #onText;
  #say;
  #start = button(t("room.camera.start"), () => void this.#begin());
  #stop = button(t("room.camera.stop"), () => this.#end(t("room.camera.off")), { class: "course-button" });
  #video = h("video", { muted: true, playsinline: true, "aria-label": t("room.camera.picture") });
  #seen = h("div", { class: "course-room__camera", hidden: true }, this.#video, this.#stop);
  element = h("div", {}, this.#start, this.#seen);
  /** @type {MediaStream | null} */
  #stream = null;
  /** Changes with every start and stop, so that what was waited for comes too late. */
  #turn = 0;

  /**
   * @param {() => string} address  of `qr-read.js`
   * @param {(text: string) => void} onText  called once for each code that is held before the camera
   * @param {(words: string) => void} say
   */
  constructor(address, onText, say) {
    this.#address = address;
    this.#onText = onText;
    this.#say = say;
  }

  /** @param {AbortSignal} signal  aborted when the page is left */
  listen(signal) {
    const stop = () => this.#close();
    signal.addEventListener("abort", stop);
    addEventListener("pagehide", stop, { signal });
  }

  async #begin() {
    turnOff(this.#start, true);
    const turn = ++this.#turn;
    this.#say(t("room.camera.wait"));
    try {
      const read = await qrReader(this.#address());
      if (!navigator.mediaDevices) throw new DOMException("", "NotFoundError");
      const video = { facingMode: "environment", width: { ideal: 1280 } };
      const stream = await navigator.mediaDevices.getUserMedia({ video, audio: false });
      // The page was left while the browser asked.
      if (turn !== this.#turn) return stopAll(stream);
      this.#stream = stream;
      this.#video.srcObject = this.#stream;
      await this.#video.play();
      if (turn !== this.#turn) return;
      this.#start.hidden = true;
      this.#seen.hidden = false;
      this.#stop.focus();
      this.#say(t("room.camera.on"));
      this.#look(read, "");
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#close();
      const name = error instanceof DOMException ? error.name : "";
      const why = name === "NotAllowedError" ? "refused" : name === "NotFoundError" ? "none" : "failed";
      this.#say(t(`room.camera.${why}`));
    }
  }

  /**
   * @param {Awaited<ReturnType<typeof qrReader>>} read
   * @param {string} last  the code that was seen last: it stays before the camera for a while
   */
  #look(read, last) {
    if (!this.#stream) return;
    const { videoWidth, videoHeight } = this.#video;
    const text = videoWidth ? read(this.#video, videoWidth, videoHeight) : null;
    if (text && text !== last) this.#onText(text);
    setTimeout(() => this.#look(read, text ?? last), PAUSE);
  }

  /** @param {string} words */
  #end(words) {
    this.#close();
    this.#start.focus();
    this.#say(words);
  }

  #close() {
    this.#turn++;
    turnOff(this.#start, false);
    if (this.#stream) stopAll(this.#stream);
    this.#stream = null;
    this.#video.srcObject = null;
    this.#seen.hidden = true;
    this.#start.hidden = false;
  }
}

/** @param {MediaStream} stream */
function stopAll(stream) {
  for (const track of stream.getTracks()) track.stop();
}
