import { t } from "../core/strings.js";
import { dateOf } from "./format.js";

/** @import {Agenda, Plan, Row} from "../core/session.js" */

/**
 * What a line of the agenda is called.
 * @param {Row} row
 * @returns {string}
 */
export function titleOf({ entry, what }) {
  if (entry.kind === "pause") return t("session.pause");
  if (entry.kind === "own") return entry.title;
  return what?.title ?? t("session.gone", { ref: entry.ref });
}

/**
 * What people do then, in a sentence; "" when it goes without saying.
 * @param {Row} row
 * @returns {string}
 */
export function doesOf({ entry, what }) {
  if (entry.kind === "page") return t(entry.together ? "session.together" : "session.alone");
  return what && "does" in what ? what.does : "";
}

/**
 * How the minutes stand, and when the session ends.
 * @param {Agenda} agenda
 * @returns {string}
 */
export function sumOf({ rows, over, end }) {
  if (!rows.length) return t("session.empty");
  const stands =
    over > 0
      ? t("session.over", { count: over })
      : over < 0
        ? t("session.spare", { count: -over })
        : t("session.even");
  return `${stands} ${t("session.ends", { time: end })}`;
}

/**
 * When it is, from when to when, and for how many.
 * @param {Plan} plan
 * @param {Agenda} agenda
 * @returns {string}
 */
export function whenOf({ date, start, group }, { end }) {
  const values = { start, end, people: group };
  if (!date) return t("session.when", values);
  const { lang } = document.documentElement;
  const day = dateOf(date).toLocaleDateString(lang === "en" ? "en-GB" : lang, { dateStyle: "full" });
  return t("session.when-day", { ...values, day });
}
