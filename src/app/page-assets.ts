import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { StoreError } from "#core/model/errors.ts";
import { packageFolder } from "#store/case-folder.ts";

/** What goes with the pages, by name; nothing else can be asked for. */
const TYPES: Readonly<Record<string, string>> = { "main.js": "text/javascript; charset=utf-8", "clock.js": "text/javascript; charset=utf-8", "published.js": "text/javascript; charset=utf-8", "page.css": "text/css; charset=utf-8" };

/** Tells a part of the script that is loaded where it is needed: its name holds a digest of it, so that it never changes. */
export function isChunk(name: string): boolean {
  return /^chunk-[A-Z0-9]{8}\.js$/.test(name);
}

/**
 * Reads a file that goes with the pages; null when there is none by that name, or a page of an earlier build asks for a part of its script.
 * @throws StoreError when the page was not built.
 */
export async function readPageAsset(name: string): Promise<{ body: string; type: string } | null> {
  const type = isChunk(name) ? TYPES["main.js"] : Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (type === undefined) return null;
  const path = join(packageFolder(), "dist", "web", name);
  try {
    return { body: await readFile(path, "utf8"), type };
  } catch (cause) {
    if (isChunk(name)) return null;
    throw new StoreError("page-not-built", `Cannot read ${path}: wanted the page's files, current value is none; npm run build:web makes them`, { where: path, cause });
  }
}
