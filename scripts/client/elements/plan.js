import { PLAN } from "../core/keys.js";
import { inOrder, readAction } from "../core/plan.js";
import { t } from "../core/strings.js";
import { ActivityElement } from "./activity.js";
import { button, h } from "./dom.js";
import { readOutline } from "./outline.js";
import { Calendar } from "./plan-calendar.js";
import { idOf, Item } from "./plan-item.js";
import { NewAction } from "./plan-new.js";

/** @import {Kept} from "../core/record.js" */

/**
 * `<course-plan>`: the learner's actions, each a record `plan:<id>`, and their dates as a calendar file.
 *
 * Dispatches `course-plan-changed` when something in the plan is saved.
 */
export class CoursePlan extends ActivityElement {
  #outline = readOutline();
  /** @type {Map<string, Item>} */
  #items = new Map();
  #empty = h("p", { hidden: true }, t("plan.empty"));
  #list = h("ul", { class: "course-plain" });
  #calendar = new Calendar(() => [...this.#items.values()].flatMap(({ entry }) => entry));
  #add = button(t("plan.add"), () => {
    this.#add.hidden = true;
    this.#new.open();
  });
  #new = new NewAction(this, (id) => void this.#onClose(id), this.#outline.modules);

  get saysSaved() {
    return true;
  }

  /** @param {string} id */
  keyOf(id) {
    return PLAN + id;
  }

  prepare() {
    super.prepare();
    // Connected again (the page moved it): the list is made anew.
    this.#items.clear();
    this.#list.replaceChildren();
    this.append(
      this.#empty,
      this.#list,
      h("div", { class: "course-actions" }, this.#add),
      this.#new.element,
      this.#calendar.element,
    );
  }

  /** @param {AbortSignal} signal */
  async upgrade(signal) {
    const read = (await this.store.all(PLAN)).flatMap(({ key, value }) => {
      const action = readAction(value);
      return action ? [{ id: idOf(key), action }] : [];
    });
    const kept = await this.store.kept(PLAN);
    await Promise.all(inOrder(read, new Date()).map(({ id }) => this.#show(id, kept)));
    this.#update();
    this.subscribe(
      PLAN,
      (key, record) => {
        if (readAction(record?.value)) void this.#show(idOf(key));
      },
      signal,
    );
  }

  /**
   * Puts an action at the end of the list, if it is not in it.
   * @param {string} id
   * @param {Kept[]} [kept]  what lost a conflict earlier, of all
   */
  async #show(id, kept = []) {
    const known = this.#items.get(id);
    if (known?.element.isConnected) return known;
    const item = new Item(this, id, this.#outline, () => this.#update());
    this.#items.set(id, item);
    this.#list.append(item.element);
    await item.start(kept.filter(({ key }) => key === this.keyOf(id)));
    return item;
  }

  /** @param {string | undefined} id  of an action that was made */
  async #onClose(id) {
    this.#add.hidden = false;
    if (id) (await this.#show(id)).focus();
    else this.#add.focus();
  }

  #update() {
    this.#empty.hidden = [...this.#items.values()].some(({ action }) => action);
    this.#calendar.update();
    this.dispatchEvent(new CustomEvent("course-plan-changed", { bubbles: true }));
  }
}
