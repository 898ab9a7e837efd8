import { DELETED, PLAN } from "../core/keys.js";
import { isDue, newAction, readAction, reviewed } from "../core/plan.js";
import { t } from "../core/strings.js";
import { button, h, one } from "./dom.js";
import { day } from "./format.js";
import { Fields } from "./plan-fields.js";
import { Standing } from "./plan-standing.js";

/**
 * @import {Outline} from "../core/outline.js"
 * @import {Action} from "../core/plan.js"
 * @import {Lost, Rec} from "../core/record.js"
 * @import {Saver} from "../store/saver.js"
 * @import {ActivityElement} from "./activity.js"
 */

/** One action in the list of the plan. */
export class Item {
  /** @type {Action | undefined} undefined while it is deleted */
  action;
  #id;
  #outline;
  #onUpdate;
  /** What it was before it was deleted. */
  #before = newAction();
  #what = h("h3", { class: "course-action__what", tabindex: -1 });
  #facts = h("dl");
  #fields;
  #standing;
  #edit = button(t("plan.edit"), () => this.#open(true));
  #delete = button(t("plan.delete"), () => void this.#remove());
  #close = button(t("plan.close"), () => this.#open(false), { class: "course-button" });
  /** What lost its place to the words of this action; its fields are folded away. */
  #others = h("div");
  #shown = h("div");
  #gone = h("div", { hidden: true });
  /** @type {Saver} */
  #saver;
  element;

  /**
   * @param {ActivityElement} home
   * @param {string} id
   * @param {Outline} outline
   * @param {() => void} onUpdate  after each change
   */
  constructor(home, id, outline, onUpdate) {
    this.#id = id;
    this.#outline = outline;
    this.#onUpdate = onUpdate;
    this.#fields = new Fields(() => this.#type(this.#fields.value), outline.modules);
    this.#standing = new Standing(`plan-${id}--state`, {
      onState: (state) => {
        const action = reviewed(this.action ?? this.#before, state, new Date());
        this.#fields.restore(action);
        this.#show(action);
        void this.#saver.commit(action);
      },
      onNote: (note) => this.#type({ ...(this.action ?? this.#before), note }),
    });
    this.#saver = home.saver(id, undefined, {
      onChange: (record) => this.#read(record),
      onSaved: () => onUpdate(),
      onOther: (_other, lost) => this.#showOther(lost),
    });
    this.#shown.append(
      this.#what,
      this.#facts,
      this.#fields.element,
      h("div", { class: "course-actions" }, this.#close),
      this.#others,
      this.#standing.element,
      h("div", { class: "course-actions" }, this.#edit, this.#delete),
    );
    this.element = h("li", { class: "course-action", id: `plan-${id}` }, this.#shown, this.#gone);
    this.#setOpen(false);
  }

  /** What the calendar needs of it. */
  get entry() {
    const { action } = this;
    const record = this.#saver.record;
    return action && record ? [{ id: this.#id, action, rev: record.rev, savedAt: record.savedAt }] : [];
  }

  /** @param {Lost[]} kept  what lost a conflict earlier */
  async start(kept) {
    this.#read(await this.#saver.load());
    this.#showOther(kept);
  }

  /** Lets it be read from its words on. */
  focus() {
    this.#what.focus();
  }

  /** @param {Rec | undefined} record */
  #read(record) {
    const action = readAction(record?.value);
    if (action) {
      this.#fields.restore(action);
      this.#show(action);
    } else if (record && this.action) this.#showDeleted();
    // Everything was erased.
    else if (!record) {
      this.action = undefined;
      this.element.remove();
    }
    this.#onUpdate();
  }

  /** @param {Action} action */
  #type(action) {
    this.action = action;
    this.#fields.restore(action);
    this.#saver.input(action);
  }

  /** @param {Action} action */
  #show(action) {
    this.action = action;
    const { what, who, by, know, mark, from } = action;
    const words = what.trim() || t("plan.unnamed");
    this.#what.textContent = words;
    this.#edit.setAttribute("aria-label", t("plan.edit-of", { what: words }));
    this.#delete.setAttribute("aria-label", t("plan.delete-of", { what: words }));
    const began = this.#outline.activities.find((activity) => activity.id === from.split("#")[0]);
    this.#facts.replaceChildren(
      ...fact("who", who),
      ...fact("by", by && day(new Date(`${by}T00:00`))),
      ...fact("know", know),
      ...fact("mark", mark && t(`plan.marks.${mark}`)),
      ...fact("from", began && h("a", { href: began.href }, began.title)),
    );
    this.#standing.show(action, t(isDue(action, new Date()) ? "plan.passed" : "plan.state"));
    this.#gone.hidden = true;
    this.#shown.hidden = false;
  }

  async #remove() {
    this.#showDeleted();
    one(this.#gone, "button").focus();
    await this.#saver.commit(DELETED);
  }

  /** Says that it was deleted, here or in another tab, for as long as the page is open. */
  #showDeleted() {
    const action = this.action ?? this.#before;
    this.#before = action;
    this.action = undefined;
    const undo = button(t("plan.undo"), () => {
      this.#show(action);
      this.#delete.focus();
      void this.#saver.commit(action);
    });
    const words = t("plan.deleted", { what: action.what.trim() || t("plan.unnamed") });
    this.#gone.replaceChildren(h("p", {}, words), h("div", { class: "course-actions" }, undo));
    this.#gone.hidden = false;
    this.#shown.hidden = true;
  }

  /** @param {boolean} isOpen */
  #open(isOpen) {
    if (!isOpen) this.#show(this.#fields.value);
    this.#setOpen(isOpen);
    if (isOpen) this.#fields.focus();
    else this.#edit.focus();
  }

  /** @param {boolean} isOpen  whether it is being edited */
  #setOpen(isOpen) {
    this.#fields.element.hidden = !isOpen;
    /** @type {HTMLElement} */ (this.#close.parentElement).hidden = !isOpen;
    this.#what.hidden = this.#facts.hidden = isOpen;
    this.#standing.element.hidden = isOpen;
    /** @type {HTMLElement} */ (this.#edit.parentElement).hidden = isOpen;
  }

  /** @param {Lost[]} lost */
  #showOther(lost) {
    this.#fields.showOther(lost, this.#others);
    this.#standing.showOther(lost);
  }
}

/** The id of the action that has this key. @param {string} key */
export function idOf(key) {
  return key.slice(PLAN.length);
}

/**
 * @param {string} name
 * @param {Node | string | undefined} value
 */
function fact(name, value) {
  return value ? [h("div", {}, h("dt", {}, t(`plan.${name}`)), h("dd", {}, value))] : [];
}
