import { execFileSync } from "node:child_process";
import { access, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, test } from "vitest";

test("the page's script finds every chunk that it loads, whatever else was built after it", async () => {
  execFileSync(process.execPath, ["scripts/build.mjs", "web", "published"], { cwd: resolve("."), stdio: "ignore" });
  const scripts = await Promise.all(["main", "clock"].map((name) => readFile(`dist/web/${name}.js`, "utf8")));
  const chunks = [...new Set(scripts.flatMap((text) => [...text.matchAll(/"\.\/(chunk-[A-Z0-9]{8}\.js)"/g)].map(([, name]) => name!)))];
  expect(chunks.length).toBeGreaterThan(1);
  for (const name of chunks) await expect(access(`dist/web/${name}`), name).resolves.toBeUndefined();
});
