import { describe, expect, test } from "vitest";
import { columnsOf } from "./columns-of.ts";
import { layTable, type TextColumn } from "./text-table.ts";

const COLUMNS: readonly TextColumn[] = [{ label: "record" }, { label: "what happened to it" }, { label: "count", isNumber: true }, { label: "share", isNumber: true }];
const ROWS = [
  ["terms/first", "it was changed by a person who read the page again, and who says why in many words", "1,234,567", "12.5 %"],
  ["rounds/second", "日本語の長い見出し が ここに ある", "8", "0.1 %"]
];

describe("a table for a terminal", () => {
  test.each([40, 80, 200])("stands within %i columns and loses no word", (width) => {
    const lines = layTable(COLUMNS, ROWS, width);
    for (const line of lines) expect(columnsOf(line), line).toBeLessThanOrEqual(width);
    const words = lines.join(" ").split(/\s+/);
    for (const word of ROWS.flat().flatMap((cell) => cell.split(" "))) expect(words).toContain(word);
  });

  test("is one line a row where there is room", () => expect(layTable(COLUMNS, ROWS, 200)).toHaveLength(3));

  test("sets numbers to the right", () => {
    const [head = "", first = "", second = ""] = layTable([{ label: "n", isNumber: true }], [["12,345"], ["7"]], 80);
    expect([head, first, second]).toEqual(["     n", "12,345", "     7"]);
  });

  test("puts a cell a line under its label where not even its longest words fit", () => {
    const lines = layTable(COLUMNS, ROWS, 40);
    expect(lines).toContain("count: 1,234,567");
  });

  test.each([["abc", 3], ["e\u0301", 1], ["日本", 4], ["\u200b", 0]])("takes %s for %i columns", (text, columns) => expect(columnsOf(text)).toBe(columns));
});
