import type { Brief } from "#core/model/brief.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Finding } from "#core/model/finding.ts";
import { recordsOf } from "#core/model/records.ts";
import { namesOf } from "#views/names.ts";
import { holdsOf } from "#views/records/findings-upon.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { tablesOf } from "#views/tables/tables-of.ts";
import { type Estimate, estimatesOf } from "./estimates-of.ts";
import { type ExportCell, type ExportTable, exportTable, mayLack, type ReadColumn, told } from "./export-table.ts";

const FINDING = { refersTo: { table: "findings", column: "id" } };
type Input = Finding["inputs"][number];
type OfFinding<T> = T & { readonly finding: Finding };

const ofFinding = <T>(): ReadColumn<OfFinding<T>> => told("finding", "text", "The finding", ({ finding }) => finding.id, FINDING);

/** Makes tables of the findings of a brief: what each says, what it read, on which records it rests, what it estimates, and every table behind it, cell by cell. */
export function findingTables(brief: Brief, content: CaseContent): ExportTable[] {
  const { findings } = brief;
  const terms = { licence: content.caseFile.licence, sources: [{ title: `Earnest ${brief.engine}, computed from the records and series beside it` }] };
  return [sayings(brief), inputs(findings), supports(findings, content), estimates(findings), cells(findings)].map((table) => ({ ...table, ...terms }));
}

function sayings(brief: Brief): ExportTable {
  const names = namesOf(brief);
  const outcomeOf = (finding: Finding): Readonly<Record<string, unknown>> => finding.outcome;
  const textAt = (finding: Finding, ...keys: readonly string[]): ExportCell => keys.map((key) => outcomeOf(finding)[key]).find((value): value is string => typeof value === "string") ?? null;
  const lackAt = (key: string) => (finding: Finding) => (finding.outcome.status === "assessed" ? null : (outcomeOf(finding)[key] as ExportCell));
  return exportTable<Finding>({ name: "findings", title: "What the assays say: one sentence each, in the order of the brief", key: ["id"] }, [
    told("id", "text", "First 16 digits of the SHA-256 of all that identifies it: same finding, same id", ({ id }) => id),
    told("assay", "text", "The method, with its version", ({ assay }) => assay),
    mayLack("kind", "text", "Which of the findings of the assay", "the assay has one kind", (of) => textAt(of, "kind", "track")),
    told("subject_kind", "text", "Of what it speaks: series, claim, term, case …", ({ subject }) => subject.kind),
    told("subject", "text", "The id of that; of a record, its id in the table of its kind", ({ subject }) => subject.id),
    mayLack("calendar", "text", "Whose rounds", "it is of no calendar", ({ calendar }) => calendar),
    told("status", "text", "assessed, or not-assessable where the data cannot say", ({ outcome }) => outcome.status),
    mayLack("answer", "text", "The word of its answer", "it has no answer in one word: read the sentence", (of) => (of.outcome.status === "assessed" ? textAt(of, "verdict", "word") : null)),
    mayLack("role", "text", "registered = tested as registered; any other stands beside it and is exploratory", "the assay tests nothing", (of) => textAt(of, "role")),
    mayLack("registration", "text", "SHA-256 of the plan that was registered before looking", "no plan was registered", ({ registration }) => registration),
    told("sentence", "text", "The answer, in English", ({ sentence }) => renderSentence(sentence, names)),
    told("template", "text", "The template of the sentence, the same in every language", ({ sentence }) => sentence.template),
    told("details", "list", "What carried it, what it cannot exclude, whose claim the figures are", ({ details }) => canonicalJson(details.map((one) => renderSentence(one, names)))),
    told("caveats", "list", "What must be known before it is used", ({ caveats }) => canonicalJson(caveats.map((one) => renderSentence(one, names)))),
    mayLack("reason", "text", "Why it is not assessable", "it is assessed", lackAt("reason")),
    mayLack("needed", "number", "What it would have needed", "it is assessed", lackAt("needed")),
    mayLack("had", "number", "What it had of that", "it is assessed", lackAt("had")),
    told("parameters", "json", "With which parameters it was computed", ({ parameters }) => canonicalJson(parameters)),
    told("as_of", "date", "Nothing published after this day was used", ({ asOf }) => asOf),
    mayLack("known_by", "date", "Nothing learnt of after this day was used", "everything that was public was used", ({ knownBy }) => knownBy),
    told("engine", "text", "Version of Earnest", ({ engine }) => engine),
    told("seed", "integer", "From which all that was drawn follows", ({ seed }) => seed)
  ], brief.findings);
}

