import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { LONGEST_RECORD, PROPOSABLE_KINDS } from "#app/propose.ts";
import { proposal } from "#core/model/proposal.ts";
import { answerWith } from "./answer.ts";
import { CASE, caseAsked, PAGE, pageOf, pageShape } from "./asked.ts";
import type { McpEffects } from "./effects.ts";

const LONGEST_NAME = 120;
const waiting = z.object({ id: z.string(), kind: z.string(), says: z.string(), proposedBy: z.string(), proposed: z.string(), isLead: z.boolean().describe("In words only: a person has to write it out"), review: z.string() });

/** Registers the tools that list what is proposed and, unless the server only reads, propose. Nothing here accepts. */
export function registerProposalTools(server: McpServer, effects: McpEffects): void {
  server.registerTool("list_proposals", {
    title: "Proposals",
    description: "What is proposed for the record of a case and was accepted by nobody: it is in no count.",
    inputSchema: { ...CASE, ...PAGE },
    outputSchema: { case: z.string(), proposals: z.array(waiting), ...pageShape },
    annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }
  }, (asked) => answerWith(effects, async () => {
    const one = caseAsked(effects, asked.case);
    const all = (await one.proposals()).map(({ proposal: { id, kind, says, proposedBy, proposed, record } }) => ({ id, kind, says, proposedBy: `${proposedBy.name} (${proposedBy.kind})`, proposed, isLead: record === null, review: `earnest review show ${id} ${one.id}` }));
    const { items, ...page } = pageOf(all, asked);
    return { text: [`${page.total} proposals, in no count`, ...items.map(({ id, kind, says, proposedBy }) => `${id} (${kind}, by ${proposedBy}): ${says}`), ...(page.next === null ? [] : [`More: cursor ${page.next}`])].join("\n"), data: { case: one.id, proposals: items, ...page } };
  }));
  if (effects.isReadOnly) return;
  server.registerTool("propose_record", {
    title: "Propose a record",
    description: "Puts a record before the people who keep the case. It is never accepted here: it stands in proposals/ under your name as a machine's, in no count, until a person reviews it. Propose only what a page that you read says, and name the page.",
    inputSchema: {
      ...CASE,
      id: proposal.shape.id,
      kind: z.enum(PROPOSABLE_KINDS as [string, ...string[]]).describe("What it would become"),
      says: proposal.shape.says,
      wouldConfirm: proposal.shape.wouldConfirm,
      proposedBy: z.string().min(1).max(LONGEST_NAME).describe("Your name: the program and the model"),
      record: proposal.shape.record.describe(`The record as it would stand by the schema of its kind, at most ${LONGEST_RECORD} characters; null = a lead in words`)
    },
    outputSchema: { case: z.string(), id: z.string(), accepted: z.literal(false), notice: z.string(), review: z.string() },
    annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false }
  }, (asked) => answerWith(effects, async () => {
    const one = caseAsked(effects, asked.case);
    const { case: _, proposedBy, ...rest } = asked;
    await one.propose({ ...rest, by: proposedBy.trim(), on: effects.today(), at: effects.now() });
    const review = `earnest review show ${asked.id} ${one.id}`;
    const notice = "Proposed, and in no count: a person must review it before it enters the record. The stored findings are older than the case now; earnest assess makes them anew.";
    return { text: `${notice}\n${review}`, data: { case: one.id, id: asked.id, accepted: false, notice, review } };
  }));
}
