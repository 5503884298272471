import type { z } from "zod";
import type { credibility, reliability } from "#core/model/grade.ts";

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
