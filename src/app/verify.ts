import { canonicalJson } from "#core/model/canonical.ts";
import { SchemaError } from "#core/model/errors.ts";
import type { Problem } from "#core/model/problem.ts";
import { readFindings } from "#store/findings-file.ts";
import { loadCase, recompute } from "./brief.ts";
import { toNdjson } from "./assess.ts";

/** What a recomputation found different from what is stored. */
export interface Verification {
  readonly checked: number;
  /** Names of findings that are stored but not made again, or made otherwise. */
  readonly different: readonly string[];
  /** Files whose bytes are not those that the findings were made from. */
  readonly changedFiles: readonly string[];
  readonly problems: readonly Problem[];
}

/** Recomputes every finding of a case, as of the day the stored ones name, and compares them byte by byte with what is stored. */
export async function verifyCase(folder: string, progress: (done: string) => void): Promise<Verification> {
  const text = await readFindings(folder);
  const lines = text === null ? [] : text.trimEnd().split("\n");
  try {
    const loaded = await loadCase(folder);
    const asOf = loaded.before[0]?.asOf;
    const now = await recompute(asOf === undefined ? loaded : { ...loaded, asOf }, progress);
    const again = toNdjson(now).trimEnd().split("\n");
    const files = new Map(loaded.before[0]?.recording.files.map(({ path, digest }) => [path, digest]));
    const current = new Map(loaded.stored.files.map(({ path, digest }) => [path, digest]));
    const changedFiles = [...new Set([...files.keys(), ...current.keys()])].filter((path) => files.get(path) !== current.get(path)).sort();
    const names = now.map((f) => `${f.assay} ${f.subject.id}${f.calendar ? ` on ${f.calendar}` : ""} (${f.id})`);
    // With other files every line differs in what it records of them; then only what identifies a finding is compared.
    const form = changedFiles.length === 0 ? (line: string | undefined) => line : identifying;
    const different = Array.from({ length: Math.max(lines.length, again.length) }, (_, i) => i)
      .filter((i) => form(lines[i]) !== form(again[i]))
      .map((i) => names[i] ?? `line ${i + 1} of findings.ndjson`);
    const ending = different.length === 0 && changedFiles.length === 0 && text !== toNdjson(now) ? ["the end of findings.ndjson"] : [];
    return { checked: again.length, different: [...different, ...ending], changedFiles, problems: [] };
  } catch (error) {
    if (error instanceof SchemaError) return { checked: 0, different: [], changedFiles: [], problems: error.problems };
    throw error;
  }
}

function identifying(line: string | undefined): string | undefined {
  try {
    const { recording: _recorded, ...rest } = JSON.parse(line ?? "") as Record<string, unknown>;
    return canonicalJson(rest);
  } catch {
    return line;
  }
}

/** Tells whether what is stored is what is made again. */
export function isSame({ different, changedFiles, problems }: Verification): boolean {
  return different.length + changedFiles.length + problems.length === 0;
}
