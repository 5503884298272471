import type { SelftestRate } from "#core/model/selftest-report.ts";
import { jensenShannon } from "#core/stats/jensen-shannon.ts";
import type { Rng } from "#core/stats/rng.ts";
import { meanOf, rateOf, type Selftest, type SelftestBatch, type SelftestTask } from "../selftest/selftest.ts";
import { divergence } from "./divergence.ts";
import type { DivergencePlan } from "./plan.ts";
import type { Reading } from "./readings.ts";

const LEVEL = 0.05;
const EVENTS = 12;
const SHARES = [0.5, 0.25, 0.15, 0.1];
const PLAN: DivergencePlan = { values: ["a", "b", "c", "d"], minAnswers: 5, pseudoCount: 0.5, dealings: 199, draws: 199, splits: 10, level: 0.9 };

interface DivergenceTask extends SelftestTask {
  readonly world: string;
  /** Readings of each capital. */
  readonly sizes: readonly number[];
  /** Log odds by which each capital favours an answer of its own; 0 = all say the same. */
  readonly tilt: number;
  /** Each event calls for an answer of its own, and capitals speak mostly of different events. */
  readonly eventsDiffer?: boolean;
}

/** null in a batch = some capital had too few readings on events that another answered on. */
interface DivergenceRun {
  readonly truth: number;
  readonly rawBits: number;
  readonly bits: number;
  readonly pValue: number;
  readonly holdsTruth: boolean;
  readonly halves: number;
  /** p when readings are dealt across events; null where events do not differ. */
  readonly acrossEvents: number | null;
}

const few = [8, 8, 10, 12];
const uneven = [8, 10, 30, 40];
const many = [20, 25, 30, 40];

/** Size where capitals say the same, unequally often; power, bias and coverage where they do not. */
export const divergenceSelftest: Selftest<DivergenceTask, DivergenceRun | null> = {
  assay: "divergence",
  tasks: () => [
    { name: "same, uneven", world: "8 to 40 readings", sizes: uneven, tilt: 0 },
    { name: "same, few", world: "8 to 12 readings", sizes: few, tilt: 0 },
    { name: "same, events differ", world: "events differ", sizes: uneven, tilt: 0, eventsDiffer: true },
    ...[1, 2].flatMap((tilt) => [
      { name: `tilt ${tilt}, few`, world: "8 to 12 readings", sizes: few, tilt },
      { name: `tilt ${tilt}, uneven`, world: "8 to 40 readings", sizes: uneven, tilt },
      { name: `tilt ${tilt}, many`, world: "20 to 40 readings", sizes: many, tilt }
    ])
  ],
  run(task, rng) {
    const readings = simulate(task, rng);
    const seed = Math.floor(rng() * 2 ** 32);
    const outcome = divergence("simulated", readings, PLAN, seed);
    if (outcome.status !== "assessed" || outcome.capitals.length < task.sizes.length) return null;
    const truth = jensenShannon(task.sizes.map((_, c) => sharesOf(c, task.tilt)));
    const { rawBits, bits, pValue, interval, halves } = outcome;
    const holdsTruth = interval.low <= truth + 1e-12 && truth <= interval.high;
    return { truth, rawBits, bits, pValue, holdsTruth, halves: halves.betweenBits - halves.withinBits, acrossEvents: task.eventsDiffer ? acrossEvents(readings, seed) : null };
  },
  rates: (batches) => batches.flatMap(ratesOf)
};

function ratesOf({ task, runs: all }: SelftestBatch<DivergenceTask, DivergenceRun | null>): SelftestRate[] {
  const runs = all.filter((r) => r !== null);
  const planted = task.tilt === 0 ? "none" : `${runs[0]!.truth.toFixed(2)} bits`;
  const row = (what: string, kind: SelftestRate["kind"], rate: Pick<SelftestRate, "rate" | "se" | "runs">): SelftestRate => ({ world: task.world, what, kind, planted, ...rate });
  const test = row("the dealings reject", task.tilt === 0 ? "size" : "power", rateOf(runs.map((r) => r.pValue <= LEVEL)));
  const corrected = row("bits less the truth", "bias", meanOf(runs.map((r) => r.bits - r.truth)));
  if (task.eventsDiffer) return [test, row("dealing across events rejects", "peer", rateOf(runs.map((r) => r.acrossEvents !== null && r.acrossEvents <= LEVEL))), corrected];
  const raw = row("raw bits less the truth", "bias", meanOf(runs.map((r) => r.rawBits - r.truth)));
  const apart = task.tilt === 0 ? [row("between halves less within", "bias", meanOf(runs.map((r) => r.halves)))] : [row("the 90 % interval holds the truth", "coverage", rateOf(runs.map((r) => r.holdsTruth)))];
  return [test, raw, corrected, ...apart];
}

function acrossEvents(readings: readonly Reading[], seed: number): number | null {
  const outcome = divergence("simulated", readings.map((r) => ({ ...r, event: "all" })), PLAN, seed);
  return outcome.status === "assessed" ? outcome.pValue : null;
}

function simulate({ sizes, tilt, eventsDiffer = false }: DivergenceTask, rng: Rng): Reading[] {
  return sizes.flatMap((size, c) =>
    Array.from({ length: size }, () => {
      const place = eventsDiffer ? Math.floor(EVENTS * rng() ** (c % 2 === 0 ? 2 : 0.5)) : Math.floor(EVENTS * rng());
      const shares = eventsDiffer ? sharesOf(Math.floor((place * SHARES.length) / EVENTS), 2) : sharesOf(c, tilt);
      return { event: String(place), capital: String(c), answer: PLAN.values[draw(shares, rng)]! };
    })
  );
}

/** The common shares, with one answer favoured. */
function sharesOf(favoured: number, tilt: number): number[] {
  const weights = SHARES.map((share, k) => share * (k === favoured % SHARES.length ? Math.exp(tilt) : 1));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => w / total);
}

function draw(shares: readonly number[], rng: Rng): number {
  let left = rng();
  return Math.max(0, shares.findIndex((share) => (left -= share) < 0));
}
