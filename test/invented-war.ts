import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newCommand } from "../src/cli/new.ts";
import type { CliEffects } from "../src/cli/output.ts";
import type { Day } from "../src/core/model/day.ts";
import { addDays } from "../src/core/model/day-count.ts";
import { drawNegativeBinomial, seededRng } from "../src/core/stats/rng.ts";

/** The first day of the invented war's figures, and how many days they have. */
export const WAR_BEGINS: Day = "2031-01-01";
export const WAR_DAYS = 540;
/** Days of the war on which its ten rounds begin; each lasts two days. */
export const ROUND_STARTS = [190, 214, 233, 251, 274, 297, 315, 342, 366, 391] as const;

const TODAY: Day = "2032-07-01";

/** Daily figures of a party as the documented CSV: seeded, over-dispersed, multiplied by `effect` on the three days after a round. */
export function figuresCsv({ seed, mean, effect = 1, days = WAR_DAYS }: { seed: number; mean: number; effect?: number; days?: number }): string {
  const rng = seededRng(seed);
  const isAfter = (t: number) => ROUND_STARTS.some((start) => t > start + 1 && t <= start + 4);
  const rows = Array.from({ length: days }, (_, t) => `${addDays(WAR_BEGINS, t)},${drawNegativeBinomial(rng, mean * (isAfter(t) ? effect : 1), 3)}\n`);
  return `day,strikes\n${rows.join("")}`;
}

/** The ten dates as a table that `earnest new --rounds` reads: both parties sat at every one. */
export function roundsCsv(): string {
  const rows = ROUND_STARTS.map((start) => `${addDays(WAR_BEGINS, start)},${addDays(WAR_BEGINS, start + 1)},northland southland,${addDays(WAR_BEGINS, start - 3)}\n`);
  return `from,to,parties,published\n${rows.join("")}`;
}

/** A working folder of its own, with what commands said there. */
export interface Workshop {
  readonly cwd: string;
  readonly effects: CliEffects;
  readonly said: { out: string; err: string };
  /** The folder of the invented war's case. */
  readonly caseFolder: string;
  remove(): Promise<void>;
}

/** Makes an empty working folder and effects that write into memory. */
export async function emptyWorkshop(more: Partial<CliEffects> = {}): Promise<Workshop> {
  const cwd = await mkdtemp(join(tmpdir(), "earnest-"));
  const said = { out: "", err: "" };
  const effects: CliEffects = {
    stdout: (text) => void (said.out += text),
    stderr: (text) => void (said.err += text),
    isTerminal: false,
    env: {},
    cwd,
    today: () => TODAY,
    now: () => `${TODAY}T12:00:00Z`,
    userName: () => Promise.resolve("A Coder"),
    untilInterrupted: () => Promise.resolve(),
    ...more
  };
  return { cwd, effects, said, caseFolder: join(cwd, "cases", "invented-war"), remove: () => rm(cwd, { recursive: true, force: true }) };
}

/** Writes the CSVs of the invented war: a series for each party, and the ten dates. */
export async function writeWarTables(cwd: string, effects: { north?: number; south?: number } = {}): Promise<void> {
  await mkdir(cwd, { recursive: true });
  await writeFile(join(cwd, "north.csv"), figuresCsv({ seed: 1, mean: 40, effect: effects.north ?? 1 }));
  await writeFile(join(cwd, "south.csv"), figuresCsv({ seed: 2, mean: 25, effect: effects.south ?? 1 }));
  await writeFile(join(cwd, "dates.csv"), roundsCsv());
}

/** The flags with which `earnest new` makes the invented war of the tables. */
export const NEW_WAR_FLAGS = [
  "invented-war",
  ...["--title", "An invented war"],
  ...["--party", "northland=Northland", "--party", "southland=Southland"],
  ...["--series", "northland-strikes=north.csv", "--series", "southland-strikes=south.csv"],
  ...["--claimant", "northland-strikes=southland", "--unit", "northland-strikes=strikes", "--night", "northland-strikes"],
  ...["--rounds", "dates.csv"]
];

/** Makes the case of the invented war in a working folder of its own, from two CSVs and ten dates, by `earnest new`. */
export async function inventedWar(effects: { north?: number; south?: number } = {}): Promise<Workshop> {
  const workshop = await emptyWorkshop();
  await writeWarTables(workshop.cwd, effects);
  const code = await newCommand([...NEW_WAR_FLAGS], workshop.effects);
  if (code !== 0) throw new Error(`Cannot make the invented war: wanted exit code 0, current value is ${code}: ${workshop.said.err}`);
  workshop.said.out = workshop.said.err = "";
  return workshop;
}
