// Bundles the program with its library, and its pages: `node scripts/build.mjs` for everything, `node scripts/build.mjs web published` for the pages alone.
import { build } from "esbuild";
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { libraryTypes } from "./library-types.mjs";

const ROOT = resolve(import.meta.dirname, "..");

const COMMON = { absWorkingDir: ROOT, bundle: true, write: false, logLevel: "warning", outdir: "dist" };
const PROGRAM = { ...COMMON, platform: "node", format: "esm", target: "node20", packages: "external", jsx: "automatic", jsxImportSource: "preact" };

const WEB = { ...COMMON, platform: "browser", target: "es2022", minify: true, jsx: "automatic", jsxImportSource: "preact", define: { "process.env.NODE_ENV": '"production"' } };

const PARTS = {
  program: {
    ...PROGRAM,
    splitting: true,
    chunkNames: "chunk-[hash]",
    entryPoints: { earnest: "src/bin/earnest.ts", index: "src/library/index.ts", "selftest-worker": "src/app/selftest-worker.ts", "assess-worker": "src/app/assess-worker.ts" }
  },
  web: { ...WEB, format: "esm", splitting: true, chunkNames: "web/chunk-[hash]", entryPoints: { "web/main": "src/web/main.tsx", "web/clock": "src/web/clock.ts", "web/page": "src/views/style/page.css" } },
  // A classic script, since modules do not load from a disk.
  published: { ...WEB, format: "iife", alias: { zod: "./src/web/no-schemas.ts" }, entryPoints: { "web/published": "src/web/published.tsx" } }
};
const SHEBANG = "#!/usr/bin/env node\n";

/** Puts a file in its place in one step: whoever reads it meanwhile gets the old one or the new one, whole. */
function writeWhole(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, contents);
  if (path.endsWith("dist/earnest.js")) chmodSync(draft, 0o755);
  renameSync(draft, path);
}

/** Chunks are named for what they hold, so those of an earlier build stay behind. */
function removeOldChunks(folder, current) {
  const old = readdirSync(resolve(ROOT, folder)).filter((name) => /^chunk-.*\.js$/.test(name) && !current.includes(name));
  for (const name of old) rmSync(resolve(ROOT, folder, name));
}

/** Writes the declarations of the library, and takes away those of an earlier build. */
function writeTypes() {
  const types = libraryTypes();
  rmSync(resolve(ROOT, "dist/types"), { recursive: true, force: true });
  for (const [path, text] of types) writeWhole(resolve(ROOT, "dist/types", path), text);
  const bytes = [...types.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.error(`dist/types  ${types.size} files, ${Math.ceil(bytes / 1024)} kB`);
}

const wanted = process.argv[2] === undefined ? [...Object.keys(PARTS), "types"] : process.argv.slice(2);
for (const name of wanted) {
  if (name === "types") {
    writeTypes();
    continue;
  }
  if (!(name in PARTS)) {
    console.error(`Cannot build ${name}: wanted ${[...Object.keys(PARTS), "types"].join(" or ")}`);
    process.exit(2);
  }
  try {
    const { outputFiles } = await build(PARTS[name]);
    for (const { path, text } of outputFiles) {
      const starts = path.endsWith("dist/earnest.js") && !text.startsWith("#!");
      writeWhole(path, starts ? SHEBANG + text : text);
      console.error(`${relative(ROOT, path)}  ${Math.ceil(Buffer.byteLength(text) / 1024)} kB`);
    }
    if (PARTS[name].splitting) removeOldChunks(name === "program" ? "dist" : "dist/web", outputFiles.map(({ path }) => basename(path)));
  } catch (error) {
    // esbuild has already said what and where; anything else has not been said yet.
    if (!Array.isArray(error.errors)) throw error;
    process.exit(1);
  }
}
