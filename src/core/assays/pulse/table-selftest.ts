import type { SelftestRate } from "#core/model/selftest-report.ts";
import { rateOf, type Selftest, type SelftestTask } from "../selftest/selftest.ts";
import { FIRST_ROUND, ROUND_GAP, simulateWar, TAIL, type World, WORLD_NIGHTS } from "./selftest-worlds.ts";
import { TABLE_TESTS, type TableTest, tableTests } from "./table-tests.ts";

const LEVEL = 0.05;
const ROUNDS = 20;
const TABLE_WORLDS = ["independent", "drifting", "endogenous"] as const;

const NAMES: Readonly<Record<TableTest, string>> = {
  newspaper: "newspaper, 30 days before and after, Poisson",
  "poisson-series": "Poisson interrupted series",
  "quasi-poisson-series": "quasi-Poisson interrupted series",
  "negative-binomial-series": "negative-binomial interrupted series",
  "poisson-newey-west": "Poisson interrupted series, Newey–West (7)",
  "lagged-outcome-newey-west": "the same with lagged outcome",
  "shifted-raw-contrast": "raw contrasts, calendar shifted",
  "shifted-residual-contrast": "residual contrasts, calendar shifted",
  "placed-residual-contrast": "residual contrasts, placed by propensity"
};

interface TableTask extends SelftestTask {
  readonly world: World;
}

/** Table 0.1 of the method: how often each test in common use, and each by randomisation, finds an effect that is not there. */
export const tableSelftest: Selftest<TableTask, Record<TableTest, number>> = {
  assay: "usual-tests",
  tasks: () => TABLE_WORLDS.map((world) => ({ name: `${world}, ${ROUNDS} rounds`, world })),
  run({ world }, rng) {
    const { counts, episodes } = simulateWar(rng, world, ROUNDS);
    return tableTests(counts, { rounds: episodes.map(({ at }) => at), first: FIRST_ROUND, period: WORLD_NIGHTS - TAIL - FIRST_ROUND, gap: ROUND_GAP }, rng);
  },
  rates: (batches) =>
    TABLE_TESTS.flatMap((test) =>
      batches.map(({ task, runs }): SelftestRate => ({ world: task.world, what: `${NAMES[test]} rejects`, kind: "peer", planted: "none", ...rateOf(runs.map((p) => p[test] <= LEVEL)) }))
    )
};
