import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crpsEnsemble } from "../src/core/stats/crps.ts";
import { assertSame, best, numbersFrom, report } from "./kit.ts";

const [FORECASTS, DRAWS] = [2292, 1000];
const path = join(tmpdir(), `earnest-bench-crps-${process.pid}.bin`);

/** The input of the stored race, made by R from the same seed, and its mean score by the sum over sorted draws. */
const means = numbersFrom("Rscript", `set.seed(1); e <- matrix(floor(runif(${FORECASTS} * ${DRAWS}, 0, 50)), ${FORECASTS}); o <- floor(runif(${FORECASTS}, 0, 50))
one <- function(i) { x <- sort(e[i, ]); m <- length(x); 2 * sum((x - o[i]) * (m * (o[i] < x) - seq_len(m) + 0.5)) / m^2 }
writeBin(as.integer(c(o, t(e))), ${JSON.stringify(path)}, endian = "little"); cat(sprintf("%.17g", mean(sapply(seq_along(o), one))), "\\n")`);

if (means === null) {
  console.log(`CRPS of ${FORECASTS} x ${DRAWS} draws: not timed, because R is not installed and the stored race's input comes from R`);
} else {
  const bytes = readFileSync(path);
  rmSync(path);
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const rows = Array.from({ length: FORECASTS }, (_, i) => numbers.subarray(FORECASTS + i * DRAWS, FORECASTS + (i + 1) * DRAWS));
  const score = () => rows.reduce((sum, draws, i) => sum + crpsEnsemble(numbers[i]!, draws), 0) / FORECASTS;
  assertSame("the mean score", score(), means[0]!, 1e-12);
  report(`CRPS of ${FORECASTS} x ${DRAWS} integer draws`, best(score), { name: "scoringRules::crps_sample", kind: "stored, not the same run", milliseconds: 192 }, 2);
}
