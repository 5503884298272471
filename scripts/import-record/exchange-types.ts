import type { RecordPage } from "./record-types.ts";

/** Figures of an exchange by what and to whom, as `bodies_to_<party>`; null = not published. */
export type RecordFigures = Readonly<Record<string, number | null>>;

/** One exchange, as the hand-coded record has it. */
export interface RecordExchange {
  readonly id: string;
  readonly date: string;
  readonly date_precision?: string;
  readonly kind: string;
  readonly ordinal?: number;
  readonly ordinal_basis?: string;
  readonly accord?: string;
  readonly agreed?: RecordFigures & { readonly according_to: string };
  readonly delivered: RecordFigures;
  readonly claims?: readonly (RecordFigures & { readonly according_to: string; readonly source: string; readonly detail?: string })[];
  readonly mediator: string;
  readonly disputes?: readonly string[];
  readonly note?: string;
  readonly known: string;
  readonly sources: readonly RecordPage[];
}

/** One accord on exchanges, as the hand-coded record has it: it names no page of its own. */
export interface RecordAccord {
  readonly id: string;
  readonly title: string;
  readonly agreed_on: string;
  readonly agreed: RecordFigures;
  readonly delivered_by: readonly string[];
  readonly delivered: Readonly<Record<string, number | string>>;
  readonly note?: string;
}
