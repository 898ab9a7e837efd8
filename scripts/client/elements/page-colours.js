/** The colours of the course's pages, which their theme keeps, or else those of the device. */

const DARK = matchMedia("(prefers-color-scheme: dark)");

/**
 * @param {HTMLElement} element  the one that the page is about: its `data-root` leads to the site's root
 */
export function takeColours(element) {
  setDark(chosen(element) ?? DARK.matches);
}

export function isDark() {
  return document.body.dataset.mdColorScheme === "slate";
}

/** @param {boolean} dark */
export function setDark(dark) {
  document.body.dataset.mdColorScheme = dark ? "slate" : "default";
}

/**
 * What was chosen on another page, if anything was.
 * @param {HTMLElement} element
 * @returns {boolean | undefined}
 */
function chosen({ dataset }) {
  try {
    const { pathname } = new URL(dataset.root ?? ".", location.href);
    const { media, scheme } = JSON.parse(localStorage.getItem(`${pathname}.__palette`) ?? "{}").color ?? {};
    return scheme && media !== "(prefers-color-scheme)" ? scheme === "slate" : undefined;
  } catch {
    // No storage, or something else in it: as the device has it.
    return undefined;
  }
}
