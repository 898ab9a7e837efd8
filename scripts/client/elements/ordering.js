import { t } from "../core/strings.js";
import { all, button, h, isOff, one, turnOff } from "./dom.js";

/**
 * Gives the steps of an ordering question their buttons.
 * @param {HTMLElement} list
 * @param {() => void} onMove
 */
export function makeMovable(list, onMove) {
  const status = h("div", { class: "course-hidden", role: "status" });
  const stands = button(
    t("client.stands"),
    () => {
      const isPressed = stands.getAttribute("aria-pressed") === "true";
      stands.setAttribute("aria-pressed", String(!isPressed));
      list.toggleAttribute("data-moved", !isPressed);
      onMove();
    },
    { class: "course-button course-button--quiet course-stands" },
  );
  list.after(stands, status);
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  for (const item of rows(list)) {
    const name = item.textContent?.trim() ?? "";
    for (const way of ["up", "down"]) {
      const mover = h("button", {
        type: "button",
        class: `course-move course-move--${way}`,
        "aria-label": `${t(`client.${way}`)} ${name}`,
        title: t(`client.${way}`),
      });
      mover.addEventListener("click", () => {
        if (!isOff(mover)) {
          // It is the neighbour that moves: a row that is moved loses the focus inside it.
          if (way === "up") item.after(/** @type {Element} */ (item.previousElementSibling));
          else item.before(/** @type {Element} */ (item.nextElementSibling));
          list.dataset.moved = "";
          showState(list);
          onMove();
        }
        clearTimeout(timer);
        // Several quick moves are one piece of news.
        timer = setTimeout(() => {
          const now = rows(list);
          status.textContent = t("client.place", { name, n: now.indexOf(item) + 1, m: now.length });
        }, 150);
      });
      item.append(mover);
    }
  }
  showState(list);
}

/**
 * @param {HTMLElement} list
 * @returns {HTMLElement[]}
 */
export function rows(list) {
  return all(list, "[data-item]");
}

/**
 * Brings the buttons in line with the order: those that lead nowhere are turned off, and "It is right as it stands" is there
 * until something was moved.
 * @param {HTMLElement} list
 */
export function showState(list) {
  const stands = one(/** @type {HTMLElement} */ (list.parentElement), ".course-stands");
  stands.setAttribute("aria-pressed", "false");
  stands.hidden = list.dataset.moved === "";
  rows(list).forEach((item, place, { length }) => {
    turnOff(one(item, ".course-move--up"), place === 0);
    turnOff(one(item, ".course-move--down"), place === length - 1);
  });
}
