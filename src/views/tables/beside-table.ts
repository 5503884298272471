import { besideLabel } from "#views/charts/beside-chart.ts";
import { confirmatoryOf } from "#views/charts/pulse-parts.ts";
import { words } from "#views/language.ts";
import type { Names } from "#views/names.ts";
import type { PulseFinding } from "#views/report/outline.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => words().tables.besideTable;

/** The registered test and what stands beside it, one a row. */
export function besideTable(findings: readonly PulseFinding[], names: Names): Table {
  return {
    name: "beside",
    title: say().theRegisteredTestAndWhat,
    columns: [
      column("what", say().what, "text"), column("role", say().role, "text"), column("episodes", say().episodes, "number"), column("ratio", say().againstExpectation, "ratio"),
      column("low95", say().n95From, "limit"), column("high95", say().to, "limit"), column("p-adjusted", say().pAdjusted, "p"), column("finding", say().finding, "text")
    ],
    rows: findings.map((f): Cell[] => {
      const window = confirmatoryOf(f);
      const [low, high] = window?.effect?.interval95 ?? [say().notAssessable, null];
      const episodes = f.outcome.status === "assessed" ? f.outcome.episodes.length : f.outcome.had;
      return [besideLabel(f, names), f.outcome.role, episodes, window?.effect?.ratio ?? null, low, high, window?.pAdjusted ?? null, f.id];
    })
  };
}
