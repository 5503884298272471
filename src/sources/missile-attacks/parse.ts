import { isDay } from "#core/model/day-count.ts";
import { SourceError } from "#core/model/errors.ts";
import { quoted } from "#core/model/quoted.ts";
import { cellOf, parseTable } from "../kit/parse-table.ts";

/** The table of models that stands beside every snapshot. */
export const MODELS_FILE = "missiles_and_uavs.csv";

/** One row of the compilation: a weapon of one report. */
export interface Launch {
  readonly start: Moment;
  readonly end: Moment;
  readonly weapon: Weapon;
  /** null = the report gives no figure. */
  readonly launched: number | null;
}

/** A day by the local clock with its hour where the report gives one. */
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

/**
 * Parses the compilation and its table of models.
 * @throws SourceError for a table of other columns, a figure or day that is none, and models nobody has classed, which it lists.
 */
export function parseLaunches(launches: string, models: string): Launch[] {
  const weapons = new Map<string, Weapon>(Object.entries(WEAPON_OF_UNLISTED));
  for (const model of parseTable(models)) {
    const weapon = WEAPON_OF_CATEGORY[cellOf(model, "category")];
    if (weapon !== undefined) weapons.set(cellOf(model, "model"), weapon);
  }
  const rows = parseTable(launches);
  const unknown = new Set(rows.map((row) => cellOf(row, "model")).filter((model) => !weapons.has(model)));
  if (unknown.size > 0) throw new SourceError("odd-snapshot", `Cannot class the launches: wanted models of the table, current value is ${[...unknown].sort().join("; ")}`);
  return rows.map((row) => ({
    start: parseMoment(cellOf(row, "time_start")),
    end: parseMoment(cellOf(row, "time_end")),
    weapon: weapons.get(cellOf(row, "model")) as Weapon,
    launched: parseFigure(cellOf(row, "launched"))
  }));
}

function parseFigure(cell: string): number | null {
  if (cell === "") return null;
  if (/^\d+(\.\d+)?$/.test(cell)) return Number(cell);
  throw new SourceError("odd-snapshot", `Cannot read the launches: wanted a count under launched, current value is ${quoted(cell)}`);
}

/** Reads a date in any of the file's formats: the first ten characters are the day, an hour may follow. */
export function parseMoment(text: string): Moment {
  if (!isDay(text.slice(0, 10))) throw new SourceError("odd-snapshot", `Cannot read the launches: wanted a day written YYYY-MM-DD, current value is ${quoted(text)}`);
  const hour = /^ (\d{1,2}):\d{2}/.exec(text.slice(10));
  return { day: text.slice(0, 10), hour: hour === null ? null : Number(hour[1]) };
}
