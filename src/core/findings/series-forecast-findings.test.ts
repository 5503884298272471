import { describe, expect, it } from "vitest";
import { forecastCase, forecastsOf } from "../../../test/support/forecast-case.ts";
import { FIRST, NIGHTS, smallCase } from "../../../test/support/small-case.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import { addDays } from "#core/model/day-count.ts";
import { finding, type UnsignedFinding } from "#core/model/finding.ts";
import { sign } from "./sign.ts";

const content = forecastCase();
const findings = forecastsOf(content);
const answer = ({ outcome, sentence, details, caveats }: UnsignedFinding) => canonicalJson({ outcome, sentence, details, caveats });

describe("seriesForecastFindings", () => {
  it("forecasts and scores every series that is registered, and names what went in and whose claim it is", () => {
    expect(findings.map(({ assay, subject }) => [assay, subject.id])).toEqual([["forecast@1", "strikes-of-alpha"], ["score@1", "strikes-of-alpha"], ["forecast@1", "strikes-of-beta"], ["score@1", "strikes-of-beta"]]);
    for (const one of findings) {
      finding.parse(sign(one, { files: [], of: 4, earlierRegistrations: [] }));
      expect(one.inputs.map(({ name }) => name)).toEqual([`series/${one.subject.id}`]);
      expect(one.caveats.map(({ template }) => template)).toContain("caveat.forecast-afterwards");
    }
    expect(findings[0]!.details.map(({ template }) => template)).toContain("pulse.claimed-by-belligerent");
  });

  it("scores the months that are over, by quarters", () => {
    const [forecast, score] = findings;
    if (forecast!.outcome.assay !== "forecast@1" || forecast!.outcome.kind !== "series" || forecast!.outcome.status !== "assessed") throw new Error("not assessed");
    if (score!.outcome.assay !== "score@1" || score!.outcome.status !== "assessed") throw new Error("not scored");
    const over = forecast!.outcome.months.filter(({ came }) => came !== null);
    expect(over.map(({ month }) => month)).toEqual(["05", "06", "07", "08", "09", "10", "11", "12", "2032-01", "02", "03"].map((m) => (m.length > 2 ? `${m}-01` : `${Number(m) < 4 ? 2032 : 2031}-${m}-01`)));
    expect([score!.outcome.forecasts, score!.outcome.clusters, score!.outcome.open]).toEqual([11, 4, 1]);
    const crps = over.reduce((sum, m) => sum + m.crps!, 0) / over.length;
    expect(score!.outcome.scores).toMatchObject({ kind: "count", crps: expect.closeTo(crps, 9) as number });
    const theirs = over.reduce((sum, m) => sum + m.baselines.find(({ id }) => id === "conflictology")!.crps!, 0) / over.length;
    expect(score!.sentence.values).toMatchObject({ ours: expect.closeTo(crps, 9) as number, theirs: expect.closeTo(theirs, 9) as number });
  });

  it("registers nothing where the case registers nothing, and scores nothing where it has no plan of scores", () => {
    expect(forecastsOf(smallCase())).toEqual([]);
    const { score: _score, ...registration } = content.caseFile.registration;
    expect(forecastsOf({ ...content, caseFile: { ...content.caseFile, registration } }).map(({ assay }) => assay)).toEqual(["forecast@1", "forecast@1"]);
  });

  it("mirrors under swapped labels", () => {
    const relabel = (text: string) => text.replace(/alpha|beta/gi, (name) => ({ alpha: "beta", beta: "alpha", ALPHA: "BETA", BETA: "ALPHA" })[name]!);
    expect(forecastsOf(forecastCase(["beta", "alpha"])).map(answer).map(relabel).sort()).toEqual(findings.map(answer).sort());
  });

  it("does not know what was published after the day", () => {
    const asOf = addDays(FIRST, NIGHTS - 60);
    const later = { ...content, series: content.series.map((s) => ({ ...s, values: { strikes: s.values["strikes"]!.map((v, t) => (t >= NIGHTS - 60 ? 9999 : v)) } })) };
    expect(forecastsOf(later, asOf).map(answer)).toEqual(forecastsOf(content, asOf).map(answer));
  });
});
