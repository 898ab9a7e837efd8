import { t } from "../core/strings.js";
import { courseId } from "../store/shared.js";
import { follow, isPresented, isStill, leave } from "../store/present.js";
import { nameOfRecord } from "../store/shared-computer.js";
import { button, h, one } from "./dom.js";

/**
 * Loads what presents a page to a room, where this tab does.
 * @param {Document["currentScript"]} script  course.js: beside it lies the rest
 */
export function loadPresentMode(script) {
  const name = nameOfRecord(courseId());
  const is = isPresented(name);
  follow(name);
  addEventListener("pageshow", ({ persisted }) => {
    // From the back button's cache: on the wall it must not bring back what was saved, nor hide it from its owner.
    if (!persisted || isStill(name)) return;
    document.documentElement.hidden = true;
    location.reload();
  });
  if (!is || !(script instanceof HTMLScriptElement)) return;
  document.documentElement.dataset.present = "";
  const at = (/** @type {string} */ file) => new URL(file, script.src).href;
  const parts = [
    h("link", { rel: "stylesheet", href: at("present.css") }),
    h("script", { src: at("present.js") }),
  ];
  for (const part of parts) part.addEventListener("error", () => giveUp(name), { once: true });
  document.head.append(...parts);
}

/**
 * Shows the page as it is where a part of the mode does not come, with a way out: without its bar there is none. The tab
 * stays in the mode until then, so that neither this page nor the next puts the learner's record on the wall.
 * @param {string} name  of the course's record
 */
function giveUp(name) {
  const root = document.documentElement;
  if (root.dataset.present === undefined) return;
  delete root.dataset.present;
  one(document, "#course-page").before(
    h(
      "div",
      { class: "course-not-presented", role: "alert" },
      h("p", {}, t("page.presented.failed")),
      button(t("page.presented.leave"), () => leave(name)),
    ),
  );
}
