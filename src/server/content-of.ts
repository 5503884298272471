import type { Brief } from "#core/model/brief.ts";
import { cutToDay } from "#core/model/as-of.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import { indexRecords, type RecordIndex } from "#views/records/record-index.ts";
import type { ServedCase } from "./effects.ts";

/** The records as of a brief's day, for as long as the brief is kept. */
const contents = new WeakMap<Brief, CaseContent>();
const indexes = new WeakMap<Brief, RecordIndex>();

/** Returns the records of a case as they were public on the day of a brief. */
export async function contentOf(brief: Brief, served: ServedCase): Promise<CaseContent> {
  const known = contents.get(brief) ?? cutToDay(await served.content(), brief.asOf, brief.knownBy);
  contents.set(brief, known);
  return known;
}

/** Returns the same, as pages of records look them up. */
export async function indexOf(brief: Brief, served: ServedCase): Promise<RecordIndex> {
  const known = indexes.get(brief) ?? indexRecords(await contentOf(brief, served));
  indexes.set(brief, known);
  return known;
}
