import { createHash } from "node:crypto";
import { renameSync } from "node:fs";
import { copyFile, link, lstat, mkdir, readdir, readFile, rm, utimes } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { StoreError, UsageError } from "#core/model/errors.ts";
import { type Tell, withLock } from "./lock.ts";
import { codeOf, toStoreError } from "./store-error.ts";
import { syncFolder, writeFlushed } from "./write-atomically.ts";

/** The file of a site that lists the others, and by which a folder is known as a site of ours. */
export const MANIFEST_FILE = "manifest.json";
const MADE_BY = "earnest publish";

/** What a site says of itself: `notes` are the publisher's own, kept for the next time. */
export interface SiteManifest {
  readonly madeBy: typeof MADE_BY;
  readonly notes: unknown;
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly bytes: number }[];
}

/** What was written of a site. */
export interface SiteWritten {
  readonly written: readonly string[];
  readonly unchanged: number;
  readonly removed: readonly string[];
  /** Of all files of the site, this listing included. */
  readonly bytes: number;
}

interface SiteContent {
  readonly files: Iterable<{ readonly path: string; readonly text: string }>;
  readonly notes: unknown;
}

/**
 * Writes a site, all in one folder, whole or not at all: a folder is made beside it, into which files that did not change go by hard link, and takes its place by
 * two renames. A writer that dies between the two leaves the old site under its other name; the next one puts it back first. Nothing is changed where nothing differs.
 * Files of others in a site's folder stay. `make` is given the notes of the site that is there, null where none is.
 *
 * @throws UsageError for a folder that is no site of ours and not empty, or a symbolic link; StoreError when the disk refuses.
 */
export async function writeSite(folder: string, make: (notes: unknown) => Promise<SiteContent> | SiteContent, tell?: Tell): Promise<SiteWritten> {
  const target = resolve(folder);
  const home = dirname(target);
  try {
    await mkdir(home, { recursive: true });
  } catch (cause) {
    throw toStoreError("write", target, cause);
  }
  return withLock(home, async () => {
    const aside = besides(target);
    try {
      await endInterrupted(target, aside);
    } catch (cause) {
      throw toStoreError("end the interrupted writing of", target, cause);
    }
    const before = await readSite(target);
    const { files, notes } = await make(before?.manifest.notes ?? null);
    try {
      return await stageAndSwap(target, aside, before, files, notes);
    } catch (cause) {
      // What is no word of the disk comes from whoever makes the files.
      throw codeOf(cause) === undefined || cause instanceof UsageError ? cause : toStoreError("write", target, cause);
    } finally {
      await rm(aside.coming, { recursive: true, force: true }).catch(() => undefined);
    }
  }, tell);
}

interface Aside {
  readonly coming: string;
  readonly former: string;
}

/** Where the coming site is made, and where the former one waits until the coming one is in place. */
function besides(target: string): Aside {
  const name = join(dirname(target), `.${basename(target)}`);
  return { coming: `${name}.earnest-coming`, former: `${name}.earnest-former` };
}

async function endInterrupted(target: string, { coming, former }: Aside): Promise<void> {
  if ((await kindOf(former)) === "folder") {
    if ((await kindOf(target)) === "nothing") renameSync(former, target);
    else await rm(former, { recursive: true, force: true });
  }
  await rm(coming, { recursive: true, force: true });
}

interface SiteThere {
  readonly manifest: SiteManifest;
  /** Files in its folder that it does not list. */
  readonly foreign: readonly string[];
}

/** Reads what is in a folder; null where there is nothing yet. @throws UsageError where it is no site of ours. */
async function readSite(target: string): Promise<SiteThere | null> {
  const kind = await kindOf(target);
  if (kind === "nothing") return null;
  if (kind !== "folder") throw notOurs(target, kind);
  const entries = await readdir(target, { withFileTypes: true });
  if (entries.length === 0) return null;
  const manifest = await manifestOf(target);
  if (manifest === null) throw notOurs(target, `a folder that holds ${entries[0]!.name}`);
  const odd = entries.find((entry) => !entry.isFile());
  if (odd !== undefined) throw notOurs(target, `a site beside which ${odd.name} lies, which is no plain file`);
  const listed = new Set([MANIFEST_FILE, ...manifest.files.map(({ path }) => path)]);
  return { manifest, foreign: entries.map(({ name }) => name).filter((name) => !listed.has(name)) };
}

