import { DELETED } from "../core/keys.js";
import { newAction, newId, readAction } from "../core/plan.js";
import { t } from "../core/strings.js";
import { button, h } from "./dom.js";
import { Fields } from "./plan-fields.js";

/**
 * @import {OutlineModule} from "../core/outline.js"
 * @import {Action} from "../core/plan.js"
 * @import {Saver} from "../store/saver.js"
 * @import {ActivityElement} from "./activity.js"
 */

/** The fields for a new action. It is saved from the first change on; merely looking leaves nothing. */
export class NewAction {
  #home;
  #onClose;
  #fields;
  #id = "";
  /** @type {Saver | undefined} */
  #saver;
  #status = h("div", { class: "course-status", role: "status" });
  element;

  /**
   * @param {ActivityElement} home
   * @param {(id: string | undefined) => void} onClose  given the id of an action that was made
   * @param {OutlineModule[]} [modules]  whose outcomes can be chosen
   */
  constructor(home, onClose, modules) {
    this.#home = home;
    this.#onClose = onClose;
    this.#fields = new Fields(() => {
      this.#say("");
      this.#saver?.input(this.#fields.value);
    }, modules);
    this.element = h(
      "fieldset",
      { class: "course-new", hidden: true },
      h("legend", {}, t("plan.title")),
      this.#fields.element,
      this.#status,
      h(
        "div",
        { class: "course-actions" },
        button(t("plan.save"), () => void this.#save(), { class: "course-button" }),
        button(t("plan.cancel"), () => void this.#cancel()),
      ),
    );
  }

  /** @param {Partial<Action>} [known]  what is known of the action */
  open(known) {
    this.#id = newId();
    this.#fields.restore(newAction(known));
    this.#saver = this.#home.saver(this.#id, undefined, {
      onChange: (record) => {
        const action = readAction(record?.value);
        if (action && !this.element.hidden) this.#fields.restore(action);
      },
      onOther: (_other, lost) => this.#fields.showOther(lost),
    });
    this.element.hidden = false;
    this.#fields.focus();
  }

  async #save() {
    const action = this.#fields.value;
    if (!action.what.trim()) {
      this.#say(t("plan.missing"));
      return this.#fields.focus();
    }
    await this.#saver?.commit(action);
    this.#close(this.#id);
  }

  async #cancel() {
    await this.#saver?.flush();
    if (this.#saver?.record) await this.#saver.commit(DELETED);
    this.#close(undefined);
  }

  /** @param {string | undefined} id */
  #close(id) {
    this.#say("");
    this.element.hidden = true;
    this.#onClose(id);
  }

  /** @param {string} text */
  #say(text) {
    this.#status.replaceChildren(...(text ? [text] : []));
  }
}
