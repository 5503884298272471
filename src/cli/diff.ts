import { chooseCase } from "#app/choose-case.ts";
import { diffCase } from "#app/diff.ts";
import { renderDiffNdjson, renderDiffText } from "#views/report/diff-text.ts";
import { commandSpec, misuse } from "./args.ts";
import { command } from "./command.ts";
import { CASE, caseNamed, dayOfArgument, dayOfFlag, KNOWN_BY } from "./flags.ts";
import { progressOn, textOptions } from "./terminal.ts";

export const diffSpec = commandSpec({
  name: "diff",
  purpose: "look",
  says:
    "Shows which answers differ between two days, and why.\n" +
    "Changed words come first. The records named are those that came to count between the two days, or of which more became public, and the series that grew.",
  takes: ["<day>", "<later day>", "[case]"],
  flags: {
    case: CASE,
    "known-by": KNOWN_BY,
    all: { type: "boolean", says: "Tell those with the same words and other numbers one by one, too" }
  },
  formats: ["text", "ndjson"],
  examples: [
    { line: "earnest diff 2026-01-02 2026-02-02", says: "Which answers a month changed, and because of which records." },
    { line: "earnest diff 2026-01-02 2026-02-02 --format ndjson", says: "One object an answer." }
  ]
});

/** Runs `earnest diff <day> <later day> [case]`. */
export const diffCommand = command(diffSpec, async ({ flags, words, format }, effects) => {
  const [from, to] = [dayOfArgument("diff", words[0]!), dayOfArgument("diff", words[1]!)];
  if (from >= to) throw misuse(diffSpec, "the earlier day first", `${from} ${to}`);
  const knownBy = dayOfFlag("diff", "known-by", flags["known-by"]);
  const difference = await diffCase(chooseCase(caseNamed(diffSpec, flags.case, words[2]), effects.cwd), from, to, { ...(knownBy ? { knownBy } : {}), progress: progressOn(effects) });
  const isText = format === "text";
  effects.stdout(isText ? renderDiffText(difference, textOptions(effects), flags.all === true) : renderDiffNdjson(difference));
  return 0;
});
