import type { z } from "zod";
import type { accord } from "#core/model/accord.ts";
import type { exchange } from "#core/model/exchange.ts";
import type { term } from "#core/model/term.ts";
import { latestDay } from "#core/model/day-count.ts";
import type { RecordAccord } from "./exchange-types.ts";
import { readFigureName, toHandovers } from "./to-handovers.ts";
import { CODER } from "./to-terms.ts";

type Accord = z.input<typeof accord>;
type Exchange = z.input<typeof exchange>;
type Term = z.input<typeof term>;
type Page = Accord["sources"][number];

/** Where an accord is told: the undertakings that it belongs to, else an exchange; and claims of what came of the whole, by who makes them. */
export interface AccordKey {
  readonly terms: readonly string[];
  readonly exchange?: string;
  readonly totals?: readonly (Omit<Accord["totals"][number], "source"> & { readonly source: readonly [exchange: string, page: string] })[];
}

/**
 * Turns the record's accords into those of a case. The record gives them no page: the agreed figures stand on the page of the step on which their
 * undertaking was agreed, or on the first page of the exchange that tells of them.
 *
 * @returns Also where the coder's count of what was delivered is not the sum of the exchanges that carry the accord out.
 */
export function toAccords(items: readonly RecordAccord[], keys: Readonly<Record<string, AccordKey>>, terms: readonly Term[], exchanges: readonly Exchange[]): { accords: Accord[]; conflicts: string[] } {
  const accords = items.map((item) => toAccord(item, keys[item.id] ?? refuse(item.id), terms, exchanges));
  return { accords, conflicts: items.flatMap((item) => conflictsOf(item, exchanges)) };
}

function toAccord(item: RecordAccord, key: AccordKey, terms: readonly Term[], exchanges: readonly Exchange[]): Accord {
  const pages = new Map<string, Page>();
  const keep = (page: Page | undefined): string => {
    const found = page ?? refuse(item.id);
    pages.set(found.id, found);
    return found.id;
  };
  const pageOf = (from: { readonly sources: readonly Page[] } | undefined, id?: string) => from?.sources.find((page) => id === undefined || page.id === id);
  const exchangeOf = (id: string) => exchanges.find((one) => one.id === id);
  const termFor = (what: string) => key.terms.map((id) => terms.find((one) => one.id === id)).find((one, i, all) => all.length === 1 || one?.targets.includes(what === "people" ? "prisoners" : what));
  const agreedPage = (what: string) => {
    const told = termFor(what);
    return told ? pageOf(told, told.ladder.find(({ status }) => status === "agreed")?.source) : pageOf(exchangeOf(key.exchange ?? ""));
  };
  const agreed = toHandovers(item.agreed).map(({ what, to, count }) => {
    const told = key.terms.length > 1 ? termFor(what) : undefined;
    return { to, what, count: count!, ...(told === undefined ? {} : { term: told.id }), source: keep(agreedPage(what)) };
  });
  const totals = (key.totals ?? []).map((total) => ({ ...total, source: keep(pageOf(exchangeOf(total.source[0]), total.source[1])) }));
  const counted = Object.entries(item.delivered).flatMap(([name, count]) => (typeof count === "number" ? toHandovers({ [name]: count }) : []));
  const used = exchanges.filter(({ id }) => item.delivered_by.includes(id)).flatMap(({ sources }) => sources);
  const restsOn = [...used, ...pages.values()].flatMap(({ published }) => (published === null ? [] : [latestDay(published)])).sort().at(-1) ?? refuse(item.id);
  return {
    id: item.id,
    title: item.title,
    agreedOn: item.agreed_on,
    terms: [...key.terms],
    agreed,
    totals,
    judgement: { by: CODER, counted, ...(item.note === undefined ? {} : { note: item.note }), restsOn },
    known: exchanges[0]!.known,
    sources: [...pages.values()]
  };
}

function refuse(accordId: string): never {
  throw new Error(`Cannot import the accord ${accordId}: wanted an undertaking or exchange of the record whose page tells of it`);
}

function conflictsOf({ id, delivered }: RecordAccord, exchanges: readonly Exchange[]): string[] {
  const stages = exchanges.filter(({ accord: of }) => of === id);
  return Object.entries(delivered).flatMap(([name, counted]) => {
    const read = readFigureName(name);
    const figures = stages.flatMap((stage) => stage.delivered).filter(({ what, to }) => what === read?.what && to === read.to);
    const sum = figures.reduce((total, { count }) => total + (count ?? 0), 0);
    const silent = figures.filter(({ count }) => count === null).length;
    return sum === counted && silent === 0 ? [] : [`conflict: accord ${id}: its coder counts ${name} ${counted}; its exchanges hold ${sum}${silent === 0 ? "" : ` and ${silent} without a figure`}`];
  });
}
