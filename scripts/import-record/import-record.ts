import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse, stringify } from "yaml";
import { issuesFile } from "#core/model/issue.ts";
import { positionsFile } from "#core/model/position.ts";
import { roundsFile } from "#core/model/round.ts";
import { sourcesFile } from "#core/model/source.ts";
import { termsFile } from "#core/model/term.ts";
import { sharedFolder } from "../build-series/kit/shared-folder.ts";
import type { RecordIssue, RecordPosition, RecordReading } from "./record-types.ts";
import type { RecordPage, RecordRound, RecordSource, RecordTerm } from "./record-types.ts";
import { toIssues, toPositions } from "./to-positions.ts";
import { toRounds } from "./to-rounds.ts";
import { toSources } from "./to-sources.ts";
import { type MeasureNames, type Sides, toTerms } from "./to-terms.ts";

export const recordFolder = join(sharedFolder, "record");
export const caseFolder = fileURLToPath(new URL("../../cases/ukraine-2025", import.meta.url));

const ABOUT_ROUNDS = `Rounds of talks and contacts of leaders, from February 2022 to mid-May 2026, in our own words; dense from January 2025 to
mid-March 2026, thinner after. Imported by scripts/import-record from a record coded by hand and compiled on 2026-11-24.
from and to are local days at the place; a night session that passes midnight keeps the day on which it began. announced is the
first day on which a page seen names the day of the meeting. countsAsRound: a negotiating meeting with at least one party of the
war at the table, or heard in turn by the mediator. Kinds: direct (both parties), trilateral (both and the United States),
mediated (a third party with both), us-russia, us-ukraine, us-ukraine-europe, europe-ukraine (a consultation), conference
(Russia not there), call (leaders), cancelled (announced and not held, or moved). Kind, level, outcome and countsAsRound are the
coder's judgement. An absent topic is no proof that it was not raised.`;

const ABOUT_TERMS = `Undertakings in the war: truces, moratoria, corridors, withdrawals, sea deals, exchange accords, and offers refused, in our own
words; March 2022 to mid-May 2026, thin for 2023 and 2024. Imported by scripts/import-record from a record coded by hand and compiled on
2026-11-24. A window stands as each party reads it; null = that party named none; a day as the end is the last day, inclusive. Steps of the
ladder are what somebody said of it, and are never taken back, only followed by others. Every count of the other side's breaches is a
belligerent's claim of credibility 6. What stands under judgement is the coder's opinion.`;

const ABOUT_ISSUES = `What the talks are about, in fifteen issues, each with a ruler from 0 to 1 on which demands are placed. The rulers run the same way for all: 0 nearest
the furthest Russian text, 1 nearest the furthest Ukrainian text. A ruler measures, it scores nobody. Imported by scripts/import-record from a record coded by hand
and compiled on 2026-11-24. The south is kept apart from Donbas because the parties moved there at different times. What stands under judgements is the coder's own
reading of the claim that a list of demands has not changed, to be reviewed; what the assay says stands beside it.`;

const ABOUT_POSITIONS = `What parties, mediators and others demanded on the issues of issues.yaml, from December 2021 to June 2026, in our own words; the pages seen thin out
after March 2026. Imported by scripts/import-record from a record coded by hand and compiled on 2026-11-24, from excerpts of stored pages (about 2,000 characters
each), never whole pages. A place is an interval [low, high] set by hand from the words seen: its width is what they leave open; null with a reason where nothing
can be placed. Every place is one coder's judgement, to be reviewed. Credibility grades that the position was taken, not that it is meant. on is the day it was
stated, or of the report where the note says so; a month where no day was seen. Statuses: standing (said in public as one's own), reported (others say so), floated,
tabled (put forward in public or in the talks), handed-over (a paper was given), agreed-ad-referendum. The London terms of April 2025, written by Ukrainian and
European officials, are booked once, for Ukraine. Holder others: who is neither a party nor a mediator nor the European states together.`;

const ABOUT_SOURCES = `Outlets and bodies behind the rounds and the undertakings: who they are, how far to trust them (A to F; F = cannot be judged), whom they were seen
to copy. Imported by scripts/import-record: the record's 155 outlets, and one source for each further host behind a round, graded
as most of its items are. Grades, affiliations and reasons are the coder's judgement; no change of grade over time could be
shown, so each stands from the beginning. Country XX: not known, or a
body of many countries. Entries without hosts are origins met only through others.`;

