import { all } from "./dom.js";

/** What begins a step of the text, and what is one by itself. */
const BEGINS = "h2, h3";
const ALONE = ".admonition, table, .course-overview";

/** The parts of an activity that are a step each. */
const PARTS = ".course-question, .course-prompt, .course-dimension, .course-part";

/** What stands above the first part of an activity, and is not needed above the others. */
const HEAD = ".course-title, .course-intro";

/** A story of the page. What stands below it, up to the next heading, is about it. */
const STORY = ".vignette";

/** A name: a word that begins large within a sentence. */
const NAME = /(?<=[\p{L},:] )\p{Lu}\p{L}{2,}/gu;

/** What belongs to all parts of an activity. */
const COMMON = ".course-views, [role=status]";

/**
 * Cuts a page into steps, of which one is seen at a time: its sections, and each question of an activity. A question that names
 * somebody from a story of the page has that story just before it, once more if need be.
 * @param {Element} page
 * @returns {Element[][]}
 */
export function cut(page) {
  /** @type {Element[][]} */
  const steps = [[]];
  /** Whether what comes next begins a step: it does after what stands alone. */
  let isOver = false;
  for (const child of page.children) {
    const isWhole = child.matches(`.course-activity, ${ALONE}`);
    const isOpen = steps.at(-1)?.some((element) => !element.matches("h1, h2, h3") && isSeen(element));
    if (isOpen && (isOver || isWhole || child.matches(BEGINS))) steps.push([]);
    if (child.matches(".course-activity")) cutActivity(child, steps);
    else steps.at(-1)?.push(child);
    if (isSeen(child)) isOver = isWhole && !child.matches(STORY);
  }
  return steps.filter((step) => step.some(isSeen));
}

/**
 * @param {Element} section
 * @param {Element[][]} steps  the last of them may have a heading, which belongs above the activity
 */
function cutActivity(section, steps) {
  const parts = all(section, PARTS);
  if (!parts.length) return void steps.at(-1)?.push(section);
  const [home] = section.children;
  steps.at(-1)?.push(...all(home, HEAD));
  // What is to be done takes the screen, but for a single thought to write down.
  const isTold = all(home, ".course-intro > *").some(isSeen);
  if (isTold && home.localName !== "course-reflection") steps.push([]);
  const story = parts.map((part) => [part, storyOf(part)]).find(([, found]) => found);
  parts.forEach((part, place) => {
    if (place) steps.push([]);
    if (part === story?.[0]) tellAgain(steps, story[1]);
    const [first, second] = part.querySelectorAll(":scope > fieldset:has(.course-hands)");
    if (!second) return void steps.at(-1)?.push(...all(home, ".course-views"), part);
    // The reasons of a question with two parts come once it is answered.
    steps.at(-1)?.push(first);
    steps.push([...part.children]);
  });
  const rest = [...home.children, ...all(home, ".course-rating > *")].filter(
    (element) => !element.matches(`form, ${PARTS}, ${HEAD}, ${COMMON}`),
  );
  // The ratings of a self-assessment lead to a picture with its words, which is a step of its own.
  if (home.localName === "course-self-assessment") steps.push([]);
  steps.at(-1)?.push(...rest);
}

/**
 * Puts the step with a story before the latest one, unless it is there: a heading above a question stays with it.
 * @param {Element[][]} steps
 * @param {Element | undefined} story
 */
function tellAgain(steps, story) {
  const told = steps.find((step) => story && step.includes(story));
  if (!told || told === steps.at(-2)) return;
  steps.splice(
    -1,
    0,
    told.filter(({ localName }) => localName !== "h1"),
  );
}

/**
 * The story that a question or a prompt is about: the latest that has a name which it says.
 * @param {Element} part
 * @returns {Element | undefined}
 */
function storyOf(part) {
  const asked = all(part, "legend, .course-own > label, .course-more").map(({ textContent }) => textContent);
  const words = asked.join(" ");
  const stories = all(document, `#course-page > ${STORY}`).filter(({ textContent }) =>
    (textContent?.match(NAME) ?? []).some((name) => words.includes(name)),
  );
  return stories.at(-1);
}

/**
 * Shows one step.
 * @param {Element[][]} steps
 * @param {number} place
 */
export function showStep(steps, place) {
  const shown = new Set(steps[place]);
  for (const element of steps.flat()) element.toggleAttribute("data-off", !shown.has(element));
  // A card whose parts are all hidden would stand there as an empty frame.
  for (const section of all(document, ".course-activity"))
    section.toggleAttribute("data-off", ![...shown].some((element) => section.contains(element)));
}

/** @param {Element} element */
function isSeen(element) {
  return element.getClientRects().length > 0;
}
