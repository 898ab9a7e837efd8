import { t } from "../core/strings.js";
import { all, button, h } from "./dom.js";
import { loadScript } from "./script.js";
import { titleOf } from "./session-words.js";

/**
 * @import {Agenda, Row} from "../core/session.js"
 * @import {Desk} from "./session.js"
 */

/** What has no place in notes: what runs, what asks for something, and what is folded away. */
const LEFT_OUT =
  "script,style,link,meta,base,iframe,object,embed,form,template,noscript,[hidden],.course-term__meaning";

/** The facilitator notes of the session's steps, taken from the guides' pages and put in the order of the agenda. */
export class Notes {
  #desk;
  /** The page of each guide, by its URL; undefined where it could not be read. @type {Map<string, Promise<Document | undefined>>} */
  #pages = new Map();
  #isOpen = false;
  /** Counts the drawings: one that is overtaken is not shown. */
  #turn = 0;
  #open = button(t("session.notes.show"), () => this.#toggle(), { "aria-expanded": "false" });
  #place = h("div", { class: "course-session__notes", hidden: true });
  element = h(
    "div",
    { class: "course-session__notes-part", hidden: true },
    h("h3", {}, t("session.notes.title")),
    h("p", { class: "course-session__screen" }, t("session.notes.how")),
    this.#open,
    this.#place,
  );

  /** @param {Desk} desk */
  constructor(desk) {
    this.#desk = desk;
  }

  /** @param {Agenda} agenda */
  show({ rows }) {
    this.element.hidden = !rows.some(isOfGuide);
    // With nothing to read, the words of another plan would stay on the sheet.
    this.element.classList.toggle("course-session__screen", !this.#isOpen);
    if (this.#isOpen) void this.#draw(rows);
  }

  async #toggle() {
    this.#isOpen = !this.#isOpen;
    this.#open.setAttribute("aria-expanded", String(this.#isOpen));
    this.#open.textContent = t(this.#isOpen ? "session.notes.hide" : "session.notes.show");
    this.#place.hidden = !this.#isOpen;
    this.element.classList.toggle("course-session__screen", !this.#isOpen);
    if (!this.#isOpen) return;
    const missing = await this.#draw(this.#desk.agenda.rows);
    this.#desk.say(t(missing ? "session.notes.missing" : "session.notes.shown"));
  }

  /**
   * @param {Row[]} rows
   * @returns {Promise<number>}  how many steps' notes could not be read
   */
  async #draw(rows) {
    const turn = ++this.#turn;
    const steps = rows.filter(isOfGuide);
    const parts = await Promise.all(steps.map((row) => this.#part(row)));
    const missing = parts.filter((part) => !part).length;
    if (turn !== this.#turn) return missing;
    this.#place.replaceChildren(
      ...(missing ? [h("p", {}, t("session.notes.missing"))] : []),
      ...steps.map((row, place) =>
        h(
          "section",
          {},
          h("h4", {}, `${row.from} `, h("a", { href: row.href }, titleOf(row))),
          ...(parts[place] ?? []),
        ),
      ),
    );
    return missing;
  }

  /**
   * @param {Row} row
   * @returns {Promise<Node[] | null>}  null when it could not be read
   */
  async #part({ href }) {
    const [url, id] = href.split("#");
    const known = this.#pages.get(url) ?? fetchPage(url);
    this.#pages.set(url, known);
    const page = await known;
    // The network may be back when the notes are asked for again.
    if (!page) this.#pages.delete(url);
    const heading = page?.getElementById(id);
    return heading ? partBelow(heading, new URL(url, location.href).href) : null;
  }
}

/** @param {Row} row */
function isOfGuide({ entry, what }) {
  return entry.kind === "step" && what !== null;
}

/**
 * @param {string} url
 * @returns {Promise<Document | undefined>}
 */
async function fetchPage(url) {
  try {
    // What is parsed like this is never run.
    return new DOMParser().parseFromString(await textOf(url), "text/html");
  } catch {
    // The link to the guide is there.
  }
}

/**
 * @param {string} url
 * @returns {Promise<string>}  rejects where it cannot be read
 */
async function textOf(url) {
  // From a file the browser reads no other, but runs it: the folder for a disk has each guide as a script too.
  if (location.protocol === "file:") {
    const script = new URL(`${url}.js`, location.href).href;
    await loadScript(script, script);
    return /** @type {any} */ (globalThis).coursePages[script];
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`"${url}" could not be read`);
  return response.text();
}

/**
 * Copies what stands below a heading, up to the next of its level or above.
 * @param {Element} heading
 * @param {string} base  the URL of its page
 * @returns {Node[]}
 */
function partBelow(heading, base) {
  const part = document.createElement("div");
  const level = Number(heading.localName.slice(1));
  for (let node = heading.nextElementSibling; node; node = node.nextElementSibling) {
    if (/^h[1-6]$/.test(node.localName) && Number(node.localName.slice(1)) <= level) break;
    part.append(document.importNode(node, true));
  }
  for (const element of all(part, LEFT_OUT)) element.remove();
  for (const element of all(part, "*")) clean(element, base);
  return [...part.childNodes];
}

/**
 * Takes from an element what could run, clash with the page, or lead elsewhere than it did on its own page.
 * @param {Element} element
 * @param {string} base
 */
function clean(element, base) {
  if (element.localName.includes("-")) return element.replaceWith(...element.childNodes);
  for (const { name, value } of [...element.attributes]) {
    if (name === "href" || name === "src") {
      element.removeAttribute(name);
      const url = absolute(value, base);
      if (/^(?:https?|file|mailto|tel):/.test(url)) element.setAttribute(name, url);
    } else if (!["alt", "class", "colspan", "rowspan", "scope", "lang", "width", "height"].includes(name)) {
      element.removeAttribute(name);
    }
  }
}

/**
 * @param {string} value
 * @param {string} base
 * @returns {string}  "" for what is no address
 */
function absolute(value, base) {
  try {
    return new URL(value, base).href;
  } catch {
    return "";
  }
}
