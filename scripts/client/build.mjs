/**
 * Bundles the client into classic scripts and one style sheet, which are committed: module scripts and fetch do not run
 * from file://, and authors need Python only.
 *
 * course.js is on every page. Each file in kinds/ becomes a script of its own, which a page loads when it has an activity of
 * that kind; what it imports of the modules in course.js it takes from there, through `globalThis.course`.
 *
 * Usage: node scripts/client/build.mjs [OUTPUT FOLDER]   (default docs/assets)
 */
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
/** @type {import("esbuild").BuildOptions} */
const script = {
  bundle: true,
  minify: true,
  charset: "utf8",
  format: "iife",
  target: ["es2022", "safari15.4"],
  outdir: process.argv[2] ?? here("../../docs/assets"),
  legalComments: "none",
};

const course = await build({ ...script, entryPoints: { course: here("main.js") }, metafile: true });
const held = new Set(Object.keys(course.metafile.inputs).map((path) => resolve(path)));
// The strings are no module with a state: each script takes in the sections that it names.
held.delete(here("../coursekit/strings/en.json"));

const names = await build({ entryPoints: [here("shared.js")], format: "esm", write: false, metafile: true });
const lent = Object.values(names.metafile.outputs)[0].exports;

/** @type {import("esbuild").Plugin} */
const borrowing = {
  name: "borrowing",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, resolveDir }) =>
      held.has(resolve(resolveDir, path)) ? { path: "shared.js", namespace: "lent" } : undefined,
    );
    // Marked as pure, so that a script takes no more than it uses.
    onLoad({ filter: /./, namespace: "lent" }, () => ({
      contents: lent
        .map((name) => `export const ${name} = /* @__PURE__ */ (() => course.${name})();`)
        .join("\n"),
    }));
  },
};

const kinds = readdirSync(here("kinds")).map((name) => here(`kinds/${name}`));
await build({ ...script, entryPoints: kinds, plugins: [borrowing] });
await build({
  entryPoints: { course: here("styles/main.css") },
  bundle: true,
  minify: true,
  target: ["safari15.4", "chrome110", "firefox110"],
  outdir: script.outdir,
});