const SIDES: Sides = {
  parties: { Russia: "russia", Ukraine: "ukraine" },
  mediators: { "United States": "united-states", US: "united-states", Turkey: "turkey" }
};

const MEASURES: MeasureNames = {
  "launches.missiles": { series: "launches-night", classes: ["missiles"] },
  "launches.drones": { series: "launches-night", classes: ["drones"] },
  "alerts.minutes": { series: "alerts-night", classes: ["minutes"] },
  "strikes-on-russia.drones": { series: "drones-on-russia", classes: ["drones"] },
  fires: { series: "fires", classes: ["in-ukraine-held", "in-russia-held"] },
  area: { series: "area", classes: ["km2"] }
};

/** The texts of the files of the record that are imported. */
export interface RecordTexts {
  readonly rounds: string;
  readonly terms: string;
  readonly sources: string;
  readonly positions: string;
}

/** Makes the texts of rounds.yaml, terms.yaml and sources.yaml from the record's texts, and lists what could not be mapped. */
export function importRecord(texts: RecordTexts): { roundsYaml: string; termsYaml: string; sourcesYaml: string; issuesYaml: string; positionsYaml: string; unmapped: string[] } {
  const { items } = parse(texts.rounds) as { items: RecordRound[] };
  const undertakings = (parse(texts.terms) as { items: RecordTerm[] }).items;
  const stated = parse(texts.positions) as { issues: RecordIssue[]; positions: RecordPosition[]; list_has_not_changed: { readings: RecordReading[] } };
  const listed = (parse(texts.sources) as { sources: RecordSource[] }).sources;
  const onTheWeb = (pages: readonly RecordPage[]) => pages.filter(({ url }) => url.startsWith("http"));
  const sources = toSources(listed, [
    { name: "the calendar of rounds", pages: onTheWeb(items.flatMap((item) => item.sources)) },
    { name: "the list of undertakings", pages: onTheWeb(undertakings.flatMap((item) => item.sources)) },
    { name: "the list of positions", pages: onTheWeb(stated.positions.flatMap((item) => item.sources)) }
  ]);
  const rounds = toRounds(items, sources);
  const { terms, unmapped } = toTerms(undertakings, sources, SIDES, MEASURES);
  const { positions, conflicts } = toPositions(stated.positions, sources);
  const issues = toIssues(stated.issues, stated.list_has_not_changed.readings, positions);
  issuesFile.parse({ issues });
  positionsFile.parse({ positions });
  roundsFile.parse({ rounds });
  termsFile.parse({ terms });
  sourcesFile.parse({ sources });
  return {
    roundsYaml: toYaml({ about: oneLine(ABOUT_ROUNDS), rounds }),
    termsYaml: toYaml({ about: oneLine(ABOUT_TERMS), terms }),
    sourcesYaml: toYaml({ about: oneLine(ABOUT_SOURCES), sources }),
    issuesYaml: toYaml({ about: oneLine(ABOUT_ISSUES), issues }),
    positionsYaml: toYaml({ about: oneLine(ABOUT_POSITIONS), positions }),
    unmapped: [...unmapped, ...conflicts]
  };
}

/** Reads the files of the record that are imported. */
export async function readRecord(folder: string): Promise<RecordTexts> {
  const [rounds, terms, sources, positions] = await Promise.all(["rounds", "terms", "sources", "positions"].map((name) => readFile(join(folder, `${name}.yaml`), "utf8")));
  return { rounds: rounds!, terms: terms!, sources: sources!, positions: positions! };
}

function toYaml(content: unknown): string {
  return stringify(content, { lineWidth: 110, aliasDuplicateObjects: false });
}

function oneLine(text: string): string {
  return text.replaceAll("\n", " ");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = process.argv[2] ?? recordFolder;
  try {
    const { roundsYaml, termsYaml, sourcesYaml, issuesYaml, positionsYaml, unmapped } = importRecord(await readRecord(folder));
    await writeFile(join(caseFolder, "rounds.yaml"), roundsYaml);
    await writeFile(join(caseFolder, "terms.yaml"), termsYaml);
    await writeFile(join(caseFolder, "sources.yaml"), sourcesYaml);
    await writeFile(join(caseFolder, "issues.yaml"), issuesYaml);
    await writeFile(join(caseFolder, "positions.yaml"), positionsYaml);
    for (const line of unmapped) console.error(line);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
    console.error(`Cannot import the record from ${folder}: wanted rounds.yaml, terms.yaml and sources.yaml there, they are absent.`);
    process.exitCode = 1;
  }
}
