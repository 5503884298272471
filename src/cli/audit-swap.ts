import { chooseCase } from "#app/choose-case.ts";
import { auditSwap } from "#app/swap.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import { renderSwapText } from "#views/report/swap-text.ts";
import { commandSpec, readArguments, renderHelp } from "./args.ts";
import { AS_OF, CASE, caseNamed, KNOWN_BY, replayDays } from "./flags.ts";
import { answering } from "./output.ts";
import { progressOn, textOptions } from "./terminal.ts";

export const auditSwapSpec = commandSpec({
  name: "audit swap",
  says:
    "Exchanges the labels of two parties throughout a case, assesses it again, and tells of each finding whether it mirrors; of every two parties where there are more.\n" +
    "Exit 0 when all mirror, 3 when one does not.\n" +
    "  earnest audit swap gaza-2023",
  takes: ["[case]"],
  flags: { case: CASE, format: { type: "string", value: "text|json", oneOf: ["text", "json"], says: "Text for people, or one JSON object" }, "as-of": AS_OF, "known-by": KNOWN_BY }
});

/** Runs `earnest audit swap [case]`. */
export const auditSwapCommand = answering(async (argv, effects) => {
  const { flags, words, wantsHelp } = readArguments(argv, auditSwapSpec);
  if (wantsHelp) {
    effects.stdout(renderHelp(auditSwapSpec));
    return 0;
  }
  const folder = chooseCase(caseNamed(auditSwapSpec, flags.case, words[0]), effects.cwd);
  const result = await auditSwap(folder, { ...replayDays("audit swap", flags), progress: progressOn(effects) });
  const same = result.pairs.every(({ unmirrored }) => unmirrored.length === 0);
  if (flags.format === "json") effects.stdout(`${canonicalJson({ case: result.brief.case, asOf: result.brief.asOf, same, pairs: result.pairs })}\n`);
  else effects.stdout(renderSwapText(result, textOptions(effects)));
  return same ? 0 : 3;
});
