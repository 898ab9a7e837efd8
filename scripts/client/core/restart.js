/**
 * What belongs to the activities of one page: their answers, orders and marks, the rounds in which their questions came back,
 * and whether the page is done. A round that stayed would count for the next answer to its question.
 * @param {string} page  its path
 * @param {string[]} activities  ids of its activities
 * @returns {(key: string) => boolean}  whether a key is one of them
 */
export function isOfPage(page, activities) {
  const keys = new Set([`page:${page}`, ...activities.flatMap((id) => [`order:${id}`, `done:${id}`])]);
  const beginnings = activities.flatMap((id) => [`${id}#`, `revisit#${id.replace("/", ".")}.`]);
  return (key) => keys.has(key) || beginnings.some((beginning) => key.startsWith(beginning));
}
