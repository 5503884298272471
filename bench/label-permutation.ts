import { labelPermutation } from "../src/core/stats/label-permutation.ts";
import { seededRng } from "../src/core/stats/rng.ts";
import { column, readTable } from "../test/reference/read-table.ts";
import { best, numbersFrom, report } from "./kit.ts";

const PERMUTATIONS = 9999;
const STORED = 247;

const rows = readTable("./count-regression/its_daily.csv");
const attacks = column(rows, "attacks");
const groups = (name: string) => [1, 0].map((label) => Float64Array.from(attacks.filter((_, i) => Number(rows[i]![name]) === label))) as [Float64Array, Float64Array];
const permute = (name: string) => labelPermutation(...groups(name), PERMUTATIONS, seededRng(1));
const [first, second] = groups("dur");

const scipy = numbersFrom("python3", `import csv, time
import numpy as np
from scipy.stats import permutation_test
rows = list(csv.DictReader(open("test/reference/count-regression/its_daily.csv")))
y = np.array([float(r["attacks"]) for r in rows])
def run(name, statistic):
    chosen = np.array([r[name] == "1" for r in rows])
    return permutation_test((y[chosen], y[~chosen]), statistic, permutation_type="independent", vectorized=True, alternative="greater", n_resamples=${PERMUTATIONS}, random_state=1, batch=500)
difference = lambda a, b, axis: a.mean(axis) - b.mean(axis)
best = 9e9
for _ in range(5):
    start = time.perf_counter(); run("dur", difference); best = min(best, time.perf_counter() - start)
print(1000 * best, *[run(name, lambda a, b, axis: abs(difference(a, b, axis))).pvalue for name in ("dur", "pre", "post")])`);
for (const [i, name] of ["dur", "pre", "post"].entries()) if (scipy) assertWithinError(name, permute(name).pTwoSided, scipy[i + 1]!);
report(`${PERMUTATIONS} label permutations, n = ${attacks.length} (${first.length})`, best(() => labelPermutation(first, second, PERMUTATIONS, seededRng(1))), {
  name: "scipy.stats.permutation_test",
  ...(scipy ? { kind: "same run", milliseconds: scipy[0]! } : { kind: "stored, not the same run", milliseconds: STORED })
}, 50);

/** Both p-values come from draws: they may differ by 3.3 standard errors of a difference. */
function assertWithinError(name: string, ours: number, theirs: number): void {
  const error = 3.3 * Math.sqrt((2 * theirs * (1 - theirs)) / PERMUTATIONS) + 1 / PERMUTATIONS;
  if (!(Math.abs(ours - theirs) <= error)) throw new Error(`Cannot compare p-values of ${name}: wanted ${theirs} within ${error}, current value is ${ours}`);
}
