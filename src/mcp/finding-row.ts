import { z } from "zod";
import type { Brief } from "#core/model/brief.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Finding } from "#core/model/finding.ts";
import type { Sidecar } from "#core/model/series.ts";
import { namesOf } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";

const figures = z.object({
  series: z.string(),
  title: z.string(),
  claimant: z.string(),
  kind: z.string().describe("belligerent-claim, machine-coded, official …"),
  warning: z.string().nullable().describe("Set where the figures are a belligerent's claim, or were coded by a machine"),
  source: z.string(),
  url: z.string().nullable()
});

/** A finding in a list: its answer, whose figures it rests on, and what must be kept in mind. */
export const findingRow = z.object({
  id: z.string(),
  assay: z.string(),
  subject: z.string(),
  calendar: z.string().nullable(),
  status: z.string().describe("assessed, or not-assessable: the data cannot say"),
  answer: z.string(),
  caveats: z.array(z.string()),
  sources: z.array(z.string()).describe("What went in: rounds, terms/<id>, series/<id> …, which get_record shows with its pages"),
  figures: z.array(figures),
  permalink: z.string().describe("The command that shows how it was computed")
});
export type FindingRow = z.infer<typeof findingRow>;

/** Puts a finding into the form of a list. */
export function toFindingRow(finding: Finding, brief: Brief, { series }: Pick<CaseContent, "series">): FindingRow {
  const names = namesOf(brief);
  const { id, assay, subject, calendar, outcome, sentence, caveats, inputs } = finding;
  const used = series.filter(({ sidecar }) => inputs.some(({ name }) => name === `series/${sidecar.id}`));
  return {
    id, assay, calendar,
    subject: `${subject.kind}/${subject.id}`,
    status: outcome.status,
    answer: renderSentence(sentence, names),
    caveats: caveats.map((caveat) => renderSentence(caveat, names)),
    sources: inputs.map(({ name }) => name),
    figures: used.map(({ sidecar }) => ({ series: sidecar.id, title: sidecar.title, claimant: sidecar.claimant.name, kind: sidecar.claimant.kind, warning: warningOf(sidecar), source: sidecar.source.name, url: sidecar.source.url })),
    permalink: `earnest explain ${id} ${brief.case}`
  };
}

function warningOf({ claimant }: Sidecar): string | null {
  if (claimant.party !== null || claimant.kind === "belligerent-claim") return `A belligerent's claim: ${claimant.name} says so.`;
  return claimant.kind === "machine-coded" ? "Machine-coded: no person saw each figure, and it is no verified fact." : null;
}

/** Writes a row for a reader. */
export function rowText({ id, assay, subject, status, answer, caveats, figures: used, permalink }: FindingRow): string {
  const warnings = [...new Set(used.flatMap(({ warning }) => (warning === null ? [] : [warning])))];
  return [`[${id}] ${answer}`, `  ${assay} of ${subject}, ${status}; ${permalink}`, ...warnings.map((line) => `  ${line}`), ...caveats.map((line) => `  Keep in mind: ${line}`)].join("\n");
}

/** Tells whether a finding is of a party: it, its calendars, its words, or acts that its series count. */
export function isOfParty({ subject, calendar, outcome, inputs }: Finding, party: string, { series }: Pick<CaseContent, "series">): boolean {
  const acts = series.filter(({ sidecar }) => sidecar.party === party).map(({ sidecar }) => sidecar.id);
  const isOwn = (id: string) => id === party || id.startsWith(`${party}-`);
  return isOwn(subject.id) || (calendar !== null && isOwn(calendar)) || ("party" in outcome && outcome.party === party) || acts.includes(subject.id) || inputs.some(({ name }) => name === `positions/${party}`);
}
