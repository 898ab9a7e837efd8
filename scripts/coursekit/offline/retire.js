/**
 * Stands in the place of the worker where the site does not offer to be kept: whoever kept it before gets the site from the
 * network again. A worker that is only deleted from the host goes on for ever with what it has.
 */

/** @type {ServiceWorkerGlobalScope & {COURSE: {caches: string}}} */
const worker = /** @type {any} */ (self);

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  await worker.registration.unregister();
  const prefix = `${worker.COURSE.caches}:${new URL(worker.registration.scope).pathname}:`;
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
}
