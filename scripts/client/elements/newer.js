import { t } from "../core/strings.js";
import { followVersion, useNewer, whenNewer } from "../store/kept-site.js";
import { saveAll } from "../store/saver.js";
import { button, h, turnOff } from "./dom.js";

/** Tells the learner when a newer version of the course is there, and changes to it when they say so. */
export function watchVersion() {
  followVersion(saveAll);
  const page = document.querySelector("#course-page");
  // Before a room, and on slides, it would be on the wall.
  if (!page || document.documentElement.dataset.present !== undefined) return;
  // There from the start: a live region that comes with its words is not read out by all.
  const notice = h("div", { role: "status" });
  page.before(notice);
  void whenNewer(() => notice.replaceChildren(noticeOfNewer()));
}

function noticeOfNewer() {
  const use = button(t("newer.use"), () => {
    turnOff(use, true);
    use.textContent = t("newer.coming");
    void useNewer();
  });
  return h("div", { class: "course-newer" }, h("p", {}, t("newer.is_there")), use);
}
