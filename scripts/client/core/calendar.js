/**
 * A calendar file (RFC 5545): for each action that is planned for today or later, an event on its day and one for looking
 * back two weeks later.
 *
 * @import {Action} from "./plan.js"
 *
 * @typedef {object} Entry
 * @property {string} id       the action's
 * @property {Action} action
 * @property {number} rev      of its record: goes up with each change
 * @property {string} savedAt  ISO time of the latest change
 *
 * @typedef {object} Words
 * @property {(action: Action) => string} event   the title of an action's day
 * @property {(action: Action) => string} review  the title of the look back
 * @property {(action: Action) => string} about   what is said of the action, in lines
 */
import { addDays, dayOf } from "./day.js";
import { lookBack } from "./plan.js";

/** The longest line, in octets, without its end (RFC 5545, 3.1). */
const LONGEST = 75;

/**
 * The actions that have something in a calendar: what has passed, was tried or was let go needs no reminder.
 * @template {{action: Action}} T
 * @param {T[]} items
 * @param {Date} now
 * @returns {T[]}
 */
export function dated(items, now) {
  const today = dayOf(now);
  return items.filter(({ action: { by, state } }) => state === "planned" && by >= today);
}

/**
 * The text of the file. Opened again after a change, it moves the events that it made before: their UID stays, and their
 * SEQUENCE goes up.
 * @param {Entry[]} entries
 * @param {string} course  the course's id
 * @param {Words} words
 * @param {Date} now
 * @returns {string}
 */
export function toCalendar(entries, course, words, now) {
  const lines = dated(entries, now).flatMap((entry) => {
    const { by } = entry.action;
    return [
      ...event(entry, `by@${course}`, by, words.event(entry.action), words, now),
      ...event(entry, `review@${course}`, lookBack(by), words.review(entry.action), words, now),
    ];
  });
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${course}//My plan//EN`,
    "CALSCALE:GREGORIAN",
    ...lines,
    "END:VCALENDAR",
    "",
  ]
    .map(fold)
    .join("\r\n");
}

/**
 * @param {Entry} entry
 * @param {string} which  the end of its UID
 * @param {string} day
 * @param {string} title
 * @param {Words} words
 * @param {Date} now
 * @returns {string[]}
 */
function event({ id, action, rev, savedAt }, which, day, title, words, now) {
  const summary = escape(title.replace(/\s+/g, " "));
  return [
    "BEGIN:VEVENT",
    `UID:${id}-${which}`,
    `DTSTAMP:${time(now)}`,
    `LAST-MODIFIED:${time(new Date(savedAt))}`,
    `SEQUENCE:${rev}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${escape(words.about(action))}`,
    // Free: a whole day must not look taken.
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${summary}`,
    // Nine in the morning of the day before: counted from midnight (RFC 5545, 3.8.6.3). After the start would be the day
    // itself, but Outlook has no such reminder (MS-OXCICAL, 2.1.3.1.1.20.62). Google keeps to the learner's own setting.
    "TRIGGER:-PT15H",
    "END:VALARM",
    "END:VEVENT",
  ];
}

/**
 * @param {string} text
 * @returns {string}
 */
function escape(text) {
  // Other control characters may not be in a text (RFC 5545, 3.3.11).
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");
}

/**
 * Breaks a line that is too long; never within a character.
 * @param {string} line
 * @returns {string}
 */
function fold(line) {
  const encoder = new TextEncoder();
  let folded = "";
  let used = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (used + size > LONGEST) {
      folded += "\r\n ";
      used = 1;
    }
    folded += character;
    used += size;
  }
  return folded;
}

/** @param {string} day */
function compact(day) {
  return day.replaceAll("-", "");
}

/** @param {Date} date */
function time(date) {
  return `${date.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}
