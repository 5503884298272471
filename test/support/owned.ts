import { parse } from "csv-parse/sync";
import { parseHTML } from "linkedom";
import type { Brief } from "../../src/core/model/brief.ts";
import type { CaseContent } from "../../src/core/model/case-content.ts";
import { recordsOf } from "../../src/core/model/records.ts";
import { createApp } from "../../src/server/app.ts";
import { chartsOf } from "../../src/views/charts/charts-of.ts";
import { viewsOf } from "../../src/views/page/views.ts";
import { tablesOf } from "../../src/views/tables/tables-of.ts";
import { planted } from "./hostile-strings.ts";

/** What is looked at: every view, finding, list and record, chart and table of a case. */
export function everyAddress(brief: Brief, content: CaseContent): string[] {
  const charts = chartsOf(brief);
  return [
    "/", "/cases", "/records", "/clock", ...content.rounds.map(({ id }) => `/rounds/${id}`),
    ...(brief.guides === undefined ? [] : ["/guides", ...brief.guides.map(({ id }) => `/guides/${id}`)]),
    ...viewsOf(brief).map(({ id }) => `/${id}`),
    ...brief.findings.flatMap((finding) => [`/findings/${finding.id}`, `/findings/${finding.id}.json`, ...(charts.get(finding.id) ?? []).map(({ name }) => `/charts/${finding.id}/${name}.svg`), ...tablesOf(finding).map(({ name }) => `/findings/${finding.id}.csv?table=${name}`)]),
    ...[...recordsOf(content)].flatMap(([kind, list]) => [`/records/${kind}`, ...list.map(({ id }) => `/records/${kind}/${id}`)]),
    "/api/v1/brief"
  ];
}

/** What Plot writes for a label of several lines. */
const LINES_OF_A_LABEL = ["tspan ", "tspan x", "tspan y", "tspan dy"];

/** Every pair of element and attribute that the pages of a case have: what no text of it may add to. */
export async function shapeOf(brief: Brief, content: CaseContent, addresses: readonly string[]): Promise<Set<string>> {
  const shape = new Set<string>(LINES_OF_A_LABEL);
  await visit(brief, content, addresses, (_, body, type) => {
    if (isMarkup(type)) for (const { localName, attributes } of elementsOf(body)) for (const name of ["", ...Array.from(attributes, (one) => one.name)]) shape.add(`${localName} ${name}`);
  });
  return shape;
}

/** Serves a case with a hostile string in every free text, and says what became more than text. */
export async function ownedBy(strings: readonly string[], brief: Brief, content: CaseContent, addresses: readonly string[], shape: ReadonlySet<string>): Promise<{ readonly owned: string[]; readonly fields: number }> {
  let fields = 0;
  const next = () => strings[fields++ % strings.length]!;
  const owned: string[] = [];
  await visit(planted(brief, next), planted(content, next), addresses, (address, body, type) => {
    if (isMarkup(type)) owned.push(...faultsOf(body, shape).map((fault) => `${address}: ${fault}`));
    if (type.includes("svg") && /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(body)) owned.push(`${address}: a character that XML cannot hold`);
    if (type.includes("csv")) for (const cell of (parse(body) as string[][]).flat()) if (/^[=+\-@\t\r]/.test(cell) && !/^-\d+(\.\d+)?(e[+-]?\d+)?$/.test(cell)) owned.push(`${address}: formula ${cell}`);
    if (type.includes("json")) JSON.parse(body);
  });
  return { owned, fields };
}

function faultsOf(body: string, shape: ReadonlySet<string>): string[] {
  return elementsOf(body).flatMap((element) => {
    const faults = ["", ...Array.from(element.attributes, ({ name }) => name)].filter((name) => !shape.has(`${element.localName} ${name}`)).map((name) => `<${element.localName} ${name}>`);
    const marked = Array.from(element.attributes).filter(({ name, value }) => (["id", "class"].includes(name) && /owned/.test(value) && !/[<>"' ]/.test(value)) || (["href", "src", "action", "data-drawn"].includes(name) && (/^[\s\u0000-\u0020]*(javascript|vbscript|data:text)/i.test(value) || /^(https?:)?\/\/owned/.test(value))));
    return [...faults, ...marked.map(({ name, value }) => `<${element.localName} ${name}=${JSON.stringify(value)}>`), ...(element.localName === "script" && (element.textContent ?? "") !== "" ? ["a script with text"] : [])];
  });
}

const isMarkup = (type: string): boolean => /html|svg/.test(type);
const elementsOf = (body: string): Element[] => [...parseHTML(body).document.querySelectorAll("*")] as unknown as Element[];

async function visit(brief: Brief, content: CaseContent, addresses: readonly string[], look: (address: string, body: string, type: string) => void): Promise<void> {
  const app = createApp({ cases: [{ id: brief.case, brief: async () => brief, content: async () => content }], asset: async () => null });
  for (const address of addresses) {
    const response = await app.request(`http://localhost${address}`, { headers: { Accept: "text/html" } });
    if (response.status !== 200) throw new Error(`Cannot look at ${address}: wanted 200, current value is ${response.status}`);
    look(address, await response.text(), response.headers.get("content-type") ?? "");
  }
}
