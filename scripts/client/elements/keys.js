/**
 * Takes away the theme's shortcuts of a single letter: people who speak to their computer, and people whose hands
 * shake, set them off by accident and lose their page (WCAG 2.1.4).
 */
export function removeLetterShortcuts() {
  addEventListener(
    "keydown",
    (event) => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      const typing = /** @type {HTMLElement} */ (target).matches(
        "input, textarea, select, [contenteditable]",
      );
      if (!typing && !ctrlKey && !metaKey && !altKey && "pnfs,./".includes(key)) event.stopPropagation();
    },
    { capture: true },
  );
}
