import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageFolder } from "#store/case-folder.ts";

/** Reads the pages on methods that ship with Earnest, by name. */
export async function readMethodPages(): Promise<ReadonlyMap<string, string>> {
  const folder = join(packageFolder(), "docs", "method");
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith(".md")).sort() : [];
  return new Map(await Promise.all(names.map(async (name) => [name.slice(0, -".md".length), await readFile(join(folder, name), "utf8")] as const)));
}
