import { t } from "../core/strings.js";
import { courseId } from "../store/shared.js";
import { all, h } from "./dom.js";
import { statesOf } from "./gallery-states.js";

/** The record of the page that shows every activity: thrown away each time the page is opened. */
const RECORD = "preview:gallery";

/**
 * Every activity in each of its states, for an author: `<course-gallery>`, only on a site that is served.
 *
 * It holds each activity in a `<template data-of="…">`, twice where it is asked twice. The address says which one is shown,
 * and in which state: `?activity=…&state=…`. So a page that loads itself again after a save shows the same.
 */
export class CourseGallery extends HTMLElement {
  connectedCallback() {
    this.#show().catch((error) => console.error(`${this.localName}:`, error));
  }

  async #show() {
    // Whatever happens, nothing is entered in the record of somebody.
    if (courseId() !== RECORD) return;
    const asked = new URLSearchParams(location.search);
    const id = asked.get("activity") ?? "";
    /** @type {HTMLTemplateElement[]} */
    const templates = all(this, "template");
    const askings = templates.filter(({ dataset }) => dataset.of === id);
    if (!askings.length) return;
    const contents = askings.map(({ content }) => content);
    const states = statesOf(contents);
    const state = states.find(({ name }) => name === asked.get("state")) ?? states[0];
    const stage = h("div", { "aria-busy": "true" });
    this.prepend(waysTo(states, id, state.name), stage);
    for (const link of all(this, "li > a"))
      if (link.getAttribute("href") === `?activity=${id}`) link.setAttribute("aria-current", "true");
    await state.act(stage);
    stage.removeAttribute("aria-busy");
    // The activities lead on as they are worked at; whoever looks begins at the top.
    /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
    scrollTo({ top: 0, behavior: "instant" });
  }
}

/**
 * Links to an activity's states.
 * @param {import("./gallery-states.js").State[]} states
 * @param {string} id
 * @param {string} now
 */
function waysTo(states, id, now) {
  const items = states.map(({ name, label }) => {
    const href = `?${new URLSearchParams({ activity: id, state: name })}`;
    return h("li", {}, h("a", { href, "aria-current": name === now && "true" }, label));
  });
  return h("nav", { class: "gallery-states", "aria-label": t("gallery.states") }, h("ul", {}, ...items));
}
