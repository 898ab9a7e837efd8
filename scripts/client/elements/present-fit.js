/** What is seen at once with all that is asked in it. */
const WHOLE = ".course-question, .course-dimension";

/** Sizes of its type, as parts of the usual one. */
const SIZES = [1, 0.92, 0.84, 0.76, 0.7];

/**
 * Makes the type of a question small enough to be seen with its options and its bars; what is too much even then is scrolled.
 * Any other text keeps its size, and so does everything if the presenter has asked for larger type.
 * @param {Element[]} step
 * @param {boolean} isLarger  whether larger type was asked for
 */
export function fit(step, isLarger) {
  const root = document.documentElement;
  const isWhole = step.some(
    (element) => element.matches(WHOLE) || element.querySelector(WHOLE) || element.closest(WHOLE),
  );
  for (const size of isWhole && !isLarger ? SIZES : [1]) {
    root.style.setProperty("--course-step", String(size));
    if (root.scrollHeight <= root.clientHeight) return;
  }
}

/**
 * Scrolls what was revealed into view: the answer, if it is, or else all options from the first on, or what stands below a button.
 * @param {Element} revealed
 * @param {number} foot  how much the bar hides of the screen
 */
export function bring(revealed, foot) {
  const rows = [...revealed.querySelectorAll(".course-hands__row")];
  const right = rows.find(
    (row) => revealed.hasAttribute("data-revealed") && row.querySelector(".course-said--right"),
  );
  const first = right ?? rows[0] ?? revealed.querySelector(".course-revealing") ?? revealed;
  const { top } = first.getBoundingClientRect();
  const { bottom } = (right ?? rows.at(-1) ?? revealed).getBoundingClientRect();
  const room = innerHeight - foot;
  if (top >= 0 && bottom <= room) return;
  first.scrollIntoView({ block: right && bottom - top < room ? "center" : "start", behavior: "instant" });
}
