import type { Problem } from "#core/model/problem.ts";
import type { RecordFileName, RecordFolderName } from "#core/model/record-files.ts";
import type { ParsedYaml } from "#store/parse-yaml.ts";

/** A YAML file of a case as far as it could be read; the checks across files work on what stands there. */
export type DraftFile = Pick<ParsedYaml<unknown>, "file" | "raw" | "locate">;

/** A case before it is known to be sound. Files that are absent or no YAML are left out. */
export interface Draft {
  readonly records: Readonly<Partial<Record<RecordFileName, DraftFile>>>;
  readonly proposals?: readonly DraftFile[];
  /** One record a file. */
  readonly folders?: Readonly<Partial<Record<RecordFolderName, readonly DraftFile[]>>>;
  readonly sidecars: readonly DraftFile[];
}

/** Lists the files of a draft with the name of what each holds. */
export function namedFiles({ records, folders = {}, sidecars }: Draft): (readonly [RecordFileName | RecordFolderName | "sidecar", DraftFile])[] {
  return [
    ...Object.entries(records).map(([name, file]) => [name as RecordFileName, file] as const),
    ...Object.entries(folders).flatMap(([name, files]) => files.map((file) => [name as RecordFolderName, file] as const)),
    ...sidecars.map((file) => ["sidecar", file] as const)
  ];
}

/** A value and the path that leads to it. */
export interface Found {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/**
 * Calls `seen` with everything a pattern leads to: `rounds.*.sources.*.source`, where `*` is every entry of a list. The path is one list that
 * goes on changing: whoever keeps it has to copy it.
 */
export function visitAll(raw: unknown, pattern: string, seen: (value: unknown, path: Found["path"]) => void): void {
  const steps = pattern === "" ? [] : pattern.split(".");
  const path: (string | number)[] = [];
  const goOn = (value: unknown, at: number): void => {
    const step = steps[at];
    if (step === undefined) seen(value, path);
    else if (step !== "*") enter(valueUnder(value, step), step, at);
    else if (Array.isArray(value)) value.forEach((entry: unknown, index) => enter(entry, index, at));
  };
  const enter = (value: unknown, step: string | number, at: number) => {
    if (value === undefined) return;
    path.push(step);
    goOn(value, at + 1);
    path.pop();
  };
  goOn(raw, 0);
}

/** Returns what stands under a key; `undefined` = nothing does. */
export function valueUnder(value: unknown, key: string): unknown {
  return value !== null && typeof value === "object" && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

/** Returns everything a pattern leads to, as {@link visitAll} visits it. */
export function findAll(raw: unknown, pattern: string): Found[] {
  const found: Found[] = [];
  visitAll(raw, pattern, (value, path) => found.push({ path: [...path], value }));
  return found;
}

/** Returns the texts that a pattern leads to. */
export function findWords(file: Pick<DraftFile, "raw"> | undefined, pattern: string): string[] {
  const words: string[] = [];
  visitAll(file?.raw, pattern, (value) => {
    if (typeof value === "string") words.push(value);
  });
  return words;
}

/** Builds a problem at the place of something found in a file. */
export function problemAt({ file, locate }: DraftFile, path: Found["path"], wanted: string, found: string, hint?: string): Problem {
  return { file, ...locate(path), wanted, found, ...(hint === undefined ? {} : { hint }) };
}
