import type { Credibility, Reliability } from "#core/model/grade.ts";
import { gradesOf, type RecordGrades } from "#core/model/records.ts";
import { formatDay, formatNumber } from "#views/format.ts";
import { words } from "#views/language.ts";
import { DataTable } from "#views/page/data-table.tsx";
import { plainFrame } from "#views/page/layout.tsx";
import { Page } from "#views/page/page.tsx";
import { PageHead } from "#views/page/page-head.tsx";
import type { ServedContext } from "#views/page/served-context.ts";
import { type Cell, column, type Table } from "#views/tables/table.ts";
import type { RecordIndex } from "./record-index.ts";
import { credibilityWords, kindName, reliabilityWords } from "./record-words.ts";

const say = () => words().records.recordsPage;

const RELIABILITIES: readonly Reliability[] = ["A", "B", "C", "D", "E", "F"];
const CREDIBILITIES: readonly Credibility[] = [1, 2, 3, 4, 5, 6];

/** How many records there are, by kind and by grade. */
export function RecordsPage({ page, index }: { readonly page: ServedContext; readonly index: RecordIndex }) {
  const { brief, links } = page;
  const kinds = [...index.records].filter(([kind, list]) => kind !== "case" && list.length > 0);
  const graded = kinds.map(([kind, list]) => ({ kind, list, grades: list.map((record) => gradesOf(record, index.sources, brief.asOf)) }));
  const cited = graded.filter(({ grades }) => grades.some(({ pages }) => pages > 0));
  const all = cited.flatMap(({ grades }) => grades);
  return (
    <Page page={page} frame={plainFrame(links.kind)} title={say().windowTitle(formatDay(brief.asOf))} description={say().description} kind="record">
      <PageHead kicker={brief.title} title={say().theRecords} />
      <p class="summary">{say().summary(formatDay(brief.asOf))}</p>
      <ul class="kinds">
        {kinds.map(([kind, list]) => (
          <li key={kind}>
            <a href={links.record(kind)}>{kindName(kind)}</a> <strong>{formatNumber(list.length)}</strong>
          </li>
        ))}
        <li>
          <a href={links.record(`case/${brief.case}`)}>{say().theCaseAndItsPlans}</a>
        </li>
      </ul>
      <section aria-labelledby="reliability-title">
        <h2 id="reliability-title">{say().byTheBestReliabilityAmong}</h2>
        <DataTable table={gradeTable("reliability", [...cited, { kind: "all", grades: all }], RELIABILITIES, ({ reliability }) => reliability)} links={links} names={page.names} />
        <Meanings words={RELIABILITIES.map(reliabilityWords)} />
      </section>
      <section aria-labelledby="credibility-title">
        <h2 id="credibility-title">{say().byTheBestCredibilityAmong}</h2>
        <DataTable table={gradeTable("credibility", [...cited, { kind: "all", grades: all }], CREDIBILITIES, ({ credibility }) => credibility)} links={links} names={page.names} />
        <Meanings words={CREDIBILITIES.map(credibilityWords)} />
        <p class="caution">{say().confirmed1NeedsTwoIndependent}</p>
      </section>
    </Page>
  );
}

function gradeTable<G extends Reliability | Credibility>(name: string, rows: readonly { readonly kind: string; readonly grades: readonly RecordGrades[] }[], scale: readonly G[], gradeOf: (grades: RecordGrades) => G | null): Table {
  return {
    name,
    title: say().recordsBy(name),
    columns: [column("kind", say().kind, "text"), column("records", say().records, "number"), column("pages", say().pages, "number"), column("one-origin", say().ofOneOriginAlone, "number"), ...scale.map((grade) => column(String(grade), String(grade), "number"))],
    rows: rows.map(({ kind, grades }): Cell[] => [
      kind === "all" ? say().allThatCitePages : kindName(kind), grades.length, grades.reduce((sum, { pages }) => sum + pages, 0), grades.filter(({ origins }) => origins.length === 1).length,
      ...scale.map((grade) => grades.filter((one) => gradeOf(one) === grade).length)
    ])
  };
}

function Meanings({ words }: { readonly words: readonly string[] }) {
  return <p class="caution">{words.join("; ")}.</p>;
}