function notOurs(target: string, current: string): UsageError {
  return new UsageError("not-a-site", `Cannot publish into ${target}: wanted a new or empty folder, or one that earnest publish made, current value is ${current}`, { where: target });
}

async function kindOf(path: string): Promise<"nothing" | "folder" | "a file" | "a symbolic link"> {
  try {
    const found = await lstat(path);
    return found.isSymbolicLink() ? "a symbolic link" : found.isDirectory() ? "folder" : "a file";
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return "nothing";
    throw toStoreError("read", path, cause);
  }
}

async function manifestOf(target: string): Promise<SiteManifest | null> {
  try {
    const read = JSON.parse(await readFile(join(target, MANIFEST_FILE), "utf8")) as Partial<SiteManifest> | null;
    return read?.madeBy === MADE_BY && Array.isArray(read.files) ? (read as SiteManifest) : null;
  } catch {
    return null;
  }
}

async function stageAndSwap(target: string, { coming, former }: Aside, before: SiteThere | null, files: SiteContent["files"], notes: unknown): Promise<SiteWritten> {
  const foreign = before?.foreign ?? [];
  await mkdir(coming);
  const listed: SiteManifest["files"][number][] = [];
  const written: string[] = [];
  const stage = async (path: string, text: string) => {
    if (foreign.includes(path)) throw notOurs(target, `a site beside which another's file lies by the name ${path}`);
    if (await stageFile(join(target, path), join(coming, path), Buffer.from(text))) written.push(path);
  };
  for (const { path, text } of files) {
    if (!/^[a-z0-9][a-z0-9.-]*$/i.test(path)) throw new StoreError("bad-file-name", `Cannot write ${path} of a site: wanted letters, digits, dots and hyphens, current value is ${path}`, { where: target });
    await stage(path, text);
    listed.push({ path, sha256: createHash("sha256").update(text).digest("hex"), bytes: Buffer.byteLength(text) });
  }
  const manifest = manifestText({ madeBy: MADE_BY, notes, files: listed.sort((a, b) => (a.path < b.path ? -1 : 1)) });
  await stage(MANIFEST_FILE, manifest);
  for (const name of foreign) await linkOrCopy(join(target, name), join(coming, name));
  const removed = (before?.manifest.files ?? []).map(({ path }) => path).filter((path) => !listed.some((one) => one.path === path));
  if (written.length > 0 || removed.length > 0) await swap(target, coming, former);
  return { written, removed, unchanged: listed.length + 1 - written.length, bytes: listed.reduce((sum, { bytes }) => sum + bytes, Buffer.byteLength(manifest)) };
}

/** One file a line, so that a change of one is a change of a line. */
function manifestText({ madeBy, notes, files }: SiteManifest): string {
  const lines = files.map((file) => `    ${JSON.stringify(file)}`);
  return `{\n  "madeBy": ${JSON.stringify(madeBy)},\n  "notes": ${JSON.stringify(notes)},\n  "files": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

/** Puts a file into the coming site; returns whether its bytes are new. */
async function stageFile(old: string, path: string, bytes: Buffer): Promise<boolean> {
  const current = await readFile(old).catch(() => null);
  if (current?.equals(bytes) === true) {
    await linkOrCopy(old, path);
    return false;
  }
  await writeFlushed(path, bytes);
  return true;
}

/** Some file systems know no hard links; a copy keeps the time. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (cause) {
    if (!["EPERM", "ENOTSUP", "EMLINK", "ENOSYS"].includes(codeOf(cause) ?? "")) throw cause;
    await copyFile(from, to);
    const { atime, mtime } = await lstat(from);
    await utimes(to, atime, mtime);
  }
}

/** The two renames follow each other with nothing in between: for that moment alone the site has no name. */
async function swap(target: string, coming: string, former: string): Promise<void> {
  await syncFolder(coming);
  const isThere = (await kindOf(target)) === "folder";
  if (isThere) renameSync(target, former);
  try {
    renameSync(coming, target);
  } catch (cause) {
    if (isThere) renameSync(former, target);
    throw cause;
  }
  await syncFolder(dirname(target));
  await rm(former, { recursive: true, force: true });
}
