/**
 * What the course's activities, accounts and headings were called before, as the page has it: `old new old new`.
 * @param {string} [content]
 * @returns {Map<string, string>}  the present id by the old one
 */
export function readRenames(content = "") {
  const ids = content.split(" ").filter(Boolean);
  return new Map(ids.flatMap((old, place) => (place % 2 ? [] : [[old, ids[place + 1]]])));
}

/**
 * The key under which a record stands now.
 *
 * An activity's id stands in the keys of its own records and marks, and, with dots, in those of questions that were asked
 * once more elsewhere. A heading of an account has a name of its own, in the present account.
 * @param {string} key
 * @param {Map<string, string>} renames
 * @returns {string}  the same key where nothing in it has another name
 */
export function presentKey(key, renames) {
  const [, mark, activity, hash, part] = /** @type {string[]} */ (
    /^((?:done|order):)?([^#]*)(#?)(.*)$/s.exec(key)
  );
  const [module, quiz, ...question] = part.split(".");
  const asked = question.length ? renames.get(`${module}/${quiz}`) : undefined;
  const presentPart = asked ? [asked.replace("/", "."), ...question].join(".") : part;
  const present = (mark ?? "") + (renames.get(activity) ?? activity) + hash + presentPart;
  return (hash && renames.get(present)) || present;
}
