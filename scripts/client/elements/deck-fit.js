/** Sizes of the text on a slide, as parts of the largest. With less than the last, the back row reads nothing. */
const SIZES = [1, 0.92, 0.84, 0.76, 0.68, 0.6];

/**
 * Makes the text of a slide as large as its words allow; what is too much even then can be scrolled.
 * @param {HTMLElement} slide
 */
export function fit(slide) {
  for (const size of SIZES) {
    slide.style.fontSize = `${size * 100}%`;
    if (slide.scrollHeight <= slide.clientHeight) return;
  }
}
