import type { Day } from "#core/model/day.ts";
import { addDays } from "#core/model/day-count.ts";
import type { Sidecar } from "#core/model/series.ts";
import { daysOf, type SeriesBuild, toGaps, toSeries } from "./kit/series-build.ts";
import { writeWhenRun } from "./kit/write-series.ts";

const SCRIPT = "viina-reports.ts";
const FILE = "viina/viina_daily_by_source.json";
/** The file ends on 2026-05-04 with three of its outlets: its last four weeks are still being filled and are left out. */
const LAST = "2026-04-05";
/** The three outlets with reports on nearly every day from the first to the last. */
const STEADY = ["espreso", "liga", "unian"];
/** An outlet silent for longer than this is taken to have left the collection, not to have had nothing to report. */
const SILENCE_DAYS = 60;

interface OutletDay {
  readonly date: Day;
  readonly source: string;
  readonly events: number;
}

/** Events of the war as news outlets report them, counted by machine. */
export const viinaReports: SeriesBuild = {
  path: "viina/reports",
  build: async (read) => {
    const rows = (JSON.parse(await read.text(FILE)) as OutletDay[]).filter(({ date }) => date <= LAST);
    const outlets = new Map<Day, Map<string, number>>();
    for (const { date, source, events } of rows) outlets.set(date, (outlets.get(date) ?? new Map<string, number>()).set(source, events));
    const first = [...outlets.keys()].sort()[0] as Day;
    const isSteady = (day: Day) => STEADY.every((source) => outlets.get(day)?.has(source) === true);
    const steadyGaps = toGaps(
      daysOf(first, LAST).filter((day) => !isSteady(day)),
      `One of the steady outlets (${STEADY.join(", ")}) has no report: its silence is not a zero, so their total is not known.`
    );
    return toSeries(SCRIPT, describe(first, steadyGaps, breaksOf(rows)), (day) => {
      const reports = outlets.get(day);
      return reports && {
        events: sum([...reports.values()]),
        outlets: reports.size,
        "events-steady-outlets": isSteady(day) ? sum(STEADY.map((source) => reports.get(source) ?? 0)) : null
      };
    });
  }
};

function describe(from: Day, gaps: Sidecar["gaps"], breaks: Sidecar["breaks"]): Sidecar {
  return {
    id: "viina-reports",
    title: "Events of the war reported by news outlets (VIINA)",
    shortTitle: "War events in the news",
    unit: "event reports a day",
    classes: {
      events: "Event reports of all outlets together; one event told by three outlets counts three times",
      outlets: "Outlets with at least one report on the day",
      "events-steady-outlets": `Event reports of the outlets present throughout: ${STEADY.join(", ")}`
    },
    party: null,
    claimant: { name: "VIINA 2.0 (Y. Zhukov, N. Ayers), from news outlets of both sides", party: null, kind: "machine-coded" },
    source: { name: "VIINA 2.0", url: "https://github.com/zhukovyuri/VIINA", file: FILE },
    licence: "ODbL 1.0: these files are a derived database and stand under the same licence, see NOTICE.md.",
    coverage: { from, to: LAST },
    booking: { unit: "day", rule: "Booked to the date of the report." },
    publicationLagDays: 7,
    gaps,
    breaks,
    caveats: [
      "Outlets join and leave the collection: between breaks the total is comparable, across them only the steady outlets are.",
      "A day on which an outlet is silent is no zero for that outlet; the number of outlets stands beside the total.",
      "No Russian outlet is left after mid-September 2024, save short spells of Meduza and Nezavisimaya Gazeta.",
      "The data come out in batches: a week of lag is assumed, and the last four weeks of the file are left out, since late outlets still fill them."
    ]
  };
}

/** Names the days on which an outlet joins, leaves or comes back after a long silence. */
function breaksOf(rows: readonly OutletDay[]): Sidecar["breaks"] {
  const daysOfOutlet = new Map<string, Day[]>();
  for (const { source, date } of rows) daysOfOutlet.set(source, [...(daysOfOutlet.get(source) ?? []), date]);
  const changes = new Map<Day, string[]>();
  const note = (day: Day, change: string) => changes.set(day, [...(changes.get(day) ?? []), change]);
  for (const [source, days] of daysOfOutlet) {
    days.sort();
    days.forEach((day, index) => {
      const next = days[index + 1] ?? "9999-12-31";
      if (next <= addDays(day, SILENCE_DAYS)) return;
      if (addDays(day, SILENCE_DAYS) <= LAST) note(addDays(day, 1), `${source} falls silent`);
      if (days[index + 1] !== undefined) note(next, `${source} comes back`);
    });
  }
  return [...changes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, texts]) => ({ day, text: `${texts.sort().join(", ")}.` }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

await writeWhenRun(import.meta.url, [viinaReports]);
