/**
 * The course itself, kept on this device by a service worker, so that it opens without a network. The learner's record has
 * nothing to do with it: that stands in the store.
 */

import { serviceWorkers } from "./service-workers.js";

/** How the names of its caches begin, as in `coursekit/model/offline.py`. */
const CACHES = "course-files";

/** Under which a page asks the others of its site to save what was typed. */
const CHANNEL = "course-version";

/** Milliseconds that the other pages get to save: they are 300 behind the typing at most, and a frozen one never answers. */
const GRACE = 1000;

/**
 * Whether a browser can keep the site that this page belongs to: only over a safe connection, and not from files.
 * @returns {boolean}
 */
export function canKeep() {
  return !!serviceWorkers() && location.protocol.startsWith("http");
}

/**
 * Whether the site is kept: there is a worker, and the browser has not thrown away what it had.
 * @param {string} worker  the address of the service worker, from the page
 */
export async function isKept(worker) {
  return !!(await findKept(worker))?.active && (await cachesOf(worker)).length > 0;
}

/**
 * @param {string} worker
 * @returns {Promise<ServiceWorkerRegistration | undefined>}  of this site, and not of another at the same address
 */
async function findKept(worker) {
  const scope = scopeOf(worker);
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
    // Registered already: what was removed while a page was open comes again through the worker that stayed.
    return coming ? await isInstalled(coming) : await keepAgain(registration.active);
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
  await registration.unregister();
  for (const name of await cachesOf(worker)) await caches.delete(name);
}

/**
 * Calls back when a newer version is kept beside the one that this page belongs to, now or later.
 * @param {string} worker  the address of the service worker, from the page
 * @param {() => void} fn
 */
export async function whenNewer(worker, fn) {
  const registration = await findKept(worker);
  if (!registration) return;
  const look = async () => {
    const { waiting, installing } = registration;
    if (waiting || (installing && (await isInstalled(installing)))) fn();
  };
  registration.addEventListener("updatefound", look);
  await look();
}

/**
 * Puts the newer version in the place of the present one, once every open page has saved what was typed.
 * @param {string} worker  the address of the service worker, from the page
 */
export async function useNewer(worker) {
  const channel = channelOf(worker);
  channel.postMessage("save");
  channel.close();
  await new Promise((resolve) => setTimeout(resolve, GRACE));
  const registration = await findKept(worker);
  if (registration?.waiting) registration.waiting.postMessage("use");
  else location.reload(); // another page was quicker
}

/**
 * Saves when another page asks for it, and opens this page anew when another version has come.
 * @param {string} worker  the address of the service worker, from the page
 * @param {() => Promise<unknown>} save
 */
export function followVersion(worker, save) {
  channelOf(worker).addEventListener("message", () => void save());
  navigator.serviceWorker.addEventListener(
    "controllerchange",
    async () => {
      await save();
      location.reload();
    },
    { once: true },
  );
}

/** @param {string} worker */
function scopeOf(worker) {
  return new URL(".", new URL(worker, location.href)).href;
}

/** @param {string} worker */
function channelOf(worker) {
  return new BroadcastChannel(`${CHANNEL}:${scopeOf(worker)}`);
}

/**
 * The names of the caches of this site.
 * @param {string} worker
 */
async function cachesOf(worker) {
  const prefix = `${CACHES}:${new URL(scopeOf(worker)).pathname}:`;
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}

/**
 * @param {ServiceWorker | null} active
 * @returns {Promise<boolean>}  whether all of it is there
 */
function keepAgain(active) {
  return new Promise((resolve) => {
    if (!active) return resolve(false);
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", ({ data }) => resolve(data));
    port1.start();
    active.postMessage("keep", [port2]);
  });
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
