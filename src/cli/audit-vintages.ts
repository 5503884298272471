import { chooseCase } from "#app/choose-case.ts";
import { auditVintages } from "#app/vintages.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import { renderVintagesText } from "#views/report/vintages-text.ts";
import { commandSpec, misuse, readArguments, renderHelp } from "./args.ts";
import { AS_OF, CASE, caseNamed, KNOWN_BY, replayDays } from "./flags.ts";
import { answering } from "./output.ts";
import { progressOn, textOptions } from "./terminal.ts";

export const auditVintagesSpec = commandSpec({
  name: "audit vintages",
  says:
    "Makes the series that come from an upstream file anew from each of several snapshots of it, cut to the last day of the earliest, and tells which figures\n" +
    "and which findings change. The table of models stands beside the snapshots. Without --as-of: as of the day on which the earliest was complete.\n" +
    "Exit 0 when no words change, 3 when some do.\n" +
    "  earnest audit vintages launches/missile_attacks_daily.*.csv",
  takes: ["[case]", "<snapshot.csv>", "<snapshot.csv>…"],
  flags: { case: CASE, format: { type: "string", value: "text|json", oneOf: ["text", "json"], says: "Text for people, or one JSON object" }, "as-of": AS_OF, "known-by": KNOWN_BY }
});

/** Runs `earnest audit vintages [case] <snapshot.csv>…`. */
export const auditVintagesCommand = answering(async (argv, effects) => {
  const { flags, words, wantsHelp } = readArguments(argv, auditVintagesSpec);
  if (wantsHelp) {
    effects.stdout(renderHelp(auditVintagesSpec));
    return 0;
  }
  const [named, ...others] = words.filter((word) => !word.endsWith(".csv"));
  if (others.length > 0) throw misuse(auditVintagesSpec, "one case, and snapshots that end in .csv", `${named} ${others.join(" ")}`);
  const folder = chooseCase(caseNamed(auditVintagesSpec, flags.case, named), effects.cwd);
  const audit = await auditVintages(folder, words.filter((word) => word.endsWith(".csv")), effects.cwd, { ...replayDays("audit vintages", flags), progress: progressOn(effects) });
  const { brief, ...rest } = audit;
  const same = rest.comparisons.every(({ changes }) => changes.every(({ kind }) => kind === "numbers" || kind === "details"));
  effects.stdout(flags.format === "json" ? `${canonicalJson({ case: brief.case, asOf: brief.asOf, same, ...rest })}\n` : renderVintagesText(audit, textOptions(effects)));
  return same ? 0 : 3;
});
