/**
 * Bundles the client into one classic script and one style sheet, which are committed:
 * module scripts and fetch do not run from file://, and authors need Python only.
 *
 * Usage: node scripts/client/build.mjs [OUTPUT FOLDER]   (default docs/assets)
 */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const output = process.argv[2] ?? here("../../docs/assets");

await build({
  entryPoints: { course: here("main.js") },
  bundle: true,
  minify: true,
  charset: "utf8",
  format: "iife",
  target: ["es2022", "safari15.4"],
  outdir: output,
  legalComments: "none",
});
await build({
  entryPoints: { course: here("styles/main.css") },
  bundle: true,
  minify: true,
  target: ["safari15.4", "chrome110", "firefox110"],
  outdir: output,
});
