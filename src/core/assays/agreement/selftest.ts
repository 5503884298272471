import type { SelftestRate } from "#core/model/selftest-report.ts";
import type { Rng } from "#core/stats/rng.ts";
import { meanOf, rateOf, type Selftest, type SelftestTask } from "../selftest/selftest.ts";
import { agreement, type AgreementPlan, type Coding } from "./agreement.ts";

const NAMES = ["a", "b", "c"];
const PLAN: Omit<AgreementPlan, "values" | "metric"> = { oneHand: false, minUnits: 10, minIntervalUnits: 30, prevails: 0.75, draws: 299, level: 0.95 };

interface AgreementTask extends SelftestTask {
  readonly world: string;
  readonly shares: readonly number[];
  readonly metric: "nominal" | "ordinal";
  readonly units: number;
  /** True alpha of the two coders. */
  readonly alpha: number;
  /** Gives an interval though one value prevails. */
  readonly regardless?: boolean;
}

/** null = none was given. */
interface AgreementRun {
  readonly alpha: number | null;
  readonly holdsTruth: boolean | null;
}

const even = { world: "values even", shares: [0.4, 0.35, 0.25] };
const skewed = { world: "one value in nine of ten", shares: [0.9, 0.1] };

/** Bias of alpha and coverage of its interval where the true alpha is known; and what an interval would be worth where one value prevails. */
export const agreementSelftest: Selftest<AgreementTask, AgreementRun> = {
  assay: "agreement",
  tasks: () => [
    ...(["nominal", "ordinal"] as const).flatMap((metric) => [0, 0.5, 0.8].flatMap((alpha) => [35, 100].map((units) => taskOf({ ...even, metric, units, alpha })))),
    ...[0, 0.5, 0.8].map((alpha) => taskOf({ ...skewed, metric: "nominal", units: 51, alpha, regardless: true }))
  ],
  run(task, rng) {
    const codings = simulate(task, rng);
    const seed = Math.floor(rng() * 2 ** 32);
    const plan: AgreementPlan = { ...PLAN, values: NAMES.slice(0, task.shares.length), metric: { kind: task.metric }, ...(task.regardless ? { prevails: 1 } : {}) };
    const outcome = agreement("simulated", codings, plan, seed);
    if (outcome.status !== "assessed") return { alpha: null, holdsTruth: null };
    const { alpha, interval } = outcome;
    return { alpha, holdsTruth: interval.status === "assessed" ? interval.low <= task.alpha + 1e-9 && task.alpha <= interval.high + 1e-9 : null };
  },
  rates: (batches) =>
    batches.flatMap(({ task, runs }) => {
      const row = (what: string, kind: SelftestRate["kind"], rate: Pick<SelftestRate, "rate" | "se" | "runs">): SelftestRate => ({
        world: `${task.world}, ${task.metric}, ${task.units} units`,
        what,
        kind,
        planted: `alpha ${task.alpha}`,
        ...rate
      });
      const holds = runs.map((r) => r.holdsTruth);
      return [
        row("alpha less the truth", "bias", meanOf(runs.map((r) => (r.alpha === null ? null : r.alpha - task.alpha)))),
        task.regardless
          ? row("an interval given all the same misses the truth", "peer", rateOf(holds.map((held) => (held === null ? null : !held))))
          : row("the 95 % interval holds the truth", "coverage", rateOf(holds))
      ];
    })
};

function taskOf(task: Omit<AgreementTask, "name">): AgreementTask {
  return { name: `${task.world}, ${task.metric}, ${task.units}, ${task.alpha}`, ...task };
}

/** Each coder sees the value with probability √alpha, else draws one from the shares: then alpha is the truth under every metric. */
function simulate({ shares, units, alpha }: AgreementTask, rng: Rng): Coding[] {
  const draw = () => {
    let left = rng();
    return NAMES[Math.max(0, shares.findIndex((share) => (left -= share) < 0))]!;
  };
  return Array.from({ length: units }, (_, u) => {
    const seen = draw();
    return ["first", "second"].map((coder) => ({ unit: String(u), coder, value: rng() < Math.sqrt(alpha) ? seen : draw() }));
  }).flat();
}
