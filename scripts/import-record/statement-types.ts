import type { RecordPage } from "./record-types.ts";

/** What a statement is coded as, as the record writes it: not-addressed and null are no answer. */
export type RecordAnswers = Readonly<Record<string, string | number | null>>;

/** One reading of an event, as the hand-coded record has it. */
export interface RecordStatement {
  readonly id: string;
  readonly event: string;
  readonly capital: string;
  readonly speaker: string;
  readonly role: string;
  readonly on: string;
  readonly date_precision?: string;
  readonly published: string | null;
  readonly known: string;
  readonly kind: string;
  readonly answers: RecordAnswers;
  readonly answers_second?: RecordAnswers;
  readonly coder_confidence: string;
  readonly summary: string;
  readonly quote?: string;
  readonly note?: string;
  readonly sources: readonly RecordPage[];
}

/** One event that statements were read on. */
export interface RecordEvent {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly terms_id?: string;
  readonly timeline_ref?: string;
}

/** One fixed question; its values hold not-addressed, which is none here. */
export interface RecordQuestion {
  readonly id: string;
  readonly values: readonly string[];
  readonly scale: string;
  readonly rule: string;
}

export interface RecordStatements {
  readonly events: readonly RecordEvent[];
  readonly questions: readonly RecordQuestion[];
  readonly statements: readonly RecordStatement[];
}

/** One entry of the timeline. */
export interface TimelineEntry {
  readonly date: string;
  readonly date_precision?: string;
  readonly kind: string;
  readonly title: string;
  readonly facts: string;
  readonly source_url: string;
  readonly source_date: string | null;
  readonly ref?: string;
  readonly actor?: string;
  readonly side?: string;
  readonly stance?: string;
  readonly scope?: string;
  readonly period?: string;
  readonly truce_start?: string;
  readonly truce_end?: string | null;
  readonly numbers?: Readonly<Record<string, number>>;
}