function inputs(findings: readonly Finding[]): ExportTable {
  const rows = findings.flatMap((finding) => finding.inputs.map((input): OfFinding<Input> => ({ ...input, finding })));
  return exportTable<OfFinding<Input>>({ name: "findings_inputs", title: "What each finding read: whole kinds of records, series, other findings", key: ["finding", "name"] }, [
    ofFinding<Input>(),
    told("name", "text", "series/<id>, findings/<id>, a kind of record, or <kind>/<id>", ({ name }) => name),
    told("kind", "text", "The table it stands in", ({ name }) => name.split("/")[0]!),
    mayLack("record", "text", "The one record or series of it", "all records of the kind", ({ name }) => name.split("/")[1]),
    told("digest", "text", "SHA-256 of the content as used", ({ digest }) => digest),
    mayLack("last_day", "date", "Last day of a series that was used", "it is no series", ({ lastDay }) => lastDay)
  ], rows);
}

interface Support {
  readonly kind: string;
  readonly record: string;
  readonly hold: string;
}

function supports(findings: readonly Finding[], content: CaseContent): ExportTable {
  const { holdOf } = holdsOf(findings);
  const records = recordsOf(content);
  const rows = findings.flatMap((finding) => [...records].flatMap(([kind, list]) => list.flatMap(({ id }): OfFinding<Support>[] => {
    const hold = holdOf(finding, kind, id);
    return hold === null || hold === "kind" ? [] : [{ finding, kind, record: id, hold }];
  })));
  return exportTable<OfFinding<Support>>({ name: "findings_records", title: "The records that a finding names or whose calendar it read; one that read a whole kind stands in findings_inputs", key: ["finding", "kind", "record"] }, [
    ofFinding<Support>(),
    told("kind", "text", "The table of the record", ({ kind }) => kind),
    told("record", "text", "Its id there", ({ record }) => record),
    told("hold", "text", "itself = the finding names the record; calendar = it is a round of the calendar it read", ({ hold }) => hold)
  ], rows);
}

type Row<T> = T & { readonly row: number };

function estimates(findings: readonly Finding[]): ExportTable {
  const none = "the assay gives none";
  const open = "the assay gives none, or the end was not reached";
  const rows = findings.flatMap((finding) => estimatesOf(finding).map((one, i): OfFinding<Row<Estimate>> => ({ ...one, row: i + 1, finding })));
  return exportTable<OfFinding<Row<Estimate>>>({ name: "estimates", title: "What findings estimate, with intervals: an interval at another level is a row of its own", key: ["finding", "row"] }, [
    ofFinding<Row<Estimate>>(),
    told("row", "integer", "Its place among the estimates of the finding, from 1", ({ row }) => row),
    told("of", "text", "Of what: a window, a class, a question, a day", ({ of }) => of),
    told("measure", "text", "What the effect is: rate-ratio and odds-ratio (1 = as expected), difference, share, bits, chance …", ({ measure }) => measure),
    mayLack("effect", "number", "The estimate", none, ({ effect }) => effect, { unit: "see measure" }),
    mayLack("low", "number", "Lower end of the interval", open, ({ low }) => low, { unit: "see measure" }),
    mayLack("high", "number", "Upper end of the interval", open, ({ high }) => high, { unit: "see measure" }),
    mayLack("level", "number", "Level of the interval", none, ({ level }) => level, { unit: "0 to 1" }),
    mayLack("p_value", "number", "p, not adjusted; never 0", none, ({ pValue }) => pValue, { unit: "0 to 1" }),
    mayLack("p_adjusted", "number", "p, adjusted for all that was tested together", none, ({ pAdjusted }) => pAdjusted, { unit: "0 to 1" }),
    mayLack("role", "text", "confirmatory = registered before looking; exploratory = stands beside it", "the assay tests nothing", ({ role }) => role)
  ], rows);
}

interface TableCell {
  readonly table: string;
  readonly column: string;
  readonly label: string;
  readonly text: string | null;
  readonly number: number | null;
}

function cells(findings: readonly Finding[]): ExportTable {
  const rows = findings.flatMap((finding) => tablesOf(finding).flatMap(({ name, columns, rows: lines }) => lines.flatMap((line, i) => columns.map(({ key, label }, j): OfFinding<Row<TableCell>> => {
    const cell = line[j] ?? null;
    return { finding, row: i + 1, table: name, column: key, label, text: typeof cell === "string" && cell !== "" ? cell : null, number: typeof cell === "number" ? cell : null };
  }))));
  return exportTable<OfFinding<Row<TableCell>>>({ name: "findings_cells", title: "Every table behind a finding, as the page shows it, one row a cell", key: ["finding", "table", "row", "column"] }, [
    ofFinding<Row<TableCell>>(),
    told("table", "text", "Name of the table", ({ table }) => table),
    told("row", "integer", "Row of it, from 1", ({ row }) => row),
    told("column", "text", "Column of it", ({ column }) => column),
    told("label", "text", "The head of the column, in English", ({ label }) => label),
    mayLack("text", "text", "What stands in the cell, where it is a text or a day", "the cell holds a number or nothing", ({ text }) => text),
    mayLack("number", "number", "What stands in the cell, where it is a number", "the cell holds a text or nothing", ({ number }) => number)
  ], rows);
}
