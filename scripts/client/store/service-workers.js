/**
 * The browser's service workers, where a page may have any.
 * @returns {ServiceWorkerContainer | undefined}  none from files, over http, or in a private window of some browsers
 */
export function serviceWorkers() {
  try {
    return navigator.serviceWorker;
  } catch {
    // In a frame without an origin of its own, even to ask is an error.
    return undefined;
  }
}
