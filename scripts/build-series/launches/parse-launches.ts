import { cellOf, parseTable } from "../kit/parse-table.ts";
import type { Reader } from "../kit/shared-folder.ts";

export const LAUNCHES_FILE = "launches/missile_attacks_daily.2026-06-07.csv";
const MODELS_FILE = "launches/missiles_and_uavs.csv";

/** One row of the compilation: a weapon of one report. */
export interface Launch {
  readonly start: Moment;
  readonly end: Moment;
  readonly weapon: Weapon;
  /** null = the report gives no figure. */
  readonly launched: number | null;
}

/** A day in Kyiv with its hour where the report gives one. */
export interface Moment {
  readonly day: string;
  readonly hour: number | null;
}

export type Weapon = "drones" | "missiles" | "bombs";

const WEAPON_OF_CATEGORY: Readonly<Record<string, Weapon>> = {
  UAV: "drones",
  "ballistic missile": "missiles",
  "cruise missile": "missiles",
  "surface-to-air missile": "missiles",
  "surface-to-air and ballistic": "missiles",
  "guided bomb": "bombs"
};

/** Names that the table of models does not hold: combinations of missiles, another spelling, three Ukrainian names of Russian drones. */
const WEAPON_OF_UNLISTED: Readonly<Record<string, Weapon>> = {
  "Iskander-M and Iskander-K": "missiles",
  "Iskander-M/KN-23 and Iskander-K and Kalibr": "missiles",
  "Iskander-M/KN-23 and Iskander-K and X-59/X-69": "missiles",
  "X-101/X-555 and Kalibr and Iskander-M/KN-23": "missiles",
  "Intercontinental ballistic missile": "missiles",
  Фенікс: "drones",
  Картограф: "drones",
  "Привет-82": "drones",
  "Aerial Bomb": "bombs"
};

/** Reads all launches of the raw compilation. */
export async function readLaunches(read: Reader): Promise<Launch[]> {
  return parseLaunches(await read.text(LAUNCHES_FILE), await read.text(MODELS_FILE));
}

/** Parses the compilation and its table of models; a model nobody has classed is an error that lists all such names. */
export function parseLaunches(launches: string, models: string): Launch[] {
  const weapons = new Map<string, Weapon>(Object.entries(WEAPON_OF_UNLISTED));
  for (const model of parseTable(models)) {
    const weapon = WEAPON_OF_CATEGORY[cellOf(model, "category")];
    if (weapon !== undefined) weapons.set(cellOf(model, "model"), weapon);
  }
  const rows = parseTable(launches);
  const unknown = new Set(rows.map((row) => cellOf(row, "model")).filter((model) => !weapons.has(model)));
  if (unknown.size > 0) throw new Error(`Cannot class the launches: wanted a class for ${[...unknown].sort().join("; ")}`);
  return rows.map((row) => ({
    start: parseMoment(cellOf(row, "time_start")),
    end: parseMoment(cellOf(row, "time_end")),
    weapon: weapons.get(cellOf(row, "model")) as Weapon,
    launched: cellOf(row, "launched") === "" ? null : Number(cellOf(row, "launched"))
  }));
}

/** Reads a date in any of the file's formats: the first ten characters are the day, an hour may follow. */
export function parseMoment(text: string): Moment {
  const hour = /^ (\d{1,2}):\d{2}/.exec(text.slice(10));
  return { day: text.slice(0, 10), hour: hour === null ? null : Number(hour[1]) };
}
