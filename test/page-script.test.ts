import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";

/** Bytes that the part of the script which every page loads may have, and that which pages with charts load besides, before any compression. */
const MOST = { first: 12_000, charts: 680_000 };

let metafile: Metafile;
let parts: { readonly isFirst: boolean; readonly bytes: number; readonly zipped: number }[];
beforeAll(async () => {
  const built = await build({ bundle: true, write: false, metafile: true, splitting: true, platform: "browser", format: "esm", target: "es2022", minify: true, jsx: "automatic", jsxImportSource: "preact", define: { "process.env.NODE_ENV": '"production"' }, entryPoints: ["src/web/main.tsx"], outdir: "dist", logLevel: "error" });
  metafile = built.metafile;
  parts = built.outputFiles.map(({ path, contents }) => ({ isFirst: path.endsWith("main.js"), bytes: contents.length, zipped: gzipSync(contents).length }));
});

describe("the page's script", () => {
  test("holds no schema: what charts need of the model stands in files that import none", () => {
    const inside = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file));
    expect(inside.length).toBeGreaterThan(50);
    expect(inside.filter((file) => file.includes("node_modules/zod/"))).toEqual([]);
  });

  test("holds of the tables those that a chart speaks, and not all", () => {
    expect(Object.keys(metafile.inputs).filter((file) => file.endsWith("tables/tables-of.ts"))).toEqual([]);
  });

  test("loads what draws only where there is a chart, and stays within its weight", () => {
    const [first, ...charts] = parts.sort((a, b) => Number(b.isFirst) - Number(a.isFirst));
    const sum = (size: "bytes" | "zipped") => charts.reduce((all, part) => all + part[size], 0);
    console.log(`every page: ${first!.bytes} bytes (${first!.zipped} gzip); with charts besides: ${sum("bytes")} bytes (${sum("zipped")} gzip)`);
    expect(charts.length).toBeGreaterThan(0);
    expect(first!.bytes).toBeLessThan(MOST.first);
    expect(sum("bytes")).toBeLessThan(MOST.charts);
  });
});
