import { courseId } from "../store/shared.js";
import { isPresented } from "../store/present.js";
import { nameOfRecord } from "../store/shared-computer.js";
import { h } from "./dom.js";

/**
 * Loads what presents a page to a room, where this tab does.
 * @param {Document["currentScript"]} script  course.js: beside it lies the rest
 */
export function loadPresentMode(script) {
  const name = nameOfRecord(courseId());
  const is = isPresented(name);
  addEventListener("pageshow", ({ persisted }) => {
    // From the back button's cache: on the wall it must not bring back what was saved, nor hide it from its owner.
    if (!persisted || isPresented(name) === is) return;
    document.documentElement.hidden = true;
    location.reload();
  });
  if (!is || !(script instanceof HTMLScriptElement)) return;
  document.documentElement.dataset.present = "";
  const at = (/** @type {string} */ file) => new URL(file, script.src).href;
  document.head.append(h("link", { rel: "stylesheet", href: at("present.css") }));
  document.head.append(h("script", { src: at("present.js") }));
}
