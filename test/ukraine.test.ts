import { beforeAll, describe, expect, it } from "vitest";
import { type Verification, verifyCase } from "../src/app/verify.ts";
import { loadCase } from "../src/app/brief.ts";
import type { AuditOutcome } from "../src/core/model/audit-outcome.ts";
import type { CalendarOutcome } from "../src/core/model/series-outcome.ts";
import type { Finding } from "../src/core/model/finding.ts";
import type { PulseAssessed } from "../src/core/model/pulse-outcome.ts";

const CASE = "cases/ukraine-2025";
let verification: Verification;
let findings: readonly Finding[];
beforeAll(async () => {
  verification = await verifyCase(CASE, () => undefined);
  findings = (await loadCase(CASE)).before;
}, 300_000);

it("the findings that are committed are those the code makes from the files that are committed", () =>
  expect(verification).toMatchObject({ different: [], changedFiles: [], problems: [] }));

describe("the Ukraine case", () => {
  const pulse = (series: string, calendar: string) => findings.find((f) => f.subject.id === series && f.calendar === calendar)!.outcome as PulseAssessed;
  const audit = (claim: string) => findings.find((f) => f.subject.id === claim)!.outcome as AuditOutcome;

  it("has the episodes that the method counts", () => {
    const calendar = findings.find((f) => f.assay === "calendar@1")!.outcome as CalendarOutcome;
    expect(calendar.episodes).toEqual([{ party: null, rounds: 41, episodes: 23 }, { party: "russia", rounds: 24, episodes: 21 }, { party: "ukraine", rounds: 27, episodes: 18 }]);
    expect(pulse("launches-night", "russia").episodes).toHaveLength(21);
    expect(pulse("launches-night", "russia-with-all").episodes).toHaveLength(10);
    expect(pulse("launches-night", "russia").shifts.values).toHaveLength(425);
  });

  it("holds both belligerents to the same windows, level and margin", () => {
    const [a, b] = [pulse("launches-night", "russia"), pulse("drones-on-russia", "ukraine")];
    for (const key of ["level", "margin", "confirmatory"] as const) expect(a[key]).toEqual(b[key]);
    expect(a.windows.map((w) => w.id)).toEqual(b.windows.map((w) => w.id));
  });

  it("audits the newspaper's figures to the unit", () =>
    expect(audit("newspaper-52-percent")).toMatchObject({
      before: { published: 3148, ours: 3120 }, after: { published: 4776, ours: 4793 }, windowDays: 31, statedWindowDays: 30, publishedPercent: 52.5
    }));

  it("explains the newspaper's percentage: not from the totals, but from daily means cut to whole numbers", () => {
    const outcome = audit("newspaper-52-percent");
    if (outcome.status !== "assessed" || outcome.kind !== "window-ratio") throw new Error("not assessed");
    expect(outcome.percentOfPublishedTotals).toBeCloseTo(51.7, 1);
    expect(outcome.percentOfTruncatedMeans).toBeCloseTo(52.5, 1);
    expect(outcome.poissonZ).toBeGreaterThan(18);
  });
});
