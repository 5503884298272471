// How often do the usual tests find an effect of talks that is not there? Table 0.1 of the method, computed again.
//
//   npx tsx --tsconfig tsconfig.run.json examples/table-0-1.ts [runs]
//
// 1. The reference simulated 1,000 wars in each of three worlds, with twenty rounds of talks and no effect, and ran nine tests.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { FIRST_ROUND, ROUND_GAP, TAIL, WORLD_NIGHTS } from "../src/core/assays/pulse/selftest-worlds.ts";
import { TABLE_TESTS, type TableTest, tableTests } from "../src/core/assays/pulse/table-tests.ts";
import { type ReferenceWorld, referenceStream } from "./reference-stream.ts";

const LEVEL = 0.05;
const ROUNDS = 20;
const WORLDS: readonly ReferenceWorld[] = [1, 2, 3];
const CALENDAR = { first: FIRST_ROUND, period: WORLD_NIGHTS - TAIL - FIRST_ROUND, gap: ROUND_GAP };
/** The reference also draws calendars without weights, last in each run; they are not in the table, but their draws have to be made. */
const UNUSED_DRAWS = 199 * ROUNDS;

/** What the reference calls each test. */
const REFERENCE_NAMES: Readonly<Record<TableTest, string>> = {
  newspaper: "naive30", "poisson-series": "poisson", "quasi-poisson-series": "quasi", "negative-binomial-series": "nb", "poisson-newey-west": "pois_hac7",
  "lagged-outcome-newey-west": "nb_lag_hac7", "shifted-raw-contrast": "ri_shift", "shifted-residual-contrast": "ri_res_shift", "placed-residual-contrast": "ri_res_prop"
};

// 2. We draw the same wars from the same random numbers and run our own tests on them.
/** Share of wars of one world in which each test rejects. */
export function rejectionRates(world: ReferenceWorld, runs: number): Record<TableTest, number> {
  const stream = referenceStream(1000 * world + ROUNDS);
  const rejected = Object.fromEntries(TABLE_TESTS.map((test) => [test, 0])) as Record<TableTest, number>;
  for (let run = 0; run < runs; ++run) {
    const { counts, rounds } = stream.war(world, ROUNDS, 0);
    const pValues = tableTests(counts, { ...CALENDAR, rounds }, stream.uniform);
    for (const test of TABLE_TESTS) if (pValues[test] <= LEVEL) rejected[test] += 1 / runs;
    for (let draw = 0; draw < UNUSED_DRAWS; ++draw) stream.uniform();
  }
  return rejected;
}

/** Reads the reference's rates in the three worlds without an effect. */
export function referenceRates(file: string): Record<TableTest, number>[] {
  const { rows } = JSON.parse(readFileSync(new URL(`../test/reference/table-0-1/${file}`, import.meta.url), "utf8")) as { rows: Record<string, number>[] };
  const nulls = rows.filter((row) => row.logRR === 0 && row.rounds === ROUNDS);
  return nulls.map((row) => Object.fromEntries(TABLE_TESTS.map((test) => [test, row[REFERENCE_NAMES[test]]!])) as Record<TableTest, number>);
}

// 3. Side by side: ours / the reference's.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const runs = Number(process.argv[2] ?? 1000);
  const ours = WORLDS.map((world) => rejectionRates(world, runs));
  const theirs = referenceRates("size_power2.json");
  console.log(`${"rejects at 5 %, ours / reference".padEnd(34)}${["independent", "drifting", "endogenous"].map((name) => name.padEnd(16)).join("")}`);
  for (const test of TABLE_TESTS) console.log(`${test.padEnd(34)}${WORLDS.map((_, w) => `${ours[w]![test].toFixed(3)} / ${theirs[w]![test].toFixed(3)}`.padEnd(16)).join("")}`);
  const worst = Math.max(...TABLE_TESTS.flatMap((test) => WORLDS.map((_, w) => Math.abs(ours[w]![test] - theirs[w]![test]))));
  console.log(`\n${runs} wars a world; largest difference ${worst.toFixed(3)}.`);
  // 4. Three tests in four that papers and newspapers use find talks at work where they are not; randomisation over shifted calendars does not.
}
