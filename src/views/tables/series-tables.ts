import { addDays } from "#core/model/day-count.ts";
import type { CalendarOutcome, CoverageOutcome } from "#core/model/series-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { type Cell, column, type Table } from "./table.ts";

/** What a series holds: its figures, its silences and its breaks. */
export function coverageTables(outcome: CoverageOutcome): Table[] {
  if (outcome.status !== "assessed") return [];
  const { from, days, tracks, gaps, breaks } = outcome;
  return [
    {
      name: "days",
      title: "Day by day",
      columns: [column("day", "Day", "day"), ...tracks.map(({ id }) => column(id, wordsOf(id), "number"))],
      rows: Array.from({ length: days }, (_, i): Cell[] => [addDays(from, i), ...tracks.map(({ values }) => values[i] ?? null)])
    },
    {
      name: "gaps",
      title: "Where it is silent",
      columns: [column("from", "From", "day"), column("to", "Until before", "day"), column("reason", "Why", "text")],
      rows: gaps.map((gap) => [gap.from, gap.to, gap.reason === "unsettled-step" ? "a step that one hand drew and that did not stand for its update cycle" : gap.reason])
    },
    {
      name: "breaks",
      title: "Where the counting changed",
      columns: [column("day", "Day", "day"), column("text", "What changed", "text")],
      rows: breaks.map((b) => [b.day, b.text])
    }
  ];
}

/** Every contact, with who sat and how it is sourced. */
export function calendarTables({ meetings }: CalendarOutcome): Table[] {
  return [
    {
      name: "meetings",
      title: "Every contact",
      columns: [
        column("id", "Id", "record"), column("title", "Title", "text"), column("from", "First day", "day"), column("to", "Last day", "day"), column("place", "Place", "text"),
        column("calendar", "Kind", "text"), column("counts", "Counts as a round", "text"), column("parties", "At the table", "text"),
        column("announced", "Announced", "day"), column("called-off", "Called off", "day"), column("outcome", "Came out", "text"), column("sources", "Sources and grades", "text")
      ],
      rows: meetings.map((m): Cell[] => [
        `rounds/${m.id}`, m.title, m.from, m.to, m.place, wordsOf(m.calendar), m.countsAsRound ? "yes" : "no", m.partiesPresent.map(wordsOf).join(" "),
        m.announced, m.calledOff, wordsOf(m.outcome), m.sources.map((s) => `${s.name} (${s.reliability}${s.credibility})`).join("; ")
      ])
    }
  ];
}
