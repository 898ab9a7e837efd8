/**
 * Makes an element.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number | boolean | undefined>} [attributes]  true is an empty attribute; false and undefined are none
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

/**
 * @param {Element} element
 * @param {Record<string, string | number | boolean | undefined>} attributes  as for `h`
 */
export function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? "" : String(value));
  }
}

/**
 * A button that does not submit.
 * @param {string} text
 * @param {() => void} act  is not called while the button is `aria-disabled`
 * @param {Record<string, string | boolean>} [attributes]
 * @returns {HTMLButtonElement}
 */
export function button(text, act, attributes = {}) {
  const element = h(
    "button",
    { type: "button", class: "course-button course-button--quiet", ...attributes },
    text,
  );
  element.addEventListener("click", () => {
    if (!isOff(element)) act();
  });
  return element;
}

/**
 * Turns a button off without taking focus from it, which `disabled` would do.
 * @param {Element} element
 * @param {boolean} off
 */
export function turnOff(element, off) {
  element.setAttribute("aria-disabled", String(off));
}

/**
 * @param {Element} element
 * @returns {boolean}
 */
export function isOff(element) {
  return element.getAttribute("aria-disabled") === "true";
}

/**
 * Every element that matches.
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {T[]}
 */
export function all(root, selector) {
  return /** @type {T[]} */ ([...root.querySelectorAll(selector)]);
}

/**
 * The element that must be there.
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {T}
 */
export function one(root, selector) {
  const element = root.querySelector(selector);
  if (!element) throw new Error(`"${selector}" is missing`);
  return /** @type {T} */ (element);
}

/**
 * What stands behind the "#" of the address, decoded; "" where nothing does, or where it cannot be decoded.
 * @returns {string}
 */
export function hashOf() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

/**
 * Copies what an element holds.
 * @param {Element | null | undefined} element
 * @returns {Node[]}
 */
export function copyOf(element) {
  return element ? [...element.cloneNode(true).childNodes] : [];
}

/**
 * Moves focus to something that is read but not pressed.
 * @param {HTMLElement} element
 */
export function focusText(element) {
  element.tabIndex = -1;
  element.focus();
}

/**
 * Fills a live region.
 * @param {Element} region
 * @param {Node[]} nodes
 * @param {boolean} aloud  without it, the region is none while it changes, and nothing is announced
 */
export function fill(region, nodes, aloud) {
  const role = region.getAttribute("role");
  if (!aloud) region.removeAttribute("role");
  // Emptying what is empty would count as a change.
  if (nodes.length || region.firstChild) region.replaceChildren(...nodes);
  if (!aloud && role) setTimeout(() => region.setAttribute("role", role), 100);
}

/**
 * Makes a change that pushes the page about, and keeps an element where it is on the screen: under the finger that pressed it.
 * @param {Element} element
 * @param {() => void} change
 */
export function keepInPlace(element, change) {
  const { top } = element.getBoundingClientRect();
  change();
  const moved = element.getBoundingClientRect().top - top;
  // Even a scroll by nothing has the theme's listeners run.
  if (moved) scrollBy({ top: moved, behavior: "instant" });
}

/**
 * A function that runs once for many calls in a row: opening a file brings news of every record in it.
 * @param {() => void} act
 * @returns {() => void}
 */
export function once(act) {
  let waits = false;
  return () => {
    if (!waits) queueMicrotask(() => ((waits = false), act()));
    waits = true;
  };
}
