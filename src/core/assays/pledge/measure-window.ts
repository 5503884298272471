import type { Day } from "#core/model/day.ts";
import { addDays } from "#core/model/day-count.ts";
import type { PledgeEstimate, PledgeMeasured } from "#core/model/pledge-outcome.ts";
import type { PledgeMeasure, PledgeRegistration } from "#core/model/pledge-registration.ts";
import type { Lack } from "#core/model/sentence.ts";
import type { Series } from "#core/model/series.ts";
import type { DailyFigures } from "#core/series/daily-total.ts";
import { placesIn, type Stretch } from "./term-windows.ts";
import { classContrast, type Modelled, modelled, type PlaceboPlan, sumsOf, type WindowPlaces, windowPosterior, type WindowPosterior } from "./window-posterior.ts";

/** A series laid out for measuring: its total and each class with a model of its own. */
export interface Gauge {
  readonly series: Series;
  readonly from: Day;
  readonly total: Modelled;
  /** Empty for a series of one class. */
  readonly classes: readonly { readonly id: string; readonly model: Modelled }[];
  /** Windows already measured: readings often agree. */
  readonly done: Map<string, Figures>;
}

/** What the figures give in one window, whatever it answers for. */
type Figures = Pick<PledgeMeasured, "estimate" | "lack" | "classes" | "rebound">;

/** Lays out a series as a measure registers it; null when it has too few nights for a model. */
export function gaugeOf(series: Series, { classes, fitFrom, thetaBlocks, nightsPerDf }: PledgeMeasure, totalOf: (classes: readonly string[]) => DailyFigures): Gauge | null {
  const plan = { fitFrom: fitFrom.value, thetaBlocks: thetaBlocks.value, nightsPerDf: nightsPerDf.value };
  const model = (names: readonly string[]) => modelled({ counts: totalOf(names), plan });
  const total = model(classes);
  if (!total) return null;
  const parts = classes.length < 2 ? [] : classes.flatMap((id) => { const one = model([id]); return one ? [{ id, model: one }] : []; });
  return { series, from: series.from, total, classes: parts, done: new Map() };
}

/** Measures one window with one registered series: the ratio, each class beside the total, and the window with as long again after it. */
export function measureWindow(stretch: Stretch, measure: PledgeMeasure, gauge: Gauge | null, plan: PledgeRegistration): PledgeMeasured {
  const { id, role, party, where, series } = measure;
  const common = { measure: id, role, party, where, series, unit: gauge?.series.sidecar.booking.unit ?? ("day" as const) };
  if (!gauge) return { ...common, first: null, last: null, nights: 0, ...lacking("series-not-public", 1, 0), word: null };
  const places = placesIn(stretch, gauge.from, measure.middleUtcHour);
  const dated = places.nights === 0 ? { first: null, last: null } : { first: addDays(gauge.from, places.first), last: addDays(gauge.from, places.first + places.nights - 1) };
  const key = `${places.first} ${places.nights}`;
  const figures = gauge.done.get(key) ?? figuresOf(gauge, places, plan);
  gauge.done.set(key, figures);
  return { ...common, ...dated, nights: places.nights, ...figures, word: figures.estimate && role !== "beside" ? wordOf(figures.estimate, plan) : null };
}

const lacking = (reason: string, needed: number, had: number): Figures => ({ estimate: null, lack: { reason, needed, had }, classes: [], rebound: null });

function figuresOf(gauge: Gauge, places: WindowPlaces, registered: PledgeRegistration): Figures {
  const plan = { reportedShare: registered.reportedShare.value, minPlacebos: registered.minPlacebos.value };
  const lack = lackOf(gauge, places, plan);
  if (lack) return lacking(lack.reason, lack.needed, lack.had);
  const posterior = windowPosterior(gauge.total, places, plan);
  if (!posterior) return lacking("no-fit", 1, 0);
  const estimate = estimateOf(posterior, registered);
  const fell = estimate.pKept + estimate.pPartly >= 0.5;
  return { estimate, lack: null, classes: classesOf(gauge, places, plan), rebound: fell ? reboundOf(gauge, places, plan, registered) : null };
}

