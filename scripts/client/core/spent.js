/**
 * The time that a learner says they spent, in minutes. It was once saved in hours, as it was typed: `{hours: "2.5"}`.
 */

import { fieldsOf, textOf } from "./reading.js";

/**
 * Whether this can stand for hours: a number, with a point or a comma for whoever counts in halves, or nothing.
 * @param {string} text
 * @returns {boolean}
 */
export function isHours(text) {
  return /^(?:\d{1,4}(?:[.,]\d{0,2})?|[.,]\d{1,2})?$/.test(text.trim());
}

/**
 * Whether this can stand for minutes: a whole number, or nothing.
 * @param {string} text
 * @returns {boolean}
 */
export function isMinutes(text) {
  return /^\d{0,4}$/.test(text.trim());
}

/**
 * What was typed, in minutes.
 * @param {string} hours
 * @param {string} minutes
 * @returns {number | null}  null when there is nothing, or no number
 */
export function minutesOf(hours, minutes) {
  if (!isHours(hours) || !isMinutes(minutes) || !(hours.trim() || minutes.trim())) return null;
  return Math.round(Number(hours.trim().replace(",", ".")) * 60) + Number(minutes);
}

/**
 * What is stored, in minutes.
 * @param {unknown} value
 * @returns {number | null}  null when it is no time
 */
export function readMinutes(value) {
  const { minutes, hours } = fieldsOf(value);
  if (minutes === undefined) return minutesOf(textOf(hours), "");
  return typeof minutes === "number" && minutes >= 0 ? Math.round(minutes) : null;
}
