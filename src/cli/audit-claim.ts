import { makeBrief } from "#app/brief.ts";
import { chooseCase } from "#app/choose-case.ts";
import { namesOf } from "#views/names.ts";
import { renderExplainText } from "#views/report/explain-text.ts";
import { renderFindingJson } from "#views/report/json.ts";
import { commandSpec, readArguments, renderHelp } from "./args.ts";
import { findFinding } from "./explain.ts";
import { AS_OF, CASE, caseNamed, KNOWN_BY, replayDays } from "./flags.ts";
import { answering } from "./output.ts";
import { progressOn, textOptions } from "./terminal.ts";

export const auditClaimSpec = commandSpec({
  name: "audit claim",
  says:
    "Audits a published claim: the published numbers, ours, why they differ, and how many other dates or shifted calendars show at least as much.\n" +
    "  earnest audit claim newspaper-52-percent",
  takes: ["<id>", "[case]"],
  flags: { case: CASE, format: { type: "string", value: "text|json", oneOf: ["text", "json"], says: "Text for people, or the finding itself" }, "as-of": AS_OF, "known-by": KNOWN_BY }
});

/** Runs `earnest audit claim <id> [case]`. */
export const auditClaimCommand = answering(async (argv, effects) => {
  const { flags, words, wantsHelp } = readArguments(argv, auditClaimSpec);
  if (wantsHelp) {
    effects.stdout(renderHelp(auditClaimSpec));
    return 0;
  }
  const folder = chooseCase(caseNamed(auditClaimSpec, flags.case, words[1]), effects.cwd);
  const brief = await makeBrief(folder, { ...replayDays("audit claim", flags), progress: progressOn(effects) });
  const finding = findFinding({ ...brief, findings: brief.findings.filter((f) => f.assay.startsWith("audit@")) }, words[0]!, "audit claim");
  effects.stdout(flags.format === "json" ? renderFindingJson(finding) : renderExplainText(finding, textOptions(effects), namesOf(brief)));
  return 0;
});
