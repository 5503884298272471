import { makeBrief } from "#app/brief.ts";
import { chooseCase } from "#app/choose-case.ts";
import { namesOf } from "#views/names.ts";
import { renderExplainText } from "#views/report/explain-text.ts";
import { renderFindingJson } from "#views/report/json.ts";
import { commandSpec, misuse, readArguments, renderHelp } from "./args.ts";
import { findFinding } from "./explain.ts";
import { AS_OF, CASE, dayOfFlag } from "./flags.ts";
import { answering } from "./output.ts";
import { progressOn, textOptions } from "./terminal.ts";
import { quoted } from "#core/model/quoted.ts";

export const auditSpec = commandSpec({
  name: "audit",
  says: "Audits a published claim: the published numbers, ours, why they differ, and how many other dates or shifted calendars show at least as much.\n  earnest audit claim <id>",
  takes: ["claim", "<id>"],
  flags: { case: CASE, format: { type: "string", value: "text|json", oneOf: ["text", "json"], says: "Text for people, or the finding itself" }, "as-of": AS_OF }
});

/** Runs `earnest audit claim <id>`. */
export const auditCommand = answering(async (argv, effects) => {
  const { flags, words, wantsHelp } = readArguments(argv, auditSpec);
  if (wantsHelp) {
    effects.stdout(renderHelp(auditSpec));
    return 0;
  }
  if (words[0] !== "claim") throw misuse(auditSpec, "claim and the id of a claim", quoted(words[0] ?? ""), "claim");
  const asOf = dayOfFlag("audit", "as-of", flags["as-of"]);
  const brief = await makeBrief(chooseCase(flags.case, effects.cwd), { ...(asOf ? { asOf } : {}), progress: progressOn(effects) });
  const finding = findFinding({ ...brief, findings: brief.findings.filter((f) => f.assay.startsWith("audit@")) }, words[1]!, "audit");
  effects.stdout(flags.format === "json" ? renderFindingJson(finding) : renderExplainText(finding, textOptions(effects), namesOf(brief)));
  return 0;
});
