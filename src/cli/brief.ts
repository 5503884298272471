import { makeBrief } from "#app/brief.ts";
import { chooseCase } from "#app/choose-case.ts";
import { briefSince } from "#app/diff.ts";
import type { Brief } from "#core/model/brief.ts";
import { renderBriefMarkdown } from "#views/report/brief-markdown.ts";
import { renderBriefText } from "#views/report/brief-text.ts";
import { renderFindingsCsv } from "#views/report/findings-csv.ts";
import { renderBriefJson, renderFindingsNdjson } from "#views/report/json.ts";
import { commandSpec, misuse } from "./args.ts";
import { command } from "./command.ts";
import { AS_OF, CASE, caseNamed, dayOfFlag, KNOWN_BY, replayDays } from "./flags.ts";
import type { CliEffects } from "./output.ts";
import { progressOn, textOptions } from "./terminal.ts";

/** The forms of a brief, for every command that prints one. */
export const BRIEF_FORMATS = ["text", "md", "html", "csv", "json", "ndjson"] as const;

export const briefSpec = commandSpec({
  name: "brief",
  purpose: "look",
  says:
    "Prints what the evidence says, the answer first.\n" +
    "Below it stand what carried it, what it cannot exclude and whose claim the figures are. Stored findings are shown while files and engine are those they were made from; otherwise they are computed anew.\n" +
    "With --since what changed since that day stands right below the verdict: whether its words did, which conditions, which answers, because of which records.",
  takes: ["[case]"],
  flags: {
    case: CASE,
    since: { type: "string", value: "<day>", says: "Tell below the verdict what changed since that day, and because of what (not in ndjson and csv, which hold findings alone)" },
    "as-of": AS_OF,
    "known-by": KNOWN_BY
  },
  formats: BRIEF_FORMATS,
  examples: [
    { line: "earnest brief", says: "What the evidence says today, the answer first." },
    { line: "earnest brief --as-of 2026-01-02", says: "What could have been said on that day." },
    { line: "earnest brief --since 2026-01-02 --format md", says: "What has changed since then, as Markdown." }
  ]
});

/** Runs `earnest brief [case]`. */
export const briefCommand = command(briefSpec, async ({ flags, words, format, asked }, effects) => {
  const since = dayOfFlag("brief", "since", flags.since);
  if (since !== undefined && isList(asked)) throw misuse(briefSpec, "text, md, html or json with --since, since ndjson and csv hold findings alone", asked, "json");
  const options = { ...replayDays("brief", flags), progress: progressOn(effects) };
  const folder = chooseCase(caseNamed(briefSpec, flags.case, words[0]), effects.cwd);
  const brief = since === undefined ? await makeBrief(folder, options) : await briefSince(folder, since, options);
  effects.stdout(await renderBriefAs(since !== undefined && isList(format) ? "json" : format, brief, effects));
  return 0;
});

/** Tells whether a form holds findings alone: what changed since a day stands beside them and is in none. */
function isList(format: string | undefined): format is "ndjson" | "csv" {
  return format === "ndjson" || format === "csv";
}

/** Renders a brief in one of the formats that every command offers. */
export async function renderBriefAs(format: (typeof BRIEF_FORMATS)[number], brief: Brief, effects: CliEffects): Promise<string> {
  switch (format) {
    case "md":
      return renderBriefMarkdown(brief);
    case "html": {
      const [{ renderBriefHtml }, { readPageAsset }] = await Promise.all([import("#views/report/brief-html.tsx"), import("#app/page-assets.ts")]);
      return renderBriefHtml(brief, (await readPageAsset("page.css"))?.body);
    }
    case "csv":
      return renderFindingsCsv(brief);
    case "json":
      return renderBriefJson(brief);
    case "ndjson":
      return renderFindingsNdjson(brief.findings);
    default:
      return renderBriefText(brief, textOptions(effects));
  }
}
