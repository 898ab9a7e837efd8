import { t } from "../core/strings.js";
import { all, one } from "./dom.js";
import { press, tick, tickEach, until, write, writeAll } from "./gallery-fields.js";
import { quizStates } from "./gallery-quiz.js";

/**
 * @typedef {object} State
 * @property {string} name
 * @property {string} label
 * @property {(stage: Element) => Promise<void>} act  puts the activity on the stage and brings it into the state
 *
 * @typedef {(stage: Element) => void | Promise<void>} Act
 */

/**
 * The states that an activity can be in.
 * @param {DocumentFragment[]} askings  the activity as the server wrote it, twice where it is asked twice
 * @returns {State[]}
 */
export function statesOf(askings) {
  const [content] = askings;
  const kind = one(content, "[data-activity]").localName.replace("course-", "");
  const acts = /** @type {Record<string, Act>} */ ({ open: () => {}, ...actsOf(kind, askings) });
  return Object.entries(acts).map(([name, act]) => ({
    name,
    label: name.startsWith("ending-") ? ending(content, name) : t(`gallery.state.${name}`),
    act: async (stage) => {
      await put(stage, content);
      await act(stage);
    },
  }));
}

/**
 * @param {string} kind
 * @param {DocumentFragment[]} askings
 * @returns {Record<string, Act> | undefined}
 */
function actsOf(kind, [content, after]) {
  switch (kind) {
    case "quiz":
      return quizStates(content);
    case "reflection":
      return {
        written: writeAll,
        ...(content.querySelector(".course-model, .course-points") ? { model: openModels } : {}),
      };
    case "worksheet":
      return { begun: (stage) => fillRows(stage, 1), full: (stage) => fillRows(stage), enough };
    case "scenario":
      return Object.fromEntries(
        endings(content).map(([id, way]) => [`ending-${id}`, (stage) => follow(stage, way)]),
      );
    case "self-assessment":
      return { some: (stage) => rate(stage, 0, 1), once: (stage) => rate(stage, 0), twice: rateTwice };
    case "before-after":
      return beforeAfterStates(after);
  }
}

/**
 * Puts an activity on the stage, and waits until it can be worked at.
 * @param {Element} stage
 * @param {DocumentFragment} content
 */
async function put(stage, content) {
  stage.replaceChildren(content.cloneNode(true));
  await until(() => one(stage, "[data-activity]").dataset.ready === "");
}

/**
 * Waits until what was entered is kept.
 * @param {Element} stage
 */
function kept(stage) {
  return until(() => one(stage, ".course-saved").textContent === t("client.saved.session"));
}

/** @type {Act} */
async function openModels(stage) {
  writeAll(stage);
  await kept(stage);
  press(stage, t("reflection.open"));
  for (const fold of /** @type {HTMLDetailsElement[]} */ (all(stage, "details"))) fold.open = true;
  /** @type {HTMLInputElement[]} */
  const points = all(stage, "input[type=checkbox]");
  points.filter((_, place) => place % 2 === 0).forEach((point) => point.click());
}

/**
 * @param {Element} stage
 * @param {number} [most]  how many rows are filled
 */
async function fillRows(stage, most = Infinity) {
  press(stage, t("worksheet.without"));
  for (const row of all(stage, "[data-row]").slice(0, most)) {
    writeAll(row);
    tickEach(row, (group) => group[Math.floor(group.length / 2)]);
  }
  await kept(stage);
  if (most > 1) for (const fold of all(stage, "button[aria-expanded=false]")) fold.click();
}

/** @type {Act} */
async function enough(stage) {
  await fillRows(stage, 1);
  press(stage, t("worksheet.enough"));
}

/**
 * A way to each ending of a story: the choices that lead there.
 * @param {ParentNode} content
 * @returns {[string, string[]][]}
 */
function endings(content) {
  /** @type {Map<string, string[]>} */
  const ways = new Map();
  const scenes = all(content, "[data-scene]");
  const next = [{ id: scenes[0].dataset.scene ?? "", way: /** @type {string[]} */ ([]) }];
  for (const { id, way } of next) {
    if (ways.has(id)) continue;
    ways.set(id, way);
    for (const { dataset } of all(content, `[data-scene="${id}"] [data-turn]`))
      next.push({ id: dataset.to ?? "", way: [...way, dataset.turn ?? ""] });
  }
  return [...ways].filter(([id]) => !content.querySelector(`[data-scene="${id}"] [data-turn]`));
}

/**
 * What an ending is called.
 * @param {ParentNode} content
 * @param {string} name
 */
function ending(content, name) {
  const title = content.querySelector(`[data-scene="${name.replace("ending-", "")}"] h3 > span:last-child`);
  return t("gallery.state.ending", { title: title?.textContent ?? "" });
}

/**
 * @param {Element} stage
 * @param {string[]} way
 */
function follow(stage, way) {
  for (const turn of way) {
    tick(stage, "turn", [turn]);
    press(stage, t("scenario.go"));
  }
}

/**
 * Rates the statements and has them drawn.
 * @param {Element} stage
 * @param {number} shift  makes one time differ from another
 * @param {number} [most]  how many dimensions are rated
 */
async function rate(stage, shift, most = Infinity) {
  all(stage, "[data-dimension]")
    .slice(0, most)
    .forEach((part, place) =>
      tickEach(part, (group) => {
        const points = group.filter(({ value }) => value !== "none");
        return points[(place + 1 + shift) % points.length];
      }),
    );
  press(stage, t("self-assessment.show"));
  if (most === Infinity) await until(() => one(stage, "form").hidden);
}

/** @type {Act} */
async function rateTwice(stage) {
  await rate(stage, 0);
  press(stage, t("self-assessment.again"));
  await until(() => !one(stage, "form").hidden);
  await rate(stage, 1);
}

/**
 * @param {DocumentFragment} after  the second asking
 * @returns {Record<string, Act>}
 */
function beforeAfterStates(after) {
  const second = (/** @type {number} */ place) => async (/** @type {Element} */ stage) => {
    judge(stage, 0);
    await kept(stage);
    await put(stage, after);
    showBoth(stage, place);
  };
  return {
    answered: (stage) => judge(stage, 0),
    after: async (stage) => {
      await put(stage, after);
      showBoth(stage, 0);
    },
    same: second(0),
    moved: second(1),
  };
}

/**
 * Answers each question of judgement.
 * @param {Element} stage
 * @param {number} place  of the option
 */
function judge(stage, place) {
  for (const form of all(stage, "form")) {
    tickEach(form, (group) => group[place]);
    write(one(form, "textarea"), t("gallery.text"));
  }
}

/**
 * @param {Element} stage
 * @param {number} place
 */
function showBoth(stage, place) {
  judge(stage, place);
  for (const form of all(stage, "form")) press(form, t("before-after.show"));
}
