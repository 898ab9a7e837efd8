/** Sizes of the text on a slide, as parts of the largest. With less than the last, the back row reads nothing. */
const SIZES = [1, 0.92, 0.84, 0.76, 0.68, 0.6];

/**
 * Scrolls on within a slide that is taller than the screen: a remote control has no other way.
 * @param {HTMLElement} slide
 * @param {number} by  1 for down
 * @returns {boolean}  false where there is nothing more to see
 */
export function scrollOn(slide, by) {
  const { scrollTop, scrollHeight, clientHeight } = slide;
  const left = by > 0 ? scrollHeight - clientHeight - scrollTop : scrollTop;
  if (left < 8) return false;
  slide.scrollBy({ top: by * clientHeight * 0.85, behavior: "instant" });
  return true;
}

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
