import { expect, it } from "vitest";
import type { Draft, DraftFile } from "./draft.ts";
import { strangeIndicators } from "./scenarios.ts";

const file = (name: string, raw: unknown): DraftFile => ({ file: name, raw, locate: (path) => ({ line: path.length, column: 1 }) });
const draft = (indicator: object, questions: readonly string[] = []): Draft => ({
  records: {
    scenarios: file("scenarios.yaml", { scenarios: [{ id: "worse", indicators: [{ id: "surge", ...indicator }], questions }] }),
    forecasts: file("forecasts.yaml", { forecasts: [{ id: "surge-by-may" }] })
  },
  sidecars: [file("series/strikes.yaml", { id: "strikes" })]
});

it("a rule is on a series of the case, or on one that the indicator says it lacks", () => {
  expect(strangeIndicators(draft({ rules: [{ series: "strikes" }] }))).toEqual([]);
  expect(strangeIndicators(draft({ rules: [{ series: "shares" }], lacking: [{ series: "shares", text: "not shipped" }] }))).toEqual([]);
  expect(strangeIndicators(draft({ rules: [{ series: "strike" }] }))).toMatchObject([{ file: "scenarios.yaml", line: 7, wanted: "a series of this case, or one that the indicator lists under lacking", found: '"strike"', hint: "strikes" }]);
  expect(strangeIndicators(draft({ rules: [{ series: "share" }], lacking: [{ series: "shares", text: "not shipped" }] }))).toMatchObject([{ hint: "shares" }]);
});

it("a question is one of the case's", () => {
  expect(strangeIndicators(draft({}, ["surge-by-may"]))).toEqual([]);
  expect(strangeIndicators(draft({}, ["surge-by-mai"]))).toMatchObject([{ wanted: "a question of forecasts.yaml", hint: "surge-by-may" }]);
});

it("what cannot be read, or is not there, tells nothing", () => {
  const { records, sidecars } = draft({ rules: [{ series: "other" }] }, ["other"]);
  const { forecasts: _none, ...without } = records;
  expect(strangeIndicators({ records: without, sidecars: [...sidecars, file("series/x.yaml", undefined)] })).toEqual([]);
  expect(strangeIndicators({ records: {}, sidecars })).toEqual([]);
});
