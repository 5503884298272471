import { render } from "preact";
import { canonicalJson } from "#core/model/canonical.ts";
import type { Finding } from "#core/model/finding.ts";
import { chartOf } from "#views/charts/charts-of.ts";
import { standaloneSvg } from "#views/charts/markup.ts";
import { DataTable } from "#views/page/data-table.tsx";
import { chartsApart, ExplainBody } from "#views/page/explain-page.tsx";
import { computedAnchor, fileLinks } from "#views/page/file-links.ts";
import { partContext } from "#views/page/page-context.ts";
import { Prose } from "#views/page/prose.tsx";
import { type FindingsData, findingsIn } from "#views/published/findings-data.ts";
import { renderTableCsv } from "#views/tables/render-csv.ts";
import { tableOf } from "#views/tables/tables-of.ts";
import { answerQueries, type MadeFile } from "./downloads.ts";
import { fillFolds } from "./fill-folds.ts";
import { redrawCharts } from "./redraw.ts";

const DRAWN_WIDTH = 1080;
/** Ids of findings end the ids of their charts. */
const ID_CHARACTERS = 16;

/** Draws the charts and tables of a published page from its data, explains its findings, and makes files of them. */
export function enhanceFindings(data: FindingsData, page: Document): void {
  const { here, names, homes } = data;
  const brief = { ...data.brief, findings: findingsIn(data) };
  const context = partContext(brief, names, page, fileLinks((id) => homes[id] ?? here), here);
  const byId = new Map(brief.findings.map((finding) => [finding.id, finding]));
  const watch = redrawCharts({ brief, names }, page);

  const explain = (place: Element, finding: Finding) => {
    const charts = chartsApart(context, finding).filter(({ name }) => page.getElementById(`${name}-${finding.id}`) === null);
    const said = (
      <>
        <p class="says">
          <Prose text={context.say(finding.sentence)} />
        </p>
        <ExplainBody page={context} finding={finding} charts={charts} />
      </>
    );
    render(said, place);
    watch(place);
  };
  const fill = (fold: HTMLDetailsElement) => {
    const finding = byId.get(fold.dataset.explains ?? "");
    const place = fold.querySelector(":scope > .explain");
    if (finding !== undefined && place !== null && place.childElementCount === 0) explain(place, finding);
    for (const empty of fold.querySelectorAll<HTMLElement>(":scope > [data-table]:empty")) {
      const { finding: id = "", table: name = "", prefix = "" } = empty.dataset;
      const owner = byId.get(id);
      const table = owner && tableOf(owner, name);
      if (table !== undefined) render(<DataTable table={table} links={context.links} names={context.names} idPrefix={prefix} />, empty);
    }
  };
  const empty = (fold: HTMLDetailsElement) => {
    const place = fold.dataset.explains === undefined ? null : fold.querySelector(":scope > .explain");
    if (place !== null) render(null, place);
  };
  const make = (query: URLSearchParams, anchor: string): MadeFile | null => {
    const finding = byId.get(anchor.replace(/^computed-/, ""));
    if (finding === undefined) return null;
    const { recording: _recording, ...identified } = finding;
    const [table, drawn] = [query.get("csv"), query.get("svg")];
    if (query.has("json")) return { name: `${finding.id}.json`, type: "application/json", text: `${canonicalJson(identified)}\n` };
    const csv = table === null ? null : renderTableCsv(finding, table);
    if (csv !== null) return { name: `${finding.id}-${table}.csv`, type: "text/csv", text: csv };
    const chart = drawn === null ? undefined : chartOf(context.charts, finding.id, drawn);
    return chart === undefined ? null : { name: `${finding.id}-${chart.name}.svg`, type: "image/svg+xml", text: standaloneSvg(chart.draw({ document: page, width: DRAWN_WIDTH })) };
  };
  fillFolds(page, fill, empty, (anchor) => computedAnchor(anchor.slice(-ID_CHARACTERS)));
  answerQueries(page, make);
}
