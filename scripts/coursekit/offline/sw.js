/**
 * Keeps one version of the course on a learner's device, whole, and answers from it.
 *
 * The build writes `COURSE` above this: how caches begin, the version, and the SHA-256 of each file. What a file must be
 * is known before it comes, so that neither an error page, nor a page to log in at, nor a file of another version is ever
 * taken for it. A newer version is fetched beside the one in use, and takes its place when no page is open any more, or when
 * the learner says so: no page meets two versions. What learners write is never in here.
 *
 * @typedef {{caches: string, version: string, files: Record<string, string>}} Course
 */

/** @type {ServiceWorkerGlobalScope & {COURSE: Course}} */
const worker = /** @type {any} */ (self);
const { version, files, caches: start } = worker.COURSE;
const root = worker.registration.scope;

/** Several courses may share an origin: each keeps to caches with its own path in their names. */
const PREFIX = `${start}:${new URL(root).pathname}:`;
const NAME = PREFIX + version;

/** What the page says of an error, by its name. @type {Record<string, string>} */
const WHY = { QuotaExceededError: "full", DataError: "changed" };

/** How many files are fetched at a time: as many as a browser asks one host for. */
const AT_ONCE = 6;

worker.addEventListener("install", (event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (event) => event.waitUntil(dropOthers()));
worker.addEventListener("message", (event) => {
  if (event.data === "use") void worker.skipWaiting();
  if (event.data === "keep") event.waitUntil(keepAgain(event.ports[0]));
});
worker.addEventListener("fetch", (event) => {
  const found = event.request.method === "GET" ? find(event.request.url) : undefined;
  if (found) event.respondWith(answer(event.request, found));
});

/**
 * Keeps what was thrown away, by the learner or by a browser that was short of room, while this worker stayed.
 * @param {MessagePort} page  is told whether all of it is there
 */
async function keepAgain(page) {
  page.postMessage(
    await keepAll().then(
      () => true,
      () => false,
    ),
  );
}

/** Fetches every file. When one does not come, nothing is left of the rest: half a version is none. */
async function keepAll() {
  // Of this very version, it is whole and may be in use, or was begun by a browser that was then closed.
  const isBegun = await caches.has(NAME);
  const cache = await caches.open(NAME);
  const waiting = Object.keys(files);
  const all = waiting.length;
  const stop = new AbortController();
  const fetchOn = async () => {
    for (let path = waiting.pop(); path !== undefined && !stop.signal.aborted; path = waiting.pop()) {
      await keep(cache, path, stop.signal);
      await tell({ done: all - waiting.length, all });
    }
  };
  const lanes = Array.from({ length: AT_ONCE }, () => fetchOn().catch((error) => stop.abort(error)));
  await Promise.all(lanes);
  if (!stop.signal.aborted) return;
  if (!isBegun) await caches.delete(NAME);
  await tell({ failed: WHY[stop.signal.reason.name] ?? "broken" });
  console.warn(stop.signal.reason);
  throw stop.signal.reason;
}

/**
 * @param {Cache} cache
 * @param {string} path
 * @param {AbortSignal} signal
 */
async function keep(cache, path, signal) {
  if (await cache.match(addressOf(path))) return;
  // Past the browser's own cache, which may hold the file of another version.
  const response = await fetch(addressOf(path), { cache: "reload", signal });
  const content = await response.arrayBuffer();
  if (!response.ok) throw new Error(`"${path}" did not come: status ${response.status}`);
  if (response.redirected || (await sha256(content)) !== files[path])
    throw new DOMException(`"${path}" came as something else than this version has`, "DataError");
  const headers = new Headers(response.headers);
  // Compared with the headers of each later request, it could keep a file from being found.
  headers.delete("vary");
  await cache.put(addressOf(path), new Response(content, { headers }));
}

/** Drops the versions before this one, of this course only. */
async function dropOthers() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/**
 * The address of a file. A page is fetched without "index.html": some hosts send that elsewhere.
 * @param {string} path  from the site's root
 */
function addressOf(path) {
  const parts = path.replace(/(^|\/)index\.html$/, "$1").split("/");
  return new URL(parts.map(encodeURIComponent).join("/"), root).href;
}

/**
 * Finds what answers to an address.
 * @param {string} url
 * @returns {{at: string} | {instead: string} | undefined}  undefined for what is not kept: the network has that
 */
function find(url) {
  const [address] = url.split(/[?#]/);
  if (!address.startsWith(root)) return undefined;
  const path = decoded(address.slice(root.length));
  for (const each of [path, `${path}index.html`])
    if (Object.hasOwn(files, each)) return { at: addressOf(each) };
  return Object.hasOwn(files, `${path}/index.html`)
    ? { instead: addressOf(`${path}/index.html`) }
    : undefined;
}

/**
 * @param {string} path
 * @returns {string}  as it is, where it is no text in UTF-8: then no file has that name
 */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * @param {Request} request
 * @param {{at: string} | {instead: string}} found
 */
async function answer(request, found) {
  if ("instead" in found) return Response.redirect(found.instead);
  // A browser that is short of room throws all of it away: then the network is asked, as if nothing had been kept.
  return (await caches.match(found.at, { cacheName: NAME })) ?? fetch(request);
}

/** @param {ArrayBuffer} content */
async function sha256(content) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Tells each open page how far it is.
 * @param {{done: number, all: number} | {failed: string}} news
 */
async function tell(news) {
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const page of pages) page.postMessage(news);
}
