import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import type { Guide } from "#core/model/guide.ts";

/** Where the parts of a page lie. */
export interface PageLinks {
  /** A server answers any day and makes what is asked for; published pages are files of one day, and their script makes what it can. */
  readonly kind: "served" | "published";
  /** The first page, as of the same day. */
  readonly home: string;
  /** An address below the case without a day: today's page, and where a form sends another day. */
  readonly undated: (here: string) => string;
  /** Of a view by its id; empty = the first page. */
  readonly view: (id: string) => string;
  /** The list of cases; null where there is one alone. */
  readonly cases: string | null;
  /** What the page's script draws from. */
  readonly drawn: (what: { readonly view: string } | { readonly finding: Finding["id"] } | { readonly guide: Guide["id"] }) => string;
  /** The list of guided readings; a case may have none. */
  readonly guides: string;
  readonly guide: (id: Guide["id"]) => string;
  /** The whole brief, and every finding, as JSON; null where they are not at hand. */
  readonly brief: string | null;
  readonly findings: string | null;
  readonly finding: (id: Finding["id"]) => string;
  readonly records: string;
  /** Of a record named `<kind>/<id>`, or of all of a `<kind>`. */
  readonly record: (name: string) => string;
  /** Of a round's dossier. */
  readonly round: (id: string) => string;
  /** Of the picture of the clock or of a dossier as a file, by where its page lies; null where none is made. */
  readonly picture: (here: string) => string | null;
  readonly json: (id: Finding["id"]) => string;
  readonly csv: (id: Finding["id"], table: string) => string;
  /** Of a table that is too long for its finding's page. */
  readonly table: (id: Finding["id"], table: string) => string;
  readonly svg: (id: Finding["id"], chart: string) => string;
}

/** Where a case is served: `base` is empty for the first case, else the path before its addresses. */
export interface Served {
  readonly base: string;
  /** True where other cases are served beside it. */
  readonly hasOthers: boolean;
}

/** Returns the addresses of a served page: every one carries the as-of day, so that it shows the same tomorrow. */
export function servedLinks({ asOf, knownBy }: Pick<Brief, "asOf" | "knownBy">, { base, hasOthers }: Served): PageLinks {
  const at = `?asOf=${asOf}${knownBy === undefined ? "" : `&knownBy=${knownBy}`}`;
  const undated = (here: string) => (here === "" && base !== "" ? base : `${base}/${here}`);
  const view = (id: string) => `${undated(id)}${at}`;
  return {
    kind: "served",
    home: view(""),
    undated,
    view,
    cases: hasOthers ? "/cases" : null,
    drawn: (what) => `${base}/api/v1/drawn${at}&${Object.entries(what).map(([kind, id]) => `${kind}=${encodeURIComponent(id)}`).join()}`,
    guides: view("guides"),
    guide: (id) => view(`guides/${encodeURIComponent(id)}`),
    brief: `${base}/api/v1/brief${at}`,
    findings: `${base}/api/v1/findings${at}`,
    finding: (id) => view(`findings/${id}`),
    records: view("records"),
    record: (name) => view(`records/${name.split("/").map(encodeURIComponent).join("/")}`),
    round: (id) => view(`rounds/${encodeURIComponent(id)}`),
    picture: (here) => view(`${here}/picture.svg`),
    json: (id) => view(`findings/${id}.json`),
    csv: (id, table) => `${view(`findings/${id}.csv`)}&table=${encodeURIComponent(table)}`,
    table: (id, table) => view(`findings/${id}/tables/${encodeURIComponent(table)}`),
    svg: (id, chart) => view(`charts/${id}/${encodeURIComponent(chart)}.svg`)
  };
}

/** Lets only addresses on the web become links. */
export function webAddressOrNull(address: string | null): string | null {
  return address !== null && /^https?:\/\//i.test(address) ? address : null;
}
