import type { SelftestRate, SelftestReport } from "#core/model/selftest-report.ts";

const KINDS: Readonly<Record<SelftestRate["kind"], string>> = {
  size: "false alarms (nominal 0.050)",
  power: "power",
  coverage: "coverage",
  "false-equivalence": "falsely called no change (at most 0.050)",
  bias: "bias",
  "reverse-causation": "reverse causation, not error",
  peer: "a usual test, false alarms"
};

/** Lays out the rates of a self-test as a table for a terminal. */
export function renderSelftestText({ assay, seed, rates }: SelftestReport): string {
  const rows = rates.map(({ world, what, kind, planted, rate, se, runs }) => [world, what, planted, `${rate.toFixed(3)} ± ${se.toFixed(3)}`, String(runs), KINDS[kind]]);
  const table = [["world", "what", "planted", "how often", "runs", ""], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join("  ").trimEnd());
  return `${lines.join("\n")}\n\nSelf-test of ${assay}, seed ${seed}; ± is one Monte-Carlo standard error.\n`;
}
