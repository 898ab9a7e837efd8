import { t } from "../core/strings.js";
import { all, one } from "./dom.js";

/** Filling in fields and pressing buttons as a learner does, for the page that shows activities in their states. */

/**
 * Waits until something is so.
 * @param {() => unknown} test
 */
export async function until(test) {
  const end = Date.now() + 10_000;
  while (!test()) {
    if (Date.now() > end) throw new Error(`waited in vain: ${test}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Presses each button that can be seen and begins with these words.
 * @param {Element} place
 * @param {string} words
 */
export function press(place, words) {
  for (const button of all(place, "button"))
    if (button.checkVisibility() && button.textContent?.trim().startsWith(words)) button.click();
}

/**
 * Writes a text into a field.
 * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} field
 * @param {string} text
 */
export function write(field, text) {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * Writes some words into each empty text field of a place.
 * @param {Element} place
 */
export function writeAll(place) {
  for (const field of /** @type {HTMLTextAreaElement[]} */ (all(place, "textarea")))
    if (!field.value && !field.readOnly) write(field, t("gallery.text"));
}

/**
 * The buttons and boxes of a name.
 * @param {Element} place
 * @param {string} name
 * @returns {HTMLInputElement[]}
 */
export function inputs(place, name) {
  return all(place, `input[name="${name}"]`);
}

/**
 * Brings the buttons and boxes of a name in line with some values.
 * @param {Element} place
 * @param {string} name
 * @param {string[]} values
 */
export function tick(place, name, values) {
  for (const input of inputs(place, name))
    if (input.checked !== values.includes(input.value) && (input.type === "checkbox" || !input.checked))
      input.click();
}

/**
 * Takes one of each group of radio buttons.
 * @param {Element} place
 * @param {(group: HTMLInputElement[]) => HTMLInputElement} pick
 */
export function tickEach(place, pick) {
  /** @type {HTMLInputElement[]} */
  const radios = all(place, "input[type=radio]");
  for (const name of new Set(radios.map((radio) => radio.name)))
    pick(radios.filter((radio) => radio.name === name)).click();
}

/**
 * Moves the steps of an ordering question, with their own buttons.
 * @param {Element} form
 * @param {string[]} order
 */
export function moveTo(form, order) {
  const ids = () => all(form, "[data-item]").map(({ dataset }) => dataset.item ?? "");
  const move = (/** @type {string} */ id, /** @type {string} */ way) =>
    one(form, `[data-item="${id}"] .course-move--${way}`).click();
  // An order that nobody has touched is no answer.
  const [first] = ids();
  move(first, "down");
  move(first, "up");
  order.forEach((id, place) => {
    while (ids().indexOf(id) > place) move(id, "up");
  });
}
