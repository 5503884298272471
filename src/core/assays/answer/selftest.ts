import type { SelftestRate } from "#core/model/selftest-report.ts";
import type { Rng } from "#core/stats/rng.ts";
import { fitClock } from "../momentum/salvos/clock-model.ts";
import type { PlainWindow, SalvoInput } from "../momentum/salvos/plan.ts";
import { simulateSalvos, stockOf } from "../momentum/salvos/selftest-worlds.ts";
import { placeCalendar, shiftWindow } from "../momentum/salvos/talk-test.ts";
import { rateOf, type Selftest, type SelftestBatch, type SelftestTask } from "../selftest/selftest.ts";
import { besideOther } from "./answer.ts";

/** A batch of two simulated parties. */
export interface AnswerTask extends SelftestTask {
  /** clock, drifting, memoryless: each has its own stock; common: one stock moves both. */
  readonly world: "clock" | "drifting" | "memoryless" | "common";
  /** Chance that a quiet night after a salvo of the other side is turned into a salvo; 0 = no answer. */
  readonly answered: number;
}

/** p of the nights after and before; null = it could not be run. */
interface AnswerRun {
  readonly after: number | null;
  readonly before: number | null;
}

const LEVEL = 0.05;
const WINDOW = 3;

/** Size and power of the test of one party's salvos after the other's. */
export const answerSelftest: Selftest<AnswerTask, AnswerRun> = {
  assay: "answer",
  tasks: () => [
    ...(["clock", "drifting", "memoryless", "common"] as const).map((world) => ({ name: world, world, answered: 0 })),
    ...[0.05, 0.1, 0.2].map((answered) => ({ name: `drifting ${answered}`, world: "drifting" as const, answered }))
  ],
  run({ world, answered }, rng) {
    const kind = world === "common" ? "drifting" : world;
    const stock = stockOf(rng, kind);
    const other = simulateSalvos(rng, { name: world, world: kind, effect: 1 }, stock);
    const own = simulateSalvos(rng, { name: world, world: kind, effect: 1 }, world === "common" ? stock : stockOf(rng, kind));
    const clock = fitClock(besideOther(withAnswers(own, other, answered, rng), other));
    const calendar = clock && placeCalendar(clock);
    const [after, before] = own.plan.windows;
    const p = (window: PlainWindow) => clock && calendar && (shiftWindow(clock, calendar, window)?.pTwoSided ?? null);
    return { after: p(after!), before: p(before!) };
  },
  rates: (batches) => [
    ...batches.map((batch) => rate(batch, "salvos after the other's reject", "after", batch.task.answered === 0 ? "size" : "power")),
    ...batches.filter(({ task }) => task.answered === 0).map((batch) => rate(batch, "salvos before the other's reject", "before", "size"))
  ]
};

/** Turns quiet nights after the other's salvos into salvos, now and then. */
function withAnswers(own: SalvoInput, other: SalvoInput, answered: number, rng: Rng): SalvoInput {
  const after = new Set(other.counts.values.flatMap((value, at) => (value !== null && value >= other.plan.threshold ? Array.from({ length: WINDOW }, (_, k) => at + 1 + k) : [])));
  const values = own.counts.values.map((value, at) => (value !== null && after.has(at) && rng() < answered ? Math.max(value, own.plan.threshold) : value));
  return { ...own, counts: { ...own.counts, values } };
}

function rate({ task, runs }: SelftestBatch<AnswerTask, AnswerRun>, what: string, key: keyof AnswerRun, kind: SelftestRate["kind"]): SelftestRate {
  const planted = task.answered === 0 ? "none" : `a salvo on ${task.answered * 100} % of the quiet nights after`;
  return { world: task.world, what, kind, planted, ...rateOf(runs.map((run) => (run[key] === null ? null : run[key] <= LEVEL))) };
}
