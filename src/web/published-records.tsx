import { render } from "preact";
import { fileLinks } from "#views/page/file-links.ts";
import { partContext } from "#views/page/page-context.ts";
import { OTHERS } from "#views/published/homes.ts";
import { recordParts, type RecordsData } from "#views/published/records-data.ts";
import { renderRecordJson } from "#views/records/record-json.ts";
import { RecordBody } from "#views/records/record-page.tsx";
import { answerQueries } from "./downloads.ts";
import { fillFolds } from "./fill-folds.ts";

/** Shows each record of a published page in full when it is opened, and makes a file of it. */
export function enhanceRecords(data: RecordsData, page: Document): void {
  const { of, names, homes } = data;
  const brief = { ...data.brief, findings: [] };
  const links = fileLinks((id) => homes[id] ?? OTHERS);
  const context = { ...partContext(brief, names, page, links, `records/${of}`), links };
  const { index, partsOf } = recordParts(data);
  const byId = new Map(data.records.map((record) => [record.id, record]));
  const placeOf = (fold: HTMLDetailsElement) => (fold.dataset.record === undefined ? null : fold.querySelector(":scope > .record"));
  const fill = (fold: HTMLDetailsElement) => {
    const place = placeOf(fold);
    const record = byId.get(fold.dataset.record ?? "");
    if (place !== null && record !== undefined && place.childElementCount === 0) render(<RecordBody page={context} index={index} kind={of} record={record} {...partsOf(record.id)} />, place);
  };
  fillFolds(page, fill, (fold) => {
    const place = placeOf(fold);
    if (place !== null) render(null, place);
  });
  answerQueries(page, (query, anchor) => {
    const record = byId.get(anchor);
    return record === undefined || !query.has("json") ? null : { name: `${of}-${record.id}.json`, type: "application/json", text: renderRecordJson(brief, index, of, record) };
  });
}
