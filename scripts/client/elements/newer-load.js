import { h } from "./dom.js";

/**
 * Loads what tells the learner of a newer version, where the page comes from what is kept on the device. From the network
 * every page is as new as can be.
 * @param {Document["currentScript"]} script  course.js: beside it lies the rest
 */
export function loadNewer(script) {
  if (!navigator.serviceWorker?.controller || !(script instanceof HTMLScriptElement)) return;
  document.head.append(h("script", { src: new URL("newer.js", script.src).href }));
}
