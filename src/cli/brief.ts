import { makeBrief } from "#app/brief.ts";
import { chooseCase } from "#app/choose-case.ts";
import { briefSince } from "#app/diff.ts";
import type { Brief } from "#core/model/brief.ts";
import { renderBriefMarkdown } from "#views/report/brief-markdown.ts";
import { renderBriefText } from "#views/report/brief-text.ts";
import { renderBriefJson, renderFindingsNdjson } from "#views/report/json.ts";
import { commandSpec, misuse, readArguments, renderHelp } from "./args.ts";
import { AS_OF, CASE, caseNamed, dayOfFlag, KNOWN_BY, replayDays } from "./flags.ts";
import { answering, type CliEffects } from "./output.ts";
import { progressOn, textOptions } from "./terminal.ts";

export const briefSpec = commandSpec({
  name: "brief",
  says: "Prints what the evidence says: the answer first, then what carried it, what it cannot exclude and whose claim the figures are.\nStored findings are shown while files and engine are those they were made from; otherwise they are computed anew.\nWith --since what changed since that day stands right below the verdict: whether its words did, which conditions, which answers, because of which records.",
  takes: ["[case]"],
  flags: {
    case: CASE,
    since: { type: "string", value: "<day>", says: "Tell below the verdict what changed since that day, and because of what (not in ndjson)" },
    format: { type: "string", value: "text|md|html|json|ndjson", oneOf: ["text", "md", "html", "json", "ndjson"], says: "text at a terminal, ndjson in a pipe" },
    "as-of": AS_OF,
    "known-by": KNOWN_BY
  }
});

/** Runs `earnest brief [case]`. */
export const briefCommand = answering(async (argv, effects) => {
  const { flags, words, wantsHelp } = readArguments(argv, briefSpec);
  if (wantsHelp) {
    effects.stdout(renderHelp(briefSpec));
    return 0;
  }
  const since = dayOfFlag("brief", "since", flags.since);
  if (since !== undefined && flags.format === "ndjson") throw misuse(briefSpec, "text, md, html or json with --since, since ndjson holds findings alone", "ndjson", "json");
  const options = { ...replayDays("brief", flags), progress: progressOn(effects) };
  const folder = chooseCase(caseNamed(briefSpec, flags.case, words[0]), effects.cwd);
  const brief = since === undefined ? await makeBrief(folder, options) : await briefSince(folder, since, options);
  effects.stdout(await renderBriefAs(flags.format ?? (effects.isTerminal ? "text" : since === undefined ? "ndjson" : "json"), brief, effects));
  return 0;
});

/** Renders a brief in one of the formats that every command offers. */
export async function renderBriefAs(format: string, brief: Brief, effects: CliEffects): Promise<string> {
  switch (format) {
    case "md":
      return renderBriefMarkdown(brief);
    case "html": {
      const [{ renderBriefHtml }, { readPageAsset }] = await Promise.all([import("#views/report/brief-html.tsx"), import("#app/page-assets.ts")]);
      return renderBriefHtml(brief, (await readPageAsset("page.css"))?.body);
    }
    case "json":
      return renderBriefJson(brief);
    case "ndjson":
      return renderFindingsNdjson(brief.findings);
    default:
      return renderBriefText(brief, textOptions(effects));
  }
}
