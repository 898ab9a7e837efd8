/**
 * Where a tab keeps who gives to a room from it.
 * @param {string} name  of the course's record
 */
export const givingAt = (name) => `${name}:giving`;

/**
 * Whoever gives after everything was erased is another person.
 * @param {string} name  of the course's record
 */
export function forgetGiver(name) {
  try {
    sessionStorage.removeItem(givingAt(name));
  } catch {
    // Nothing was kept.
  }
}
