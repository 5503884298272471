import type { Day } from "#core/model/day.ts";
import { addDays, isDay } from "#core/model/day-count.ts";
import { kindOfChange } from "#core/model/log-entry.ts";
import { gradesOf } from "#core/model/records.ts";
import type { Series } from "#core/model/series.ts";
import { words } from "#views/language.ts";
import { holdsOf } from "#views/records/findings-upon.ts";
import { recordOf } from "#views/records/record-index.ts";
import { Problem } from "../problem.ts";
import { noRecord } from "../record-routes.ts";
import { headOf } from "./head.ts";
import type { ApiRequest, ApiRoute, Parameter } from "./route.ts";
import { casesAnswer, figuresAnswer, kindsAnswer, logAnswer, oneSeriesAnswer, recordAnswer, recordsAnswer, seriesAnswer } from "./schemas.ts";

const KIND: Readonly<Record<string, Parameter>> = { kind: { says: "A kind of records, from `/records`", example: "rounds" } };
const RECORD: Readonly<Record<string, Parameter>> = { ...KIND, id: { says: "The record's id", example: "round-0" } };
const SERIES: Readonly<Record<string, Parameter>> = { id: { says: "A series' id, from `/series`", example: "launches" } };
const RANGE: Readonly<Record<string, Parameter>> = { from: { says: "First day", example: "2031-01-01" }, to: { says: "First day after the last", example: "2031-02-01" } };
const CALENDAR: Readonly<Record<string, Parameter>> = { calendar: { says: "Only those that count in a calendar, as a finding's inputs name it", example: "arvenia" } };
const OF_LOG: Readonly<Record<string, Parameter>> = { record: { says: "A record (`<kind>/<id>`) or a kind", example: "rounds" }, change: { says: "What happened to the record", example: "added", oneOf: ["added", "changed", "removed"] } };

/** The records under the findings, the figures, and the log of who changed what. */
export const RECORD_ROUTES: readonly ApiRoute[] = [
  {
    path: "/cases", summary: "The cases that are served", says: "Each with the place of its own API. A case whose folder cannot be read is listed without a title.", schema: casesAnswer,
    answer: async ({ places, brief }) => ({
      ...headOf(brief),
      cases: await Promise.all(places.map(async ({ served, base }) => {
        const file = await served.content().then(({ caseFile }) => caseFile, () => null);
        return { id: served.id, title: file?.title ?? null, summary: file?.summary ?? null, api: `${base}/api/v1`, page: base === "" ? "/" : base };
      }))
    })
  },
  {
    path: "/records", summary: "The kinds of records", says: "How many records of each were public on the day.", isPaged: true, schema: kindsAnswer,
    answer: async (request) => {
      const { records } = await request.index();
      const { total, entries, next } = request.page([...records], ([kind]) => kind);
      return { ...headOf(request.brief), total, next, kinds: entries.map(([kind, list]) => ({ kind, records: list.length, href: `${request.at.base}/api/v1/records/${kind}?asOf=${request.brief.asOf}` })) };
    }
  },
  { path: "/records/{kind}", summary: "The records of a kind", says: "As the case's files hold them, cut to what was public on the day; `schema/<kind>.schema.json` says what each holds.", inPath: KIND, isPaged: true, schema: recordsAnswer, answer: (request) => recordsOfKind(request, request.inPath["kind"]!) },
  { path: "/records/{kind}/{id}", summary: "One record", says: "With both its grades as of the day.", inPath: RECORD, schema: recordAnswer, answer: (request) => oneRecord(request, request.inPath["kind"]!) },
  { path: "/rounds", summary: "Rounds", says: "Meetings, calls and conferences, those that count as a round and those that do not.", takes: CALENDAR, isPaged: true, schema: recordsAnswer, answer: (request) => recordsOfKind(request, "rounds") },
  { path: "/rounds/{id}", summary: "One round", says: "With both its grades as of the day.", inPath: { id: { says: "The round's id", example: "round-0" } }, schema: recordAnswer, answer: (request) => oneRecord(request, "rounds") },
  {
    path: "/series", summary: "Series", says: "What stands beside each series' figures: what they count, who says so, and what is wrong with them.", isPaged: true, schema: seriesAnswer,
    answer: async (request) => {
      const { total, entries, next } = request.page((await request.content()).series, ({ sidecar }) => sidecar.id);
      return { ...headOf(request.brief), total, next, series: entries.map(({ sidecar }) => sidecar) };
    }
  },
  {
    path: "/series/{id}", summary: "One series", says: "What its figures count, who says so, and which days of it were public.", inPath: SERIES, schema: oneSeriesAnswer,
    answer: async (request) => {
      const { sidecar, from, length } = await seriesOf(request);
      const days = length === 0 ? { first: null, last: null } : { first: from, last: addDays(from, length - 1) };
      return { ...headOf(request.brief), series: sidecar, figures: { ...days, href: `${request.at.base}/api/v1/series/${sidecar.id}/figures?asOf=${request.brief.asOf}` } };
    }
  },
  {
    path: "/series/{id}/figures", summary: "The figures of a series", says: "Day by day, those that were public; null = no report, which is no 0.", inPath: SERIES, takes: RANGE, isPaged: true, schema: figuresAnswer,
    answer: async (request) => {
      const series = await seriesOf(request);
      const { total, entries, next } = request.page(figuresOf(series, dayOf(request, "from"), dayOf(request, "to")), ({ day }) => day);
      return { ...headOf(request.brief), series: series.sidecar.id, unit: series.sidecar.unit, total, next, figures: entries };
    }
  },
  {
    path: "/log", summary: "The log", says: "Who changed which record when and why, oldest first, up to the day of `knownBy`; each line holds the hash of the one before.", takes: OF_LOG, isPaged: true, schema: logAnswer,
    answer: async (request) => {
      const { problems: say } = words();
      const { at, brief, query, page } = request;
      const lines = (await at.served.log?.()) ?? [];
      if (lines.length === 0) throw new Problem(404, say.noLog, say.noLogKept);
      const record = query.get("record");
      const change = wordOf(request, OF_LOG, "change");
      const chosen = lines.filter((line) => (brief.knownBy === undefined || line.at.slice(0, 10) <= brief.knownBy) && (record === undefined || ("record" in line && (line.record === record || line.record.startsWith(`${record}/`)))) && (change === undefined || ("record" in line && kindOfChange(line) === change)));
      const { total, entries, next } = page(chosen, ({ hash }) => hash);
      return { ...headOf(brief), total, next, lines: entries };
    }
  }
];

