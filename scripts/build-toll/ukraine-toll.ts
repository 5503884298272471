import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { stringify } from "yaml";
import type { z } from "zod";
import type { source } from "#core/model/source.ts";
import { type toll, tollFile } from "#core/model/toll.ts";
import { cellOf, parseTable } from "#sources/kit/parse-table.ts";
import { absenceOf, type Reader, readerOf, sharedFolder } from "../build-series/kit/shared-folder.ts";
import { caseFolder, importRecord, readRecord, recordFolder } from "../import-record/import-record.ts";
import { hostIndex, toCitation } from "../import-record/to-citation.ts";
import { type Fact, FACTS } from "./ukraine-facts.ts";

type TollInput = z.input<typeof toll>;
type Source = z.input<typeof source>;

const KNOWN = "2026-11-27";
const START = "2022-02-24";
/** The day on which the files at hand were copied: the last that any of them holds. */
const COPIED = "2026-08-22";
const DISPLACED = "humanitarian/hapi_idps_total.json";
const REFUGEES = "humanitarian/refugee_totals.json";

const ABOUT =
  "What the war costs people, as far as no daily series of this case holds it: killed, injured, displaced, without power. Written by scripts/build-toll from dated pages, of which only numbers and days are taken, and from files whose terms allow it. Rival claims stand side by side; a belligerent's claim names its party. The monitors' figures are verified cases and a floor by their own words; for 2026 no dated page with a month's figure was found.";

const TITLES: Readonly<Record<string, string>> = { killed: "killed", injured: "injured", "killed-or-injured": "killed or injured", displaced: "displaced", "power-lost": "without power" };

/** Makes the text of toll.yaml from the facts, the model's estimates and the totals of displaced people. */
export async function buildToll(read: Reader, sources: readonly Source[]): Promise<string> {
  const byHost = hostIndex(sources);
  const entries = [...FACTS.flatMap((fact) => fromFact(fact, byHost)), ...(await modelled(read)), ...(await totals(read))];
  tollFile.parse({ toll: entries });
  return stringify({ about: ABOUT, toll: entries }, { lineWidth: 110, aliasDuplicateObjects: false });
}

function fromFact({ id, from, to, claimant, short, counts, party, pages, note, numbers }: Fact, byHost: ReadonlyMap<string, Source>): TollInput[] {
  return numbers.map(({ measure, who, place, count, least, low, high, words, atEnd, counts: own }): TollInput => ({
    id: numbers.length === 1 ? id : `${id}-${measure}${numbers.filter((one) => one.measure === measure).length > 1 ? `-${place}` : ""}`,
    title: `${who.replaceAll("-", " ")} ${TITLES[measure]}, ${from} to ${to}`,
    measure: measure as TollInput["measure"], who, place, from, to, counted: atEnd === true ? "at-end" : "in-period",
    figure: words !== undefined ? { words } : count !== undefined ? { count, ...(least === true ? { isFloor: true as const } : {}) } : low === undefined ? { high: high! } : { low, high: high! },
    unit: "persons", claimant, ...(short === undefined ? {} : { claimantShort: short }), claimantParty: party, ...(own === undefined && counts === undefined ? {} : { counts: own ?? counts }), ...(note === undefined ? {} : { note }), known: KNOWN,
    sources: pages.map((one) => toCitation(one, byHost))
  }));
}

/** The newest estimate of each model with its prediction interval; the estimate itself is no more than its interval. */
async function modelled(read: Reader): Promise<TollInput[]> {
  const files = [["deaths", "killed", "dead soldiers, by a model fitted to estimates of others"], ["casualties", "killed-or-injured", "dead and wounded soldiers, by a model fitted to estimates of others"]] as const;
  return Promise.all(
    files.map(async ([name, measure, counts]): Promise<TollInput> => {
      const rows = parseTable(await read.text(`losses/meta-estimate-${name}.csv`)).filter((row) => cellOf(row, "estimate") !== "NA" && cellOf(row, "country") === "russia");
      const [newest] = rows.sort((a, b) => (cellOf(a, "date") < cellOf(b, "date") ? 1 : -1));
      if (newest === undefined) throw new Error(`Cannot build from losses/meta-estimate-${name}.csv: wanted a row with an estimate, there is none`);
      const to = cellOf(newest, "date");
      return {
        id: `modelled-${name}-russia`, title: `Soldiers ${TITLES[measure]}, ${START} to ${to}, by a model`, measure, who: "soldiers", place: "of-russia", from: START, to, counted: "in-period",
        figure: { low: Math.round(Number(cellOf(newest, "pi_low"))), high: Math.round(Number(cellOf(newest, "pi_high"))) }, unit: "persons", claimant: "The Economist, by a model over published estimates", claimantParty: null, counts,
        note: "The ends are the model's prediction interval. CC BY 4.0, The Economist. The model is fitted anew each day to the whole war: its newest estimate alone is taken.", known: KNOWN,
        sources: [{ id: "model", source: "economist", url: "https://github.com/TheEconomist/the-economist-ukraine-war-dead-and-wounded-estimates", published: COPIED, credibility: 3 }]
      };
    })
  );
}

/** Totals of displaced people in files at hand. Those inside the country look counted twice, and so cannot be judged. */
async function totals(read: Reader): Promise<TollInput[]> {
  const inside = (JSON.parse(await read.text(DISPLACED)) as { date: string; total_idps: number }[]).at(-1)!;
  const abroad = (JSON.parse(await read.text(REFUGEES)) as { year: number; total_refugees: number }[]).at(-1)!;
  const shared = { measure: "displaced", place: "ukraine", counted: "at-end", unit: "persons", claimantParty: null, known: KNOWN } as const;
  return [
    {
      ...shared, id: `displaced-inside-${inside.date.slice(0, 7)}`, title: `People displaced inside the country on ${inside.date}`, who: "inside-the-country", from: inside.date, to: inside.date, figure: { count: inside.total_idps },
      claimant: "Humanitarian Data Exchange", note: "About twice what the UN refugee agency gives: the file seems to add two tables of the same people. Kept, and in no range.",
      sources: [{ id: "file", source: "ocha-hdx", url: "https://data.humdata.org/hapi", published: COPIED, credibility: 6 }]
    },
    {
      ...shared, id: `refugees-${abroad.year}-12`, title: `Refugees at the end of ${abroad.year}`, who: "refugees", from: `${abroad.year}-12-31`, to: `${abroad.year}-12-31`, figure: { count: abroad.total_refugees },
      claimant: "UN refugee agency", sources: [{ id: "file", source: "unhcr", url: "https://www.unhcr.org/refugee-statistics/", published: COPIED, credibility: 2 }]
    }
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = process.argv[2] ?? join(sharedFolder, "data");
  const absence = absenceOf(folder) ?? absenceOf(recordFolder);
  if (absence === undefined) await writeFile(join(caseFolder, "toll.yaml"), await buildToll(readerOf(folder), importRecord(await readRecord(recordFolder)).sources));
  else {
    console.error(absence);
    process.exitCode = 1;
  }
}
