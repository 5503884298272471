import type { SelftestRate } from "#core/model/selftest-report.ts";
import { standing } from "#core/stats/circular-shift.ts";
import { closePairs } from "#core/stats/close-pairs.ts";
import { normalTwoSided } from "#core/stats/special.ts";
import { rateOf, type Selftest, type SelftestBatch } from "../../selftest/selftest.ts";
import { fitClock, refitClock } from "./clock-model.ts";
import { sizeModel, sizeP } from "./size-model.ts";
import { type SalvoTask, simulateSalvos } from "./selftest-worlds.ts";
import { placeCalendar, shiftWindow, windowPlaces } from "./talk-test.ts";

/** What each test said in one simulated clock; null = it could not be run. */
export interface SalvoRun {
  readonly after: number | null;
  readonly before: number | null;
  readonly spacing: number;
  /** Two-by-two table of salvos in and out of the tested nights. */
  readonly table: number;
  /** Sizes in the tested nights against the others; nothing is planted there. */
  readonly size: number | null;
  /** p of the planted odds ratio, the clock refitted under it: at least .1 = inside the 90 % interval. */
  readonly planted: number | null;
}

const LEVEL = 0.05;
const DRAWS = 499;

/** Size and power of the test around rounds and of the test of spacing, and how often the 90 % interval holds the planted odds ratio. */
export const salvosSelftest: Selftest<SalvoTask, SalvoRun> = {
  assay: "momentum-salvos",
  tasks: () => [
    ...(["clock", "drifting", "endogenous", "memoryless", "excited"] as const).map((world) => ({ name: world, world, effect: 1 })),
    ...[2, 3, 4, 0.25].map((effect) => ({ name: `drifting ×${effect}`, world: "drifting" as const, effect }))
  ],
  run(task, rng) {
    const input = simulateSalvos(rng, task);
    const clock = fitClock(input);
    const calendar = clock && placeCalendar(clock);
    const [after, before] = input.plan.windows;
    const places = calendar && windowPlaces(input, calendar, after!);
    const under = clock && places && refitClock(clock, places, Math.log(task.effect), clock.fit.coefficients);
    const salvos = Float64Array.from(input.counts.values, (v) => Number(v! >= input.plan.threshold));
    return {
      after: clock && calendar && (shiftWindow(clock, calendar, after!)?.pTwoSided ?? null),
      before: clock && calendar && (shiftWindow(clock, calendar, before!)?.pTwoSided ?? null),
      spacing: standing(closePairs(salvos, input.plan.closeWithin, input.plan.blockNights, DRAWS, rng)).pTwoSided,
      table: tableP(salvos, places ?? new Set()),
      size: clock && places && sizeP(sizeModel(clock, places), 0),
      planted: clock && calendar && under && (shiftWindow(clock, calendar, after!, under)?.pTwoSided ?? null)
    };
  },
  rates: (batches) => [
    ...batches.map((batch) => rate(batch, "the nights after rounds reject", "after", batch.task.effect === 1 ? "size" : "power")),
    ...batches.filter(({ task }) => task.effect === 1).flatMap((batch) => [
      rate(batch, "the nights before rounds reject", "before", batch.task.world === "endogenous" ? "reverse-causation" : "size"),
      rate(batch, "salvos keep a distance, or seek each other", "spacing", batch.task.world === "memoryless" ? "size" : "power"),
      rate(batch, "salvos in the nights after differ in size", "size", "size"),
      rate(batch, "a two-by-two table rejects", "table", "peer")
    ]),
    ...batches.map((batch) => ({ ...rate(batch, "the 90 % interval holds the planted odds ratio", "planted", "coverage"), ...rateOf(batch.runs.map(({ planted }) => planted === null ? null : planted > 0.1)) }))
  ]
};

function rate({ task, runs }: SelftestBatch<SalvoTask, SalvoRun>, what: string, key: keyof SalvoRun, kind: SelftestRate["kind"]): SelftestRate {
  const planted = task.effect === 1 ? "none" : `odds ×${task.effect} in the nights after`;
  return { world: task.world, what, kind, planted, ...rateOf(runs.map((run) => (run[key] === null ? null : run[key] <= LEVEL))) };
}

function tableP(salvos: Float64Array, places: ReadonlySet<number>): number {
  const cells = [0.5, 0.5, 0.5, 0.5];
  salvos.forEach((salvo, place) => (cells[2 * Number(places.has(place)) + salvo]! += 1));
  const [out0, out1, in0, in1] = cells as [number, number, number, number];
  return normalTwoSided(Math.log((in1 * out0) / (in0 * out1)) / Math.sqrt(1 / out0 + 1 / out1 + 1 / in0 + 1 / in1));
}
