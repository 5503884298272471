import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse, stringify } from "yaml";
import type { z } from "zod";
import { draft } from "#core/model/draft.ts";
import { RECORD_FILES } from "#core/model/record-files.ts";
import type { source } from "#core/model/source.ts";
import { sharedFolder } from "../build-series/kit/shared-folder.ts";
import { ABOUT } from "./about.ts";
import { ACCORD_KEYS, CORRIDOR_DAYS, SPEAKERS } from "./exchange-keys.ts";
import type { RecordAccord, RecordExchange } from "./exchange-types.ts";
import type { RecordIssue, RecordPage, RecordPosition, RecordReading, RecordRound, RecordSource, RecordTerm } from "./record-types.ts";
import { TOLL_PAGES, TOLL_SOURCES } from "../build-toll/ukraine-facts.ts";
import { toAccords } from "./to-accords.ts";
import { toCorridors } from "./to-corridors.ts";
import { toExchanges } from "./to-exchanges.ts";
import { type RecordDraft, toDrafts } from "./to-drafts.ts";
import type { RecordStatements, TimelineEntry } from "./statement-types.ts";
import { timelinePage } from "./timeline-pages.ts";
import type { RecordQuestion } from "./question-types.ts";
import { toForecasts } from "./to-forecasts.ts";
import { toEvents } from "./to-events.ts";
import { toStatements } from "./to-statements.ts";
import { toIssues, toPositions } from "./to-positions.ts";
import { type RecordScenario, toScenarios } from "./to-scenarios.ts";
import { toRounds } from "./to-rounds.ts";
import { toSources } from "./to-sources.ts";
import { type MeasureNames, type Sides, toTerms } from "./to-terms.ts";

export const recordFolder = join(sharedFolder, "record");
export const caseFolder = fileURLToPath(new URL("../../cases/ukraine-2025", import.meta.url));

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
  readonly exchanges: string;
  readonly positions: string;
  readonly statements: string;
  readonly timeline: string;
  readonly scenarios: string;
  readonly forecasts: string;
  readonly sources: string;
  /** One text a draft, in the order of their names. */
  readonly drafts: readonly string[];
}

/** What the import makes: the files of the case by path, and what could not be mapped, is doubtful or contradicts itself. */
export interface Imported {
  readonly files: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
  readonly sources: readonly z.input<typeof source>[];
  /** The text of forecasts.yaml before anything is filed: what was filed is the case's own, and no import writes over it. */
  readonly questions: string;
}

