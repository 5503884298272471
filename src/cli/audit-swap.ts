import { chooseCase } from "#app/choose-case.ts";
import { auditSwap } from "#app/swap.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import { renderSwapText } from "#views/report/swap-text.ts";
import { commandSpec } from "./args.ts";
import { command } from "./command.ts";
import { AS_OF, CASE, caseNamed, KNOWN_BY, replayDays } from "./flags.ts";
import { progressOn, textOptions } from "./terminal.ts";

export const auditSwapSpec = commandSpec({
  name: "audit swap",
  purpose: "doubt",
  says:
    "Exchanges the parties' labels and tells whether each finding mirrors.\n" +
    "The labels of two parties are exchanged throughout the case and it is assessed again; of every two parties where there are more.",
  takes: ["[case]"],
  flags: { case: CASE, "as-of": AS_OF, "known-by": KNOWN_BY },
  formats: ["text", "json"],
  examples: [
    { line: "earnest audit swap", says: "Exchange the labels of the two parties of a case." },
    { line: "earnest audit swap --format json --quiet", says: "The same for a program, without the conversation." }
  ],
  exits: { 3: "a finding does not mirror" }
});

/** Runs `earnest audit swap [case]`. */
export const auditSwapCommand = command(auditSwapSpec, async ({ flags, words, format }, effects) => {
  const folder = chooseCase(caseNamed(auditSwapSpec, flags.case, words[0]), effects.cwd);
  const result = await auditSwap(folder, { ...replayDays("audit swap", flags), progress: progressOn(effects) });
  const same = result.pairs.every(({ unmirrored }) => unmirrored.length === 0);
  if (format === "json") effects.stdout(`${canonicalJson({ case: result.brief.case, asOf: result.brief.asOf, same, pairs: result.pairs })}\n`);
  else effects.stdout(renderSwapText(result, textOptions(effects)));
  return same ? 0 : 3;
});
