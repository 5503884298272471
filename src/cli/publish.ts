import { resolve } from "node:path";
import { chooseCase } from "#app/choose-case.ts";
import { publishCase } from "#app/publish.ts";
import { quoted } from "#core/model/quoted.ts";
import { commandSpec, misuse } from "./args.ts";
import { command } from "./command.ts";
import { AS_OF, CASE, caseNamed, KNOWN_BY, replayDays } from "./flags.ts";
import { progressOn, tellOn } from "./terminal.ts";

export const publishSpec = commandSpec({
  name: "publish",
  purpose: "share",
  says: "Writes a case as a site of files, with a feed and a calendar.\nIt opens from a disk or any web server. The same case as of the same day gives the same bytes. Published again, only files that changed are written, and the feed keeps the earlier briefs.\nPrints the folder.",
  takes: ["[case]"],
  flags: {
    out: { type: "string", short: "o", value: "<folder>", says: "Where the site goes: a new or empty folder, or one that this command made" },
    case: CASE,
    "site-url": { type: "string", value: "<address>", says: "Where the site will be on the web, for the feed and the calendar" },
    "as-of": AS_OF,
    "known-by": KNOWN_BY
  },
  examples: [
    { line: "earnest publish -o site", says: "A site that opens from site/index.html with the network off." },
    { line: "earnest publish -o site --site-url https://example.org/talks", says: "The same, with the addresses of its place on the web in feed and calendar." }
  ]
});

/** Runs `earnest publish [case] -o <folder>`. */
export const publishCommand = command(publishSpec, async ({ flags, words }, effects) => {
  if (flags.out === undefined || flags.out === "") throw misuse(publishSpec, "-o with the folder of the site", "nothing");
  const siteUrl = siteUrlOf(flags["site-url"]);
  const options = { ...replayDays("publish", flags), siteUrl, tell: tellOn(effects), progress: progressOn(effects) };
  const folder = resolve(effects.cwd, flags.out);
  const { brief, site } = await publishCase(chooseCase(caseNamed(publishSpec, flags.case, words[0]), effects.cwd), folder, options);
  effects.stderr(`${brief.title}, as of ${brief.asOf}: ${site.written.length} files written, ${site.unchanged} unchanged, ${site.removed.length} removed; ${(site.bytes / 1e6).toFixed(2)} MB in all. Open ${folder}/index.html\n`);
  effects.stdout(`${folder}\n`);
  return 0;
});

/** Reads the address of a site and ends it in a slash. @throws UsageError when it is no address on the web. */
function siteUrlOf(given: string | undefined): string | null {
  if (given === undefined) return null;
  const address = URL.canParse(given) ? new URL(given) : null;
  if (address === null || !/^https?:$/.test(address.protocol) || address.search !== "" || address.hash !== "") throw misuse(publishSpec, "--site-url with an address that begins with https:// and has neither query nor fragment", quoted(given));
  return address.href.endsWith("/") ? address.href : `${address.href}/`;
}
