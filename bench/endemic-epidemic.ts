import { fitEndemicEpidemic } from "../src/core/stats/endemic-epidemic.ts";
import type { EndemicEpidemicModel } from "../src/core/stats/endemic-epidemic-model.ts";
import { laggedCounts, neighboursOf } from "../src/core/stats/lagged-counts.ts";
import { column, readTable } from "../test/reference/read-table.ts";
import { assertSame, best, numbersFrom, type Peer, report } from "./kit.ts";

const STORED: Peer = { name: "surveillance::hhh4", kind: "stored, not the same run", milliseconds: 681 };
const LOG_LIKELIHOOD = -97467.1776;

const rows = readTable("./endemic-epidemic/hhh4_27x1461.csv");
const names = Object.keys(rows[0]!);
const [days, regions] = [rows.length, names.length];
const counts = Float64Array.from(names.flatMap((name) => column(rows, name)));
const talk = Float64Array.from(column(readTable("./count-regression/its_daily.csv"), "dur"));
const row = Float64Array.from({ length: regions * regions }, (_, k) => Number(Math.abs(Math.floor(k / regions) - (k % regions)) === 1));
const wave = (of: (angle: number) => number) => Float64Array.from({ length: days }, (_, t) => of((2 * Math.PI * t) / 365));

const ours = best(fit);
assertSame("the log-likelihood", fit(), LOG_LIKELIHOOD, 1e-9);
report(`endemic–epidemic fit, ${regions} regions × ${days} days, 33 parameters`, ours, hhh4() ?? STORED, 10);

/** Lays the model out from the counts and fits it, as hhh4 is given no more. */
function fit(): number {
  const self = laggedCounts(counts, days, [1]);
  const model: EndemicEpidemicModel = {
    days, regions, counts,
    components: [
      { terms: [{ x: null, region: null }], input: self },
      { terms: [{ x: null, region: null }], input: neighboursOf(self, days, row) },
      { terms: [...names.map((_, region) => ({ x: null, region })), ...[wave(Math.sin), wave(Math.cos), talk].map((x) => ({ x, region: null }))], input: null }
    ],
    family: { block: new Int32Array(counts.length), blocks: 1 }
  };
  return fitEndemicEpidemic(model)!.logLikelihood;
}

/** Times hhh4 on the same table, best of five; null where R or surveillance is not installed. */
function hhh4(): Peer | null {
  const numbers = numbersFrom("Rscript", `suppressPackageStartupMessages(library(surveillance))
y <- as.matrix(read.csv("test/reference/endemic-epidemic/hhh4_27x1461.csv")); dur <- read.csv("test/reference/count-regression/its_daily.csv")$dur
n <- nrow(y); k <- ncol(y); w <- matrix(as.numeric(abs(outer(1:k, 1:k, "-")) == 1), k, k, dimnames = list(colnames(y), colnames(y)))
world <- sts(observed = y, neighbourhood = w, start = c(2022, 1), frequency = 365, epoch = seq_len(n))
plan <- list(ar = list(f = ~1), ne = list(f = ~1, weights = w), family = "NegBin1", data = list(t = 0:(n - 1), dur = matrix(dur, n, k)),
  end = list(f = ~ -1 + fe(1, unitSpecific = TRUE) + sin(2 * pi * t / 365) + cos(2 * pi * t / 365) + dur))
fit <- hhh4(world, plan)
cat(sprintf("%.6f %.3f", fit$loglikelihood, 1000 * min(sapply(1:5, function(i) system.time(hhh4(world, plan), gcFirst = FALSE)[3]))), "\\n")`);
  if (numbers === null) return null;
  assertSame("hhh4's log-likelihood", numbers[0]!, LOG_LIKELIHOOD, 1e-9);
  return { name: "surveillance::hhh4", kind: "same run", milliseconds: numbers[1]! };
}
