import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import { packed, unpacked } from "#views/page/packed-json.ts";
import type { Names } from "#views/names.ts";
import type { Homes } from "./homes.ts";

type Bare = Omit<Finding, "recording">;

/** What a published page holds of findings: from it the script draws charts and tables, and makes files. */
export interface FindingsData {
  readonly kind: "findings";
  /** Where the page lies, as in `PageContext`. */
  readonly here: string;
  readonly brief: Omit<Brief, "findings">;
  readonly names: Names;
  /** Explained on this page. */
  readonly findings: readonly Bare[];
  /** Drawn on this page, or drawn from, and explained on another. */
  readonly beside: readonly Bare[];
  /** Where the findings are explained that these name. */
  readonly homes: Homes;
}

/** Gathers what a page holds of the findings that it explains and draws. */
export function toFindingsData(brief: Brief, names: Names, homes: Homes, here: string, drawn: readonly Finding[]): FindingsData {
  const { findings } = brief;
  const own = findings.filter(({ id }) => homes[id] === here);
  const isOnClock = [...own, ...drawn].some(({ outcome }) => outcome.assay === "pulse@1");
  const besides = findings.filter((one) => !own.includes(one) && (drawn.includes(one) || (isOnClock && one.outcome.assay === "calendar@1")));
  const bare = (list: readonly Finding[]) => list.map(({ recording: _recording, ...one }) => one);
  return { kind: "findings", here, brief: briefAlone(brief), names, findings: bare(own), beside: bare(besides), homes: homesNamedIn([...own, ...besides], homes) };
}

/** Returns the findings of a page; what they record, which identifies none, is left to the case's own files. */
export function findingsIn({ findings, beside }: FindingsData): readonly Finding[] {
  return withoutRecording([...findings, ...beside]);
}

/** Returns findings as if they recorded nothing. */
export function withoutRecording(all: readonly Bare[]): readonly Finding[] {
  return all.map((one) => ({ ...one, recording: { of: all.length, files: [], earlierRegistrations: [] } }));
}

/** Returns a brief without its findings and what only a whole brief says; its guides are pages of their own. */
export function briefAlone({ findings: _findings, guides: _guides, ...rest }: Brief): Omit<Brief, "findings"> {
  return { ...rest, notices: [], plans: [], earlierPlans: [] };
}

/** Returns the homes of those findings whose ids stand anywhere in a value. */
export function homesNamedIn(value: unknown, homes: Homes): Homes {
  const named = new Set(JSON.stringify(value).match(/\b[0-9a-f]{16}\b/g));
  return Object.fromEntries([...named].filter((id) => Object.hasOwn(homes, id)).sort().map((id) => [id, homes[id]!]));
}

/** Writes the data of a page; `shared` = the texts that it has in common with others, by their number. */
export function renderData(data: object, shared: ReadonlyMap<string, number>): string {
  return JSON.stringify(packed(data, shared));
}

/** Reads the data of a page with the texts that it has in common with others. */
export function parseData<T>(json: string, shared: readonly string[]): T {
  return unpacked(JSON.parse(json) as ReturnType<typeof packed>, shared) as T;
}
