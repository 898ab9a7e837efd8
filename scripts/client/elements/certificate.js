import {
  certificatesIn,
  checkCode,
  codeOf,
  countPages,
  factsOf,
  isSame,
  keyOf,
} from "../core/certificate.js";
import { dayOf } from "../core/day.js";
import { CERTIFICATE, PAGE } from "../core/keys.js";
import { donePages, duration } from "../core/progress.js";
import { t } from "../core/strings.js";
import { CourseElement } from "./base.js";
import { all, button, h, one } from "./dom.js";
import { dateOf, day } from "./format.js";
import { readOutline } from "./outline.js";
import { courseId, said } from "../store/shared.js";
import { printInstead, printPaper } from "./paper.js";
import { readRecord, textOfFile } from "./record-file.js";
import { saveFile } from "./save-file.js";

/**
 * @import {Facts} from "../core/certificate.js"
 * @import {Outline} from "../core/outline.js"
 */

/** Of paper: one page, landscape. */
const KIND = "certificate";

/**
 * `<course-certificate>`: says what is done and what is missing, makes a certificate of it, and checks one
 * against a record file.
 */
export class CourseCertificate extends CourseElement {
  /** @type {Outline} */
  #outline = { modules: [], activities: [] };

  /** @param {AbortSignal} signal */
  async start(signal) {
    this.#outline = readOutline();
    for (const form of all(this, "form")) form.hidden = false;
    const update = async () => this.#sayWhatIsDone(donePages(await this.store.all(PAGE)));
    this.subscribe(PAGE, update, signal);
    await update();
    await this.#offer();
    this.#offerCheck();
    printInstead(() => this.#copy(), KIND, signal);
  }

  /** The certificate that is shown, to be printed. @returns {HTMLElement | null} */
  #copy() {
    const paper = this.querySelector(".course-paper-certificate");
    return paper && /** @type {HTMLElement} */ (paper.cloneNode(true));
  }

  /** @param {Set<string>} done  paths */
  #sayWhatIsDone(done) {
    let missing = 0;
    for (const part of all(this, "[data-module]")) {
      const pages = this.#outline.modules.find(({ slug }) => slug === part.dataset.module)?.pages ?? [];
      const count = pages.filter(({ path }) => done.has(path)).length;
      missing += pages.length - count;
      part.toggleAttribute("data-done", count === pages.length);
      one(part, ".course-criterion__state").textContent =
        count === pages.length
          ? t("certificate.done")
          : t("certificate.some", { done: count, total: pages.length });
    }
    one(this, ".course-certificate__missing").textContent = missing
      ? t("certificate.missing", { count: missing })
      : t("certificate.whole");
  }

  /** Offers to make a certificate, and shows the last one's name if it was kept. */
  async #offer() {
    const form = one(this, ".course-certificate__make");
    /** @type {HTMLInputElement[]} */
    const [name, keep] = all(form, "input");
    const kept = certificatesIn(await this.store.all(CERTIFICATE)).at(-1)?.name;
    if (kept) {
      name.value ||= kept;
      keep.checked = true;
    }
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#make(name.value.trim(), keep.checked);
    });
  }

  /**
   * @param {string} name
   * @param {boolean} isKept  whether the name may be saved
   */
  async #make(name, isKept) {
    const records = await this.store.all();
    const now = factsOf(this.#outline, records, courseId(), dayOf(new Date()));
    if (!countPages(now)) {
      one(this, ".course-certificate__make [role=status]").textContent = t("certificate.nothing");
      return;
    }
    // What was stated before and still is so keeps its day and its code.
    const made = certificatesIn(records).find(({ facts }) => isSame(facts, now));
    const key = keyOf(made?.n ?? Date.now());
    const facts = made?.facts ?? now;
    const base = records.find((record) => record.key === key) ?? null;
    await this.store.save(key, { ...facts, ...(isKept && name ? { name } : {}) }, { base, strict: true });
    const code = codeOf(facts, name);
    const print = button(t("certificate.print"), () =>
      printPaper(/** @type {HTMLElement} */ (this.#copy()), KIND),
    );
    one(this, ".course-certificate__shown").replaceChildren(
      drawCertificate(this.#outline, facts, name, code),
      h(
        "div",
        { class: "course-actions" },
        print,
        button(t("certificate.save"), () => void this.#save(key)),
      ),
      h("p", { class: "course-how" }, t("certificate.save-how")),
    );
    one(this, ".course-certificate__make [role=status]").textContent = t("certificate.made", { code });
  }

  /**
   * Saves what a check needs and nothing else: nobody should have to hand over what they wrote to have a code looked at.
   * @param {string} key  of the certificate
   */
  async #save(key) {
    const records = (await this.store.all()).filter(
      (record) => record.key === key || record.key.startsWith(PAGE),
    );
    const name = saveFile("my-certificate", "json", textOfFile({ records, kept: [] }), "application/json");
    one(this, ".course-certificate__make [role=status]").textContent = t("certificate.saved", { name });
  }

  #offerCheck() {
    const form = one(this, ".course-certificate__check");
    const status = one(form, "[role=status]");
    /** @type {HTMLInputElement[]} */
    const [file, name, code] = all(form, "input");
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const chosen = file.files?.[0];
      if (!chosen || !code.value.trim()) {
        status.replaceChildren(h("p", {}, t(chosen ? "certificate.no-code" : "certificate.no-file")));
        (chosen ? code : file).focus();
        return;
      }
      status.replaceChildren(
        ...(await this.#check(chosen, name.value, code.value)).map((text) => h("p", {}, text)),
      );
    });
  }

  /**
   * @param {File} file
   * @param {string} name
   * @param {string} code
   * @returns {Promise<string[]>}  what to say, a paragraph each
   */
  async #check(file, name, code) {
    let records;
    try {
      ({ records } = await readRecord(file));
    } catch {
      return [t("certificate.unreadable")];
    }
    const { facts, hasAny, agrees } = checkCode(records, name, code);
    if (!hasAny) return [t("certificate.none")];
    if (!facts) return [t("certificate.other")];
    return [
      t("certificate.same", { day: day(dateOf(facts.day)), pages: countPages(facts), total: this.#total }),
      ...(agrees ? [] : [t("certificate.changed")]),
      t("certificate.not-proof"),
    ];
  }

  get #total() {
    return this.#outline.modules.reduce((sum, { pages }) => sum + pages.length, 0);
  }
}

