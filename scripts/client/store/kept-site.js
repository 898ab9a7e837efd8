/**
 * The course itself, kept on this device by a service worker, so that it opens without a network. The learner's record has
 * nothing to do with it: that stands in the store.
 */

/** Under which a page asks the others to save what was typed. */
const CHANNEL = "course-version";

/** Milliseconds that the other pages get to save: they are 300 behind the typing at most, and a frozen one never answers. */
const GRACE = 1000;

/**
 * Whether a browser can keep the site that this page belongs to: only over a safe connection, and not from files.
 * @returns {boolean}
 */
export function canKeep() {
  return "serviceWorker" in navigator && location.protocol.startsWith("http");
}

/**
 * @param {string} worker  the address of the service worker, from the page
 * @returns {Promise<ServiceWorkerRegistration | undefined>}  of this site, where it is kept or about to be
 */
export async function findKept(worker) {
  const scope = new URL(".", new URL(worker, location.href)).href;
  // A browser that blocks a site's data throws here.
  const found = await navigator.serviceWorker.getRegistration(scope).catch(() => undefined);
  return found?.scope === scope ? found : undefined;
}

/**
 * Begins to keep the site.
 * @param {string} worker  the address of the service worker, from the page
 * @returns {Promise<boolean>}  whether all of it is there; false when it could not be kept, and then nothing of it is
 */
export async function keepSite(worker) {
  try {
    // Never from the browser's cache: a host may have said that it keeps for a day.
    const registration = await navigator.serviceWorker.register(worker, { updateViaCache: "none" });
    const coming = registration.installing ?? registration.waiting;
    return coming ? await isInstalled(coming) : !!registration.active;
  } catch {
    return false;
  }
}

/**
 * Removes the site from the device. Pages that are open go on until they are left.
 * @param {string} worker  the address of the service worker, from the page
 */
export async function removeSite(worker) {
  const registration = await findKept(worker);
  if (!registration) return;
  const prefix = `course-files:${new URL(registration.scope).pathname}:`;
  await registration.unregister();
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
}

/**
 * Calls back when a newer version is kept beside the one that this page belongs to, now or later.
 * @param {() => void} fn
 */
export async function whenNewer(fn) {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return;
  if (registration.waiting) return fn();
  registration.addEventListener("updatefound", async () => {
    const coming = registration.installing;
    if (coming && (await isInstalled(coming))) fn();
  });
}

/** Puts the newer version in the place of the present one, once every open page has saved what was typed. */
export async function useNewer() {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage("save");
  channel.close();
  await new Promise((resolve) => setTimeout(resolve, GRACE));
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration?.waiting) registration.waiting.postMessage("use");
  else location.reload(); // another page was quicker
}

/**
 * Saves when another page asks for it, and opens this page anew when another version has come.
 * @param {() => Promise<unknown>} save
 */
export function followVersion(save) {
  new BroadcastChannel(CHANNEL).addEventListener("message", () => void save());
  navigator.serviceWorker.addEventListener(
    "controllerchange",
    async () => {
      await save();
      location.reload();
    },
    { once: true },
  );
}

/**
 * @param {ServiceWorker} worker
 * @returns {Promise<boolean>}  once it has kept everything, or has failed to
 */
function isInstalled(worker) {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state !== "installing") resolve(worker.state !== "redundant");
    };
    worker.addEventListener("statechange", look);
    look();
  });
}
