import { textOf } from "../core/document.js";
import { select, SELECTIONS } from "../core/selection.js";
import { t } from "../core/strings.js";
import { CourseElement } from "./base.js";
import { one } from "./dom.js";
import { chosen } from "./fields.js";
import { drawOutputs, WORDS } from "./outputs.js";
import { said } from "../store/shared.js";
import { drawText, printPaper } from "./paper.js";
import { readPortfolio } from "./portfolio.js";

/** @import {Selection} from "../core/selection.js" */

/** `<course-documents data-word="…">`: saves the learner's record, or a part of it, as a document, or prints it. */
export class CourseDocuments extends CourseElement {
  get isPersonal() {
    return true;
  }

  async start() {
    one(this, ".course-documents__choice").hidden = false;
    this.append(
      ...drawOutputs({
        address: this.dataset.word ?? "",
        stem: () => t(`documents.stem.${this.#selection}`),
        read: () => this.#read(),
        print: async () => printPaper(drawText(await this.#read())),
      }),
    );
  }

  /** @returns {Selection} */
  get #selection() {
    const [value] = chosen(this, "course-documents");
    return SELECTIONS.find((each) => each === value) ?? "all";
  }

  /** What is stored now, and not when the page was opened. */
  async #read() {
    const selection = this.#selection;
    const wanted = select(await readPortfolio(this.store), selection);
    const note = t("documents.note", {
      course: said("application-name") ?? "",
      day: WORDS.day(new Date().toISOString()),
    });
    return textOf(wanted, t(`documents.title.${selection}`), note, WORDS);
  }
}
