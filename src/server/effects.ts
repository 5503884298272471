import type { Brief } from "#core/model/brief.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import type { LogEntry } from "#core/model/log-entry.ts";
import type { RequestLog } from "./request-log.ts";

/** What the server needs to know of one case. */
export interface ServedCase {
  /** As in its address. */
  readonly id: string;
  /** The brief as of a day; null = the newest day of the case's own data. With `knownBy`, of what had been learnt of by then. */
  readonly brief: (asOf: Day | null, knownBy?: Day | null) => Promise<Brief>;
  /** Everything in the case's folder, uncut. */
  readonly content: () => Promise<CaseContent>;
  /** Its log, oldest line first; empty where it keeps none. */
  readonly log?: () => Promise<readonly LogEntry[]>;
  /** The brief of its newest day where it is at hand; null = it has yet to be read. */
  readonly held?: () => Brief | null;
}

/** What the server needs of the world. */
export interface ServerEffects {
  /** The cases in the order in which they are listed; the first is served at the root. */
  readonly cases: readonly ServedCase[];
  /** A file of the page by its name; null when there is none. */
  readonly asset: (name: string) => Promise<{ readonly body: string | Uint8Array; readonly type: string } | null>;
  /** Names by which this server may be called besides the loopback ones. */
  readonly hosts?: readonly string[];
  /** The origin whose pages may read the API; none unless told. */
  readonly allowOrigin?: string | undefined;
  /** Told of every request that was answered. */
  readonly onRequest?: RequestLog | undefined;
  /** Told of an error that is ours, for the log. */
  readonly onError?: (error: unknown) => void;
}
