import { all, one } from "./dom.js";

/**
 * A button, and the question that takes its place before anything is erased. The question stands in the page, because
 * `confirm()` answers no by itself, unseen, in a frame that may not open dialogs.
 * @param {HTMLElement} element  holds the button, then a group that ends with "yes" and "no"
 * @param {() => Promise<void>} act  called after "yes"; it closes the question
 * @param {() => void} [prepare]  called before the question is asked
 * @returns {{start: HTMLElement, ask: (open: boolean) => void, isOpen: () => boolean}}
 */
export function askFirst(element, act, prepare) {
  const group = one(element, "[role=group]");
  const [start] = all(element, "button");
  const [yes, no] = all(group, "button").slice(-2);

  /** @param {boolean} open */
  const ask = (open) => {
    group.hidden = !open;
    start.hidden = open;
  };
  start.addEventListener("click", () => {
    prepare?.();
    ask(true);
    one(group, "[tabindex='-1']").focus();
  });
  no.addEventListener("click", () => {
    ask(false);
    start.focus();
  });
  yes.addEventListener("click", act);
  return { start, ask, isOpen: () => !group.hidden };
}
