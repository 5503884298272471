import { relative } from "node:path";
import { importSeries } from "#app/import-series.ts";
import { commandSpec } from "./args.ts";
import { command } from "./command.ts";
import { authorOf, BY, caseNamed } from "./flags.ts";
import { tellOn } from "./terminal.ts";

export const importSpec = commandSpec({
  name: "import",
  purpose: "keep",
  says:
    "Appends new days to a series and lists stored figures that now differ.\n" +
    "A stored figure is changed only with --accept-revisions; the old one is kept in series/revisions.csv. Where the case has a log, the import is logged in the same step.",
  takes: ["<series>", "<file.csv>", "[case]"],
  flags: {
    case: { type: "string", value: "<case>", says: "The case; else the only one in ./cases" },
    by: BY,
    "accept-revisions": { type: "boolean", says: "Change stored figures that differ" },
    "gap-reason": { type: "string", value: "<text>", says: "Why cells are empty on days that no gap of the sidecar covers" }
  },
  formats: ["text", "ndjson"],
  examples: [
    { line: "earnest import strikes newer.csv", says: "Append new days; list figures that now differ." },
    { line: "earnest import strikes newer.csv --accept-revisions --by 'A. Coder'", says: "Take the newer figures, and keep the old." }
  ]
});

/** Runs `earnest import <series> <file.csv> [case]`. */
export const importCommand = command(importSpec, async ({ flags, words, format }, effects) => {
  const [series, file, named] = words as [string, string, string?];
  const acceptsRevisions = flags["accept-revisions"] === true;
  const asked = { caseName: caseNamed(importSpec, flags.case, named), series, file, acceptsRevisions, gapReason: flags["gap-reason"], by: () => authorOf("import", flags.by, effects), at: effects.now() };
  const done = await importSeries(asked, effects.cwd, effects.today(), { tell: tellOn(effects) });
  const isText = format === "text";
  for (const revision of done.revisions) {
    const { day, class: name, old, new: now } = revision;
    effects.stdout(isText ? `${day}  ${name}  ${old || "no report"} -> ${now || "no report"}\n` : `${JSON.stringify({ series, ...revision })}\n`);
  }
  const where = relative(effects.cwd, done.folder) || ".";
  const added = done.appended === 0 ? "no new day" : `${done.appended} new ${done.appended === 1 ? "day" : "days"}, now to ${done.lastDay}`;
  effects.stderr(`${where}/series ${series}: ${added}; ${revisionsSaid(done.revisions.length, done.isRevised)}\n`);
  const hasChanged = done.appended > 0 || done.isRevised;
  if (hasChanged && !done.isLogged) effects.stderr("The case has no log: who did this is not told (earnest log append opens one)\n");
  return 0;
});

function revisionsSaid(count: number, isRevised: boolean): string {
  if (count === 0) return "no stored figure differs";
  const figures = `${count} stored ${count === 1 ? "figure differs" : "figures differ"}`;
  return isRevised ? `${figures}: changed, the old in series/revisions.csv` : `${figures}: left as stored (--accept-revisions changes that)`;
}