/** Says why nothing can be estimated in a window, where that is plain before any fit. */
function lackOf({ total: { counts, scaffold } }: Gauge, { first, nights }: WindowPlaces, { reportedShare, minPlacebos }: PlaceboPlan): Lack | null {
  if (nights === 0) return { reason: "no-night-inside", needed: 1, had: 0 };
  const end = counts.findLastIndex((y) => !Number.isNaN(y)) + 1;
  const reported = counts.slice(Math.max(0, first), first + nights).filter((y) => !Number.isNaN(y)).length;
  if (first < scaffold.first) return { reason: "before-the-series", needed: nights, had: Math.max(0, first + nights - scaffold.first) };
  const goesOn = first + nights > counts.length || (first + nights > end && reported > 0);
  if (goesOn) return { reason: "after-the-series", needed: nights, had: Math.max(0, end - first) };
  if (reported < Math.max(1, reportedShare * nights)) return { reason: "silent-window", needed: Math.max(1, Math.ceil(reportedShare * nights)), had: reported };
  return end - scaffold.first < (minPlacebos + 1) * nights ? { reason: "too-few-placebos", needed: minPlacebos, had: Math.floor((end - scaffold.first) / nights) - 1 } : null;
}

/** Puts a posterior against the registered thresholds. */
export function estimateOf({ reported, observed, expected, ratio, interval90, below }: WindowPosterior, { thresholds }: Pick<PledgeRegistration, "thresholds">): PledgeEstimate {
  const pKept = below(thresholds.kept);
  const upToPartly = Math.max(pKept, below(thresholds.partly));
  return { reported, observed, expected, ratio, interval90: [...interval90], pKept, pPartly: upToPartly - pKept, pBroken: 1 - upToPartly };
}

/** Gives the word whose probability reaches the registered one. */
export function wordOf({ pKept, pPartly, pBroken }: Pick<PledgeEstimate, "pKept" | "pPartly" | "pBroken">, { mass }: Pick<PledgeRegistration, "mass">): "kept" | "partly-kept" | "broken" | "cannot-tell" {
  if (pKept >= mass.value) return "kept";
  if (pPartly >= mass.value) return "partly-kept";
  return pBroken >= mass.value ? "broken" : "cannot-tell";
}

function classesOf({ total, classes }: Gauge, places: WindowPlaces, plan: PlaceboPlan): PledgeMeasured["classes"] {
  return classes.flatMap(({ id, model }) => {
    const posterior = windowPosterior(model, places, plan);
    const contrast = classContrast(model, total, places, plan);
    if (!posterior || !contrast) return [];
    const { observed, expected, ratio, interval90 } = posterior;
    return [{ id, observed, expected, ratio, interval90: [...interval90], fellMore: contrast.fellMore }];
  });
}

/** Reads the window and as long again after it as one area; null while the second half is not over. Asked only where more likely than not something was held back. */
function reboundOf({ total }: Gauge, places: WindowPlaces, plan: PlaceboPlan, registered: PledgeRegistration): PledgeMeasured["rebound"] {
  const both = { first: places.first, nights: 2 * places.nights };
  const posterior = windowPosterior(total, both, plan);
  if (!posterior) return null;
  const area = estimateOf(posterior, registered);
  const [pause, whole] = [sumsOf(total, places), posterior];
  const after = { reported: whole.reported - pause.reported, observed: whole.observed - pause.observed, expected: whole.expected - pause.expected };
  if (after.reported < plan.reportedShare * places.nights) return null;
  const word = area.pBroken >= registered.mass.value ? "saved-up" : area.pKept + area.pPartly >= registered.mass.value ? "given-up" : "cannot-tell";
  return { after, area, word };
}
