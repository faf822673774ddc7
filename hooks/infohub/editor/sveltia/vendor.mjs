// Puts the package build of Sveltia CMS into one folder that a site can serve by itself: `make form`.
//
// node vendor.mjs PACKAGES OUT: PACKAGES is where npm has installed what package.json names, OUT is written anew.
// The same packages give the same bytes.

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [packages, out] = process.argv.slice(2).map((path) => resolve(path));
const { build } = createRequire(pathToFileURL(join(packages, "package.json")))("esbuild");
const cms = join(packages, "node_modules", "@sveltia", "cms");

// Only loaded for pictures, maps and source code, which entries do not have.
const LEFT_OUT = /^(@shikijs\/|exifr|svgo|leaflet|terra-draw|\.\/chunks\/(heic|webp|shiki))/;
const ASSETS = /\.woff2$|LICENSE\.txt$/;

// Hosts the form may name: those of forges, names of standards that nobody asks, and pages a person can open.
const NAMED = ["api.github.com", "github.com", "gitlab.com", "www.w3.org", "json-schema.org", "sveltiacms.app"];
// Any other is turned into one that cannot exist (RFC 6761); the page's policy would refuse it as well.
const NOWHERE = "https://outside.invalid";

const leaveOut = {
  name: "leave-out",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: LEFT_OUT }, () => ({ path: "nothing", namespace: "left-out" }));
    onLoad({ filter: /.*/, namespace: "left-out" }, () => ({ contents: "export default {};" }));
  },
};

// Its style sheet stands in the page, so the address of a font counts from there: the site serves OUT as sveltia/.
const fonts = readdirSync(join(cms, "npm", "assets")).filter((name) => name.endsWith(".woff2"));
const ownFont = (address, family) => `sveltia/assets/${fonts.find((name) => name.startsWith(family)) ?? NOWHERE}`;

const keptHosts = (text) =>
  text.replace(/https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z0-9-]+)[^)]*/g, ownFont).replace(/https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi, (address, host) => (NAMED.includes(host) ? address : NOWHERE));

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "assets"), { recursive: true });
const { outputFiles, metafile } = await build({
  absWorkingDir: packages, // names of chunks depend on it
  entryPoints: { sveltia: join(cms, "npm", "index.js") },
  outdir: out,
  bundle: true,
  splitting: true,
  write: false,
  metafile: true,
  minify: true,
  format: "esm",
  target: "es2022",
  // Addresses of fonts count from the file that names them, so every file lies in one folder.
  chunkNames: "[name]-[hash]",
  legalComments: "eof",
  charset: "utf8",
  logLevel: "error",
  plugins: [leaveOut],
});
for (const { path, text } of outputFiles) writeFileSync(path, keptHosts(text));
for (const name of readdirSync(join(cms, "npm", "assets")).filter((name) => ASSETS.test(name))) {
  cpSync(join(cms, "npm", "assets", name), join(out, "assets", name));
}
cpSync(join(cms, "LICENSE.txt"), join(out, "LICENSE.txt"));

// What was bundled from other packages comes with their licences.
const others = Object.keys(metafile.inputs).map((path) => path.match(/^node_modules\/(@[^/]+\/[^/]+|[^/]+)\//)?.[1]);
for (const name of new Set(others.filter((name) => name && name !== "@sveltia/cms"))) {
  const folder = join(packages, "node_modules", name);
  const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  cpSync(join(folder, licence), join(out, "assets", `${name.replace("/", "-")}.LICENSE.txt`));
}

const digest = (data) => createHash("sha256").update(data).digest("hex");
const files = readdirSync(out, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => [path.slice(out.length + 1).replaceAll("\\", "/"), digest(readFileSync(path))])
  .sort();
const { version } = JSON.parse(readFileSync(join(cms, "package.json")));
// A test compares these with what lies here, so that neither the copy nor its recipe changes alone.
const recipe = ["package.json", "package-lock.json", "vendor.mjs"].map((name) => [name, digest(readFileSync(join(import.meta.dirname, name)))]);
const said = { version, recipe: Object.fromEntries(recipe), files: Object.fromEntries(files) };
writeFileSync(join(out, "VERSION.json"), `${JSON.stringify(said, null, 1)}\n`);
