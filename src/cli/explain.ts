import { makeBrief } from "#app/brief.ts";
import { chooseCase } from "#app/choose-case.ts";
import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import { quoted } from "#core/model/quoted.ts";
import { namesOf } from "#views/names.ts";
import { renderExplainText } from "#views/report/explain-text.ts";
import { renderFindingJson } from "#views/report/json.ts";
import { commandSpec, misuse, readArguments, renderHelp } from "./args.ts";
import { AS_OF, CASE, caseNamed, KNOWN_BY, replayDays } from "./flags.ts";
import { answering } from "./output.ts";
import { progressOn, textOptions } from "./terminal.ts";

export const explainSpec = commandSpec({
  name: "explain",
  says: "Shows how a finding was computed: formula, inputs with digests, parameters, records and versions.\nA finding is named by its id or the beginning of it, by its subject, or by subject and calendar: strikes, strikes@party-a.",
  takes: ["<finding>", "[case]"],
  flags: { case: CASE, format: { type: "string", value: "text|json", oneOf: ["text", "json"], says: "Text for people, or the finding itself" }, "as-of": AS_OF, "known-by": KNOWN_BY }
});

/** Runs `earnest explain <finding> [case]`. */
export const explainCommand = answering(async (argv, effects) => {
  const { flags, words, wantsHelp } = readArguments(argv, explainSpec);
  if (wantsHelp) {
    effects.stdout(renderHelp(explainSpec));
    return 0;
  }
  const brief = await makeBrief(chooseCase(caseNamed(explainSpec, flags.case, words[1]), effects.cwd), { ...replayDays("explain", flags), progress: progressOn(effects) });
  const finding = findFinding(brief, words[0]!, "explain");
  effects.stdout(flags.format === "json" ? renderFindingJson(finding) : renderExplainText(finding, textOptions(effects), namesOf(brief)));
  return 0;
});

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
