import type { z } from "zod";
import type { credibility, reliability } from "#core/model/grade.ts";
import type { RecordStatus } from "#core/model/ladder.ts";
import type { LadderStep } from "#core/model/term.ts";

type Grade = z.infer<typeof reliability>;

/** One page behind an item, as the hand-coded record has it. */
export interface RecordPage {
  readonly id: string;
  readonly url: string;
  readonly publisher: string;
  readonly published: string | null;
  readonly reliability: Grade;
  readonly credibility: z.infer<typeof credibility>;
}

/** One contact between parties, as the hand-coded record has it. */
export interface RecordRound {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly level: string;
  readonly counts_as_round: boolean;
  readonly calendar: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly start_utc: string | null;
  readonly end_utc: string | null;
  readonly time_note?: string;
  readonly place: { readonly city: string; readonly country: string } | null;
  readonly announced: string | null;
  readonly announced_status: string;
  readonly announced_source: string | null;
  readonly announced_note?: string;
  readonly announced_first_sign?: string;
  readonly called_off?: string;
  readonly planned_from?: string;
  readonly participants: readonly { readonly party: string; readonly people: readonly string[] }[];
  readonly belligerents_present: readonly string[];
  readonly belligerents_note?: string;
  readonly agenda: readonly { readonly topic: string; readonly source: string }[];
  readonly agenda_note?: string;
  readonly outcome: string;
  readonly outcome_note: string;
  readonly claims: readonly { readonly party: string; readonly says: string; readonly source: string }[];
  readonly produced: readonly string[];
  readonly known: string;
  readonly sources: readonly RecordPage[];
}

/** One outlet or body, as the hand-coded record has it. */
export interface RecordSource {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string;
  readonly affiliation: string;
  readonly reliability: readonly { readonly grade: Grade; readonly from: string | null; readonly to: string | null; readonly reason: string }[];
  readonly copies: readonly string[];
  readonly hosts: readonly string[];
}

/** One undertaking, as the hand-coded record has it. */
export interface RecordTerm {
  readonly id: string;
  readonly title: string;
  readonly giver: readonly string[];
  readonly to: readonly string[];
  readonly act: string;
  readonly target_class: readonly string[];
  readonly region: string;
  readonly announced: string;
  readonly known: string;
  readonly windows: readonly { readonly as_read_by: string; readonly from: string | null; readonly to: string | null; readonly source: string; readonly note?: string }[];
  readonly monitor: string;
  readonly terms_public: "yes" | "partly" | "no";
  readonly ladder: readonly { readonly status: LadderStep["status"]; readonly on: string; readonly according_to: string; readonly source: string; readonly note?: string }[];
  readonly breach_counts: readonly {
    readonly counter: string;
    readonly against: string;
    readonly count: number | string;
    readonly unit: string;
    readonly window: string;
    readonly stated_on?: string;
    readonly source: string;
    readonly note?: string;
    readonly credibility: z.infer<typeof credibility>;
  }[];
  readonly independent_observation: readonly { readonly observer: string; readonly what: string; readonly source: string }[];
  readonly cost_to_giver: { readonly level: "low" | "medium" | "high"; readonly reason: string };
  readonly reversible: "yes" | "no";
  readonly staller_would_do_it_too: { readonly answer: "yes" | "no" | "unclear"; readonly reason: string };
  readonly measured_by: readonly string[];
  readonly outcome_note: string;
  readonly conflicts?: readonly string[];
  readonly sources: readonly RecordPage[];
}

/** One thing in dispute with its ruler, as the hand-coded record has it. */
export interface RecordIssue {
  readonly id: string;
  readonly title: string;
  readonly scale: readonly { readonly at: number; readonly means: string }[];
}

/** One dated position on a ruler, as the hand-coded record has it. */
export interface RecordPosition {
  readonly id: string;
  readonly party: string;
  readonly issue: string;
  readonly on: string;
  readonly on_precision?: string;
  readonly place: readonly [number, number] | null;
  readonly place_reason?: string;
  readonly salience: { readonly level: "high" | "medium" | "low" | null; readonly reason: string };
  readonly status: RecordStatus;
  readonly speaker: string;
  readonly role: string;
  readonly summary: string;
  readonly quote?: string;
  readonly note?: string;
  readonly known: string;
  readonly sources: readonly RecordPage[];
}

/** A coder's reading of one demand over time, as the hand-coded record has it. */
export interface RecordReading {
  readonly item: string;
  readonly verdict: string;
  readonly reason: string;
  readonly evidence: readonly string[];
}
