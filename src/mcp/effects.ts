import type { OpenCase } from "#app/open-case.ts";
import type { Day } from "#core/model/day.ts";

/** What the server for models asks of the outside world. */
export interface McpEffects {
  /** Cases by the name by which they are asked for; nothing else can be read or written. */
  readonly cases: ReadonlyMap<string, OpenCase>;
  /** Pages on methods by the name of the assay. */
  readonly methods: ReadonlyMap<string, string>;
  /** Set where proposals are not taken. */
  readonly isReadOnly: boolean;
  today(): Day;
  /** This instant, UTC. */
  now(): string;
  /** Told of an error that is ours, for stderr. */
  onError(error: unknown): void;
  /** Milliseconds that an answer may take; absent = less than what clients wait by default. */
  readonly limitMs?: number;
}
