import { parseCsv } from "#core/series/parse-csv.ts";
import { addDays, isDay } from "#core/model/day-count.ts";

type Row = Readonly<Record<string, string>>;

/** Reads a table of somebody else's, whatever its line ends and blanks. */
function rowsOf(text: string): Row[] {
  const lines = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n").replace(/\n*$/, "\n");
  const cells = splitQuoted(lines);
  const [header, ...rows] = cells as [string[], ...string[][]];
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
}

/** Their tables have line breaks inside quotes, which ours never have. */
function splitQuoted(text: string): string[][] {
  const lines = text.split("\n").slice(0, -1);
  const whole: string[] = [];
  for (const line of lines) {
    const open = whole.at(-1);
    if (open !== undefined && (open.match(/"/g) ?? []).length % 2 === 1) whole[whole.length - 1] = `${open} ${line}`;
    else whole.push(line);
  }
  return (parseCsv("theirs", `${whole.join("\n")}\n`).value ?? []).map((row) => row.map((cell) => cell.text));
}

/** month/day/year; a missing day is the 15th, a missing month or a question mark no date. */
function mediationDay(text: string): string | null {
  const [, month, day, year] = /^\s*(\d{1,2})\/(\d{0,2})\/?\/?(\d{4}|\d{2})\s*$/.exec(text.replaceAll("?", "x")) ?? [];
  if (month === undefined || year === undefined) return null;
  const full = Number(year) > 99 ? Number(year) : Number(year) + (Number(year) > 25 ? 1900 : 2000);
  const found = `${full}-${month.padStart(2, "0")}-${(day || "15").padStart(2, "0")}`;
  return isDay(found) ? found : null;
}

/** How many of some mediations were followed, or preceded, by an agreement. */
export interface MediationShare {
  readonly events: number;
  readonly n: number;
}

/** The shares of mediations that the range of the shipped cases rests on, counted anew from the files of others. */
export function mediationShares({ mediations, agreements, countryCodes }: { readonly mediations: string; readonly agreements: string; readonly countryCodes: Readonly<Record<string, string>> }): Readonly<Record<string, MediationShare>> {
  const episodes = rowsOf(mediations)
    .filter((row) => row["Med_yes.no"] === "1")
    .flatMap((row) => {
      const [day, code] = [mediationDay(row["med.begins"]!), countryCodes[row["country"]!.trim()]];
      return day === null || code === undefined || day < "1975-12-01" || day > "2020-09-01" ? [] : [{ day, code, opponents: `${row["country"]!.trim()} ${row["sideb"]!.trim()}` }];
    });
  const signed = rowsOf(agreements).filter((row) => isDay(row["pa_date"]!)).flatMap((row) => row["gwno"]!.split(/[ ,]+/).map((code) => ({ code, day: row["pa_date"]!, kind: row["pa_type"]!, cease: row["cease"] === "1" })));
  const within = (from: number, to: number, is: (one: (typeof signed)[number]) => boolean) => ({ day, code }: { readonly day: string; readonly code: string }) =>
    signed.some((one) => one.code === code && addDays(day, from) <= one.day && one.day <= addDays(day, to) && is(one));
  const count = (of: typeof episodes, is: (episode: (typeof episodes)[number]) => boolean): MediationShare => ({ events: of.filter(is).length, n: of.length });
  const first = [...new Map([...episodes].sort((a, b) => (a.day < b.day ? 1 : -1)).map((one) => [one.opponents, one])).values()];
  const [any, full] = [() => true, ({ kind }: { readonly kind: string }) => kind === "1" || kind === "2"];
  return {
    "PAD, any (full, partial or process), episodes from 1975-12": count(episodes, within(0, 180, any)),
    "PAD, full or partial only": count(episodes, within(0, 180, full)),
    "PAD, with a ceasefire clause": count(episodes, within(0, 180, ({ cease }) => cease)),
    "PAD, any, 180 days before": count(episodes, within(-180, -1, any)),
    "PAD, any": count(first, within(0, 180, any))
  };
}