async function recordsOfKind({ at, brief, query, index, page }: ApiRequest, kind: string) {
  const { records } = await index();
  const list = records.get(kind);
  if (list === undefined) throw noRecord(brief, "kind", kind, [...records.keys()], `${at.base}/api/v1/records`);
  const asked = query.get("calendar");
  const { calendars } = holdsOf(brief.findings);
  const calendar = asked === undefined ? undefined : calendars.get(asked);
  const { problems: say } = words();
  if (asked !== undefined && calendar === undefined) throw new Problem(400, say.badFilter, say.filterTakes("calendar", [...calendars.keys()].sort(), undefined));
  const { total, entries, next } = page(calendar === undefined ? list : list.filter(({ id }) => calendar.has(id)), ({ id }) => id);
  return { ...headOf(brief), kind, total, next, records: entries };
}

async function oneRecord({ at, brief, inPath, index }: ApiRequest, kind: string) {
  const held = await index();
  const record = recordOf(held, kind, inPath["id"]!);
  if (record === undefined) throw noRecord(brief, held.records.has(kind) ? kind : "kind", inPath["id"]!, held.records.get(kind)?.map(({ id }) => id) ?? [...held.records.keys()], `${at.base}/api/v1/records/${kind}`);
  return { ...headOf(brief), kind, record, grades: gradesOf(record, held.sources, brief.asOf) };
}

async function seriesOf({ at, brief, inPath, content }: ApiRequest): Promise<Series> {
  const { series } = await content();
  const found = series.find(({ sidecar }) => sidecar.id === inPath["id"]);
  if (found === undefined) throw noRecord(brief, "series", inPath["id"]!, series.map(({ sidecar }) => sidecar.id), `${at.base}/api/v1/series`);
  return found;
}

function figuresOf({ from: first, length, values }: Series, from: Day | undefined, to: Day | undefined) {
  return Array.from({ length }, (_, i) => ({ day: addDays(first, i), values: Object.fromEntries(Object.entries(values).map(([name, column]) => [name, column[i] ?? null])) }))
    .filter(({ day }) => (from === undefined || day >= from) && (to === undefined || day < to));
}

function dayOf({ query }: ApiRequest, name: string): Day | undefined {
  const { problems: say } = words();
  const asked = query.get(name);
  if (asked !== undefined && !isDay(asked)) throw new Problem(400, say.notADay, say.dayWanted(name));
  return asked;
}

function wordOf({ query }: ApiRequest, parameters: Readonly<Record<string, Parameter>>, name: string): string | undefined {
  const { problems: say } = words();
  const [asked, known] = [query.get(name), parameters[name]?.oneOf ?? []];
  if (asked !== undefined && !known.includes(asked)) throw new Problem(400, say.badFilter, say.filterTakes(name, known, undefined));
  return asked;
}
