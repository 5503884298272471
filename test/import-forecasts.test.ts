import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { forecastsFile } from "#core/model/forecast-question.ts";
import { BENCHMARKS_PATH, buildBenchmarks, toBenchmarks } from "../scripts/build-benchmarks.ts";
import { absenceOf, sharedFolder } from "../scripts/build-series/kit/shared-folder.ts";
import { caseFolder, importRecord, readRecord, recordFolder } from "../scripts/import-record/import-record.ts";
import { question } from "./fixtures/questions.ts";

const absence = absenceOf(recordFolder);
const committed = forecastsFile.parse(parse(await readFile(join(caseFolder, "forecasts.yaml"), "utf8")));
const { forecasts } = committed;

describe("the committed questions", () => {
  test.skipIf(absence !== undefined)("are those of the record, but for what was filed", async () => {
    const { questions, notes } = importRecord(await readRecord(recordFolder));
    const unfiled = forecasts.map((one) => ({ ...one, probabilities: [], resolutions: one.retrospective ? one.resolutions : [] }));
    expect({ ...committed, forecasts: unfiled }).toEqual(parse(questions));
    expect(notes.filter((note) => note.includes("could still have come true"))).toHaveLength(2);
  });

  test("number fifteen that were written after the answer was known, all answered, and fifteen that are open", () => {
    const [apart, open] = [forecasts.filter((one) => one.retrospective), forecasts.filter((one) => !one.retrospective)];
    expect([apart.length, open.length]).toEqual([15, 15]);
    expect(apart.every(({ resolutions, probabilities }) => resolutions.length === 1 && probabilities.length === 0)).toBe(true);
  });

  test("each have a first probability of our own of 27 November 2026, with its reasoning, never near 0 or 1, and nested ones rise with the deadline", () => {
    const first = new Map(forecasts.filter((one) => !one.retrospective).map((one) => [one.id, one.probabilities[0]]));
    for (const [id, one] of first) expect(one, id).toMatchObject({ by: "Earnest, founders", on: "2026-11-27", note: expect.stringMatching(/\w{3}/) as string });
    expect([...first.values()].every((one) => one!.p >= 0.02 && one!.p <= 0.98)).toBe(true);
    const [soon, outcome, later] = ["ceasefire-by-2026-12-31", "case-outcome-180d-from-2026-12-01", "ceasefire-by-2027-06-30"].map((id) => first.get(id)!.p);
    expect(soon).toBeLessThan(later!);
    expect(later).toBeLessThan(outcome!);
    expect(outcome! >= 0.15 && outcome! <= 0.35).toBe(true);
  });
});

describe("the last trades of markets", () => {
  test.skipIf(absence !== undefined)("are what the script takes from the file of daily trades", async () => {
    expect(await readFile(BENCHMARKS_PATH, "utf8")).toBe(await buildBenchmarks(join(sharedFolder, "data")));
  });

  test("are of the eve of the opening and the last up to the deadline, over the names of one market in the order of time", () => {
    const asked = question({ opened: "2031-06-03", deadline: "2031-06-06", market: { slug: "m", continuedAs: ["m-2"], match: "exact" } });
    const trade = (day: string, price: string, slug = "m") => ({ slug, day, price });
    const trades = [trade("2031-06-06", "0.7", "m-2"), trade("2031-06-01", "0.2"), trade("2031-06-02", "0.3"), trade("2031-06-06", "0.6"), trade("2031-06-07", "0.9", "m-2"), trade("2031-06-02", "0.1", "other")];
    expect(toBenchmarks([asked], trades)).toBe("slug,day,last_trade,question\nm,2031-06-02,0.3,truce\nm-2,2031-06-06,0.7,truce\n");
    expect(toBenchmarks([asked], [trade("2031-06-02", "0"), trade("2031-06-04", "0.4")])).toBe("slug,day,last_trade,question\nm,2031-06-04,0.4,truce\n");
  });
});
