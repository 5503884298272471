import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { Day } from "#core/model/day.ts";
import type { MomentumEventsAssessed } from "#core/model/momentum-events-outcome.ts";
import { calibrationZ, type CountScore, scoreCount } from "#core/stats/count-scores.ts";
import { type EndemicEpidemicOptions, expectedCounts, fitEndemicEpidemic } from "#core/stats/endemic-epidemic.ts";
import { pitHeights } from "#core/stats/pit.ts";
import { layOut, modelOf } from "./layout.ts";
import type { Background, EventsPlan } from "./plan.ts";
import { blockPlaces, FEWEST_NIGHTS, type Scaffold } from "./scaffold.ts";

const BINS = 10;
const TOLERANCE = 1e-5;
/** A season learnt from part of a year can run off: no forecast is above so many times the largest count of its region so far. */
const LARGEST_FORECAST = 100;

interface Forecast {
  readonly night: number;
  readonly mean: number;
  readonly psi: number;
  readonly score: CountScore;
}

/**
 * Forecasts each night from the counts before it, with the talk term and without, by models fitted anew every few nights on what
 * had come by then, and scores both.
 *
 * The trend keeps its nights per degree of freedom, and stays where it stood over the nights that are forecast.
 */
export function forecastsOf(scaffold: Scaffold, background: Background, plan: EventsPlan): MomentumEventsAssessed["forecasts"] {
  const first = Math.max(FEWEST_NIGHTS * 2, dayNumber(plan.scoresFrom) - dayNumber(scaffold.from));
  const [withTalk, without]: Forecast[][] = [[], []];
  for (let from = first; from < scaffold.days; from += plan.refitNights) {
    const to = Math.min(scaffold.days, from + plan.refitNights);
    const both = forecastBlock(scaffold, background, plan, from, to);
    if (!both) continue;
    withTalk!.push(...both[0]);
    without!.push(...both[1]);
  }
  return withTalk!.length === 0 ? null : summary(withTalk!, without!, addDays(scaffold.from, withTalk![0]!.night));
}

/** Fits on the nights before `from` and forecasts those up to `to`, with the talk term and without; null where no model can be fitted. */
function forecastBlock(scaffold: Scaffold, background: Background, plan: EventsPlan, from: number, to: number): [Forecast[], Forecast[]] | null {
  const rich = enoughBefore(scaffold, from);
  if (rich.length === 0) return null;
  const part = cutRegions(scaffold, rich);
  const share = from / scaffold.days;
  const scaled = { shared: Math.max(1, Math.round(background.shared * share)), perRegion: background.perRegion === 0 ? 0 : Math.max(1, Math.round(background.perRegion * share)) };
  const blocks = blockPlaces(plan.psiBlocks, scaffold.from, from);
  const known = part.counts.map((v, cell) => (cell % scaffold.days < from ? v : NaN));
  const forecast = (hasTalk: boolean, start?: EndemicEpidemicOptions["start"]) => {
    const layout = layOut(part, scaled, hasTalk, { days: to, trend: from }, blocks);
    const model = modelOf(layout, part, part.counts);
    const fit = fitEndemicEpidemic({ ...model, counts: modelOf(layout, part, known).counts }, { tolerance: TOLERANCE, ...(start ? { start } : {}) });
    if (!fit) return null;
    const mu = expectedCounts(model, fit.coefficients, fit.psis);
    const most = largestCounts(part, from).map((largest) => LARGEST_FORECAST * Math.max(1, largest));
    const made: Forecast[] = [];
    mu.forEach((expected, cell) => {
      const night = cell % to;
      if (night < from || Number.isNaN(expected)) return;
      const mean = Math.min(expected, most[Math.floor(cell / to)]!);
      const psi = fit.psis[layout.family.block[cell]!]!;
      made.push({ night, mean, psi, score: scoreCount(model.counts[cell]!, mean, psi) });
    });
    return { fit, made };
  };
  const talked = scaffold.talk.subarray(0, from).some((t) => t === 1);
  const without = forecast(false);
  if (!without) return null;
  // The talk term comes last.
  const withTalk = talked ? forecast(true, { coefficients: Float64Array.of(...without.fit.coefficients, 0), psis: without.fit.psis }) : without;
  return withTalk && [withTalk.made, without.made];
}

/** The largest count of each region before a night. */
function largestCounts({ counts, days, regions }: Scaffold, night: number): number[] {
  return regions.map((_, region) => counts.subarray(region * days, region * days + night).reduce((most, v) => (v > most ? v : most), 0));
}

/** Regions with enough nights to fit before a night. */
function enoughBefore({ counts, days, regions }: Scaffold, night: number): number[] {
  return regions.flatMap((_, region) => (counts.subarray(region * days, region * days + night).filter((v) => !Number.isNaN(v)).length >= FEWEST_NIGHTS ? [region] : []));
}

function cutRegions(scaffold: Scaffold, kept: readonly number[]): Scaffold {
  const { days, regions, spread } = scaffold;
  if (kept.length === regions.length) return scaffold;
  const counts = new Float64Array(kept.length * days);
  kept.forEach((region, place) => counts.set(scaffold.counts.subarray(region * days, (region + 1) * days), place * days));
  const raw = kept.flatMap((from) => kept.map((to) => spread.weights[from * regions.length + to]!));
  const reached = kept.map((_, to) => kept.reduce((sum, _from, from) => sum + raw[from * kept.length + to]!, 0));
  const weights = Float64Array.from(raw, (w, k) => (w === 0 ? 0 : w / reached[k % kept.length]!));
  return { ...scaffold, counts, regions: kept.map((region) => regions[region]!), spread: { ...spread, weights }, hasNeighbours: weights.some((w) => w > 0) };
}

function summary(withTalk: readonly Forecast[], without: readonly Forecast[], from: Day): NonNullable<MomentumEventsAssessed["forecasts"]> {
  const gains = new Map<number, number>();
  withTalk.forEach(({ night, score }, k) => gains.set(night, (gains.get(night) ?? 0) + without[k]!.score.log - score.log));
  const nightly = [...gains.values()];
  const gain = mean(nightly);
  const variance = nightly.reduce((sum, g) => sum + (g - gain) ** 2, 0) / Math.max(1, nightly.length - 1);
  const scores = withTalk.map(({ score }) => score);
  return {
    from,
    nights: nightly.length,
    cells: withTalk.length,
    withTalk: mean(scores.map((s) => s.log)),
    withoutTalk: mean(without.map(({ score }) => score.log)),
    gain,
    gainError: Math.sqrt(variance / nightly.length),
    rankedProbability: mean(scores.map((s) => s.rankedProbability)),
    calibrationZ: calibrationZ(scores.map((s) => s.dawidSebastiani), withTalk.map((f) => f.mean), withTalk.map((f) => f.psi)),
    transforms: pitHeights(scores.map((s) => s.below), scores.map((s) => s.upTo), BINS)
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
