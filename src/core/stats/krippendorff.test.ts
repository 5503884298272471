import fc from "fast-check";
import { describe, expect, it } from "vitest";
import expected from "../../../test/reference/krippendorff/krippendorff.json" with { type: "json" };
import { readTable } from "../../../test/reference/read-table.ts";
import { type AgreementMetric, coincidenceMatrix, krippendorffAlpha } from "./krippendorff.ts";

const code = (cell: string) => (cell === "NA" ? null : Number(cell) - 1);
const transpose = <T>(rows: readonly (readonly T[])[]) => rows[0]!.map((_, u) => rows.map((row) => row[u]!));
const unitsC = transpose(readTable("./krippendorff/kripp_C.csv").map((row) => Object.values(row).slice(1).map(code)));
const unitsWiki = transpose(readTable("./krippendorff/kripp_wiki.csv").map((row) => Object.values(row).map(code)));
const unitsA = transpose([[0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]]);
const alpha = (units: readonly (readonly (number | null)[])[], values: number, metric: AgreementMetric) => krippendorffAlpha(coincidenceMatrix(units, values), values, metric)!;
const near = (value: number, wanted: number) => expect(Math.abs(value - wanted)).toBeLessThan(1e-12);
const interval = (values: number): AgreementMetric => ({ kind: "interval", numbers: Array.from({ length: values }, (_, v) => v + 1) });

describe("krippendorffAlpha() equals irr and the published examples", () => {
  it("on the data C of 2011, with codings missing", () => {
    near(alpha(unitsC, 5, { kind: "nominal" }), expected.C.nominal);
    near(alpha(unitsC, 5, { kind: "ordinal" }), expected.C.ordinal);
    near(alpha(unitsC, 5, interval(5)), expected.C.interval);
  });
  it("on three coders", () => {
    near(alpha(unitsWiki, 4, { kind: "nominal" }), expected.wiki3.nominal);
    near(alpha(unitsWiki, 4, interval(4)), expected.wiki3.interval);
  });
  it("on two coders and two values", () => near(alpha(unitsA, 2, { kind: "nominal" }), expected.binaryA));
  it("in the coincidences", () => {
    const matrix = coincidenceMatrix(unitsC, 5);
    const wanted = expected.coincidence_C_nominal.flat();
    expect(matrix).toHaveLength(wanted.length);
    wanted.forEach((v, i) => near(matrix[i]!, v));
  });
});

it("krippendorffAlpha() is 1 where all agree, and unknown where only one value or no pair exists", () => {
  expect(alpha([[0, 0], [1, 1, null]], 2, { kind: "nominal" })).toBe(1);
  expect(alpha([[0, 0], [0, 0]], 2, { kind: "nominal" })).toBeNull();
  expect(alpha([[0, null], [null, 1]], 2, { kind: "nominal" })).toBeNull();
});

it("krippendorffAlpha() cares for neither the coders' order nor an ordinal scale turned round", () =>
  fc.assert(fc.property(fc.array(fc.array(fc.option(fc.nat(3)), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 9 }), (units) => {
    const metric: AgreementMetric = { kind: "ordinal" };
    const value = krippendorffAlpha(coincidenceMatrix(units, 4), 4, metric);
    const others = [units.map((u) => [...u].reverse()), units.map((u) => u.map((v) => (v === null ? null : 3 - v)))];
    for (const other of others) {
      const same = krippendorffAlpha(coincidenceMatrix(other, 4), 4, metric);
      if (value === null) expect(same).toBeNull();
      else expect(same).toBeCloseTo(value, 10);
    }
  })));
