import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { addDays, isDay } from "../src/core/model/day-count.ts";
import { RECORD_FILE_NAMES, RECORD_FILES } from "../src/core/model/record-files.ts";
import { ROOT } from "./kit.ts";

const CASE = resolve(ROOT, "cases/ukraine-2025");
/** Days of the copies are shifted by less than this, so that a copy stands on other days and keeps its order. */
const LONGEST_SHIFT = 28;
/** What may stand after `key: `, after `- `, or in brackets: an id, or a day at the beginning of an instant. */
const WORD = /(?<=(?:[:,[{]|^ *-|: *-) )([a-z0-9][a-z0-9-]*)(?=T\d|[,\]} ]*$|,|\]| })/gm;

interface RecordText {
  readonly file: string;
  readonly head: string;
  readonly body: string;
  readonly ids: readonly string[];
}

/** A case made of copies of the committed one. */
export interface ManyRecords {
  readonly folder: string;
  readonly records: number;
  /** Of the files of records, case.yaml left out. */
  readonly texts: readonly string[];
}

/**
 * Writes a case of about so many records: the committed one with every record copied, under new ids and on other days, references among the
 * copies kept. The same number gives the same bytes.
 */
export function makeRecords(wanted: number): ManyRecords {
  const files = recordTexts();
  const own = new Set(files.flatMap(({ ids }) => ids));
  const copies = Math.max(1, Math.round(wanted / own.size));
  const folder = mkdtempSync(join(tmpdir(), "earnest-records-"));
  for (const name of ["case.yaml", "series", "drafts"]) cpSync(join(CASE, name), join(folder, name), { recursive: true });
  const texts = files.map(({ file, head, body }) => {
    const parts = body.split(WORD);
    const text = head + Array.from({ length: copies }, (_, k) => (k === 0 ? body : copyOf(parts, own, k))).join("");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, file), text);
    return text;
  });
  return { folder, records: copies * files.reduce((sum, { ids }) => sum + ids.length, 0), texts };
}

/** Every file of records that the committed case holds, cut where its list begins. */
function recordTexts(): RecordText[] {
  return RECORD_FILE_NAMES.flatMap((name) => {
    const { file } = RECORD_FILES[name];
    if (name === "case") return [];
    const text = readIfThere(join(CASE, file));
    if (text === null) return [];
    const list = new RegExp(`^${name}:\n`, "m").exec(text);
    if (!list) throw new Error(`Cannot copy the records of ${file}: wanted a list under ${name}, current value is none`);
    const at = list.index + list[0].length;
    const records = (parse(text) as Record<string, { id: string }[]>)[name]!;
    return [{ file, head: text.slice(0, at), body: text.slice(at), ids: records.map(({ id }) => id) }];
  });
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** Odd places hold words: ids of records get the number of the copy, days are shifted, anything else stays. */
function copyOf(parts: readonly string[], own: ReadonlySet<string>, copy: number): string {
  return parts.map((part, i) => {
    if (i % 2 === 0) return part;
    if (own.has(part)) return `${part}-copy-${copy}`;
    return isDay(part) ? addDays(part, -(copy % LONGEST_SHIFT)) : part;
  }).join("");
}
