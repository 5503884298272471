// Bundles the program and its page: `node scripts/build.mjs` for everything, `node scripts/build.mjs web published` for the pages alone.
import { build } from "esbuild";
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "..");

const COMMON = { absWorkingDir: ROOT, bundle: true, write: false, logLevel: "warning", outdir: "dist" };
const PROGRAM = { ...COMMON, platform: "node", format: "esm", target: "node20", packages: "external", jsx: "automatic", jsxImportSource: "preact" };

const WEB = { ...COMMON, platform: "browser", target: "es2022", minify: true, jsx: "automatic", jsxImportSource: "preact", define: { "process.env.NODE_ENV": '"production"' } };

const PARTS = {
  program: {
    ...PROGRAM,
    splitting: true,
    chunkNames: "chunk-[hash]",
    entryPoints: { earnest: "src/bin/earnest.ts", "selftest-worker": "src/app/selftest-worker.ts", "assess-worker": "src/app/assess-worker.ts" }
  },
  web: { ...WEB, format: "esm", entryPoints: { "web/main": "src/web/main.tsx", "web/page": "src/views/style/page.css" } },
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
function removeOldChunks(current) {
  const old = readdirSync(resolve(ROOT, "dist")).filter((name) => /^chunk-.*\.js$/.test(name) && !current.includes(name));
  for (const name of old) rmSync(resolve(ROOT, "dist", name));
}

const wanted = process.argv[2] === undefined ? Object.keys(PARTS) : process.argv.slice(2);
for (const name of wanted) {
  if (!(name in PARTS)) {
    console.error(`Cannot build ${name}: wanted ${Object.keys(PARTS).join(" or ")}`);
    process.exit(2);
  }
  try {
    const { outputFiles } = await build(PARTS[name]);
    for (const { path, text } of outputFiles) {
      const starts = path.endsWith("dist/earnest.js") && !text.startsWith("#!");
      writeWhole(path, starts ? SHEBANG + text : text);
      console.error(`${relative(ROOT, path)}  ${Math.ceil(Buffer.byteLength(text) / 1024)} kB`);
    }
    if (name === "program") removeOldChunks(outputFiles.map(({ path }) => basename(path)));
  } catch (error) {
    // esbuild has already said what and where; anything else has not been said yet.
    if (!Array.isArray(error.errors)) throw error;
    process.exit(1);
  }
}
