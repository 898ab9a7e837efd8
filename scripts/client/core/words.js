import { t } from "./strings.js";

/**
 * How many, as it stands in a sentence: in words up to nine, then in figures.
 * @param {number} count
 * @returns {string}
 */
export function inWords(count) {
  return t("client.number").split(" ")[count] ?? String(count);
}

/**
 * A text with a capital at its start, for words that begin a sentence.
 * @param {string} text
 * @returns {string}
 */
export function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}

/**
 * The beginning of a longer text.
 * @param {string} text
 * @param {number} [words]  how many words are kept
 * @returns {string}
 */
export function opening(text, words = 8) {
  const all = text.split(/\s+/u);
  return all.length > words
    ? `${all
        .slice(0, words)
        .join(" ")
        .replace(/[.,;:!?]+$/u, "")}…`
    : text;
}
