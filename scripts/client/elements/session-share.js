import { fromReady, newPlan } from "../core/session.js";
import { LINK, LONGEST, PlanProblem, readFile, readLink, toFile, toLink } from "../core/session-file.js";
import { t } from "../core/strings.js";
import { courseId } from "../store/shared.js";
import { copyFrom } from "./copy.js";
import { button, focusText, h } from "./dom.js";
import { saveFile } from "./save-file.js";
import { labelled } from "./session-fields.js";

/**
 * @import {Plan} from "../core/session.js"
 * @import {Desk} from "./session.js"
 */

/** What a link to a ready-made session begins with: `#ready=<plan>/<number>`. */
const READY = "#ready=";

/** The choice of a plan that is open and not ready-made. */
const OWN = "own";

/** Beginning from a ready-made plan, a link or a file. A plan that is here already is replaced only after a yes. */
export class Begin {
  #desk;
  #take;
  #ready = h("select", { autocomplete: "off" });
  #news = h("p", { class: "course-session__news", role: "status" });
  #ask = h("div", { class: "course-session__ask", hidden: true });
  element;

  /**
   * @param {Desk} desk
   * @param {(plan: Plan) => void} take  puts a plan in place of the one that is here
   */
  constructor(desk, take) {
    this.#desk = desk;
    this.#take = take;
    this.#ready.append(
      h("option", { value: "" }, t("session.ready.none")),
      h("option", { value: OWN, hidden: true }, t("session.ready.own")),
      ...desk.facts.plans.map(({ id, title, sessions }) =>
        h(
          "optgroup",
          { label: title },
          ...sessions.map((session, place) =>
            h(
              "option",
              { value: `${id}/${place + 1}` },
              `${session.title} (${t("page.minutes", { count: session.length })})`,
            ),
          ),
        ),
      ),
    );
    this.element = h(
      "div",
      { class: "course-session__begin" },
      this.#news,
      this.#ask,
      h(
        "div",
        { class: "course-session__row" },
        labelled("session.ready.title", this.#ready),
        button(t("session.ready.begin"), () => this.#beginWith(this.#ready.value, this.#ready)),
      ),
    );
  }

  /**
   * Shows in the list which plan is open.
   * @param {Plan} plan
   */
  show(plan) {
    const names = this.#desk.facts.plans.flatMap((ready) =>
      ready.sessions.map((_session, place) => ({
        name: `${ready.id}/${place + 1}`,
        title: fromReady(ready, place + 1, plan)?.title,
      })),
    );
    const name = names.find(({ title }) => title === plan.title)?.name ?? OWN;
    this.#ready.value = plan.steps.length ? name : "";
  }

  /** Opens the plan that the page's address holds or names, and takes it out of the address. */
  openAddress() {
    const { hash } = location;
    if (!hash.startsWith(LINK) && !hash.startsWith(READY)) return;
    // What is changed from now on is not in that link.
    try {
      history.replaceState(null, "", location.pathname + location.search);
    } catch {
      // A browser may forbid it to a page from a folder; then the address stays as it is.
    }
    if (hash.startsWith(READY)) this.#beginWith(hash.slice(READY.length), null);
    else this.open(() => readLink(hash, courseId()), null);
  }

  /**
   * @param {() => Plan} read
   * @param {HTMLElement | null} from  where the focus goes back to
   */
  open(read, from) {
    try {
      this.#offer(read(), from);
    } catch (error) {
      const { problem, number } = error instanceof PlanProblem ? error : { problem: "json", number: 0 };
      this.#ask.hidden = true;
      this.#news.textContent = t(`session.problem.${problem}`, { n: number });
      this.#news.scrollIntoView({ block: "center" });
    }
  }

