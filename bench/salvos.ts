import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readCase } from "../src/app/read-case.ts";
import { fitClock } from "../src/core/assays/momentum/salvos/clock-model.ts";
import { salvoPlan } from "../src/core/assays/momentum/salvos/registered.ts";
import { salvoClock } from "../src/core/assays/momentum/salvos/salvos.ts";
import { newestDay } from "../src/core/model/as-of.ts";
import { fitLogistic } from "../src/core/stats/logistic-regression.ts";
import { assertSame, best, numbersFrom, report, ROOT } from "./kit.ts";

const content = await readCase(resolve(ROOT, "cases/ukraine-2025"));
const items = salvoPlan(content, newestDay(content));
const clock = items[0] ? fitClock(items[0].input) : null;
if (!clock) throw new Error("Cannot time the salvo clock: wanted a registered test that can be fitted, current value is none");
const { design, rows } = clock;

const folder = mkdtempSync(join(tmpdir(), "earnest-"));
const path = join(folder, "hazard.csv");
writeFileSync(path, Array.from(rows.happened, (y, i) => [y, ...design.x.subarray(i * design.p, (i + 1) * design.p)].join(",")).join("\n"));
const theirs = numbersFrom("Rscript", `d <- as.matrix(read.csv(${JSON.stringify(path)}, header = FALSE)); y <- d[, 1]; x <- d[, -1]
m <- glm.fit(x, y, family = binomial(), control = glm.control(epsilon = 1e-14))
cat(sum(dbinom(y, 1, m$fitted.values, log = TRUE)), 1000 * min(sapply(1:5, function(i) system.time(for (k in 1:20) glm.fit(x, y, family = binomial()), gcFirst = FALSE)[3] / 20)), "\\n")`);
rmSync(folder, { recursive: true });
if (theirs) {
  assertSame("the hazard's log-likelihood", clock.fit.logLikelihood, theirs[0]!, 1e-6);
  report(`hazard of a salvo, n = ${design.n}, p = ${design.p}`, best(() => fitLogistic(rows.happened, design)), { name: "R's glm.fit", kind: "same run", milliseconds: theirs[1]! }, 1);
}
const all = best(() => items.map(({ test, input }) => salvoClock(input, { role: test.role, party: test.party, series: test.series, classes: [...test.classes] }, 1)));
report(`salvo clocks of the case (${items.length}), with intervals by refit`, all, { name: "limit", kind: "limit", milliseconds: 2000 }, 1);
