import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { canonicalJson } from "#core/model/canonical.ts";
import type { Finding } from "#core/model/finding.ts";
import { namesOf } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { formulaOf } from "#views/report/formula.ts";
import { answerWith, basis, basisOf } from "./answer.ts";
import { briefAsked, CASE, caseAsked, DAYS, oneNamed, PAGE, pageOf, pageShape, partOf, partShape, READS, WORD } from "./asked.ts";
import type { McpEffects } from "./effects.ts";
import { findingRow, isOfParty, rowText, toFindingRow } from "./finding-row.ts";

/** Registers the tools that list findings and show one in full. */
export function registerFindingTools(server: McpServer, effects: McpEffects): void {
  const filters = {
    assay: WORD.optional().describe("The name of an assay, as pulse or verdict"),
    party: WORD.optional().describe("The id of a party of the case"),
    status: z.enum(["assessed", "not-assessable"]).optional()
  };
  server.registerTool("list_findings", {
    title: "Findings",
    description: "Every finding of a brief, with its answer, caveats, what went in and whose figures they are; by assay, by party, or only what could not be assessed.",
    inputSchema: { ...CASE, ...DAYS, ...filters, ...PAGE },
    outputSchema: { basis, findings: z.array(findingRow), ...pageShape },
    annotations: READS
  }, (asked) => answerWith(effects, async () => {
    const one = caseAsked(effects, asked.case);
    const [brief, content] = [await briefAsked(one, asked), await one.content()];
    const { assay, party, status } = asked;
    if (assay !== undefined) oneNamed("the assay", assay, new Map(brief.findings.map((f) => [nameOf(f), true])));
    if (party !== undefined) oneNamed("the party", party, new Map(brief.parties.map(({ id }) => [id, true])));
    const chosen = brief.findings.filter((f) => (assay === undefined || nameOf(f) === assay) && (status === undefined || f.outcome.status === status) && (party === undefined || isOfParty(f, party, content)));
    const { items, ...page } = pageOf(chosen.map((f) => toFindingRow(f, brief, content)), asked);
    const data = { basis: basisOf(brief), findings: items, ...page };
    return { text: [`${items.length} of ${page.total} findings of ${brief.case} as of ${brief.asOf}`, ...items.map(rowText), ...(page.next === null ? [] : [`More: cursor ${page.next}`])].join("\n"), data };
  }));
  server.registerTool("get_finding", {
    title: "One finding",
    description: "One finding in full: its answer, details, caveats, formula, parameters, inputs with digests, and the whole of it as JSON, in parts where it is long.",
    inputSchema: { ...CASE, ...DAYS, id: WORD.describe("Its id, or the first four digits of it at least"), cursor: PAGE.cursor },
    outputSchema: { basis, finding: findingRow, details: z.array(z.string()), formula: z.array(z.string()), ...partShape },
    annotations: READS
  }, (asked) => answerWith(effects, async () => {
    const one = caseAsked(effects, asked.case);
    const [brief, content] = [await briefAsked(one, asked), await one.content()];
    const finding = (asked.id.length >= 4 ? brief.findings.find(({ id }) => id.startsWith(asked.id)) : undefined) ?? oneNamed("the finding", asked.id, new Map(brief.findings.map((f) => [f.id, f])));
    const names = namesOf(brief);
    const row = toFindingRow(finding, brief, content);
    const details = finding.details.map((detail) => renderSentence(detail, names));
    const part = partOf(canonicalJson(finding), asked.cursor);
    const data = { basis: basisOf(brief), finding: row, details, formula: formulaOf(finding), ...part };
    const text = [rowText(row), "", ...details.map((line) => `- ${line}`), "", ...data.formula, "", `Went in: ${row.sources.join(", ")}`, `As JSON: ${part.characters} characters${part.next === null ? "" : `, more with cursor ${part.next}`}`];
    return { text: text.join("\n"), data };
  }));
}

function nameOf({ assay }: Finding): string {
  return assay.split("@")[0]!;
}
