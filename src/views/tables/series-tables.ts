import { addDays } from "#core/model/day-count.ts";
import type { CalendarOutcome, CoverageOutcome } from "#core/model/series-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => words().tables.seriesTables;

/** What a series holds: its figures, its silences and its breaks. */
export function coverageTables(outcome: CoverageOutcome): Table[] {
  if (outcome.status !== "assessed") return [];
  const { from, days, tracks, gaps, breaks } = outcome;
  return [
    {
      name: "days",
      title: say().dayByDay,
      columns: [column("day", say().day, "day"), ...tracks.map(({ id }) => column(id, wordsOf(id), "number"))],
      rows: Array.from({ length: days }, (_, i): Cell[] => [addDays(from, i), ...tracks.map(({ values }) => values[i] ?? null)])
    },
    {
      name: "gaps",
      title: say().whereItIsSilent,
      columns: [column("from", say().fromWord, "day"), column("to", say().untilBefore, "day"), column("reason", say().why, "text")],
      rows: gaps.map((gap) => [gap.from, gap.to, gap.reason === "unsettled-step" ? say().aStepThatOneHand : gap.reason])
    },
    {
      name: "breaks",
      title: say().whereTheCountingChanged,
      columns: [column("day", say().day, "day"), column("text", say().whatChanged, "text")],
      rows: breaks.map((b) => [b.day, b.text])
    }
  ];
}

/** Every contact, with who sat and how it is sourced. */
export function calendarTables({ meetings }: CalendarOutcome): Table[] {
  return [
    {
      name: "meetings",
      title: say().everyContact,
      columns: [
        column("id", say().id, "record"), column("title", say().title, "text"), column("from", say().firstDay, "day"), column("to", say().lastDay, "day"), column("place", say().place, "text"),
        column("calendar", say().kind, "text"), column("counts", say().countsAsARound, "text"), column("parties", say().atTheTable, "names"),
        column("announced", say().announced, "day"), column("called-off", say().calledOff, "day"), column("outcome", say().cameOut, "text"), column("sources", say().sourcesAndGrades, "text")
      ],
      rows: meetings.map((m): Cell[] => [
        `rounds/${m.id}`, m.title, m.from, m.to, m.place, wordsOf(m.calendar), m.countsAsRound ? say().yes : say().no, m.partiesPresent.join(" "),
        m.announced, m.calledOff, wordsOf(m.outcome), m.sources.map((s) => `${s.name} (${s.reliability}${s.credibility})`).join("; ")
      ])
    }
  ];
}
