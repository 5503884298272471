import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { SelftestRate } from "#core/model/selftest-report.ts";
import { pelt, segmentCosts } from "#core/stats/pelt.ts";
import type { Rng } from "#core/stats/rng.ts";
import { rateOf, type Selftest, type SelftestBatch, type SelftestTask } from "../selftest/selftest.ts";
import { change } from "./change.ts";
import type { ChangeInput } from "./plan.ts";
import { PLANTED_AT, type Planted, simulateCounts, type World, WORLD_DAYS } from "./selftest-worlds.ts";

export interface ChangeTask extends SelftestTask {
  readonly world: World;
  readonly planted: Planted;
  readonly silentShare: number;
}

/** What the assay, and a usual one, said in one simulated world. */
export interface ChangeRun {
  readonly changes: readonly { readonly at: number; readonly earliest: number; readonly latest: number; readonly ratio: number; readonly low: number; readonly high: number; readonly isSudden: boolean }[];
  readonly trendP: number | null;
  /** Changes that Poisson cost with a penalty of 2 log n finds. */
  readonly poissonChanges: number;
}

/** Simulated days have no dates; any day will do. */
const ORIGIN = "2000-01-01";
const LEVEL = 0.05;
const NOTHING: Planted = { ratio: 1, days: 0 };
/** A change found so many days from the planted one counts as it. */
const NEAR_DAYS = 28;
const RATIOS = [0.75, 0.5, 1.5] as const;

/** Lays simulated counts out as the assay takes them, with the plan registered for the first case. */
export function inputOf(values: readonly (number | null)[]): ChangeInput {
  const rounds = { from: ORIGIN, to: addDays(ORIGIN, WORLD_DAYS), withinDays: 7 };
  const plan = { from: ORIGIN, measure: "count" as const, minSegmentDays: 7, penalty: 3, path: { from: 3, to: 3 }, blockDays: 28, minBlocks: 8, rounds };
  return { figures: { from: ORIGIN, values }, unit: "day", breaks: [], rounds: [], plan };
}

/** False alarms where no level changes, power and coverage where one does, and what a short truce does. */
export const changeSelftest: Selftest<ChangeTask, ChangeRun> = {
  assay: "change",
  tasks: () => [
    ...(["independent", "autocorrelated", "wandering", "growing"] as const).map((world) => taskOf(world, NOTHING)),
    taskOf("independent", NOTHING, 0.1),
    ...(["independent", "autocorrelated"] as const).flatMap((world) => RATIOS.map((ratio) => taskOf(world, { ratio, days: Infinity }))),
    ...[3, 30].map((days) => taskOf("independent", { ratio: days === 3 ? 0.05 : 0.5, days }))
  ],
  run({ world, planted, silentShare }: ChangeTask, rng: Rng): ChangeRun {
    const values = simulateCounts(rng, world, planted, silentShare);
    const outcome = change(inputOf(values), { role: "registered", party: null, series: "simulated", classes: ["all"] });
    if (outcome.status !== "assessed") throw new Error("Cannot assess a simulated world; please report this");
    const placeOf = (day: string) => dayNumber(day) - dayNumber(ORIGIN);
    const told = values.filter((v) => v !== null);
    return {
      changes: outcome.changes.map((c) => ({ at: placeOf(c.day), earliest: placeOf(c.earliest), latest: placeOf(c.latest), ratio: c.ratio!.value, low: c.ratio!.low, high: c.ratio!.high, isSudden: c.shape === "sudden" })),
      trendP: outcome.trend?.pValue ?? null,
      poissonChanges: pelt(segmentCosts(told, { kind: "poisson" }), 2 * Math.log(told.length), 7).changes.length
    };
  },
  rates: (batches) => batches.flatMap((batch) => (batch.task.planted.days === 0 ? nullRates(batch) : batch.task.planted.days === Infinity ? stepRates(batch) : truceRates(batch)))
};

type Batch = SelftestBatch<ChangeTask, ChangeRun>;

function taskOf(world: World, planted: Planted, silentShare = 0): ChangeTask {
  return { name: `${world}, ×${planted.ratio} for ${planted.days} days, ${silentShare} silent`, world, planted, silentShare };
}

const rater = ({ task, runs }: Batch, planted: string) => (what: string, kind: SelftestRate["kind"], happened: (run: ChangeRun) => boolean | null): SelftestRate => ({
  world: task.silentShare > 0 ? `${task.world}, one day in ten silent` : task.world, what, kind, planted, ...rateOf(runs.map(happened))
});

function nullRates(batch: Batch): SelftestRate[] {
  const rate = rater(batch, "none");
  const trendKind = batch.task.world === "growing" ? "power" : "size";
  return [
    rate("a change is reported", "size", ({ changes }) => changes.length > 0),
    rate("a change is reported as sudden", "size", ({ changes }) => changes.some((c) => c.isSudden)),
    rate("the trend is significant", trendKind, ({ trendP }) => trendP === null ? null : trendP <= LEVEL),
    rate("Poisson cost with 2 log n reports a change", "peer", ({ poissonChanges }) => poissonChanges > 0)
  ];
}

function stepRates(batch: Batch): SelftestRate[] {
  const { ratio } = batch.task.planted;
  const rate = rater(batch, `×${ratio} for good`);
  const found = ({ changes }: ChangeRun) => changes.find((c) => Math.abs(c.at - PLANTED_AT) <= NEAR_DAYS && c.ratio < 1 === ratio < 1);
  const ofFound = (tell: (c: ChangeRun["changes"][number]) => boolean) => (run: ChangeRun) => {
    const c = found(run);
    return c ? tell(c) : null;
  };
  return [
    rate(`it is found within ${NEAR_DAYS} days`, "power", (run) => found(run) !== undefined),
    rate("the date’s interval holds the day, if found", "coverage", ofFound((c) => c.earliest <= PLANTED_AT && PLANTED_AT <= c.latest)),
    rate("the ratio’s interval holds the ratio, if found", "coverage", ofFound((c) => c.low <= ratio && ratio <= c.high)),
    rate("it is called sudden, if found", "power", ofFound((c) => c.isSudden)),
    rate("another change is reported besides", "size", ({ changes }) => changes.length > 1)
  ];
}

/** After a truce the level is the old one: a fall as the last word is false. */
function truceRates(batch: Batch): SelftestRate[] {
  const { ratio, days } = batch.task.planted;
  const rate = rater(batch, `×${ratio} for ${days} days`);
  return [
    rate("the truce itself is seen as a fall", "power", ({ changes }) => changes.some((c) => Math.abs(c.at - PLANTED_AT) <= 7 && c.ratio < 1)),
    rate("the fall is reported as lasting", "size", ({ changes }) => changes.length > 0 && changes.at(-1)!.ratio < 1)
  ];
}
