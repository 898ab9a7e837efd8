import { t } from "../core/strings.js";
import { followVersion, useNewer, whenNewer } from "../store/kept-site.js";
import { saveAll } from "../store/saver.js";
import { button, h, turnOff } from "./dom.js";

/**
 * Tells the learner when a newer version of the course is there, and changes to it when they say so.
 * @param {string} worker  the address of the site's service worker
 */
export function watchVersion(worker) {
  followVersion(worker, saveAll);
  const page = document.querySelector("#course-page");
  // Before a room, and on slides, it would be on the wall.
  if (!page || document.documentElement.dataset.present !== undefined) return;
  // There from the start: a live region that comes with its words is not read out by all.
  const notice = h("div", { role: "status" });
  page.before(notice);
  void whenNewer(worker, () => notice.replaceChildren(noticeOfNewer(worker)));
}

/** @param {string} worker */
function noticeOfNewer(worker) {
  const use = button(t("newer.use"), () => {
    turnOff(use, true);
    use.textContent = t("newer.coming");
    void useNewer(worker);
  });
  const later = button(t("newer.later"), () => notice.remove());
  const notice = h(
    "div",
    { class: "course-newer" },
    h("p", {}, t("newer.is_there")),
    h("div", { class: "course-actions" }, use, later),
  );
  return notice;
}
