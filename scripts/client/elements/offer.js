import { PLAN } from "../core/keys.js";
import { offered, readAction } from "../core/plan.js";
import { t } from "../core/strings.js";
import { ActivityElement } from "./activity.js";
import { button, h, one } from "./dom.js";
import { NewAction } from "./plan-new.js";

/**
 * `<course-offer data-from="…" data-outcome="…" data-field="…" data-plan="…">`: makes an action of what the learner wrote in
 * the field, or of an activity that has none. Once there is one, it says so and leads to the plan.
 */
export class CourseOffer extends ActivityElement {
  /** What is written beside it. */
  #text = "";
  #open = button(t("plan.offer"), () => this.#begin());
  #made = h("div", { class: "course-offer__made", tabindex: -1 });
  #new = new NewAction(this, (id) => void this.#onClose(id));

  /** @param {string} id */
  keyOf(id) {
    return PLAN + id;
  }

  /** The line of the activity that it stands in. */
  get savedLine() {
    return one(/** @type {HTMLElement} */ (this.closest(".course-activity")), ".course-saved");
  }

  prepare() {
    super.prepare();
    this.#open.hidden = true;
    this.append(h("div", { class: "course-actions" }, this.#open), this.#new.element, this.#made);
  }

  /** @param {AbortSignal} signal */
  async upgrade(signal) {
    const { field: id, from = "" } = this.dataset;
    const show = async () => {
      this.#text = field?.value || (id && (await this.store.get(from))?.value.text) || "";
      await this.#show();
    };
    const field = /** @type {HTMLTextAreaElement | null} */ (id ? document.getElementById(id) : null);
    field?.addEventListener(
      "input",
      () => {
        this.#text = field.value;
        this.#offer();
      },
      { signal },
    );
    if (id) this.subscribe(from, show, signal);
    this.subscribe(PLAN, () => void this.#show(), signal);
    await show();
  }

  /** Says which actions began here, or offers to make one. */
  async #show() {
    const { from, plan } = this.dataset;
    const actions = (await this.store.all(PLAN))
      .flatMap(({ value }) => readAction(value) ?? [])
      .filter((action) => action.from === from);
    this.#made.replaceChildren(
      ...actions.map(({ what }) =>
        h("p", {}, t("plan.in-plan"), " ", h("a", { href: plan }, what.trim() || t("plan.unnamed"))),
      ),
    );
    this.#offer();
  }

  /** Shows the button: where one writes, once there is something to make an action of. */
  #offer() {
    const hasWords = !this.dataset.field || this.#text.trim() !== "";
    this.#open.hidden = !hasWords || !this.#new.element.hidden || this.#made.hasChildNodes();
    this.#made.hidden = !this.#new.element.hidden;
  }

  #begin() {
    this.#new.element.hidden = false;
    this.#offer();
    const { from, outcome } = this.dataset;
    this.#new.open({ what: offered(this.#text), from, outcome });
  }

  /** @param {string | undefined} id  of an action that was made */
  async #onClose(id) {
    await this.#show();
    // The button that was pressed is gone; what takes the focus is read out.
    if (id) this.#made.focus();
    else this.#open.focus();
  }
}
