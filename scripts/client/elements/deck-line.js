/**
 * The line between the window with the slides and the one with the notes. It works from a folder too, where pages have no origin
 * that tells them apart: so each end also knows the other by the window that it is.
 *
 * @import {Control} from "./deck-controls.js"
 *
 * @typedef {object} Message
 * @property {number} [at]           the slide to be at, from 0
 * @property {"where"} [ask]         which one is it?
 * @property {Control[]} [controls]  what works on the slide that is shown
 * @property {number} [use]          which of them is used, from 0
 * @property {string} [value]        what is entered there
 * @property {1 | -1} [turn]         to go on or back from `at`, or first to what a tall slide still hides
 * @property {boolean} [dark]        whether the screen is to be dark, or is
 * @property {boolean} [letters]     whether keys of one letter work
 */

const NAME = "course-slides";
const IS_FOLDER = location.protocol === "file:";

/**
 * @param {Window} other
 * @param {Message} message
 */
export function send(other, message) {
  other.postMessage({ ...message, name: NAME }, IS_FOLDER ? "*" : origin);
}

/**
 * Hears what the other window says.
 * @param {(source: Window) => boolean} isPeer
 * @param {(message: Message, source: Window) => void} hear
 */
export function listen(isPeer, hear) {
  addEventListener("message", ({ data, origin: from, source }) => {
    // Browsers name the origin of a folder in two ways.
    const isOurs = IS_FOLDER ? ["null", "file://"].includes(from) : from === origin;
    if (!isOurs || !source || data?.name !== NAME) return;
    const peer = /** @type {Window} */ (source);
    if (isPeer(peer)) hear(data, peer);
  });
}
