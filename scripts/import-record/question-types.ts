import type { RecordPage } from "./record-types.ts";

/** One forecast question, as the hand-coded record has it. */
export interface RecordQuestion {
  readonly id: string;
  readonly text: string;
  readonly opened: string;
  readonly deadline: string;
  readonly status: "open" | "resolved";
  readonly retrospective?: boolean;
  readonly scenario?: string;
  readonly resolver: { readonly source: string; readonly rule: string };
  readonly persistence: string;
  readonly market?: { readonly slug: string; readonly match: "exact" | "close" | "loose"; readonly note: string } | null;
  readonly base_rate?: string;
  readonly probabilities: readonly unknown[];
  readonly resolution?: { readonly answer: "yes" | "no"; readonly resolved_on: string; readonly evidence: string };
  readonly sources: readonly RecordPage[];
  readonly known: string;
}
