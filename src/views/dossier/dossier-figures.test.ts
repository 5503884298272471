import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PulseFinding } from "#views/report/outline.ts";
import { outlineOf } from "#views/report/outline.ts";
import { parseStored } from "#core/model/stored-findings.ts";
import { fixtureBrief } from "../../../test/fixtures/brief.ts";
import { roundDays, windowFigures } from "./dossier-figures.ts";

const finding = outlineOf(fixtureBrief()).registered.find(({ outcome }) => outcome.unit === "night" && outcome.nights !== null)!;

/** The same finding with these figures on the nights from a day on. */
function withNights(from: string, observed: readonly (number | null)[], band = { expected: 10, low: 4, high: 20 }): PulseFinding {
  const same = (value: number) => observed.map(() => value);
  return { ...finding, outcome: { ...finding.outcome, nights: { from, observed: [...observed], expected: same(band.expected), low: same(band.low), high: same(band.high) } } };
}

const round = { from: "2031-03-10", to: "2031-03-12", rounds: ["not-in-any-episode"] };

describe("the figures around a round", () => {
  it("add up the nights before it, its own, and those after its last evening", () => {
    const [before, during, after] = windowFigures(withNights("2031-03-07", [1, 2, 3, 4, 5, 6, 7, 21]), round);
    expect(before).toMatchObject({ name: "before", first: "2031-03-07", nights: 3, observed: 6, expected: 30, low: 12, high: 60, above: 0, below: 3 });
    expect(during).toMatchObject({ first: "2031-03-10", nights: 2, observed: 9 });
    expect(after).toMatchObject({ first: "2031-03-12", nights: 3, observed: 34, above: 1, below: 0 });
  });

  it("leave out a silent night with what was expected of it, and say so by the count", () => {
    const [before] = windowFigures(withNights("2031-03-07", [1, null, 3, 4, 5, 6, 7, 8]), round);
    expect(before).toMatchObject({ nights: 3, reported: 2, observed: 4, expected: 20, low: 8, high: 40 });
  });

  it("are not assessable where nothing was reported, where the series does not reach, and where a round has no night", () => {
    expect(windowFigures(withNights("2031-03-07", [null, null, null, 4, 5, 6, 7, 8]), round)[0]).toMatchObject({ lack: "silent" });
    expect(windowFigures(withNights("2031-04-07", [1]), round)[2]).toMatchObject({ lack: "outside" });
    expect(windowFigures(withNights("2031-03-07", [1, 2, 3, 4, 5, 6, 7, 8]), { ...round, to: round.from })[1]).toMatchObject({ lack: "noNights", first: null });
  });

  it("are those of the whole episode where rounds were held close together", () => {
    const episode = finding.outcome.episodes[0]!;
    expect(roundDays(finding, { ...round, rounds: [episode.rounds[0]!] })).toBe(episode);
    expect(roundDays(finding, round)).toBe(round);
  });

  it("agree with the sums that the findings of the first case hold for their registered nights", () => {
    const stored = parseStored(readFileSync(new URL("../../../cases/ukraine-2025/findings.ndjson", import.meta.url), "utf8"));
    const tests = stored.filter((one): one is PulseFinding => one.outcome.assay === "pulse@1" && one.outcome.role === "registered");
    expect(tests.map(({ outcome }) => outcome.unit).sort()).toEqual(["day", "night"]);
    for (const test of tests) {
      for (const episode of test.outcome.episodes.filter(({ nights }) => nights > 0)) {
        const after = windowFigures(test, episode)[2]!;
        expect(after).toMatchObject({ lack: null, reported: episode.nights, observed: episode.observed });
        if (after.lack === null) expect(after.expected, episode.from).toBeCloseTo(episode.expected, 3);
      }
    }
  });
});