/**
 * @param {Outline} outline
 * @param {Facts} facts
 * @param {string} name  "": a line to write it on
 * @param {string} code
 * @returns {HTMLElement}
 */
function drawCertificate(outline, facts, name, code) {
  const done = countPages(facts);
  const total = outline.modules.reduce((sum, { pages }) => sum + pages.length, 0);
  const [key, count] = duration(facts.minutes);
  const rows = outline.modules.map(({ slug, title, pages }) => {
    const own = facts.modules.find((module) => module.slug === slug)?.pages ?? [];
    const last = own
      .map((page) => page.day)
      .sort()
      .at(-1);
    const state =
      own.length === pages.length
        ? t("certificate.all")
        : t("certificate.some", { done: own.length, total: pages.length });
    return h(
      "tr",
      {},
      h("th", { scope: "row" }, title),
      h("td", {}, state),
      h("td", {}, last ? day(dateOf(last)) : "–"),
    );
  });
  const head = ["module", "pages", "last"].map((column) =>
    h("th", { scope: "col" }, t(`certificate.${column}`)),
  );
  return h(
    "div",
    { class: "course-paper-certificate" },
    h("p", { class: "course-paper-certificate__course" }, said("application-name") ?? ""),
    h("h3", {}, t(done < total ? "certificate.title.so-far" : "certificate.title.whole")),
    name
      ? h("p", { class: "course-paper-certificate__name" }, name)
      : h(
          "p",
          { class: "course-paper-certificate__name course-paper-certificate__name--open" },
          t("certificate.name"),
        ),
    h("p", {}, t(done < total ? "certificate.says.so-far" : "certificate.says.whole", { done, total })),
    h("table", { class: "course-table" }, h("thead", {}, h("tr", {}, ...head)), h("tbody", {}, ...rows)),
    h(
      "dl",
      {},
      ...[
        [t("certificate.time"), t(key, { count })],
        [t("certificate.day"), day(dateOf(facts.day))],
        [t("certificate.code"), code],
      ].map(([term, words]) => h("div", {}, h("dt", {}, term), h("dd", {}, words))),
    ),
    h("p", { class: "course-paper-certificate__honest" }, t("certificate.honest")),
  );
}
