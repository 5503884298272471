import { makeBrief } from "#app/brief.ts";
import { chooseCase } from "#app/choose-case.ts";
import { commandSpec } from "./args.ts";
import { command } from "./command.ts";
import { findFinding, renderFindingAs } from "./explain.ts";
import { AS_OF, CASE, caseNamed, KNOWN_BY, replayDays } from "./flags.ts";
import { progressOn } from "./terminal.ts";

export const auditClaimSpec = commandSpec({
  name: "audit claim",
  purpose: "doubt",
  says:
    "Audits a published claim.\n" +
    "The published numbers, ours, why they differ, and how many other dates or shifted calendars show at least as much.",
  takes: ["<id>", "[case]"],
  flags: { case: CASE, "as-of": AS_OF, "known-by": KNOWN_BY },
  formats: ["text", "csv", "json"],
  examples: [
    { line: "earnest audit claim newspaper-52-percent", says: "What a newspaper counted, what we count, and why they differ." },
    { line: "earnest audit claim newspaper-52-percent --format json", says: "The finding itself." }
  ]
});

/** Runs `earnest audit claim <id> [case]`. */
export const auditClaimCommand = command(auditClaimSpec, async ({ flags, words, format }, effects) => {
  const folder = chooseCase(caseNamed(auditClaimSpec, flags.case, words[1]), effects.cwd);
  const brief = await makeBrief(folder, { ...replayDays("audit claim", flags), progress: progressOn(effects) });
  const finding = findFinding({ ...brief, findings: brief.findings.filter((f) => f.assay.startsWith("audit@")) }, words[0]!, "audit claim");
  effects.stdout(renderFindingAs(format, finding, brief, effects));
  return 0;
});
