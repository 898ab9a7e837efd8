/**
 * Bundles the client into classic scripts and style sheets, which are committed: module scripts and fetch do not run from
 * file://, and authors need Python only.
 *
 * course.js is on every page. Each file in kinds/ becomes a script of its own, which a page loads when it has an
 * element of that kind; what it imports of the modules in course.js it takes from there, through `globalThis.course`.
 * Each file in styles/ becomes a style sheet, course.css again for every page.
 *
 * Usage: node scripts/client/build.mjs [OUTPUT FOLDER]   (default docs/assets)
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
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
const { metafile } = await build({ ...script, entryPoints: kinds, plugins: [borrowing], metafile: true });
writeFileSync(join(script.outdir, "licences.txt"), licencesOf(Object.keys(metafile.inputs)));
const sheets = readdirSync(here("styles")).filter((name) => name.endsWith(".css"));
await build({
  entryPoints: sheets.map((name) => here(`styles/${name}`)),
  bundle: true,
  minify: true,
  target: ["safari15.4", "chrome110", "firefox110"],
  outdir: script.outdir,
});

/**
 * The licences of other people's code in the scripts: of the packages, of what they hold in turn, and what is said in them.
 * @param {string[]} inputs  paths of all files that went into the scripts
 */
function licencesOf(inputs) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  const add = (/** @type {string} */ name) => {
    if (texts.has(name) || name.startsWith("@types/")) return;
    const folder = here(`../../node_modules/${name}`);
    const { version, dependencies = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const text = readFileSync(join(folder, "LICENSE"), "utf8").trim();
    texts.set(name, `${name} ${version}\n\n${text}`);
    for (const other of Object.keys(dependencies)) add(other);
  };
  const said = new Set();
  for (const input of inputs.sort()) {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(input) ?? [];
    if (!name) continue;
    add(name);
    const notices =
      readFileSync(resolve(input), "utf8").match(/\/\*[*!](?:(?!\*\/)[^])*@license[^]*?\*\//gu) ?? [];
    for (const notice of notices) said.add(`In ${name}:\n\n${notice.replace(/^\/?\*+[/ ]?/gmu, "").trim()}`);
  }
  const head = "The scripts in this folder hold code of these packages, each under its own licence.";
  return `${[head, ...texts.values(), ...said].join(`\n\n${"-".repeat(72)}\n\n`)}\n`;
}
