import { all } from "./dom.js";

/**
 * What works on the slide that is shown, so that it can be used from the window with the notes.
 *
 * @typedef {object} Control
 * @property {"button" | "radio" | "checkbox" | "number" | "text" | "select"} kind
 * @property {string} label
 * @property {string} value             of a field
 * @property {boolean} on               whether it is ticked, or unfolded
 * @property {[string, string][]} list  of a list: the value and the words of each
 */

/** Steps beside a number are not needed where the number is, and what moves a row stands by the row. */
const WORKS = "button:not(.course-hands__step, .course-move), summary, select, input";

/**
 * @param {Element | undefined} slide
 * @returns {HTMLElement[]}
 */
export function controlsOf(slide) {
  return slide
    ? all(slide, WORKS).filter((each) => each.getClientRects().length && !each.closest(".deck-notes"))
    : [];
}

/**
 * @param {HTMLElement} element
 * @returns {Control}
 */
export function describe(element) {
  const field = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
  const label = field ? element.closest("label")?.querySelector("span") : element;
  const details = element.closest("details");
  return {
    kind: /** @type {Control["kind"]} */ (!field ? "button" : element.type.replace(/-one$/, "")),
    label: element.getAttribute("aria-label") ?? label?.textContent?.trim() ?? "",
    value: field ? element.value : "",
    on: element instanceof HTMLInputElement ? element.checked : element.matches("summary") && !!details?.open,
    list:
      element instanceof HTMLSelectElement
        ? [...element.options].map(({ value, text }) => [value, text])
        : [],
  };
}

/**
 * Does what was done in the other window.
 * @param {HTMLElement} element
 * @param {string} value
 */
export function use(element, value) {
  const isField = element.matches("select, input:not([type=radio], [type=checkbox])");
  if (!isField) return element.click();
  /** @type {HTMLInputElement} */ (element).value = value;
  for (const type of ["input", "change"]) element.dispatchEvent(new Event(type, { bubbles: true }));
}
