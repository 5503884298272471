import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import { frameOf, makeBrief, toBrief } from "../../src/app/brief.ts";
import { parseStored } from "../../src/core/model/stored-findings.ts";
import { readSoundLog } from "../../src/app/log-lines.ts";
import { readCase } from "../../src/app/read-case.ts";
import type { Brief } from "../../src/core/model/brief.ts";
import type { CaseContent } from "../../src/core/model/case-content.ts";
import { createApp } from "../../src/server/app.ts";
import { viewsOf } from "../../src/views/page/views.ts";

/** A case with its findings, as a server holds it. */
export interface HeldCase {
  readonly brief: Brief;
  readonly content: CaseContent;
  readonly app: Hono;
}

/** Holds a case with its findings as they are stored; where none are, they are computed. */
export async function holdCase(folder: string): Promise<HeldCase> {
  const content = await readCase(folder);
  const stored = storedFindings(folder);
  const brief = stored.length === 0 ? await makeBrief(folder) : toBrief(frameOf(content), stored[0]!.asOf, stored);
  const app = createApp({ cases: [{ id: brief.case, brief: async () => brief, content: async () => content, log: async () => (await readSoundLog(folder)).entries }], asset: async () => null });
  return { brief, content, app };
}

/** Lists the addresses of a case's first page, its views and its lists of records. */
export function viewAddresses({ brief, content }: HeldCase): string[] {
  const kinds = Object.entries(content).filter(([kind, list]) => Array.isArray(list) && list.length > 0 && kind !== "files").map(([kind]) => kind);
  return ["/", ...viewsOf(brief).map(({ id }) => `/${id}`), "/records", ...kinds.map((kind) => `/records/${kind}`)];
}

/** Asks for an address and returns the size of the answer before any compression, in bytes. @throws when the answer is not 200. */
export async function sizeOf(app: Hono, address: string): Promise<number> {
  const response = await app.request(`http://localhost${address}`);
  if (response.status !== 200) throw new Error(`Cannot measure ${address}: wanted 200, current value is ${response.status}`);
  return (await response.arrayBuffer()).byteLength;
}

function storedFindings(folder: string) {
  try {
    return parseStored(readFileSync(join(folder, "findings.ndjson"), "utf8"));
  } catch {
    return [];
  }
}
