import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { publishCase, type PublishOptions } from "../../src/app/publish.ts";

export const UKRAINE = "cases/ukraine-2025";

/** A folder into which cases are published, with the page's files built as they are for release. */
export interface Press {
  readonly home: string;
  readonly publish: (caseFolder: string, into: string, options?: Partial<PublishOptions>) => ReturnType<typeof publishCase>;
  readonly remove: () => Promise<void>;
}

/** Makes a place to publish into. */
export async function makePress(): Promise<Press> {
  execFileSync(process.execPath, ["scripts/build.mjs", "web", "published"], { cwd: resolve("."), stdio: "ignore" });
  const home = await mkdtemp(join(tmpdir(), "earnest-press-"));
  return { home, publish: (caseFolder, into, options) => publishCase(caseFolder, join(home, into), { siteUrl: null, ...options }), remove: () => rm(home, { recursive: true, force: true }) };
}
