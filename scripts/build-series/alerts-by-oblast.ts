import { addDays } from "#core/model/day-count.ts";
import type { Day } from "#core/model/day.ts";
import { describeAlerts } from "./alerts/describe-alerts.ts";
import { kyivInstant } from "./alerts/kyiv-time.ts";
import { type Alert, readAlerts } from "./alerts/read-alerts.ts";
import { toOblastId } from "./alerts/oblast-names.ts";
import { daysOf, type SeriesBuild, toGaps, toSeries } from "./kit/series-build.ts";
import { writeWhenRun } from "./kit/write-series.ts";

const SCRIPT = "alerts-by-oblast.ts";
const NOON = 12;
/** From the first night of the registered fits; the file ends in the small hours of 2026-06-20, and its last night is left out. */
const COVERAGE = { from: "2024-08-01", to: "2026-06-18" };
const STOOD = "An alert stood from noon to noon in at least one oblast: none could start there, so its cell is empty, which is not a quiet night.";

/** Air-raid alerts by oblast and attack night. */
export const alertsByOblast: SeriesBuild = {
  path: "alerts-by-oblast",
  build: async (read) => {
    const alerts = await readAlerts(read);
    const oblasts = [...new Set(alerts.map(({ oblast }) => oblast))].sort();
    const nights = daysOf(COVERAGE.from, COVERAGE.to);
    const cells = new Map(nights.map((night) => [night, startedBy(alerts, oblasts, night)]));
    const silent = nights.filter((night) => Object.values(cells.get(night)!).includes(null));
    const all = describeAlerts(
      {
        id: "alerts-by-oblast",
        title: "Air-raid alerts in Ukraine, by oblast and attack night",
        shortTitle: "Air-raid alerts (warnings) by oblast",
        coverage: COVERAGE,
        booking: { unit: "night", rule: "Night D runs from noon of D to noon of D + 1 in Kyiv: an alert belongs to the night in which it started." },
        publicationLagDays: 1
      },
      alerts
    );
    const sidecar = {
      ...all,
      unit: "alerts that started",
      classes: Object.fromEntries(oblasts.map((oblast) => [toOblastId(oblast), `Alerts that started in ${oblast}`])),
      gaps: toGaps(silent, STOOD),
      breaks: all.breaks.filter(({ day }) => day >= COVERAGE.from),
      caveats: [
        ...all.caveats.filter((caveat) => !(typeof caveat === "string" && (caveat.includes("1,440") || caveat.startsWith("A day without")))),
        "While an alert stands in an oblast no further one can start there: nights on which it stood throughout are left empty, the others count too few.",
        "Alerts of neighbouring oblasts often warn of the same flight: that one follows another need not mean that it brought it about."
      ]
    };
    return toSeries(SCRIPT, sidecar, (night) => cells.get(night));
  }
};

/** Counts the alerts of each oblast that started in a night; null where one stood throughout. */
function startedBy(alerts: readonly Alert[], oblasts: readonly string[], night: Day): Record<string, number | null> {
  const [from, to] = [kyivInstant(night, NOON), kyivInstant(addDays(night, 1), NOON)];
  const within = alerts.filter(({ start, end }) => end > from && start < to);
  return Object.fromEntries(
    oblasts.map((oblast) => {
      const own = within.filter((alert) => alert.oblast === oblast);
      const stood = own.some(({ start, end }) => start < from && end >= to);
      return [toOblastId(oblast), stood ? null : own.filter(({ start }) => start >= from).length];
    })
  );
}

await writeWhenRun(import.meta.url, [alertsByOblast]);
