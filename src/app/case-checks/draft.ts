import type { Problem } from "#core/model/problem.ts";
import type { RecordFileName } from "#core/model/record-files.ts";
import type { ParsedYaml } from "#store/parse-yaml.ts";

/** A YAML file of a case as far as it could be read; the checks across files work on what stands there. */
export type DraftFile = Pick<ParsedYaml<unknown>, "file" | "raw" | "locate">;

/** A case before it is known to be sound. Files that are absent or no YAML are left out. */
export interface Draft {
  readonly records: Readonly<Partial<Record<RecordFileName, DraftFile>>>;
  readonly proposals: readonly DraftFile[];
  readonly sidecars: readonly DraftFile[];
}

/** Lists the files of a draft with the name of what each holds. */
export function namedFiles({ records, sidecars }: Draft): (readonly [RecordFileName | "sidecar", DraftFile])[] {
  return [...Object.entries(records).map(([name, file]) => [name as RecordFileName, file] as const), ...sidecars.map((file) => ["sidecar", file] as const)];
}

/** A value and the path that leads to it. */
export interface Found {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Returns everything a pattern leads to: `rounds.*.sources.*.source`, where `*` is every entry of a list. */
export function findAll(raw: unknown, pattern: string): Found[] {
  return pattern.split(".").reduce<Found[]>((found, step) => found.flatMap((one) => stepInto(one, step)), [{ path: [], value: raw }]);
}

/** Returns the texts that a pattern leads to. */
export function findWords(file: DraftFile | undefined, pattern: string): string[] {
  return findAll(file?.raw, pattern).flatMap(({ value }) => (typeof value === "string" ? [value] : []));
}

function stepInto({ path, value }: Found, step: string): Found[] {
  if (step === "*") return Array.isArray(value) ? value.map((entry: unknown, index) => ({ path: [...path, index], value: entry })) : [];
  if (value === null || typeof value !== "object" || !Object.hasOwn(value, step)) return [];
  return [{ path: [...path, step], value: (value as Record<string, unknown>)[step] }];
}

/** Builds a problem at the place of something found in a file. */
export function problemAt({ file, locate }: DraftFile, path: Found["path"], wanted: string, found: string, hint?: string): Problem {
  return { file, ...locate(path), wanted, found, ...(hint === undefined ? {} : { hint }) };
}
