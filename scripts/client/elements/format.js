/** Numbers and dates in the language of the page. */

/** A page in plain "en" is in the English of Britain, where the day comes before the month. */
function locale() {
  const { lang } = document.documentElement;
  return lang === "en" ? "en-GB" : lang;
}

/**
 * A number with at most one decimal place.
 * @param {number} value
 * @returns {string}
 */
export function digits(value) {
  return value.toLocaleString(locale(), { maximumFractionDigits: 1 });
}

/**
 * A day, as "2 November 2026".
 * @param {Date} date
 * @param {boolean} [hasYear]
 * @returns {string}
 */
export function day(date, hasYear = true) {
  return date.toLocaleDateString(locale(), {
    day: "numeric",
    month: "long",
    ...(hasYear ? { year: "numeric" } : {}),
  });
}

/**
 * The hour and minute, as "08:04".
 * @param {Date} date
 * @returns {string}
 */
export function hour(date) {
  return date.toLocaleTimeString(locale(), { timeStyle: "short" });
}

/**
 * The date of an ISO time. A day alone is one by the learner's own calendar, and not by that of Greenwich.
 * @param {string} at
 * @returns {Date}
 */
export function dateOf(at) {
  return new Date(at.length === "2026-11-02".length ? `${at}T00:00` : at);
}

/**
 * Several things in one phrase, as "a, b and c".
 * @param {string[]} parts
 * @returns {string}
 */
export function listed(parts) {
  return new Intl.ListFormat(locale()).format(parts);
}