/** Makes the record files of the case from the record's texts. */
export function importRecord(texts: RecordTexts): Imported {
  const { items } = parse(texts.rounds) as { items: RecordRound[] };
  const undertakings = (parse(texts.terms) as { items: RecordTerm[] }).items;
  const readings = parse(texts.statements) as RecordStatements;
  const timeline = JSON.parse(texts.timeline) as TimelineEntry[];
  const listed = (parse(texts.sources) as { sources: RecordSource[] }).sources;
  const handedOver = parse(texts.exchanges) as { items: RecordExchange[]; accords: RecordAccord[] };
  const stated = parse(texts.positions) as { issues: RecordIssue[]; positions: RecordPosition[]; list_has_not_changed: { readings: RecordReading[] } };
  const futures = (parse(texts.scenarios) as { scenarios: RecordScenario[] }).scenarios;
  const asked = (parse(texts.forecasts) as { questions: RecordQuestion[] }).questions;
  const papers = texts.drafts.map((text) => parse(text) as RecordDraft);
  const onTheWeb = (pages: readonly RecordPage[]) => pages.filter(({ url }) => url.startsWith("http"));
  const fromPages = toSources(listed, [
    { name: "the calendar of rounds", pages: onTheWeb(items.flatMap((item) => item.sources)) },
    { name: "the list of undertakings", pages: onTheWeb(undertakings.flatMap((item) => item.sources)) },
    { name: "the drafts", pages: onTheWeb(papers.flatMap((item) => item.sources)) },
    { name: "the list of statements", pages: readings.statements.flatMap((item) => item.sources) },
    { name: "the timeline, graded by the import", pages: timeline.map(timelinePage) },
    { name: "the claims of human cost", pages: TOLL_PAGES },
    { name: "the list of exchanges", pages: onTheWeb(handedOver.items.flatMap((item) => item.sources)) },
    { name: "the list of positions", pages: onTheWeb(stated.positions.flatMap((item) => item.sources)) },
    { name: "the scenarios", pages: onTheWeb(futures.flatMap((item) => item.sources)) },
    { name: "the list of forecast questions", pages: asked.flatMap((item) => item.sources) }
  ]);
  const sources = [...fromPages, ...TOLL_SOURCES].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rounds = toRounds(items, sources);
  const { terms, unmapped } = toTerms(undertakings, sources, SIDES, MEASURES);
  const { exchanges, doubts } = toExchanges(handedOver.items, sources, SPEAKERS);
  const { accords, conflicts: rivals } = toAccords(handedOver.accords, ACCORD_KEYS, terms, exchanges);
  const corridors = toCorridors(terms, CORRIDOR_DAYS);
  const { positions, conflicts: undatable } = toPositions(stated.positions, sources);
  const issues = toIssues(stated.issues, stated.list_has_not_changed.readings, positions);
  const { drafts, ambiguous } = toDrafts(papers, sources, SIDES.parties);
  for (const one of drafts) draft.parse(one);
  const statements = toStatements(readings.statements, sources);
  const cities = [...new Set(rounds.flatMap(({ place }) => place.city ?? []))];
  const { events, conflicts } = toEvents({ read: readings.events, timeline, statements, sources, cities });
  const scenarios = toScenarios(futures, sources);
  const lists = { rounds, terms, exchanges, accords, corridors, issues, positions, events, statements, scenarios, sources };
  const { forecasts, conflicts: early } = toForecasts(asked, sources);
  RECORD_FILES.forecasts.schema.parse({ forecasts });
  for (const [name, records] of Object.entries(lists)) RECORD_FILES[name as keyof typeof lists].schema.parse({ [name]: records });
  return {
    files: new Map([
      ...Object.entries(lists).map(([name, records]) => [`${name}.yaml`, toYaml({ about: ABOUT[name]!.replaceAll("\n", " "), [name]: records })] as const),
      ...drafts.map((one) => [`drafts/${one.id}.yaml`, toYaml(one)] as const)
    ]),
    notes: [...unmapped, ...doubts, ...rivals, ...undatable, ...ambiguous, ...conflicts, ...early],
    sources,
    questions: toYaml({ about: ABOUT["forecasts"]!.replaceAll("\n", " "), forecasts })
  };
}

/** Reads the files of the record that are imported. */
export async function readRecord(folder: string): Promise<RecordTexts> {
  const read = (name: string) => readFile(join(folder, `${name}.yaml`), "utf8");
  const scenarios = await read("scenarios");
  const [rounds, terms, exchanges, positions, statements, sources] = await Promise.all([read("rounds"), read("terms"), read("exchanges"), read("positions"), read("statements"), read("sources")]);
  const timeline = await readFile(join(folder, "..", "data", "timeline.json"), "utf8");
  const forecasts = await read("forecasts");
  const papers = (await readdir(join(folder, "drafts"))).filter((name) => name.endsWith(".yaml")).sort();
  const drafts = await Promise.all(papers.map((name) => readFile(join(folder, "drafts", name), "utf8")));
  return { rounds, terms, exchanges, positions, statements, timeline, scenarios, sources, drafts, forecasts };
}

function toYaml(content: unknown): string {
  return stringify(content, { lineWidth: 110, aliasDuplicateObjects: false });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = process.argv[2] ?? recordFolder;
  try {
    const { files, notes, questions } = importRecord(await readRecord(folder));
    await mkdir(join(caseFolder, "drafts"), { recursive: true });
    for (const [path, text] of files) await writeFile(join(caseFolder, path), text);
    if (!existsSync(join(caseFolder, "forecasts.yaml"))) await writeFile(join(caseFolder, "forecasts.yaml"), questions);
    for (const line of notes) console.error(line);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
    console.error(`Cannot import the record from ${folder}: wanted its files there and ../data/timeline.json; ${(cause as Error).message}.`);
    process.exitCode = 1;
  }
}
