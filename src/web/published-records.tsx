import { render } from "preact";
import type { Round } from "#core/model/round.ts";
import { clockOf } from "#views/clock/clock-of.ts";
import { DossierBody } from "#views/dossier/dossier-page.tsx";
import { fileLinks } from "#views/page/file-links.ts";
import { partContext } from "#views/page/page-context.ts";
import { withoutRecording } from "#views/published/findings-data.ts";
import { OTHERS } from "#views/published/homes.ts";
import type { ServedContext } from "#views/page/served-context.ts";
import { recordParts, type RecordsData } from "#views/published/records-data.ts";
import type { RecordIndex } from "#views/records/record-index.ts";
import { renderRecordJson } from "#views/records/record-json.ts";
import { RecordBody } from "#views/records/record-page.tsx";
import { answerQueries } from "./downloads.ts";
import { fillFolds } from "./fill-folds.ts";

/** The name that the folds of records share, so that one is open at a time. */
const FOLD = "record";

/** Shows each record of a published page in full when it is opened, and makes a file of it. */
export function enhanceRecords(data: RecordsData, page: Document): void {
  const { of, names, homes } = data;
  const brief = { ...data.brief, findings: withoutRecording(data.dossiers?.findings ?? []) };
  const links = fileLinks((id) => homes[id] ?? OTHERS);
  const context = { ...partContext(brief, names, page, links, `records/${of}`), links };
  const { index, partsOf } = recordParts(data);
  const byId = new Map(data.records.map((record) => [record.id, record]));
  const dossierOf = dossiersOf(data, context, index);
  const placeOf = (fold: HTMLDetailsElement) => fold.querySelector(":scope > .record");
  const fill = (fold: HTMLDetailsElement) => {
    const record = fold.name === FOLD ? byId.get(fold.id) : undefined;
    if (record === undefined || placeOf(fold) !== null) return;
    const place = fold.appendChild(Object.assign(page.createElement("div"), { className: "record" }));
    const said = (
      <>
        {dossierOf(record.id)}
        <RecordBody page={context} index={index} kind={of} record={record} {...partsOf(record.id)} />
      </>
    );
    render(said, place);
  };
  fillFolds(page, fill, (fold) => {
    const place = placeOf(fold);
    if (place === null) return;
    render(null, place);
    place.remove();
  });
  answerQueries(page, (query, anchor) => {
    const record = byId.get(anchor);
    return record === undefined || !query.has("json") ? null : { name: `${of}-${record.id}.json`, type: "application/json", text: renderRecordJson(brief, index, of, record) };
  });
}

/** Returns how the dossier of a record is drawn: nothing where it is no round. */
function dossiersOf({ dossiers, records, sources }: RecordsData, context: ServedContext, index: RecordIndex): (id: string) => preact.JSX.Element | null {
  if (dossiers === null) return () => null;
  const rounds = records as readonly unknown[] as readonly Round[];
  const all = { ...dossiers.records, rounds, sources };
  const clock = clockOf(context.brief, all, context.links);
  return (id) => {
    const round = rounds.find((one) => one.id === id);
    return round === undefined ? null : <DossierBody page={context} records={all} index={index} clock={clock} round={round} />;
  };
}
