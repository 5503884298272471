import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { newestDay } from "#core/model/as-of.ts";
import { SchemaError, StoreError } from "#core/model/errors.ts";
import { answerWith } from "./answer.ts";
import { CASE, caseAsked, PAGE, pageOf, pageShape, READS } from "./asked.ts";
import type { McpEffects } from "./effects.ts";

const listed = z.object({
  case: z.string(),
  title: z.string().nullable(),
  summary: z.string().nullable(),
  parties: z.array(z.object({ id: z.string(), name: z.string() })),
  first: z.string().nullable().describe("First day that can be asked for"),
  last: z.string().nullable().describe("Newest day of the data"),
  problem: z.string().nullable().describe("Why it cannot be read; check_case names every place")
});
const problem = z.object({ file: z.string(), line: z.int(), column: z.int(), wanted: z.string(), found: z.string(), hint: z.string().nullable() });

/** Registers the tools that list cases and check one. */
export function registerCaseTools(server: McpServer, effects: McpEffects): void {
  server.registerTool("list_cases", {
    title: "Cases",
    description: "The wars there is a case of: name, parties, and the days that can be asked for. Begin here.",
    inputSchema: {},
    outputSchema: { cases: z.array(listed) },
    annotations: READS
  }, () => answerWith(effects, async () => {
    const cases: z.infer<typeof listed>[] = [];
    for (const one of effects.cases.values()) cases.push(await describe(one));
    const text = cases.map((one) => (one.problem === null ? `${one.case}: ${one.title}; parties ${one.parties.map(({ id, name }) => `${id} (${name})`).join(", ")}; ${one.first} to ${one.last}` : `${one.case}: ${one.problem}`));
    return { text: text.join("\n"), data: { cases } };
  }));
  server.registerTool("check_case", {
    title: "Check a case",
    description: "Reads every file of a case and names every problem: file, line, column, what was wanted, what stands there.",
    inputSchema: { ...CASE, ...PAGE },
    outputSchema: { case: z.string(), sound: z.boolean(), problems: z.array(problem), ...pageShape },
    annotations: READS
  }, (asked) => answerWith(effects, async () => {
    const one = caseAsked(effects, asked.case);
    const all = await one.problems();
    const { items, ...page } = pageOf(all.map(({ hint = null, ...rest }) => ({ ...rest, hint })), asked);
    const lines = items.map(({ file, line, column, wanted, found, hint }) => `${file}:${line}:${column}: wanted ${wanted}, found ${found}${hint === null ? "" : ` (did you mean ${hint}?)`}`);
    return { text: all.length === 0 ? `${one.id}: no problem` : [...lines, `${one.id}: ${all.length} problems${page.next === null ? "" : `; more: cursor ${page.next}`}`].join("\n"), data: { case: one.id, sound: all.length === 0, problems: items, ...page } };
  }));
}

/** A case that cannot be read is told of, and hides no other. */
async function describe({ id, content }: { readonly id: string; readonly content: () => Promise<Parameters<typeof newestDay>[0]> }): Promise<z.infer<typeof listed>> {
  try {
    const whole = await content();
    const { title, summary, parties, window } = whole.caseFile;
    return { case: id, title, summary, parties: parties.map((party) => ({ id: party.id, name: party.name })), first: window.from, last: newestDay(whole), problem: null };
  } catch (error) {
    if (error instanceof SchemaError || error instanceof StoreError) return { case: id, title: null, summary: null, parties: [], first: null, last: null, problem: error.message };
    throw error;
  }
}
