import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#core/model/day-count.ts";
import { type Sidecar, sidecar } from "#core/model/series.ts";
import { renderTable } from "./merge-tables.ts";
import { parseSeries, toStretches } from "./parse-series.ts";
import { parseTable } from "./parse-table.ts";

const said = (text: string) => parseTable("s.csv", text).problems.map((p) => `${p.line}:${p.column}: wanted ${p.wanted}, found ${p.found}`);

const frame = (more: Partial<Sidecar> = {}): Sidecar =>
  sidecar.parse({
    id: "s", title: "s", unit: "strikes", classes: { a: "a", b: "b" }, party: null, claimant: { name: "n", party: null, kind: "official" }, source: { name: "n", url: null },
    licence: "none", coverage: { from: "2031-01-01", to: "2031-01-03" }, booking: { unit: "day", rule: "date" }, publicationLagDays: 1,
    gaps: [{ from: "2031-01-02", to: "2031-01-03", reason: "no report" }], breaks: [], caveats: [], ...more
  });

describe("parseTable", () => {
  test("reads integers, decimals and empty cells as they are written", () => {
    expect(parseTable("s.csv", "day,a,b\n2031-01-01,1,0.50\n2031-01-02,,2\n").value).toEqual({
      classes: ["a", "b"],
      rows: [{ day: "2031-01-01", cells: ["1", "0.50"] }, { day: "2031-01-02", cells: ["", "2"] }]
    });
  });

  test.each([
    ["a day left out", "day,a\n2031-01-01,1\n2031-01-03,1\n2031-01-04,1\n", ["3:1: wanted 2031-01-02, with no day left out, found 2031-01-03"]],
    ["a day twice", "day,a\n2031-01-01,1\n2031-01-01,1\n2031-01-02,1\n", ["3:1: wanted 2031-01-02, days ascending and each once, found 2031-01-01 a second time"]],
    ["days that run backwards", "day,a\n2031-01-02,1\n2031-01-01,1\n", ["3:1: wanted 2031-01-03, days ascending and each once, found 2031-01-01, which runs backwards"]],
    ["an impossible day", "day,a\n2031-02-30,1\n", ['2:1: wanted a calendar day written YYYY-MM-DD, found "2031-02-30"']],
    ["a thousands comma", "day,a\n2031-01-01,1,234\n", ["2:1: wanted 2 cells, found 3 (a thousands comma?)"]],
    ["a quoted figure", 'day,a,b\n2031-01-01,"1,234"\n', ['2:12: wanted a number of zero or more, or nothing, found "\\"1"', '2:15: wanted a number of zero or more, or nothing, found "234\\""']],
    ["tabs for commas", "day\ta\n2031-01-01\t1\n", ["1:4: wanted columns separated by commas, found a tab"]],
    ["a tab in a cell", "day,a\n2031-01-01,\t1\n", ["2:12: wanted a number of zero or more, or nothing, found a tab"]],
    ["semicolons", "day;a\n2031-01-01;1\n", ["1:4: wanted columns separated by commas, found a semicolon"]],
    ["a column named __proto__", "day,__proto__\n2031-01-01,1\n", ['1:5: wanted a class named by lower-case letters, digits and single hyphens, found "__proto__"']],
    ["a class twice", "day,a,a\n2031-01-01,1,2\n", ['1:7: wanted each class once, found "a" a second time']],
    ["no header", "2031-01-01,1\n", ['1:1: wanted a header “day,<class>…”, found "2031-01-01,1"']],
    ["a header alone", "day,a\n", ["1:6: wanted a row for each day after the header, found no row"]],
    ["a last row cut short", "day,a\n2031-01-01,12", ["2:14: wanted a line end after the last row, found the end of the file"]],
    ["a negative figure", "day,a\n2031-01-01,-1\n", ['2:12: wanted a number of zero or more, or nothing, found "-1"']],
    ["words for figures", "day,a\n2031-01-01,NaN\n", ['2:12: wanted a number of zero or more, or nothing, found "NaN"']],
    ["a figure beyond all counting", `day,a\n2031-01-01,${"9".repeat(400)}\n`, [expect.stringContaining("2:12: wanted a number of zero or more")]],
    ["a blank line", "day,a\n\n2031-01-01,1\n", ['2:1: wanted a calendar day written YYYY-MM-DD, found ""', "2:1: wanted 2 cells, found 1"]]
  ])("refuses %s and says where", (_, text, wanted) => {
    expect(said(text)).toEqual(wanted);
    expect(parseTable("s.csv", text).value).toBeUndefined();
  });

  test("finds every problem of a table in one run", () => {
    expect(said("day,A\n2031-01-01,x\n2031-01-01,1\n2031-01-05,1,1\n")).toHaveLength(5);
  });

  test("what is written is read again as it was", () => {
    const cell = fc.oneof(fc.constant(""), fc.nat(1e9).map(String), fc.tuple(fc.nat(999), fc.nat(999)).map(([whole, part]) => `${whole}.${part}`));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 40 }), (cells) => {
        const rows = cells.map((pair, index) => ({ day: addDays("2031-01-01", index), cells: pair }));
        expect(parseTable("s.csv", renderTable(["a", "b"], rows))).toEqual({ value: { classes: ["a", "b"], rows }, problems: [] });
      })
    );
  });
});

describe("parseSeries", () => {
  const text = "day,a,b\n2031-01-01,1,2\n2031-01-02,,4\n2031-01-03,5,6\n";

  test("gives null, not zero, where nothing was reported", () => {
    expect(parseSeries("s.csv", text, frame()).value).toMatchObject({ from: "2031-01-01", length: 3, values: { a: [1, null, 5], b: [2, 4, 6] } });
  });

  test("wants a gap with a reason for every empty cell", () => {
    expect(parseSeries("s.csv", text, frame({ gaps: [] })).problems).toMatchObject([{ line: 3, column: 12, found: "no a on 2031-01-02" }]);
  });

  test("wants the sidecar's coverage to be the first and the last day", () => {
    const { problems } = parseSeries("s.csv", text, frame({ coverage: { from: "2030-12-31", to: "2031-01-04" } }));
    expect(problems.map(({ line, wanted }) => [line, wanted.slice(0, 10)])).toEqual([[2, "2030-12-31"], [4, "2031-01-04"]]);
  });

  test("wants the sidecar's classes in the order of the columns, and suggests the nearest", () => {
    expect(parseSeries("s.csv", text, frame({ classes: { b: "b", a: "a" } })).problems).toMatchObject([{ line: 1, column: 5, found: '"a"' }]);
    expect(parseSeries("s.csv", text, frame({ classes: { a: "a" } })).problems).toMatchObject([{ line: 1, column: 7, found: '"b"' }]);
    expect(parseSeries("s.csv", text, frame({ classes: { a: "a", b: "b", c: "c" } })).problems).toMatchObject([{ line: 1, column: 9, found: "the end of the line" }]);
    expect(parseSeries("s.csv", "day,a,drone\n2031-01-01,1,2\n", frame({ classes: { a: "a", drones: "d" } })).problems[0]).toMatchObject({ hint: "drones" });
  });
});

test("days that follow each other are one stretch, which ends with the first day after it", () => {
  expect(toStretches(["2031-01-05", "2031-01-01", "2031-01-02"])).toEqual([{ from: "2031-01-01", to: "2031-01-03" }, { from: "2031-01-05", to: "2031-01-06" }]);
});
