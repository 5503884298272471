import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { exportTable, mayLack } from "./export-table.ts";
import { renderTableAsCsv } from "./render-table-csv.ts";

const column = (type: "text" | "number") => mayLack<readonly [string | null, number | null]>(type, type, "What it is", "it is not", ([text, number]) => (type === "text" ? text : number));
const table = (rows: readonly (readonly [string | null, number | null])[]) => exportTable({ name: "hostile", title: "Hostile", key: [] }, [column("text"), column("number")], rows);

describe("renderTableAsCsv()", () => {
  const texts = ["=1+1", "+1", "-3", "@sum", "\tx", "'=1", "''-2", "'plain", "a,b", "line\nbreak", "say \"so\""];
  const fields = (parse(renderTableAsCsv(table(texts.map((text) => [text, 0])))) as string[][]).slice(1).map(([text]) => text!);

  it("writes no text that a spreadsheet would run", () => {
    for (const field of fields) expect(field).not.toMatch(/^[=+\-@\t\r]/);
  });
  it("guards so that taking one apostrophe away gives the text back", () => {
    expect(fields.map((field) => (/^'+[=+\-@\t\r]/.test(field) ? field.slice(1) : field))).toEqual(texts);
  });
  it("leaves numbers whole, below 0 and beyond nine digits among them, and what is missing empty", () => {
    expect(renderTableAsCsv(table([[null, -5], ["x", 1234567890123], ["y", 0.1234567890123], ["z", null], ["w", 0]]))).toBe("text,number\n,-5\nx,1234567890123\ny,0.1234567890123\nz,\nw,0\n");
  });
});

describe("exportTable()", () => {
  it("refuses two columns of one name, in whatever case", () => {
    expect(() => exportTable({ name: "twice", title: "Twice", key: [] }, [column("text"), { ...column("text"), name: "TEXT" }], [])).toThrow("wanted each column once, current value is TEXT twice");
  });
});
