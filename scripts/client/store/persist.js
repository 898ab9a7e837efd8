/**
 * Asks the browser, once in a tab's life, not to clear the record when the disk runs low. "No" is a normal answer.
 * @param {string} flag  under which the tab notes that it has asked: Firefox shows the learner a question each time
 */
export async function askToPersist(flag) {
  try {
    if (sessionStorage.getItem(flag) || (await navigator.storage.persisted())) return;
    sessionStorage.setItem(flag, "asked");
    await navigator.storage.persist();
  } catch {
    // No such promise to be had here (http on another machine, a sandboxed frame).
  }
}
