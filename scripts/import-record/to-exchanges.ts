import type { z } from "zod";
import type { exchange } from "#core/model/exchange.ts";
import type { source } from "#core/model/source.ts";
import { latestDay } from "#core/model/day-count.ts";
import type { RecordExchange } from "./exchange-types.ts";
import { ownPages } from "./own-pages.ts";
import type { RecordPage } from "./record-types.ts";
import { hostIndex, toCitation } from "./to-citation.ts";
import { toHandovers } from "./to-handovers.ts";
import { toId } from "./to-id.ts";
import { idsAtHead } from "./to-terms.ts";

type Exchange = z.input<typeof exchange>;
type Source = z.input<typeof source>;

const UNDATED = "unknown";
/** A claim on all stages of an accord stands with the accord. */
const OF_ALL_STAGES = /\ball \S+ stages\b/;
/** The record says of these that a day or a figure was recalled or reckoned and not seen: the month stands, the figure does not. */
const NOT_SEEN: Readonly<Record<string, { readonly on: string; readonly figures: boolean }>> = {
  "ex-2022-04-21": { on: "2022-04", figures: true },
  "bodies-2025-06-15": { on: "2025-06", figures: false }
};

/** Turns the record's exchanges into those of a case, and says where the record told more than was seen. */
export function toExchanges(items: readonly RecordExchange[], sources: readonly Source[], speakers: Readonly<Record<string, string>>): { exchanges: Exchange[]; doubts: string[] } {
  const byHost = hostIndex(sources);
  return {
    exchanges: items.map((item) => toExchange(item, byHost, speakers)),
    doubts: items.flatMap(({ id, date_precision }) => {
      const seen = NOT_SEEN[id];
      return seen === undefined ? [] : [`doubt: ${id}: the record's day was not seen (${date_precision})${seen.figures ? "" : ", nor was its figure, a remainder; it enters no count"}`];
    })
  };
}

function toExchange(item: RecordExchange, byHost: ReadonlyMap<string, Source>, speakers: Readonly<Record<string, string>>): Exchange {
  const seen = NOT_SEEN[item.id];
  const pages = item.sources.map((page) => exchangePage(page, item.date, byHost));
  const made: Record<keyof Exchange, unknown> = {
    id: toId(item.id),
    on: seen?.on ?? item.date,
    datePrecision: item.date_precision,
    kind: toId(item.kind),
    ordinal: item.ordinal,
    ordinalBasis: item.ordinal_basis,
    accord: item.accord,
    announced: item.agreed && { counts: toHandovers(item.agreed), accordingTo: item.agreed.according_to },
    delivered: toHandovers(item.delivered).map((one) => (seen?.figures === false ? { ...one, count: null } : one)),
    claims: (item.claims ?? []).filter(({ according_to }) => !OF_ALL_STAGES.test(according_to)).map((claim) => ({
      accordingTo: claim.according_to,
      party: idsAtHead(claim.according_to, speakers)[0] ?? null,
      counts: toHandovers(claim),
      ...(claim.detail === undefined ? {} : { detail: claim.detail }),
      source: toId(claim.source)
    })),
    mediator: item.mediator,
    disputes: [...(item.disputes ?? [])],
    note: item.note,
    restsOn: pages.flatMap(({ published }) => (published === null ? [] : [latestDay(published)])).sort().at(-1) ?? item.known,
    known: item.known,
    sources: pages
  };
  return Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)) as Exchange;
}

/** A page of the record; posts of a ministry carry the day of what they announce. */
function exchangePage(page: RecordPage, on: string, byHost: ReadonlyMap<string, Source>): Exchange["sources"][number] {
  return ownPages(page, on) ?? toCitation({ ...page, published: page.published === UNDATED ? null : page.published }, byHost);
}
