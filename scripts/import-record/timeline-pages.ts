import type { z } from "zod";
import type { citation, source } from "#core/model/source.ts";
import type { RecordPage } from "./record-types.ts";
import type { TimelineEntry } from "./statement-types.ts";
import { toCitation } from "./to-citation.ts";
import { hostOf } from "./to-id.ts";

type Source = z.input<typeof source>;
type Grade = RecordPage["reliability"];

/** Hosts of the timeline that nothing else in the record grades, as the import grades them: outlets with an editor B or C, copies and blogs D or E, nameless sites F. */
const GRADES: Readonly<Record<string, readonly [grade: Grade, name: string]>> = {
  "4thpillarpost.com": ["E", "4th Pillar Post"],
  "bbctodays.pages.dev": ["E", "mirror of a BBC report"],
  "citizen.co.za": ["B", "The Citizen"],
  "cnbc.com": ["B", "CNBC"],
  "counteroffensive.news": ["C", "The Counteroffensive"],
  "enovinar.com": ["D", "eNovinar"],
  "forbes.ua": ["C", "Forbes Ukraine"],
  "foxnews.com": ["B", "Fox News"],
  "journal-news.com": ["B", "Journal-News"],
  "latimes.com": ["B", "Los Angeles Times"],
  "mia.mk": ["B", "MIA"],
  "nbcmiami.com": ["B", "NBC Miami"],
  "newindianexpress.com": ["B", "The New Indian Express"],
  "nigerialive24.com": ["E", "Nigeria Live 24"],
  "popsmokemedia.com": ["E", "Pop Smoke Media"],
  "punemirror.com": ["D", "Pune Mirror"],
  "speedynews.gr": ["E", "Speedy News"],
  "thegreekcourier.blogspot.com": ["E", "The Greek Courier, a blog"],
  "todayheadline.co": ["E", "mirror of an Al Jazeera report"],
  "www1.brasilemfolhas.com.br": ["D", "Brasil em Folhas"]
};

/** The item's own grade where the timeline gives none: one page seen, so probably true at best. */
const CREDIBILITY: Readonly<Record<Grade, RecordPage["credibility"]>> = { A: 2, B: 2, C: 2, D: 3, E: 3, F: 6 };

/** The page of an entry, with the grade of its host where the record has none. Addresses may be followed by a note in brackets. */
export function timelinePage({ source_url, source_date }: TimelineEntry): RecordPage {
  const url = source_url.split(" ")[0]!;
  const [grade, publisher] = GRADES[hostOf(url)] ?? ["F", hostOf(url)];
  return { id: "timeline", url, publisher, published: source_date, reliability: grade, credibility: CREDIBILITY[grade] };
}

/** Turns the page of an entry into a citation; both grades follow from its source, since nobody graded the page. */
export function timelineCitation(entry: TimelineEntry, byHost: ReadonlyMap<string, Source>): z.input<typeof citation> {
  const page = timelinePage(entry);
  const from = byHost.get(hostOf(page.url));
  const grade = from?.reliability.at(-1)?.grade ?? page.reliability;
  return toCitation({ ...page, publisher: from?.name ?? page.publisher, reliability: grade, credibility: CREDIBILITY[grade] }, byHost);
}