  /**
   * @param {string} name  `<plan>/<number>`, or "" for an empty one
   * @param {HTMLElement | null} from
   */
  #beginWith(name, from) {
    const [id, number] = name.split("/");
    const { plan, facts } = this.#desk;
    const ready = facts.plans.find((each) => each.id === id);
    const { date, start } = plan;
    if (name === OWN) return;
    const begun = name ? ready && fromReady(ready, Number(number), plan) : { ...newPlan(), date, start };
    if (begun) this.#offer(begun, from);
    else this.#news.textContent = t("session.ready.gone");
  }

  /**
   * @param {Plan} plan
   * @param {HTMLElement | null} from
   */
  #offer(plan, from) {
    const mine = this.#desk.plan;
    if (!mine.steps.length || toFile(mine, "") === toFile(plan, "")) return this.#open(plan, from !== null);
    const question = h(
      "p",
      { id: "course-session-question", tabindex: -1 },
      t("session.replace.question", { mine: nameOf(mine), theirs: nameOf(plan) }),
    );
    this.#news.textContent = "";
    this.#ask.replaceChildren(
      h(
        "div",
        { role: "group", "aria-labelledby": question.id },
        question,
        h(
          "div",
          { class: "course-session__row" },
          button(t("session.replace.yes"), () => this.#open(plan, true)),
          button(t("session.replace.no"), () => this.#end(t("session.replace.kept"), true), {
            class: "course-button",
          }),
          button(t("session.replace.save"), () => {
            this.#news.textContent = savePlan(mine);
          }),
        ),
      ),
    );
    this.#ask.hidden = false;
    question.focus();
  }

  /**
   * @param {Plan} plan
   * @param {boolean} isAsked  whether somebody pressed something for it
   */
  #open(plan, isAsked) {
    this.#take(plan);
    this.#end(t("session.replace.done", { name: nameOf(plan) }), isAsked);
  }

  /**
   * @param {string} words
   * @param {boolean} isAsked
   */
  #end(words, isAsked) {
    const wasOpen = !this.#ask.hidden;
    this.#ask.hidden = true;
    this.#ask.replaceChildren();
    this.#news.textContent = words;
    // The pressed button is gone.
    if (isAsked && wasOpen) focusText(this.#news);
  }
}

/** Taking the plan along: as a file, as a link, on paper; and opening a file. */
export class Share {
  #desk;
  #words = h("p", { role: "status" });
  #link = h("input", { type: "text", readonly: true });
  #linkField = labelled("session.share.link", this.#link);
  element;

  /**
   * @param {Desk} desk
   * @param {Begin} begin
   */
  constructor(desk, begin) {
    this.#desk = desk;
    this.#linkField.hidden = true;
    const file = h("input", { type: "file", accept: ".json,application/json" });
    file.addEventListener("change", async () => {
      const [chosen] = file.files ?? [];
      if (!chosen) return;
      // In UTF-8 a character takes four bytes at most: what is longer is not read at all.
      const text = chosen.size > 4 * LONGEST.file ? null : await chosen.text().catch(() => "");
      // The same file, chosen again, is news again.
      file.value = "";
      begin.open(() => {
        if (text === null) throw new PlanProblem("big");
        return readFile(text, courseId());
      }, file);
    });
    this.element = h(
      "div",
      { class: "course-session__share" },
      h("p", {}, t("session.share.how")),
      h(
        "div",
        { class: "course-session__row" },
        button(t("session.share.print"), () => print(), { class: "course-button" }),
        button(t("session.share.save"), () => {
          this.#words.textContent = savePlan(this.#desk.plan);
        }),
        button(t("session.share.copy"), () => void this.#copy()),
        ...["slides", "hand-outs"].map((what) =>
          button(t(`session.share.${what}`), () => this.#open(what), { hidden: !addressOf(what) }),
        ),
      ),
      this.#linkField,
      this.#words,
      labelled("session.share.open", file),
    );
  }

  /**
   * The plan goes along in the address: what is opened reads nothing that is kept here.
   * @param {string} what
   */
  #open(what) {
    open(addressOf(what) + toLink(this.#desk.plan, courseId()), "_blank");
  }

  async #copy() {
    const [address] = location.href.split("#");
    this.#link.value = address + toLink(this.#desk.plan, courseId());
    this.#linkField.hidden = false;
    const isCopied = await copyFrom(this.#link);
    this.#words.textContent = t(isCopied ? "session.share.copied" : "session.share.selected");
  }
}

/**
 * Where the slides or the hand-outs of a session are; "" where there are none.
 * @param {string} what
 */
function addressOf(what) {
  return document.querySelector("course-session")?.getAttribute(`data-${what}`) ?? "";
}

/**
 * @param {Plan} plan
 * @returns {string}  what to say
 */
function savePlan(plan) {
  const name = saveFile("session", "json", toFile(plan, courseId()), "application/json");
  return t("session.share.saved", { name });
}

/** @param {Plan} plan */
function nameOf({ title, steps }) {
  return t("session.named", { title: title.trim() || t("session.unnamed"), count: steps.length });
}
