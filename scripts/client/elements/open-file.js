/**
 * Opening a record file: what is in it is shown first, and nothing changes before the learner says so.
 *
 * @import {Store} from "../store/store.js"
 * @import {Opened} from "../core/record-file.js"
 * @import {Preview} from "../core/merge.js"
 * @import {Going} from "../core/take-out.js"
 */

import { countEntered } from "../core/entered.js";
import { preview } from "../core/merge.js";
import { FileProblem, isCertificateFile } from "../core/record-file.js";
import { t } from "../core/strings.js";
import { bring, broughtAt, undoBring } from "../store/bring.js";
import { askFirst } from "./asking.js";
import { all, button, focusText, h, one, once } from "./dom.js";
import { sayEntered } from "./entered.js";
import { showPreview } from "./file-preview.js";
import { day, hour } from "./format.js";
import { readRecord } from "./record-file.js";

/**
 * Gives the file input and what comes after it their life.
 * @param {HTMLElement} root
 * @param {Store} store
 * @param {(news: () => void) => void} subscribe  calls `news` when any record has changed
 */
export async function openFile(root, store, subscribe) {
  const input = /** @type {HTMLInputElement} */ (one(root, "input"));
  const problem = one(root, "[role=status]");
  const place = one(root, ".course-take-away__preview");
  const result = one(root, ".course-take-away__result");
  const undo = one(root, ".course-take-away__undo");

  const { ask } = askFirst(undo, async () => {
    const { reason } = await undoBring(store);
    await end(t(reason ? `take-away.failed.${reason}` : "take-away.undone"));
  });
  const showUndo = async () => {
    const brought = await broughtAt(store);
    undo.hidden = !brought;
    if (!brought) return;
    const { at, going } = brought;
    one(undo, "p").textContent = t("take-away.opened", { day: day(at), hour: hour(at) });
    one(undo, "[role=group] span").textContent = sayGoing(going);
  };
  /**
   * Ends what was going on and says how. The pressed button is gone: focus goes to the words, and so they are read out.
   * @param {string} words
   */
  const end = async (words) => {
    place.replaceChildren();
    ask(false);
    await showUndo();
    result.textContent = words;
    focusText(result);
  };
  /**
   * @param {Opened} opened
   * @param {boolean} replace
   */
  const take = async (opened, replace) => {
    const { keys, reason } = await bring(store, opened, { replace });
    if (reason) await end(t(`take-away.failed.${reason}`));
    else if (!keys.length) await end(t("take-away.nothing-new"));
    else await end(t(replace ? "take-away.replaced" : "take-away.added"));
  };

  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    if (!file) return;
    problem.textContent = result.textContent = "";
    place.replaceChildren();
    try {
      const opened = await readRecord(file);
      const change = preview(await store.all(), opened.records);
      place.replaceChildren(...showPreview(file.name, opened, change), choices(change, opened, take, cancel));
      focusText(one(place, "h3"));
    } catch (error) {
      const what = error instanceof FileProblem ? error.problem : "json";
      problem.textContent = t(`take-away.problem.${what}`);
    }
    // The same file, chosen again, is news again.
    input.value = "";
  });
  const cancel = () => {
    place.replaceChildren();
    input.focus();
  };
  subscribe(once(() => void showUndo()));
  await showUndo();
}

/**
 * What would go and what would come back, counted as where everything is erased.
 * @param {Going} going
 * @returns {string}
 */
function sayGoing(going) {
  const words = Object.entries(going).flatMap(([how, records]) => {
    const what = sayEntered(countEntered(records));
    return what ? [t(`take-away.going.${how}`, { what })] : [];
  });
  return words.length ? [...words, t("take-away.going.again")].join(" ") : t("take-away.going.none");
}

/**
 * The buttons under a preview.
 * @param {Preview} change
 * @param {Opened} opened
 * @param {(opened: Opened, replace: boolean) => Promise<void>} take
 * @param {() => void} cancel
 * @returns {HTMLElement}
 */
function choices({ counts, onlyHere }, opened, take, cancel) {
  // A certificate's file is never put in place of a record.
  const canReplace = !isCertificateFile(opened);
  if (!counts.new && !counts.changed && !counts.older && !(canReplace && onlyHere))
    return h("div", {}, h("p", {}, t("take-away.no-news")), button(t("take-away.close"), cancel));
  const question = h(
    "p",
    { tabindex: -1, id: "course-take-away-question" },
    h("strong", {}, t("take-away.replace-question")),
    ` ${onlyHere ? `${t("take-away.only-here", { count: onlyHere })} ` : ""}${t("take-away.can-undo")}`,
  );
  const ask = (/** @type {boolean} */ open) => {
    first.hidden = open;
    second.hidden = !open;
    (open ? question : all(first, "button")[1]).focus();
  };
  const first = h(
    "div",
    { class: "course-take-away__choices" },
    button(t("take-away.add"), () => void take(opened, false), { class: "course-button" }),
    ...(canReplace ? [button(t("take-away.replace"), () => ask(true))] : []),
    button(t("take-away.cancel"), cancel),
  );
  const second = h(
    "div",
    { class: "course-take-away__choices", role: "group", "aria-labelledby": question.id, hidden: true },
    question,
    button(t("take-away.replace-yes"), () => void take(opened, true)),
    button(t("take-away.replace-no"), () => ask(false), { class: "course-button" }),
  );
  return h("div", {}, h("p", {}, t("take-away.explain")), first, second);
}
