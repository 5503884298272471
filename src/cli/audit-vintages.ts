import { chooseCase } from "#app/choose-case.ts";
import { auditVintages } from "#app/vintages.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import { renderVintagesText } from "#views/report/vintages-text.ts";
import { commandSpec, misuse } from "./args.ts";
import { command } from "./command.ts";
import { AS_OF, CASE, caseNamed, KNOWN_BY, replayDays } from "./flags.ts";
import { progressOn, textOptions } from "./terminal.ts";

export const auditVintagesSpec = commandSpec({
  name: "audit vintages",
  purpose: "doubt",
  says:
    "Tells what snapshots of one upstream file give differently.\n" +
    "The series that come from the file are made anew from each snapshot and cut to the last day of the earliest; told are the figures and the findings that change. The table of models stands beside the snapshots. Without --as-of: as of the day on which the earliest was complete.",
  takes: ["[case]", "<snapshot.csv>", "<snapshot.csv>…"],
  flags: { case: CASE, "as-of": AS_OF, "known-by": KNOWN_BY },
  formats: ["text", "json"],
  examples: [
    { line: "earnest audit vintages one.csv two.csv", says: "What two snapshots of one file give differently." },
    { line: "earnest audit vintages one.csv two.csv three.csv", says: "The same of three, each against the one before." }
  ],
  exits: { 3: "words change with the snapshot" }
});

/** Runs `earnest audit vintages [case] <snapshot.csv>…`. */
export const auditVintagesCommand = command(auditVintagesSpec, async ({ flags, words, format }, effects) => {
  const [named, ...others] = words.filter((word) => !word.endsWith(".csv"));
  if (others.length > 0) throw misuse(auditVintagesSpec, "one case, and snapshots that end in .csv", `${named} ${others.join(" ")}`);
  const folder = chooseCase(caseNamed(auditVintagesSpec, flags.case, named), effects.cwd);
  const audit = await auditVintages(folder, words.filter((word) => word.endsWith(".csv")), effects.cwd, { ...replayDays("audit vintages", flags), progress: progressOn(effects) });
  const { brief, ...rest } = audit;
  const same = rest.comparisons.every(({ changes }) => changes.every(({ kind }) => kind === "numbers" || kind === "details"));
  effects.stdout(format === "json" ? `${canonicalJson({ case: brief.case, asOf: brief.asOf, same, ...rest })}\n` : renderVintagesText(audit, textOptions(effects)));
  return same ? 0 : 3;
});
