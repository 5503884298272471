import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type ReadLog, readLog } from "../../src/core/log/chain.ts";
import { type CaseBytes, type Integrity, integrityOf } from "../../src/core/log/integrity.ts";
import { FINDINGS_FILE, SEAL_FILE } from "../../src/core/model/findings-seal.ts";
import { LOG_FILE } from "../../src/core/model/log-entry.ts";
import { readHistory } from "../../src/store/read-history.ts";
import { type ReadText, toReadText } from "../../src/store/read-text.ts";

const APART = [FINDINGS_FILE, SEAL_FILE, LOG_FILE];

/** The files of a case in memory, as `verify` reads them, so that a byte of one can be changed without touching the disk. */
export class CaseInMemory {
  readonly bytes: ReadonlyMap<string, Buffer>;
  private readonly read: ReadonlyMap<string, ReadText>;
  private readonly log: ReadLog | null;

  private constructor(folder: string, shipped: readonly ReadText[]) {
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(yaml|csv|ndjson|sha256)$/.test(entry.name))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
    this.bytes = new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path))]));
    this.read = new Map([...[...this.bytes].map(([path, bytes]) => toReadText(path, bytes)), ...shipped].map((one) => [one.path, one]));
    this.log = logOf(this.read.get(LOG_FILE));
  }

  /** Reads a case, and beside it the table of past talks, which ships with Earnest. */
  static async of(folder: string): Promise<CaseInMemory> {
    return new CaseInMemory(folder, await readHistory());
  }

  /** Returns what `verify` finds from the bytes alone when one file holds others. */
  integrity(path?: string, bytes?: Buffer): Integrity {
    const read = new Map(this.read);
    if (path !== undefined && bytes !== undefined) read.set(path, toReadText(path, bytes));
    const one = (name: string) => read.get(name) ?? null;
    const files = [...read.values()].filter((file) => !APART.includes(file.path));
    return integrityOf({ files, findings: one(FINDINGS_FILE), seal: one(SEAL_FILE), log: path === LOG_FILE ? logOf(read.get(path)) : this.log } satisfies CaseBytes);
  }

  /** Tells whether a changed byte of a file is found. */
  isFound(path: string, at: number, value: number): boolean {
    const bytes = Buffer.from(this.bytes.get(path)!);
    bytes[at] = value;
    const { changedFiles, faults } = this.integrity(path, bytes);
    return changedFiles.length + faults.length > 0;
  }
}

function logOf(read: ReadText | undefined): ReadLog | null {
  return read === undefined ? null : readLog(read.text ?? "", read.problems);
}
