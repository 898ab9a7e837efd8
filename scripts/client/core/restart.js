/**
 * What belongs to the activities of one page: their answers, orders and marks, the rounds in which their questions came back,
 * and whether the page is done. A round that stayed would count for the next answer to its question.
 * Of what is asked before and after the course, each page has one asking; order and mark belong to the first.
 * @param {string} page  its path
 * @param {{id: string, asking?: string}[]} placed  its activities; `asking` is "before" or "after" where it is asked twice
 * @returns {(key: string) => boolean}  whether a key is one of them
 */
export function isOfPage(page, placed) {
  const first = placed.filter(({ asking }) => asking !== "after");
  const keys = new Set([`page:${page}`, ...first.flatMap(({ id }) => [`order:${id}`, `done:${id}`])]);
  const rounds = placed.map(({ id }) => `revisit#${id.replace("/", ".")}.`);
  return (key) =>
    keys.has(key) ||
    rounds.some((beginning) => key.startsWith(beginning)) ||
    placed.some(({ id, asking }) => key.startsWith(`${id}#`) && key.endsWith(asking ? `--${asking}` : ""));
}
