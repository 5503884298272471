import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse, stringify } from "yaml";
import { accordsFile } from "#core/model/accord.ts";
import { corridorsFile } from "#core/model/corridor.ts";
import { exchangesFile } from "#core/model/exchange.ts";
import { roundsFile } from "#core/model/round.ts";
import { sourcesFile } from "#core/model/source.ts";
import { termsFile } from "#core/model/term.ts";
import { sharedFolder } from "../build-series/kit/shared-folder.ts";
import { ACCORD_KEYS, CORRIDOR_DAYS, SPEAKERS } from "./exchange-keys.ts";
import type { RecordAccord, RecordExchange } from "./exchange-types.ts";
import type { RecordPage, RecordRound, RecordSource, RecordTerm } from "./record-types.ts";
import { toAccords } from "./to-accords.ts";
import { toCorridors } from "./to-corridors.ts";
import { toExchanges } from "./to-exchanges.ts";
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

const ABOUT_EXCHANGES = `Handovers of prisoners and bodies from March 2022 to mid-May 2026, and quarrels about them, in our own words; dense from 2024, thin for
2022, when one side counted 28 exchanges by 27 October and 18 stand here; ordinals 9 to 39 could not be attached. Imported by scripts/import-record from
a record coded by hand and compiled on 2026-11-24. delivered holds the figure both sides give, or the better founded one; every rival figure stands
under claims; null = not published or not seen, never zero. People are all people; civilians and wounded are parts of them. Bodies are as the side
that hands them over labels them; Kyiv disputes part of the labels.`;

const ABOUT_ACCORDS = `Accords on exchanges: how many each side was to get, claims of what came of the whole, and the coder's own count. What was delivered
stands in exchanges.yaml, stage by stage. Imported by scripts/import-record; the record gives accords no page, so the agreed figures stand on the page
that tells of the agreement under terms.yaml.`;

const ABOUT_CORRIDORS = `Ways out for people, March to May 2022: the days promised, as each side reads them, and the days on which a source says that a corridor
worked, worked in part or failed. A day without an entry is unknown, which is no failure. Imported by scripts/import-record from steps of terms.yaml; which
word a step gives a day is the coder's judgement.`;

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
  readonly exchanges: string;
}

/** Makes the record files of the case from the record's texts, and lists what could not be mapped, what is doubtful and what contradicts itself. */
export function importRecord(texts: RecordTexts): { roundsYaml: string; termsYaml: string; sourcesYaml: string; exchangesYaml: string; accordsYaml: string; corridorsYaml: string; unmapped: string[] } {
  const { items } = parse(texts.rounds) as { items: RecordRound[] };
  const undertakings = (parse(texts.terms) as { items: RecordTerm[] }).items;
  const listed = (parse(texts.sources) as { sources: RecordSource[] }).sources;
  const handedOver = parse(texts.exchanges) as { items: RecordExchange[]; accords: RecordAccord[] };
  const onTheWeb = (pages: readonly RecordPage[]) => pages.filter(({ url }) => url.startsWith("http"));
  const sources = toSources(listed, [
    { name: "the calendar of rounds", pages: onTheWeb(items.flatMap((item) => item.sources)) },
    { name: "the list of undertakings", pages: onTheWeb(undertakings.flatMap((item) => item.sources)) },
    { name: "the list of exchanges", pages: onTheWeb(handedOver.items.flatMap((item) => item.sources)) }
  ]);
  const rounds = toRounds(items, sources);
  const { terms, unmapped } = toTerms(undertakings, sources, SIDES, MEASURES);
  const { exchanges, doubts } = toExchanges(handedOver.items, sources, SPEAKERS);
  const { accords, conflicts } = toAccords(handedOver.accords, ACCORD_KEYS, terms, exchanges);
  const corridors = toCorridors(terms, CORRIDOR_DAYS);
  roundsFile.parse({ rounds });
  termsFile.parse({ terms });
  sourcesFile.parse({ sources });
  exchangesFile.parse({ exchanges });
  accordsFile.parse({ accords });
  corridorsFile.parse({ corridors });
  return {
    roundsYaml: toYaml({ about: oneLine(ABOUT_ROUNDS), rounds }),
    termsYaml: toYaml({ about: oneLine(ABOUT_TERMS), terms }),
    sourcesYaml: toYaml({ about: oneLine(ABOUT_SOURCES), sources }),
    exchangesYaml: toYaml({ about: oneLine(ABOUT_EXCHANGES), exchanges }),
    accordsYaml: toYaml({ about: oneLine(ABOUT_ACCORDS), accords }),
    corridorsYaml: toYaml({ about: oneLine(ABOUT_CORRIDORS), corridors }),
    unmapped: [...unmapped, ...doubts, ...conflicts]
  };
}

/** Reads the files of the record that are imported. */
export async function readRecord(folder: string): Promise<RecordTexts> {
  const read = (name: string) => readFile(join(folder, `${name}.yaml`), "utf8");
  const [rounds, terms, sources, exchanges] = await Promise.all([read("rounds"), read("terms"), read("sources"), read("exchanges")]);
  return { rounds, terms, sources, exchanges };
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
    const { roundsYaml, termsYaml, sourcesYaml, exchangesYaml, accordsYaml, corridorsYaml, unmapped } = importRecord(await readRecord(folder));
    await writeFile(join(caseFolder, "rounds.yaml"), roundsYaml);
    await writeFile(join(caseFolder, "terms.yaml"), termsYaml);
    await writeFile(join(caseFolder, "sources.yaml"), sourcesYaml);
    await writeFile(join(caseFolder, "exchanges.yaml"), exchangesYaml);
    await writeFile(join(caseFolder, "accords.yaml"), accordsYaml);
    await writeFile(join(caseFolder, "corridors.yaml"), corridorsYaml);
    for (const line of unmapped) console.error(line);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
    console.error(`Cannot import the record from ${folder}: wanted rounds.yaml, terms.yaml, sources.yaml and exchanges.yaml there, one is absent.`);
    process.exitCode = 1;
  }
}
