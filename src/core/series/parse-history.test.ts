import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCsv } from "./parse-csv.ts";
import { type HistoryText, parseHistory } from "./parse-history.ts";

const read = (name: string): HistoryText => ({ path: `history/${name}`, text: readFileSync(join(import.meta.dirname, "../../../history", name), "utf8") });
const [first, second] = [read("processes.csv"), read("second-coding.csv")];
const swap = (text: HistoryText, from: string | RegExp, to: string): HistoryText => ({ ...text, text: text.text.replace(from, to) });

describe("parseCsv()", () => {
  it("reads cells in quotes, with commas and quotes in them, and tells where each stands", () => {
    expect(parseCsv("t.csv", 'a,"b, ""c""",\n').value).toEqual([[{ text: "a", line: 1, column: 1 }, { text: 'b, "c"', line: 1, column: 3 }, { text: "", line: 1, column: 14 }]]);
  });

  it("says where a quote is not closed, what follows one, and that the last line does not end", () => {
    expect(parseCsv("t.csv", 'a,"b\n').problems).toEqual([{ file: "t.csv", line: 1, column: 3, wanted: "a closing quote on the same line", found: "the end of the line" }]);
    expect(parseCsv("t.csv", 'a\n"b"c,d\n').problems).toEqual([{ file: "t.csv", line: 2, column: 4, wanted: "a comma after the closing quote", found: "c" }]);
    expect(parseCsv("t.csv", "a").problems).toMatchObject([{ line: 1, column: 2 }]);
  });
});

describe("parseHistory()", () => {
  const { value: windows = [], problems } = parseHistory(first, second);
  const of = (id: string) => windows.find((one) => one.id === id)!;

  it("reads the table that ships: 87 windows of 42 conflicts, 52 with the outcome", () => {
    expect(problems).toEqual([]);
    expect([windows.length, new Set(windows.map(({ conflict }) => conflict)).size, windows.filter(({ outcome }) => outcome).length]).toEqual([87, 42, 52]);
    expect(of("minsk-2")).toMatchObject({ conflict: "Donbas", decisionDate: "2015-02-11", windowEnd: "2015-08-10", outcome: true, route: "same-talks", held: true });
  });

  it("fills what one coding left unknown from the other, and takes a contradiction for unknown", () => {
    expect(of("colombia-caguan-last").signs["partial-accord-kept"]).toBe("unknown");
    expect(of("sudan-machakos").signs["leader-level-meeting"]).toBe("yes");
  });

  it("says file, line, column and the nearest word for what cannot be read", () => {
    expect(parseHistory(swap(first, ",deadlines-missed-twice,", ",deadline-missed-twice,"), second).problems).toMatchObject([{ file: "history/processes.csv", line: 1, wanted: "the column deadlines-missed-twice" }]);
    expect(parseHistory(swap(first, ",d90,1953-07-27,ceasefire,no,unknown,no,,none,", ",d90,1953-07-27,ceasefire,no,unknown,no,,same-talk,"), second).problems).toMatchObject([{ file: "history/processes.csv", line: 2, column: 158, hint: "same-talks" }, { wanted: "none, since no outcome came" }]);
    expect(parseHistory(swap(first, "1951-10-08,1952-04-05", "1951-10-08,1951-04-05"), second).problems).toMatchObject([{ line: 2, wanted: "a day after 1951-10-08, on which it begins", found: "1951-04-05" }]);
    expect(parseHistory(first, swap(second, "\nkosovo-rambouillet,", "\nkosovo-rambouilet,")).problems).toEqual([{ file: "history/second-coding.csv", line: 2, column: 1, wanted: "the id of a window of the first coding", found: "\"kosovo-rambouilet\"", hint: "kosovo-rambouillet" }]);
    expect(parseHistory(swap(first, "\nkorea-armistice-last,", "\nkorea-armistice-w1,"), second).problems).toMatchObject([{ line: 3, column: 1, wanted: "each id once" }]);
  });
});
