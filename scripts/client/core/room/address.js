/**
 * Whether a page is open from this computer itself: no phone can open such an address.
 * @param {{protocol: string, hostname: string}} address
 * @returns {boolean}
 */
export function isHereOnly({ protocol, hostname }) {
  return protocol === "file:" || /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[?::1\]?)$/.test(hostname);
}
