import { serviceWorkers } from "../store/service-workers.js";
import { h } from "./dom.js";

/** The service worker in the site's root, from course.js. */
const WORKER = "../../sw.js";

/**
 * Loads what tells the learner of a newer version, where the page comes from what is kept on the device. From the network
 * every page is as new as can be.
 * @param {Document["currentScript"]} script  course.js: beside it lies the rest
 */
export function loadNewer(script) {
  if (!(script instanceof HTMLScriptElement)) return;
  // A worker of another site at the same address may answer for this page too: it is none of ours.
  const worker = new URL(WORKER, script.src).href;
  if (serviceWorkers()?.controller?.scriptURL !== worker) return;
  document.head.append(h("script", { src: new URL("newer.js", script.src).href, "data-worker": worker }));
}
