import { layTable } from "./text-table.ts";
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
export function renderSelftestText({ assay, seed, rates }: SelftestReport, widthColumns = Infinity): string {
  const rows = rates.map(({ world, what, kind, planted, rate, se, runs }) => [world, what, planted, `${rate.toFixed(3)} ± ${se.toFixed(3)}`, String(runs), KINDS[kind]]);
  const columns = [{ label: "world" }, { label: "what" }, { label: "planted" }, { label: "how often" }, { label: "runs", isNumber: true }, { label: "" }];
  const lines = layTable(columns, rows, widthColumns);
  return `${lines.join("\n")}\n\nSelf-test of ${assay}, seed ${seed}; ± is one Monte-Carlo standard error.\n`;
}
