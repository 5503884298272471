import { chooseCase } from "#app/choose-case.ts";
import { diffCase } from "#app/diff.ts";
import { renderDiffNdjson, renderDiffText } from "#views/report/diff-text.ts";
import { commandSpec, misuse, readArguments, renderHelp } from "./args.ts";
import { CASE, caseNamed, dayOfArgument, dayOfFlag, KNOWN_BY } from "./flags.ts";
import { answering } from "./output.ts";
import { progressOn, textOptions } from "./terminal.ts";

export const diffSpec = commandSpec({
  name: "diff",
  says:
    "Shows which answers differ between two days, changed words first, and because of which records: those that came to count between\n" +
    "the two days, or of which more became public, and the series that grew.",
  takes: ["<day>", "<later day>", "[case]"],
  flags: {
    case: CASE,
    "known-by": KNOWN_BY,
    all: { type: "boolean", says: "Tell those with the same words and other numbers one by one, too" },
    format: { type: "string", value: "text|ndjson", oneOf: ["text", "ndjson"], says: "Sentences at a terminal, one object an answer in a pipe" }
  }
});

/** Runs `earnest diff <day> <later day> [case]`. */
export const diffCommand = answering(async (argv, effects) => {
  const { flags, words, wantsHelp } = readArguments(argv, diffSpec);
  if (wantsHelp) {
    effects.stdout(renderHelp(diffSpec));
    return 0;
  }
  const [from, to] = [dayOfArgument("diff", words[0]!), dayOfArgument("diff", words[1]!)];
  if (from >= to) throw misuse(diffSpec, "the earlier day first", `${from} ${to}`);
  const knownBy = dayOfFlag("diff", "known-by", flags["known-by"]);
  const difference = await diffCase(chooseCase(caseNamed(diffSpec, flags.case, words[2]), effects.cwd), from, to, { ...(knownBy ? { knownBy } : {}), progress: progressOn(effects) });
  const isText = (flags.format ?? (effects.isTerminal ? "text" : "ndjson")) === "text";
  effects.stdout(isText ? renderDiffText(difference, textOptions(effects), flags.all === true) : renderDiffNdjson(difference));
  return 0;
});
