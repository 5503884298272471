import type { SelftestRate } from "#core/model/selftest-report.ts";

const KINDS: Readonly<Record<SelftestRate["kind"], string>> = {
  size: "false alarms (nominal 0.050)",
  power: "power",
  "reverse-causation": "reverse causation, not error",
  peer: "the newspaper's test, false alarms"
};

/** Lays out the rates of a self-test as a table for a terminal. */
export function renderSelftestText(seed: number, rates: readonly SelftestRate[]): string {
  const rows = rates.map(({ name, window, kind, effect, rounds, size, se, runs }) => [
    name, window, String(rounds), effect === 1 ? "none" : `×${effect}`, `${size.toFixed(3)} ± ${se.toFixed(3)}`, String(runs), KINDS[kind]
  ]);
  const table = [["world", "window", "rounds", "effect", "rejected at 5 %", "runs", ""], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join("  ").trimEnd());
  return `${lines.join("\n")}\n\nSeed ${seed}; ± is one Monte-Carlo standard error.\n`;
}
