import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import { addDays } from "#core/model/day-count.ts";
import type { Quarantined } from "#core/model/quarantine.ts";
import type { Revision } from "#core/model/revision.ts";
import type { Series } from "#core/model/series.ts";
import { type ExportTable, exportTable, mayLack, type ReadColumn, told } from "./export-table.ts";

interface Figure {
  readonly series: Series;
  readonly day: Day;
  readonly name: string;
  readonly value: number | null;
}

const gapOf = ({ series, day, value }: Figure) => (value === null ? series.sidecar.gaps.find(({ from, to }) => from <= day && day < to) : undefined);

const COLUMNS: readonly ReadColumn<Figure>[] = [
  told("series", "text", "The series, whose unit, claimant, breaks and terms stand in the table series", ({ series }) => series.sidecar.id, { refersTo: { table: "series", column: "id" } }),
  told("day", "date", "The day that is counted; of a night, the day on whose evening it starts", ({ day }) => day),
  told("class", "text", "What is counted, one of the classes of the series", ({ name }) => name),
  mayLack("value", "number", "The figure as claimed", "no report, which is not zero", ({ value }) => value, { unit: "see unit" }),
  told("status", "text", "reported; no-report where the source is silent; closed where there is nothing to report, as when a market is closed", (of) => (of.value !== null ? "reported" : gapOf(of)?.closed ? "closed" : "no-report")),
  mayLack("reason", "text", "Why there is no figure", "there is a figure, or no reason is known", (of) => gapOf(of)?.reason),
  told("unit", "text", "What one of the figures is one of", ({ series }) => series.sidecar.unit),
  told("claim", "text", "Whose word the figure is: belligerent-claim, official, satellite, research, machine-coded or media. A belligerent's figure is its claim; one coded by machine was seen by nobody", ({ series }) => series.sidecar.claimant.kind),
  mayLack("claimant_party", "text", "The belligerent whose claim it is", "the claimant is no belligerent", ({ series }) => series.sidecar.claimant.party),
  told("published", "date", "The day on which the figure was public, by the lag of the series", ({ series, day }) => addDays(day, series.sidecar.publicationLagDays))
];

/** Makes a long table of each series: one row a day and class. Each stands alone, since each has terms of its own. */
export function seriesTables({ series }: CaseContent): ExportTable[] {
  return series.map((one) => {
    const { id, title, licence, source, claimant } = one.sidecar;
    const figures = Object.entries(one.values).flatMap(([name, column]) => column.map((value, i): Figure => ({ series: one, day: addDays(one.from, i), name, value })));
    const claim = claimant.kind === "belligerent-claim" ? ` (a belligerent's claim: ${claimant.name})` : "";
    return exportTable({ name: `series/${id}`, title: `${title}${claim}`, key: ["day", "class"], licence, sources: [{ title: source.name, ...(source.url === null ? {} : { path: source.url }) }] }, COLUMNS, figures);
  });
}

/** Makes the tables of what was changed and of what waits: figures that were corrected after they had been stored, and records that rest on one hand. */
export function changeTables({ caseFile, revisions, waiting }: CaseContent): ExportTable[] {
  const terms = { licence: caseFile.licence, sources: [{ title: "The case's own record of changes" }] };
  return [
    exportTable<Revision>({ name: "revisions", title: "Figures that were changed after they had been stored", key: ["series", "day", "class", "accepted"], ...terms }, [
      told("series", "text", "The series", ({ series }) => series, { refersTo: { table: "series", column: "id" } }),
      told("day", "date", "The day whose figure was changed", ({ day }) => day),
      told("class", "text", "What is counted", (of) => of.class),
      mayLack("old", "number", "The figure that had been stored", "there was no report", ({ old }) => old),
      mayLack("new", "number", "The figure taken for it", "the report was withdrawn", (of) => of.new),
      told("accepted", "date", "The day on which the new figure was taken for the old", ({ accepted }) => accepted)
    ], revisions),
    exportTable<Quarantined>({ name: "waiting", title: "What waits: it rests on one hand and has not stood for an update cycle of it, so that no finding used it", key: [], ...terms }, [
      told("record", "text", "The record, as <table>/<id>", ({ record }) => record),
      mayLack("page", "text", "The page whose parts of the record wait", "the whole record waits", ({ page }) => page),
      told("origin", "text", "The one origin it rests on", ({ origin }) => origin),
      told("since", "date", "When it was first published", ({ since }) => since),
      told("until", "date", "First day on which it may be used", ({ until }) => until)
    ], waiting.records)
  ];
}
