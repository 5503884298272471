import type { z } from "zod";
import type { Brief } from "#core/model/brief.ts";
import type { RecordIndex } from "#views/records/record-index.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { CaseAt } from "../served-case.ts";
import type { Paged } from "./paging.ts";

/** A parameter of an address as the document tells of it. */
export interface Parameter {
  readonly says: string;
  readonly example: string;
  /** The only values, where they are few. */
  readonly oneOf?: readonly string[];
}

/** What a route is asked for. */
export interface ApiRequest {
  readonly at: CaseAt;
  /** Every case that is served. */
  readonly places: readonly CaseAt[];
  /** The brief of the day that was asked for. */
  readonly brief: Brief;
  readonly inPath: Readonly<Record<string, string>>;
  readonly query: ReadonlyMap<string, string>;
  /** The records of the day, by kind. */
  readonly index: () => Promise<RecordIndex>;
  /** The case as it was public on the day. */
  readonly content: () => Promise<CaseContent>;
  /** Cuts a list to the page that was asked for; `keyOf` names an entry. */
  readonly page: <T>(list: readonly T[], keyOf: (entry: T) => string) => Paged<T>;
}

/** A route of the API: it is served and documented from this one declaration. */
export interface ApiRoute {
  /** Below the case's `/api/v1`, with `{names}` in braces. */
  readonly path: string;
  readonly summary: string;
  readonly says: string;
  readonly inPath?: Readonly<Record<string, Parameter>>;
  /** Parameters besides the days. */
  readonly takes?: Readonly<Record<string, Parameter>>;
  /** True for a list that comes in pages. */
  readonly isPaged?: boolean;
  /** Media type of the answer; JSON unless told. */
  readonly type?: "text/csv" | "image/svg+xml";
  /** Of the answer, where it is JSON. */
  readonly schema?: z.ZodType;
  /** @throws Problem where there is no answer. @returns what becomes JSON, or the text itself of another type. */
  readonly answer: (request: ApiRequest) => unknown;
}
