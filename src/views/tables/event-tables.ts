import type { EventOutcome } from "#core/model/event-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { gradesOf } from "./grades.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => words().tables.eventTables;

/** Every event with its three dates, and the pages that date one by a word. */
export function eventTables({ events, retold }: EventOutcome): Table[] {
  return [
    {
      name: "events",
      title: say().everyEventWithItsThree,
      columns: [
        column("event", say().event, "record"), column("happened", say().happened, "day"), column("note", say().howExact, "text"), column("published", say().firstPublished, "day"), column("lag", say().daysBetween, "number"), column("known", say().knownToUs, "day"), column("kind", say().kind, "text"),
        column("title", say().what, "text"), column("place", say().where, "text"), column("grades", say().pagesSourceAndItem, "text"), column("undated", say().pagesWithoutADate, "number"), column("origins", say().independentOrigins, "number")
      ],
      rows: events.map((e): Cell[] => [`events/${e.event}`, e.happened, e.happenedNote, e.firstPublished, e.lagDays, e.known, wordsOf(e.kind), e.title, e.place, gradesOf(e.pages), e.undated, e.origins])
    },
    {
      name: "retold",
      title: say().pagesThatGiveAWord,
      columns: [column("event", say().event, "record"), column("happened", say().happened, "day"), column("published", say().published, "day"), column("known", say().knownToUs, "day"), column("words", say().word, "text"), column("lag", say().daysAfter, "number"), column("late", say().late, "text"), column("page", say().page, "text"), column("grades", say().sourceAndItem, "text")],
      rows: retold.map((r): Cell[] => [`events/${r.event}`, r.happened, r.page.published, r.known, `“${r.words}”`, r.lagDays, r.late ? say().yes : say().no, r.page.name, gradesOf([r.page])])
    }
  ];
}
