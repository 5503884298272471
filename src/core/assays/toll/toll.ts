import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import { lastReportedDay } from "#core/model/as-of.ts";
import { addDays } from "#core/model/day-count.ts";
import { isJudged, toSourceLine } from "#core/model/evidence.ts";
import type { Series } from "#core/model/series.ts";
import { shortClaimant, type Toll } from "#core/model/toll.ts";
import { daysCounted, rangedClaims } from "#core/model/toll-claims.ts";
import type { TollMeasured, TollSpan, TollSummary, TollWindow } from "#core/model/toll-outcome.ts";
import type { TollMeasure, TollRegistration } from "#core/model/toll-registration.ts";
import { type Feeds, isJudgedClaim, tell } from "./claims.ts";
import { monthlyMeans, monthlyRevisions } from "./months.ts";
import { recordClaims } from "./record-claims.ts";
import type { SeriesFeed } from "./series-claims.ts";
import { daysOf, type Stretch, tollEpisodes, tollIntervals, tollWindows } from "./windows.ts";

/** A measure with what it was told by. */
export interface TollAssay {
  readonly outcome: TollMeasured;
  readonly feeds: readonly SeriesFeed[];
  readonly records: readonly Toll[];
}

/** Tells what the war costs people a day, measure by measure; a measure that no figure speaks of in any window is not assessable. */
export function tollMeasures(content: CaseContent, plan: TollRegistration, asOf: Day): TollAssay[] {
  const episodes = tollEpisodes(content, plan, asOf);
  const windows = tollWindows(content, plan, episodes, asOf);
  return plan.measures.map((measure) => {
    const series = measure.series.flatMap((feed) => toFeed(content.series, feed));
    const records = content.toll.filter((item) => item.measure === measure.measure && item.who === measure.who && item.place === measure.place && item.counted === measure.counted);
    const feeds: Feeds = { measure, series, records: recordClaims(records, content.sources, asOf) };
    const told = windows.map((window): TollWindow => ({ ...window, days: daysOf(window), ...tell(feeds, window, plan) }));
    const latest = told.every(({ range }) => range === null) || told[0]?.range === null ? latestFigures(feeds, plan) : [];
    const { id, title, measure: what, who, place, counted, unit } = measure;
    const outcome = {
      assay: "toll@1" as const, kind: "measure" as const, id, title, measure: what, who, place, counted, unit,
      windows: [...told, ...latest],
      episodes: tollIntervals(episodes, asOf).map(({ rounds, ...stretch }) => {
        const { claims, range } = tell(feeds, stretch, plan);
        return { rounds: [...rounds], ...stretch, days: daysOf(stretch), claims, range };
      }),
      months: series.flatMap((feed) => monthlyMeans(feed, asOf, plan.covered.value)),
      spans: records.map((item) => toSpan(item, feeds, content, asOf)),
      revised: series.flatMap((feed) => monthlyRevisions(feed, asOf))
    };
    const lacks = outcome.windows.flatMap(({ range, lack }) => (range === null && lack !== null ? [lack] : []));
    const isTold = lacks.length < outcome.windows.length;
    return { outcome: isTold ? { ...outcome, status: "assessed" } : { ...outcome, status: "not-assessable", ...lacks[0]! }, feeds: series, records };
  });
}

/** Sets the measures side by side: the recent window, else the newest time that a figure speaks of, else what is missing. */
export function tollSummary(assays: readonly TollAssay[], plan: TollRegistration, asOf: Day): TollSummary {
  const measures = assays.map(({ outcome }) => {
    const { id, title, measure, who, place, counted, unit, windows } = outcome;
    const recent = windows.find((window) => window.id === "recent")!;
    const shown = recent.range !== null ? recent : (windows.find((window) => window.id === "latest-figures" && window.range !== null) ?? recent);
    const { ranged, ceilings } = rangedClaims(shown.claims);
    const headline = plan.measures.find((one) => one.id === id)?.headline === true;
    const names = (name: "claimant" | "short", isBelligerent: boolean) => [...new Set(ranged.filter(({ party }) => (party !== null) === isBelligerent).map((claim) => claim[name]))];
    return {
      id, title, measure, who, place, counted, unit, from: shown.from, to: shown.to, days: shown.days, window: shown.id, range: shown.range,
      ceilings: ceilings.map(({ short, high }) => ({ claimant: short, high })), headline, on: daysCounted(ranged), claimants: names("claimant", false), belligerents: names("claimant", true),
      short: names("short", false), shortBelligerents: names("short", true), lack: shown.lack
    };
  });
  const recent = assays[0]!.outcome.windows.find((window) => window.id === "recent")!;
  return { assay: "toll@1", kind: "summary", status: "assessed", from: recent.from, to: asOf, days: plan.windowDays.value, measures };
}

function toFeed(series: readonly Series[], feed: TollMeasure["series"][number]): SeriesFeed[] {
  const found = series.find(({ sidecar }) => sidecar.id === feed.series);
  return found === undefined ? [] : [{ series: found, feed }];
}

/**
 * The newest time that a figure which can be judged speaks of, as a window of its own: the last days of a series, or the own time of a claim that is not too
 * short. Of times with one end the shortest is taken: a mean over years is not what is newest.
 */
function latestFigures(feeds: Feeds, plan: TollRegistration): TollWindow[] {
  const ends = feeds.series.flatMap(({ series, feed }) => (isJudged({ value: 0, claimant: series.sidecar.claimant.name, ...feed }) ? (lastReportedDay(series) ?? []) : []));
  const stretches: Stretch[] = [...ends.map((to) => ({ from: addDays(to, 1 - plan.windowDays.value), to })), ...feeds.records.filter((claim) => isJudgedClaim(claim) && (feeds.measure.counted === "at-end" || daysOf(claim.item) >= plan.shortestDays.value)).map(({ item }) => item)];
  const newest = stretches.reduce<Stretch | null>((a, b) => (a === null || b.to > a.to || (b.to === a.to && daysOf(b) < daysOf(a)) ? b : a), null);
  if (newest === null) return [];
  const { from, to } = newest;
  return [{ id: "latest-figures", from, to, days: daysOf(newest), ...tell(feeds, { from, to }, plan) }];
}

function toSpan(item: Toll, { records }: Feeds, { sources }: CaseContent, asOf: Day): TollSpan {
  const { id, from, to, claimant, claimantParty: party, figure, counted } = item;
  const claim = records.find((one) => one.item === item);
  const days = counted === "at-end" ? 1 : daysOf(item);
  return {
    id, from, to, claimant, party, short: shortClaimant(claimant, item.claimantShort), counts: item.counts ?? null,
    low: claim === undefined || claim.low === null ? null : claim.low / days, high: claim === undefined ? null : claim.high / days, isFloor: claim?.isFloor ?? false,
    words: "words" in figure ? figure.words : null, isJudged: claim !== undefined && isJudgedClaim(claim), sources: item.sources.map((citation) => toSourceLine(citation, sources, asOf))
  };
}
