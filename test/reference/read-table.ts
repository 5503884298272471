import { readFileSync } from "node:fs";

/** Reads a reference CSV beside the tests: one record a line, numbers where they parse as such. */
export function readTable(path: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(new URL(path, import.meta.url), "utf8").trim().split(/\r?\n/);
  const names = header!.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [names[i]!, cell])));
}

/** Reads one column of numbers. */
export function column(rows: readonly Record<string, string>[], name: string): number[] {
  return rows.map((row) => Number(row[name]));
}

/** Lays columns side by side as a design. */
export function designOf(columns: readonly (readonly number[])[]): { x: Float64Array; n: number; p: number } {
  const n = columns[0]!.length;
  const p = columns.length;
  const x = new Float64Array(n * p);
  columns.forEach((values, j) => values.forEach((v, i) => (x[i * p + j] = v)));
  return { x, n, p };
}
