/** What a code for the room is written with: bytes, a checksum, and letters that a QR code holds in little room. */

/** As in RFC 4648: capitals and digits, none of which is easily taken for another, and all of them in a QR code's small set. */
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/**
 * The CRC-32 of some bytes.
 * @param {Uint8Array} bytes
 * @returns {number}
 */
export function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ TABLE[(sum ^ byte) & 0xff];
  return ~sum >>> 0;
}

/**
 * What stands for a text, mostly an id, in a code: the upper 24 bits of its checksum.
 * @param {string} text
 * @returns {number}
 */
export function stampOf(text) {
  return checksum(new TextEncoder().encode(text)) >>> 8;
}

/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function toLetters(bytes) {
  let letters = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) letters += LETTERS[(held >>> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits ? letters + LETTERS[(held << (5 - bits)) & 31] : letters;
}

/**
 * @param {string} letters  of `LETTERS` only
 * @returns {Uint8Array}
 */
export function fromLetters(letters) {
  const bytes = [];
  let held = 0;
  let bits = 0;
  for (const letter of letters) {
    held = (held << 5) | LETTERS.indexOf(letter);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >>> bits) & 255);
    }
    held &= (1 << bits) - 1;
  }
  return Uint8Array.from(bytes);
}

/** Bytes that are written one after the other. */
export class Writer {
  /** @type {number[]} */
  #bytes = [];

  /**
   * @param {number} value
   * @param {number} size  in bytes
   */
  put(value, size) {
    for (let place = size - 1; place >= 0; place--) this.#bytes.push(Math.floor(value / 256 ** place) % 256);
    return this;
  }

  /** @returns {Uint8Array} */
  get bytes() {
    return Uint8Array.from(this.#bytes);
  }
}

/** Thrown when there are fewer bytes than should be. */
export class TooShort extends Error {}

/** Bytes that are read one after the other. */
export class Reader {
  #bytes;
  #at = 0;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.#bytes = bytes;
  }

  /**
   * @param {number} size  in bytes, up to six
   * @returns {number}
   * @throws {TooShort}
   */
  take(size) {
    if (this.#at + size > this.#bytes.length) throw new TooShort("too short");
    let value = 0;
    for (const end = this.#at + size; this.#at < end; this.#at++) value = value * 256 + this.#bytes[this.#at];
    return value;
  }

  get isAtEnd() {
    return this.#at === this.#bytes.length;
  }
}
