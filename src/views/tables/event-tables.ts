import type { EventOutcome } from "#core/model/event-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { gradesOf } from "./grades.ts";
import { type Cell, column, type Table } from "./table.ts";

/** Every event with its three dates, and the pages that date one by a word. */
export function eventTables({ events, retold }: EventOutcome): Table[] {
  return [
    {
      name: "events",
      title: "Every event with its three dates",
      columns: [
        column("event", "Event", "record"), column("happened", "Happened", "day"), column("note", "How exact", "text"), column("published", "First published", "day"), column("lag", "Days between", "number"), column("known", "Known to us", "day"), column("kind", "Kind", "text"),
        column("title", "What", "text"), column("place", "Where", "text"), column("grades", "Pages: source and item", "text"), column("undated", "Pages without a date", "number"), column("origins", "Independent origins", "number")
      ],
      rows: events.map((e): Cell[] => [`events/${e.event}`, e.happened, e.happenedNote, e.firstPublished, e.lagDays, e.known, wordsOf(e.kind), e.title, e.place, gradesOf(e.pages), e.undated, e.origins])
    },
    {
      name: "retold",
      title: "Pages that give a word for a day",
      columns: [column("event", "Event", "record"), column("happened", "Happened", "day"), column("published", "Published", "day"), column("known", "Known to us", "day"), column("words", "Word", "text"), column("lag", "Days after", "number"), column("late", "Late", "text"), column("page", "Page", "text"), column("grades", "Source and item", "text")],
      rows: retold.map((r): Cell[] => [`events/${r.event}`, r.happened, r.page.published, r.known, `“${r.words}”`, r.lagDays, r.late ? "yes" : "no", r.page.name, gradesOf([r.page])])
    }
  ];
}
