import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse, stringify } from "yaml";
import { roundsFile } from "#core/model/round.ts";
import { sourcesFile } from "#core/model/source.ts";
import { sharedFolder } from "../build-series/kit/shared-folder.ts";
import type { RecordRound, RecordSource } from "./record-types.ts";
import { toRounds } from "./to-rounds.ts";
import { toSources } from "./to-sources.ts";

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

const ABOUT_SOURCES = `Outlets and bodies behind the rounds: who they are, how far to trust them (A to F; F = cannot be judged), whom they were seen
to copy. Imported by scripts/import-record: the record's 155 outlets, and one source for each further host behind a round, graded
as most of its items are. Grades, affiliations and reasons are the coder's judgement; no change of grade over time could be
shown, so each stands from the beginning. Country XX: not known, or a
body of many countries. Entries without hosts are origins met only through others.`;

/** Makes the texts of rounds.yaml and sources.yaml from the record's texts. */
export function importRecord(roundsText: string, sourcesText: string): { roundsYaml: string; sourcesYaml: string } {
  const { items } = parse(roundsText) as { items: RecordRound[] };
  const listed = (parse(sourcesText) as { sources: RecordSource[] }).sources;
  const sources = toSources(listed, items.flatMap((item) => item.sources));
  const rounds = toRounds(items, sources);
  roundsFile.parse({ rounds });
  sourcesFile.parse({ sources });
  return { roundsYaml: toYaml({ about: oneLine(ABOUT_ROUNDS), rounds }), sourcesYaml: toYaml({ about: oneLine(ABOUT_SOURCES), sources }) };
}

/** Reads the two files of the record that are imported. */
export async function readRecord(folder: string): Promise<[roundsText: string, sourcesText: string]> {
  return [await readFile(join(folder, "rounds.yaml"), "utf8"), await readFile(join(folder, "sources.yaml"), "utf8")];
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
    const { roundsYaml, sourcesYaml } = importRecord(...(await readRecord(folder)));
    await writeFile(join(caseFolder, "rounds.yaml"), roundsYaml);
    await writeFile(join(caseFolder, "sources.yaml"), sourcesYaml);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
    console.error(`Cannot import the record from ${folder}: wanted rounds.yaml and sources.yaml there, they are absent.`);
    process.exitCode = 1;
  }
}
