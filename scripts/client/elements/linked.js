/**
 * A text with a link in the place that it leaves for one.
 * @param {string} text  with "%{link}" in it
 * @param {Node} link
 * @returns {(Node | string)[]}
 */
export function linked(text, link) {
  const [before, after] = text.split("%{link}");
  return [before, link, after];
}
