import type { Finding } from "#core/model/finding.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Claim } from "#core/model/claim.ts";
import type { Round } from "#core/model/round.ts";
import type { Citation } from "#core/model/source.ts";
import type { Toll } from "#core/model/toll.ts";
import type { Series } from "#core/model/series.ts";
import { lastReportedDay, marksWithin } from "#core/model/as-of.ts";
import { digestOf } from "./sign.ts";

type Input = Finding["inputs"][number];

/** Names a series as it was used: its figures and what its sidecar says, cut at the as-of day. */
export function seriesInput(series: Series, classes: readonly string[] = Object.keys(series.values)): Input {
  const { from, length } = series;
  const { coverage: _grows, ...told } = series.sidecar;
  const values = Object.fromEntries(classes.map((name) => [name, series.values[name]]));
  return { name: `series/${told.id}`, digest: digestOf({ told: { ...told, ...marksWithin(series) }, from, length, values }), lastDay: lastReportedDay(series) };
}

/** Names the rounds as they were used: who sat, and when. */
export function roundsInput(name: string, rounds: readonly Round[]): Input {
  const used = rounds.map(({ id, from, to, partiesPresent, calendar, countsAsRound }) => ({ id, from, to, partiesPresent, calendar, countsAsRound }));
  return { name, digest: digestOf(used), lastDay: null };
}

/** Names a claim as it was used. */
export function claimInput(claim: Claim): Input {
  return { name: `claims/${claim.id}`, digest: digestOf(claim), lastDay: null };
}

/** Names records as they were used, whole: everything that was said of them by the day. */
export function recordsInput(name: string, records: readonly unknown[]): Input {
  return { name, digest: digestOf(records), lastDay: null };
}

/** Names a claim of human cost as it was used. */
export function tollInput(item: Toll): Input {
  return { name: `toll/${item.id}`, digest: digestOf(item), lastDay: null };
}

/** Names the sources whose grades were used. */
export function sourcesInput(records: readonly { readonly sources: readonly Citation[] }[], { sources }: Pick<CaseContent, "sources">): Input {
  const used = new Set(records.flatMap((record) => record.sources.map(({ source }) => source)));
  return recordsInput("sources", sources.filter(({ id }) => used.has(id)));
}
