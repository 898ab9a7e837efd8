/**
 * `<course-toggle data-opens="…">` around one of the theme's labels: makes a button of it once the script runs. A label
 * takes no focus and says neither that it opens something nor whether that is open; without the script it still works.
 *
 * `data-opens` names what takes the focus when it opens; when it closes, the focus comes back to the button.
 */
export class CourseToggle extends HTMLElement {
  /** @type {(() => void) | undefined} */
  #undo;

  connectedCallback() {
    const label = this.querySelector("label");
    const box = /** @type {HTMLInputElement | null} */ (label && document.getElementById(label.htmlFor));
    if (!label || !box) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = label.className;
    button.setAttribute("aria-label", label.title);
    button.append(...label.childNodes);
    label.replaceWith(button);

    const update = () => {
      button.setAttribute("aria-expanded", String(box.checked));
      const opened = /** @type {HTMLElement | null} */ (document.querySelector(this.dataset.opens ?? ""));
      const active = document.activeElement;
      if (box.checked) opened?.focus();
      else if (active === document.body || opened?.closest("nav, form")?.contains(active)) button.focus();
    };
    /** @param {KeyboardEvent} event */
    const close = (event) => {
      if (event.key === "Escape" && box.checked) box.click();
    };
    button.addEventListener("click", () => box.click());
    box.addEventListener("change", update);
    document.addEventListener("keydown", close);
    this.#undo = () => {
      box.removeEventListener("change", update);
      document.removeEventListener("keydown", close);
    };
    button.setAttribute("aria-expanded", String(box.checked));
  }

  disconnectedCallback() {
    this.#undo?.();
  }
}
