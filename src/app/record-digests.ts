import { z } from "zod";
import { SchemaError } from "#core/model/errors.ts";
import { RECORD_FILE_NAMES, RECORD_FILES } from "#core/model/record-files.ts";
import { recordOfBenchmarks, recordOfRevisions, recordOfSeries, recordsOfFile, type WrittenRecord } from "#core/log/record-digests.ts";
import { parseYaml } from "#store/parse-yaml.ts";
import { BENCHMARKS_FILE, type CaseTexts, REVISIONS_FILE } from "#store/read-case-texts.ts";
import type { NewFile } from "#store/write-together.ts";
import { textsOf } from "./read-case.ts";

/**
 * Names and digests every record of some files of a case, as they are written. Files that hold no records are passed over.
 * @throws SchemaError when a file is no YAML; what a case must be beyond that is the business of `check`.
 */
export function writtenRecords(files: readonly NewFile[]): WrittenRecord[] {
  const byPath = new Map(files.map(({ path, text }) => [path, text]));
  return files.flatMap(({ path, text }) => {
    if (path === BENCHMARKS_FILE) return [recordOfBenchmarks(path, text)];
    if (path === REVISIONS_FILE) return [recordOfRevisions(path, text)];
    if (!path.endsWith(".yaml")) return [];
    if (!path.startsWith("series/")) return recordsOfFile(kindOf(path), path, rawOf(path, text));
    const figures = byPath.get(path.replace(/\.yaml$/, ".csv"));
    return figures === undefined ? [] : [recordOfSeries(path, rawOf(path, text), figures)];
  });
}

/** What a file holds: a file of records says so by its name, a file in a folder by the folder's. */
function kindOf(path: string): string {
  return RECORD_FILE_NAMES.find((name) => RECORD_FILES[name].file === path) ?? path.split("/")[0]!;
}

/** Lists the texts of a case as files; those that could not be read are left out. */
export function filesOf(texts: CaseTexts): NewFile[] {
  return textsOf(texts).flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}

/** Returns the digest of each record by its name. */
export function digestsOf(records: readonly WrittenRecord[]): Map<string, string> {
  return new Map(records.map(({ record, digest }) => [record, digest]));
}

function rawOf(path: string, text: string): unknown {
  const { raw, problems } = parseYaml(path, text, z.unknown());
  if (problems.length > 0) throw new SchemaError(problems, path);
  return raw;
}
