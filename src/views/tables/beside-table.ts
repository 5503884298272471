import { besideLabel } from "#views/charts/beside-chart.ts";
import { confirmatoryOf } from "#views/charts/pulse-parts.ts";
import type { Names } from "#views/names.ts";
import type { PulseFinding } from "#views/report/outline.ts";
import { type Cell, column, type Table } from "./table.ts";

/** The registered test and what stands beside it, one a row. */
export function besideTable(findings: readonly PulseFinding[], names: Names): Table {
  return {
    name: "beside",
    title: "The registered test and what stands beside it",
    columns: [
      column("what", "What", "text"), column("role", "Role", "text"), column("episodes", "Episodes", "number"), column("ratio", "Against expectation", "ratio"),
      column("low95", "95 % from", "limit"), column("high95", "to", "limit"), column("p-adjusted", "p, adjusted", "p"), column("finding", "Finding", "text")
    ],
    rows: findings.map((f): Cell[] => {
      const window = confirmatoryOf(f);
      const [low, high] = window?.effect?.interval95 ?? ["not assessable", null];
      const episodes = f.outcome.status === "assessed" ? f.outcome.episodes.length : f.outcome.had;
      return [besideLabel(f, names), f.outcome.role, episodes, window?.effect?.ratio ?? null, low, high, window?.pAdjusted ?? null, f.id];
    })
  };
}
