import { link, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { StoreError } from "#core/model/errors.ts";
import { codeOf, toStoreError } from "./store-error.ts";

const LOCK = ".earnest-lock";
const MAX_AGE_SECONDS = 600;
const ATTEMPTS = 3;

/** Told, in a sentence, of what a writer found left by another that did not end its work. */
export type Tell = (sentence: string) => void;

/**
 * Does a piece of work while no other process writes to the folder. The lock file names its owner; a lock whose owner
 * is dead, or that is older than any write takes, is taken over, and `tell` is told. Ages are differences of the file system's own times.
 * @throws StoreError when somebody else holds the lock: who, and since when.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>, tell: Tell = () => undefined): Promise<T> {
  const lock = join(folder, LOCK);
  const mine = `${lock}-${process.pid}`;
  try {
    await writeFile(mine, `${process.pid} ${hostname()}\n`);
    await take(lock, mine, tell);
    await sweepDeadClaims(folder);
  } catch (cause) {
    throw toStoreError("lock", folder, cause);
  } finally {
    await rm(mine, { force: true }).catch(() => undefined);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true }).catch(() => undefined);
  }
}

async function take(lock: string, mine: string, tell: Tell): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await link(mine, lock);
    } catch (cause) {
      if (codeOf(cause) !== "EEXIST" || attempt === ATTEMPTS) throw cause;
    }
    const owner = await ownerOf(lock);
    if (owner === undefined) continue;
    const ageSeconds = Math.round(((await stat(mine)).mtimeMs - owner.sinceMs) / 1000);
    const holder = `process ${owner.pid} since ${new Date(owner.sinceMs).toISOString().slice(0, 19)}Z (${ageSeconds} s)`;
    const isDead = !isAlive(owner);
    if (ageSeconds <= MAX_AGE_SECONDS && !isDead) {
      throw new StoreError("locked", `Cannot lock ${lock}: wanted no other writer, current value is ${holder}`, { where: lock });
    }
    tell(`Took over the lock ${lock} of ${holder}, ${isDead ? "which is no longer there" : "longer than any writing takes"}`);
    await removeIfStillOf(owner, lock, `${mine}-stale`);
  }
}

interface Owner {
  readonly pid: number;
  readonly host: string;
  readonly sinceMs: number;
  readonly line: string;
}

async function ownerOf(lock: string): Promise<Owner | undefined> {
  try {
    const [line, { mtimeMs }] = await Promise.all([readFile(lock, "utf8"), stat(lock)]);
    const [pid = "", host = ""] = line.trim().split(" ");
    return { pid: Number(pid), host, sinceMs: mtimeMs, line };
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return undefined;
    throw cause;
  }
}

function isAlive({ pid, host }: Pick<Owner, "pid" | "host">): boolean {
  if (host !== hostname()) return true;
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return codeOf(cause) !== "ESRCH";
  }
}

/** What a writer laid to take the lock with, and did not live to take away; it may not even have lived to write its line. */
async function sweepDeadClaims(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => one.startsWith(`${LOCK}-`))) {
    const claim = await ownerOf(join(folder, name));
    if (claim === undefined) continue;
    const owner = claim.line === "" ? { pid: Number.parseInt(name.slice(LOCK.length + 1), 10), host: hostname() } : claim;
    if (!isAlive(owner)) await rm(join(folder, name), { force: true });
  }
}

/** Two processes may find the same stale lock: the slower one must not take away the lock of the faster. */
async function removeIfStillOf(owner: Owner, lock: string, aside: string): Promise<void> {
  try {
    await rename(lock, aside);
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return;
    throw cause;
  }
  if ((await readFile(aside, "utf8")) === owner.line) await rm(aside, { force: true });
  else await rename(aside, lock);
}
