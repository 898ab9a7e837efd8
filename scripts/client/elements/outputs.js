import { toMarkdown } from "../core/markdown.js";
import { t } from "../core/strings.js";
import { button, h } from "./dom.js";
import { dateOf, day, digits } from "./format.js";
import { saveFile } from "./save-file.js";
import { wordOf } from "./word.js";

/**
 * @import {Text, Words} from "../core/document.js"
 *
 * @typedef {object} Output
 * @property {string} address            of `word.js`, from the page
 * @property {() => string} stem         of the file's name
 * @property {() => Promise<Text>} read  what is saved
 * @property {() => void | Promise<void>} print
 */

/** @type {Words} */
export const WORDS = {
  t,
  day: (at) => day(dateOf(at)),
  number: digits,
};

/**
 * The buttons that save a text as a file or print it, and the place in which they say what has become of it.
 * @param {Output} output
 * @returns {HTMLElement[]}
 */
export function drawOutputs({ address, stem, read, print }) {
  const status = h("div", { class: "course-status", role: "status" });
  const run = async (/** @type {string} */ doing, /** @type {() => Promise<string>} */ act) => {
    status.textContent = doing;
    try {
      status.textContent = await act();
    } catch (error) {
      console.error(error);
      status.textContent = t("documents.failed");
    }
  };
  const word = () =>
    run(t("documents.making"), async () => {
      const name = saveFile(stem(), "docx", await wordOf(await read(), address));
      return t("documents.saved", { name });
    });
  const markdown = () =>
    run("", async () => {
      const name = saveFile(stem(), "md", toMarkdown(await read()), "text/markdown");
      return t("documents.saved", { name });
    });
  const paper = () =>
    run("", async () => {
      await print();
      return "";
    });
  return [
    h(
      "div",
      { class: "course-actions" },
      button(t("documents.word"), word, { class: "course-button" }),
      button(t("documents.markdown"), markdown),
      button(t("documents.print"), paper),
    ),
    status,
  ];
}
