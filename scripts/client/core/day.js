/** Days of the learner, as YYYY-MM-DD: such texts stand in the order of time. */

/**
 * Whether this is a day of the calendar. While a year is typed, it is 2 and then 20 and then 202.
 * @param {any} text
 * @returns {boolean}
 */
export function isDay(text) {
  return typeof text === "string" && /^2\d{3}-\d\d-\d\d$/.test(text) && addDays(text, 0) === text;
}

/**
 * The day on which a time falls where the learner is.
 * @param {Date} date
 * @returns {string}
 */
export function dayOf(date) {
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * @param {string} day
 * @param {number} days
 * @returns {string}  "" when `day` is none
 */
export function addDays(day, days) {
  // In UTC every day has 24 hours.
  const time = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
  return Number.isNaN(time) ? "" : new Date(time).toISOString().slice(0, 10);
}
