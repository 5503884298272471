import { fitCounts } from "../src/core/stats/count-regression.ts";
import { column, designOf, readTable } from "../test/reference/read-table.ts";
import { assertSame, best, numbersFrom, type Peer, report } from "./kit.ts";

const STORED: Peer = { name: "MASS::glm.nb", kind: "stored, not the same run", milliseconds: 11 };
/** Joint maximum of the likelihood (its_glmnb.json). */
const THETA = 5.88575967615533;

const rows = readTable("./count-regression/its_daily.csv");
const [t, weekday, y] = [column(rows, "t"), column(rows, "dow"), column(rows, "attacks")];
const design = designOf([
  t.map(() => 1), t.map((v) => v / 1461), t.map((v) => Math.sin((2 * Math.PI * v) / 365.25)), t.map((v) => Math.cos((2 * Math.PI * v) / 365.25)),
  ...[1, 2, 3, 4, 5, 6].map((d) => weekday.map((v) => Number(v === d))), ...["pre", "dur", "post"].map((name) => column(rows, name))
]);
const family = { block: new Int32Array(design.n), blocks: 1 };
assertSame("theta", fitCounts(y, design, { family })!.thetas[0]!, THETA, 1e-6);
report(`negative-binomial regression, n = ${design.n}, p = ${design.p}`, best(() => fitCounts(y, design, { family })), glmNb() ?? STORED, 2);

/** Times MASS::glm.nb on the same table, best of five blocks of five; null where R or MASS is not installed. */
function glmNb(): Peer | null {
  const numbers = numbersFrom("Rscript", `suppressMessages(library(MASS)); d <- read.csv("test/reference/count-regression/its_daily.csv")
d$s <- sin(2*pi*d$t/365.25); d$c <- cos(2*pi*d$t/365.25); d$w <- factor(d$dow)
f <- function() glm.nb(attacks ~ I(t/1461) + s + c + w + pre + dur + post, d)
theta <- f()$theta
cat(theta, 1000 * min(sapply(1:5, function(i) system.time(for (k in 1:5) f(), gcFirst = FALSE)[3] / 5)), "\\n")`);
  if (numbers === null) return null;
  assertSame("glm.nb's theta", numbers[0]!, THETA, 1e-4);
  return { name: "MASS::glm.nb", kind: "same run", milliseconds: numbers[1]! };
}
