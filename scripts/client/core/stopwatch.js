/** Time that runs, rests and begins anew; whoever asks says what time it is, in milliseconds. */
export class Stopwatch {
  #past = 0;
  /** @type {number | null} */
  #since;

  /** @param {number} now */
  constructor(now) {
    this.#since = now;
  }

  get isRunning() {
    return this.#since !== null;
  }

  /** @param {number} now */
  time(now) {
    return this.#past + (this.#since === null ? 0 : now - this.#since);
  }

  /** @param {number} now */
  toggle(now) {
    this.#past = this.time(now);
    this.#since = this.#since === null ? now : null;
  }

  /** Begins at nothing again, running or resting as before. @param {number} now */
  reset(now) {
    this.#past = 0;
    if (this.#since !== null) this.#since = now;
  }
}

/**
 * @param {number} milliseconds
 * @returns {string}  minutes and seconds, as 75:04
 */
export function minutesAndSeconds(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
