import { makeBrief } from "#app/brief.ts";
import { chooseCase } from "#app/choose-case.ts";
import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import { quoted } from "#core/model/quoted.ts";
import { namesOf } from "#views/names.ts";
import { renderExplainText } from "#views/report/explain-text.ts";
import { renderFindingJson } from "#views/report/json.ts";
import { renderTableCsv } from "#views/tables/render-csv.ts";
import { commandSpec, misuse } from "./args.ts";
import { command } from "./command.ts";
import { AS_OF, CASE, caseNamed, KNOWN_BY, replayDays } from "./flags.ts";
import type { CliEffects } from "./output.ts";
import { progressOn, textOptions } from "./terminal.ts";

export const explainSpec = commandSpec({
  name: "explain",
  purpose: "look",
  says:
    "Shows how a finding was computed.\n" +
    "Formula, inputs with digests, parameters, records and versions. A finding is named by its id or the beginning of it, by its subject, or by subject and calendar: strikes, strikes@party-a.",
  takes: ["<finding>", "[case]"],
  flags: { case: CASE, "as-of": AS_OF, "known-by": KNOWN_BY },
  formats: ["text", "csv", "json"],
  examples: [
    { line: "earnest explain strikes", says: "How the finding on a series was computed." },
    { line: "earnest explain 1a2b3c4d --format csv", says: "The numbers behind a finding, named by the beginning of its id." }
  ]
});

/** Runs `earnest explain <finding> [case]`. */
export const explainCommand = command(explainSpec, async ({ flags, words, format }, effects) => {
  const brief = await makeBrief(chooseCase(caseNamed(explainSpec, flags.case, words[1]), effects.cwd), { ...replayDays("explain", flags), progress: progressOn(effects) });
  const finding = findFinding(brief, words[0]!, "explain");
  effects.stdout(renderFindingAs(format, finding, brief, effects));
  return 0;
});

/** Renders how a finding was computed in one of the formats of a single finding. */
export function renderFindingAs(format: "text" | "csv" | "json", finding: Finding, brief: Brief, effects: CliEffects): string {
  if (format === "json") return renderFindingJson(finding);
  return format === "csv" ? (renderTableCsv(finding) ?? "") : renderExplainText(finding, textOptions(effects), namesOf(brief));
}

/** Finds a finding by id, beginning of an id, subject, or subject@calendar; the first in the order of the brief. */
export function findFinding({ findings }: Brief, name: string, command: string): Finding {
  const names = (f: Finding) => [f.subject.id, ...(f.calendar ? [`${f.subject.id}@${f.calendar}`] : [])];
  const found = findings.find((f) => (name.length >= 4 && f.id.startsWith(name)) || names(f).includes(name));
  if (found) return found;
  const known = [...new Set(findings.flatMap((f) => [f.id, ...names(f)]))];
  throw misuse({ name: command }, known.length > 12 ? "the id or subject of a finding of the case" : `one of ${known.join(", ")}`, quoted(name), selectorOf(findings, name) ?? nearestWord(name, known));
}

/** The id of the first finding whose assay the name begins, as `verdict` does: what was perhaps meant. */
function selectorOf(findings: readonly Finding[], name: string): string | undefined {
  return findings.find(({ assay }) => assay.split("@")[0] === name.split("@")[0])?.id;
}
