import { PLAN } from "../core/keys.js";
import { inOrder, isDue, readAction, reviewed } from "../core/plan.js";
import { t } from "../core/strings.js";
import { capital, inWords } from "../core/words.js";
import { ActivityElement } from "./activity.js";
import { h } from "./dom.js";
import { day } from "./format.js";
import { idOf } from "./plan-item.js";
import { Standing } from "./plan-standing.js";

/**
 * @import {Action, State} from "../core/plan.js"
 */

/**
 * `<course-plan-due data-plan="…">` in a section that is hidden: asks on the home page how an action went whose day has
 * passed. One is asked about at a time.
 */
export class CoursePlanDue extends ActivityElement {
  /** Whether something was entered: then it stays until the page is left. */
  #isTouched = false;
  #signal = new AbortController().signal;
  /** Which asking is the latest: news of several actions at once must not draw several questions. */
  #turn = 0;

  /** @param {string} id */
  keyOf(id) {
    return PLAN + id;
  }

  /** @param {AbortSignal} signal */
  async upgrade(signal) {
    this.#signal = signal;
    this.subscribe(PLAN, () => void (this.#isTouched || this.#ask()), signal);
    await this.#ask();
  }

  async #ask() {
    const turn = ++this.#turn;
    const now = new Date();
    const read = (await this.store.all(PLAN)).flatMap(({ key, value }) => {
      const action = readAction(value);
      return action && isDue(action, now) ? [{ id: idOf(key), action }] : [];
    });
    const [first, ...more] = inOrder(read, now);
    if (this.#isTouched || this.#signal.aborted) return;
    const asked = first && (await this.#draw(first.id, first.action, more.length));
    if (turn !== this.#turn) return;
    this.closest("section")?.toggleAttribute("hidden", !asked);
    this.querySelector(".course-asked")?.remove();
    if (asked) this.append(asked);
  }

  /**
   * @param {string} id
   * @param {Action} action
   * @param {number} more  how many others are due
   */
  async #draw(id, action, more) {
    const said = h("p", { class: "course-status", role: "status" });
    const onState = (/** @type {State} */ state) => {
      this.#isTouched = true;
      action = reviewed(action, state, new Date());
      standing.show(action, t("plan.asks"));
      said.textContent = t(state === "planned" ? "plan.due.new-day" : "plan.due.thanks");
      void saver.commit(action);
    };
    const onNote = (/** @type {string} */ note) => {
      this.#isTouched = true;
      action = { ...action, note };
      saver.input(action);
    };
    const standing = new Standing("plan-due", { onState, onNote }, t("plan.due.not-yet"));
    const saver = this.saver(id, undefined, {
      onChange: (record) => {
        action = readAction(record?.value) ?? action;
        if (this.#isTouched) standing.show(action, t("plan.asks"));
      },
      onOther: (_other, lost) => standing.showOther(lost),
    });
    await saver.load();
    standing.show(action, t("plan.asks"), false);
    const count = { count: more, n: inWords(more) };
    return h(
      "div",
      { class: "course-asked" },
      h("p", {}, t("plan.due.planned", { day: day(new Date(`${action.by}T00:00`), false) })),
      h("blockquote", {}, action.what.trim() || t("plan.unnamed")),
      standing.element,
      said,
      h(
        "p",
        {},
        h("a", { href: this.dataset.plan }, more ? capital(t("plan.due.more", count)) : t("plan.due.open")),
      ),
    );
  }
}
