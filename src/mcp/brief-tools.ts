import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import type { OpenCase } from "#app/open-case.ts";
import type { Brief } from "#core/model/brief.ts";
import { namesOf } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { outlineOf } from "#views/report/outline.ts";
import { isLacking, isVerdict, sectionsOf } from "#views/report/sections.ts";
import { tallyOf } from "#views/report/tally.ts";
import { verdictBlock } from "#views/report/verdict-block.ts";
import { answerWith, basis, basisOf, type Found, LONGEST_ANSWER } from "./answer.ts";
import { briefAsked, CASE, caseAsked, DAYS, oneNamed, PAGE, pageOf, pageShape, READS, WORD } from "./asked.ts";
import type { McpEffects } from "./effects.ts";
import { findingRow, rowText, toFindingRow } from "./finding-row.ts";

const verdict = z.object({
  id: z.string(),
  title: z.string(),
  says: z.string(),
  confidence: z.string(),
  cautions: z.array(z.string()),
  permalink: z.string()
});

const question = z.object({
  section: z.string().describe("Give it as section to read every answer to the question"),
  question: z.string(),
  answer: z.string().describe("The first answer, or a sum of several"),
  findings: z.int(),
  notAssessable: z.int().describe("Of these, such as the data cannot answer")
});

const briefShape = {
  basis,
  verdict: verdict.nullable().describe("null = the case registers no rules for one"),
  questions: z.array(question),
  section: z.string().nullable(),
  findings: z.array(findingRow).describe("Answers to the section asked for; without one, the registered tests"),
  ...pageShape
};

/** Registers the tools that give a brief: as the evidence stands, and as it stood on a day. */
export function registerBriefTools(server: McpServer, effects: McpEffects): void {
  const answer = (asked: Parameters<typeof findBrief>[1]) => answerWith(effects, () => findBrief(caseAsked(effects, asked.case), asked));
  const section = { section: WORD.optional().describe("A question of the brief; absent = the summary, with the registered tests") };
  server.registerTool("get_brief", {
    title: "Brief",
    description: "What the evidence says of a case: the verdict with its confidence and cautions first, then the answer to every question, then the registered tests. Name a section for all of its answers.",
    inputSchema: { ...CASE, ...DAYS, ...section, ...PAGE },
    outputSchema: briefShape,
    annotations: READS
  }, answer);
  server.registerTool("replay", {
    title: "Brief as of a day",
    description: "The brief as it could have been written on a day: nothing that was published later is used, and with knownBy nothing that this case learnt of later. It may take minutes the first time; ask again then.",
    inputSchema: { ...CASE, ...DAYS, asOf: WORD.describe("The day, YYYY-MM-DD"), ...section, ...PAGE },
    outputSchema: briefShape,
    annotations: READS
  }, answer);
}

async function findBrief(one: OpenCase, asked: { readonly case?: string | undefined; readonly asOf?: string | undefined; readonly knownBy?: string | undefined; readonly section?: string | undefined; readonly limit?: number | undefined; readonly cursor?: string | undefined }): Promise<Found> {
  const brief = await briefAsked(one, asked);
  const content = await one.content();
  const sections = new Map(sectionsOf(brief).map(({ id, findings }) => [id, findings]));
  const chosen = asked.section === undefined ? testsOf(brief) : oneNamed("the section", asked.section, sections);
  const head = { basis: basisOf(brief), verdict: verdictOf(brief), questions: questionsOf(brief), section: asked.section ?? null };
  const opening = openingOf(head);
  const { items, ...page } = pageOf(chosen.map((finding) => toFindingRow(finding, brief, content)), asked, LONGEST_ANSWER - opening.length);
  return { text: `${opening}\n${listText(head.section, items, page)}`, data: { ...head, findings: items, ...page } };
}

/** The tests that were registered beforehand, those beside them, and claims recomputed. */
function testsOf(brief: Brief) {
  const { registered, beside, audits } = outlineOf(brief);
  return [...registered, ...audits, ...beside].filter((finding) => !isVerdict(finding));
}

function verdictOf(brief: Brief): z.infer<typeof verdict> | null {
  const block = verdictBlock(brief);
  if (block === null) return null;
  const names = namesOf(brief);
  const { finding, title, confidence, cautions } = block;
  return { id: finding.id, title: renderSentence(title, names), says: renderSentence(finding.sentence, names), confidence: renderSentence(confidence, names), cautions: cautions.map((one) => renderSentence(one, names)), permalink: `earnest explain ${finding.id} ${brief.case}` };
}

function questionsOf(brief: Brief): z.infer<typeof question>[] {
  const names = namesOf(brief);
  return sectionsOf(brief).map((section) => ({
    section: section.id,
    question: section.heading,
    answer: tallyOf(section) ?? renderSentence(section.findings[0]!.sentence, names),
    findings: section.findings.length,
    notAssessable: section.findings.filter(isLacking).length
  }));
}

interface Head {
  readonly basis: z.infer<typeof basis>;
  readonly verdict: z.infer<typeof verdict> | null;
  readonly questions: readonly z.infer<typeof question>[];
  readonly section: string | null;
}

function openingOf({ basis: of, verdict: said, questions, section }: Head): string {
  const head = [`${of.title}, as of ${of.asOf}${of.knownBy === null ? "" : `, known by ${of.knownBy}`} (Earnest ${of.engine})`, ...of.notices];
  const verdictLines = said === null ? ["The case registers no rules for a verdict."] : [`Verdict: ${said.says}`, said.confidence, ...said.cautions.map((one) => `Keep in mind: ${one}`), said.permalink];
  const asked = questions.map((one) => `${one.question} [${one.section}] ${one.answer} (${one.findings} findings, ${one.notAssessable} not assessable)`);
  return [...head, "", ...(section === null ? [...verdictLines, "", ...asked, ""] : [])].join("\n");
}

function listText(section: string | null, findings: readonly z.infer<typeof findingRow>[], { next, total }: { readonly next: string | null; readonly total: number }): string {
  return [`${section === null ? "Registered tests and claims recomputed" : `Answers of ${section}`}: ${findings.length} of ${total}`, ...findings.map(rowText), ...(next === null ? [] : [`More: cursor ${next}`])].join("\n");
}
