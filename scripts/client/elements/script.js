import { h } from "./dom.js";

/** @type {Map<string, Promise<any>>} */
const loading = new Map();

/**
 * Loads a script when it is first needed, and by an element: modules do not run from file://.
 * @param {string} address  from the page
 * @param {string} name     under which the script puts what it lends into `globalThis`
 * @returns {Promise<any>}  rejects when the script cannot be loaded; another call tries again, because the network may be back
 */
export function loadScript(address, name) {
  const loaded = loading.get(name) ?? load(address, name);
  loading.set(name, loaded);
  return loaded;
}

/**
 * @param {string} address
 * @param {string} name
 */
function load(address, name) {
  return new Promise((resolve, reject) => {
    const script = h("script", { src: address });
    script.addEventListener("load", () => resolve(/** @type {any} */ (globalThis)[name]));
    script.addEventListener("error", () => {
      loading.delete(name);
      script.remove();
      reject(new Error(`"${address}" could not be loaded`));
    });
    document.head.append(script);
  });
}
