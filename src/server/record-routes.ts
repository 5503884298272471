import { Hono } from "hono";
import type { Brief } from "#core/model/brief.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import { holdsOf } from "#views/records/findings-upon.ts";
import { RECORDS_PER_PAGE } from "#views/records/kind-page.tsx";
import { indexRecords, recordOf } from "#views/records/record-index.ts";
import { renderRecordJson } from "#views/records/record-json.ts";
import { renderKindPage, renderRecordPage, renderRecordsPage } from "#views/records/render-records.tsx";
import { words } from "#views/language.ts";
import { publicPart, waitingIn } from "#views/records/waiting.ts";
import { answer, pageAskedOf, pageAsked } from "./answers.ts";
import { indexOf } from "./content-of.ts";
import { Problem } from "./problem.ts";
import type { CaseAt } from "./served-case.ts";

const HTML = "text/html; charset=utf-8";

/** The records under the numbers: how many there are, all of a kind, each in full. */
export function recordRoutes(at: CaseAt): Hono {
  const { served, base } = at;
  const routes = new Hono();
  routes.get("/", async (c) => {
    const asked = await pageAskedOf(c, at);
    return answer(c, at, asked, async () => renderRecordsPage(asked.brief, await indexOf(asked.brief, served), at), HTML);
  });
  routes.get("/:kind", async (c) => {
    const asked = await pageAskedOf(c, at, ["page"]);
    const { brief } = asked;
    const index = await indexOf(brief, served);
    const kind = c.req.param("kind");
    const list = index.records.get(kind);
    if (list === undefined) throw noRecord(brief, "kind", kind, [...index.records.keys()], `${base}/records`);
    const n = pageAsked(c, asked, Math.max(1, Math.ceil(list.length / RECORDS_PER_PAGE)));
    return answer(c, at, asked, () => renderKindPage(brief, index, { kind, list, calendar: null, at: n }, at), HTML);
  });
  routes.get("/:kind/:file", async (c) => {
    const asked = await pageAskedOf(c, at);
    const { brief } = asked;
    const index = await indexOf(brief, served);
    const { kind, file } = c.req.param();
    const id = file.replace(/\.json$/, "");
    const record = recordOf(index, kind, id);
    if (record !== undefined && file !== id) return answer(c, at, asked, () => renderRecordJson(brief, index, kind, record), "application/json; charset=utf-8");
    if (record !== undefined) return answer(c, at, asked, () => renderRecordPage(brief, index, kind, record, at), HTML);
    const waits = waitingIn(brief).get(`${kind}/${id}`);
    const held = waits && recordOf(indexRecords(await served.content()), kind, id);
    if (waits && held) return answer(c, at, asked, () => renderRecordPage(brief, index, kind, publicPart(held, brief.asOf), at, waits), HTML);
    const calendar = kind === "rounds" ? holdsOf(brief.findings).calendars.get(id) : undefined;
    if (calendar === undefined) throw noRecord(brief, kind, id, index.records.get(kind)?.map((one) => one.id) ?? [], `${base}/records/${kind}`);
    const list = index.records.get(kind)?.filter((one) => calendar.has(one.id)) ?? [];
    return answer(c, at, asked, () => renderKindPage(brief, index, { kind, list, calendar: id, at: 1 }, at), HTML);
  });
  return routes;
}

/** What is answered where no record of a name is known as of a day. */
export function noRecord({ asOf }: Brief, kind: string, id: string, known: readonly string[], under: string): Problem {
  const { problems: say } = words();
  const nearest = nearestWord(id, known);
  return new Problem(404, say.noRecord, say.noRecordOfName(id, kind === "kind" ? say.kindsOfRecords : kind, asOf), nearest === undefined ? undefined : `${under}/${nearest}`);
}
