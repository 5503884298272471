// The declarations of the library, as a program that installs Earnest reads them: those that its entry leads to, with specifiers that resolve anywhere.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "..");
const EMITTED = resolve(ROOT, ".tsc");
const ENTRY = "library/index.d.ts";
const SPECIFIER = /((?:from|import)\s*\(?\s*)"((?:#|\.\.?\/)[^"]+)\.tsx?"/g;

/**
 * Emits declarations with tsc and returns those that the library's entry leads to, by path under `dist/types`. Within the package a specifier may begin with `#`
 * and end with `.ts`; outside it neither resolves, so that each is written relative, with `.js`.
 */
export function libraryTypes() {
  execFileSync(process.execPath, [resolve(ROOT, "node_modules/typescript/bin/tsc"), "-b", "tsconfig.node.json"], { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] });
  const found = new Map();
  const waiting = [ENTRY];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    const text = readFileSync(resolve(EMITTED, path), "utf8").replace(/\n\/\/# sourceMappingURL=.*/, "");
    found.set(path, text.replace(SPECIFIER, (_whole, before, target) => {
      const there = target.startsWith("#") ? target.slice(1) : relative(EMITTED, resolve(EMITTED, dirname(path), target)).replaceAll("\\", "/");
      if (!existsSync(resolve(EMITTED, `${there}.d.ts`))) throw new Error(`Cannot write the types of the library: wanted a declaration of ${there}, which ${path} names, current value is none`);
      waiting.push(`${there}.d.ts`);
      const step = relative(dirname(path), there).replaceAll("\\", "/");
      return `${before}"${step.startsWith(".") ? step : `./${step}`}.js"`;
    }));
  }
  return found;
}
