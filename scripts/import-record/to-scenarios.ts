import type { z } from "zod";
import type { scenario } from "#core/model/scenario.ts";
import type { source } from "#core/model/source.ts";
import { SEED } from "./own-pages.ts";
import type { RecordPage } from "./record-types.ts";
import { SCENARIO_RULES } from "./scenario-rules.ts";
import { hostIndex, toCitation } from "./to-citation.ts";
import { toId } from "./to-id.ts";

type Scenario = z.input<typeof scenario>;

interface RecordIndicator {
  readonly id: string;
  readonly what: string;
  readonly series: string;
  readonly threshold: string;
  readonly reason: string;
  readonly caveat: string;
}

/** One scenario, as the hand-coded record has it. */
export interface RecordScenario {
  readonly id: string;
  readonly title: string;
  readonly if_talks: string;
  readonly indicators: readonly RecordIndicator[];
  readonly questions: readonly string[];
  readonly not_same_as: string;
  readonly sources: readonly RecordPage[];
  readonly known: string;
}

const FROM_THE_USER = "series to be loaded by the user";

/** Turns the record's scenarios into those of a case, each indicator with a rule that a machine can read or the series it lacks; the seed article speaks of all of them. */
export function toScenarios(items: readonly RecordScenario[], sources: readonly z.input<typeof source>[]): Scenario[] {
  const byHost = hostIndex(sources);
  return items.map((item): Scenario => ({
    id: toId(item.id),
    title: item.title,
    ifTalks: item.if_talks,
    notSameAs: item.not_same_as,
    indicators: item.indicators.map(toIndicator),
    questions: item.questions.map(toId),
    known: item.known,
    sources: [SEED.page, ...item.sources.map((page) => toCitation(page, byHost))]
  }));
}

function toIndicator({ id, what, series, threshold, reason, caveat }: RecordIndicator): Scenario["indicators"][number] {
  const { rules = [], pastFrom, lacking, recomputed } = SCENARIO_RULES[id] ?? {};
  if (rules.length === 0 && series !== FROM_THE_USER) throw new Error(`Cannot import the indicator ${id}: wanted a rule for ${series}`);
  const text = series === FROM_THE_USER ? "to be loaded by the user; no series of it is shipped" : `not shipped, since nothing allows it; whoever has it can load it: ${series}`;
  return {
    id: toId(id), what, rules: [...rules],
    ...(rules.length === 0 || lacking !== undefined ? { lacking: [{ series: lacking ?? toId(id), text }] } : {}),
    ...(pastFrom === undefined ? {} : { pastFrom }),
    threshold, reason, caveat,
    ...(recomputed === undefined ? {} : { recomputed })
  };
}
