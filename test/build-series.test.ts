import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { sidecar } from "#core/model/series.ts";
import { allSeries } from "../scripts/build-series/all.ts";
import { neighbours } from "../scripts/build-neighbours.ts";
import { countAlerts } from "../scripts/build-series/alerts/count-alerts.ts";
import { kyivInstant } from "../scripts/build-series/alerts/kyiv-time.ts";
import { parseTable } from "../src/sources/kit/parse-table.ts";
import { absenceOf, readerOf, sharedFolder } from "../scripts/build-series/kit/shared-folder.ts";
import { seriesFolderOf } from "../scripts/build-series/kit/write-series.ts";
import { nightOf } from "../src/sources/missile-attacks/night-of.ts";
import { parseLaunches, parseMoment } from "../src/sources/missile-attacks/parse.ts";
import { LAUNCHES_FILE, readLaunches } from "../scripts/build-series/launches/read-launches.ts";
import type { SeriesBuild } from "../scripts/build-series/kit/series-build.ts";
import { toDailyClaims } from "../scripts/build-series/personnel-losses.ts";

const RAW = join(sharedFolder, "data");
const absence = absenceOf(RAW);
if (absence !== undefined) console.warn(`${absence} The committed series are checked, but not built again.`);

const seriesFolder = seriesFolderOf({});
const committed = async (path: string, build: Pick<SeriesBuild, "case"> = {}) => readFile(join(seriesFolderOf(build), path), "utf8");
const rowsOf = async (id: string) => new Map(parseTable(await committed(`${id}.csv`)).map((row) => [row["day"] as string, row]));

describe("the committed series", () => {
  describe.each(allSeries)("$path", (one) => {
    const { path } = one;
    test.skipIf(absence !== undefined)("is what its script makes of the raw files (skipped only where ../shared/data is absent)", async () => {
      const { csv, sidecarYaml } = await one.build(readerOf(RAW));
      expect(csv).toBe(await committed(`${path}.csv`, one));
      expect(sidecarYaml).toBe(await committed(`${path}.yaml`, one));
    });

    test("has a sidecar that fits its columns, its days, and every empty cell", async () => {
      const beside = sidecar.parse(parse(await committed(`${path}.yaml`, one)));
      const rows = parseTable(await committed(`${path}.csv`, one));
      expect(Object.keys(rows[0] ?? {})).toEqual(["day", ...Object.keys(beside.classes)]);
      expect([rows[0]?.["day"], rows.at(-1)?.["day"]]).toEqual([beside.coverage.from, beside.coverage.to]);
      const empty = rows.filter((row) => Object.values(row).includes("")).map((row) => row["day"] as string);
      expect(empty.filter((day) => !beside.gaps.some((gap) => gap.from <= day && day < gap.to))).toEqual([]);
    });
  });

  test("VIINA stands in a folder of its own with its licence", () => {
    expect(existsSync(join(seriesFolder, "viina", "NOTICE.md"))).toBe(true);
  });
});

describe("the neighbours registered for alerts by oblast", () => {
  test.skipIf(absence !== undefined)("are the oblasts whose outlines share a border (skipped only where ../shared/data is absent)", async () => {
    const { registration } = parse(await readFile(join(seriesFolder, "..", "case.yaml"), "utf8")) as { registration: { momentum: { events: { trials: { id: string; neighbours: [string, string][] }[] } } } };
    expect(registration.momentum.events.trials.find(({ id }) => id === "alerts-by-oblast")?.neighbours).toEqual(await neighbours(readerOf(RAW)));
  });
});

describe("launches by end date", () => {
  test("give 3,120 drones in the 31 days before 2025-02-18 and 4,793 in the 31 days from it", async () => {
    const rows = [...(await rowsOf("launches-end-date")).values()];
    const total = (from: string, to: string) =>
      rows.filter(({ day }) => day !== undefined && from <= day && day < to).reduce((sum, { drones }) => sum + Number(drones), 0);
    expect(total("2025-01-18", "2025-02-18")).toBe(3120);
    expect(total("2025-02-18", "2025-03-21")).toBe(4793);
  });

  /** The press gives the Air Force's tally of the attack; the series adds what regional commands shot down that day, without hours. */
  const PRESS = [
    { day: "2025-04-24", press: [145, 70], series: ["148", "70"] },
    { day: "2025-07-09", press: [728, 13], series: ["733", "15"] },
    { day: "2025-09-07", press: [810, 13], series: ["817", "13"] },
    { day: "2025-11-19", press: [476, 48], series: ["480", "48"] },
    { day: "2025-12-06", press: [653, 51], series: ["658", "51"] },
    { day: "2026-02-03", press: [450, 71], series: ["465", "71"] }
  ];

  test.each(PRESS)("hold on $day the $press of the press and what was shot down besides", async ({ day, series: [drones, missiles] }) => {
    expect((await rowsOf("launches-end-date")).get(day)).toEqual({ day, drones, missiles });
  });

  test.skipIf(absence !== undefined).each(PRESS)("match the press on $day in the rows with hours (skipped only where ../shared/data is absent)", async ({ day, press }) => {
    const read = readerOf(RAW);
    const timed = parseTable(await read.text(LAUNCHES_FILE)).filter((row) => row["time_end"]?.startsWith(day) && parseMoment(row["time_start"] ?? "").hour !== null);
    const missiles = (await readLaunches(read)).filter(({ end, start, weapon }) => end.day === day && start.hour !== null && weapon === "missiles");
    const shaheds = timed.filter(({ model }) => model === "Shahed-136/131").map(({ launched }) => Number(launched));
    expect([shaheds, missiles.map(({ launched }) => launched ?? 0)].map((counts) => counts.reduce((sum, count) => sum + count, 0))).toEqual(press);
  });

  test.each(["2025-04-20", "2025-05-08", "2025-05-09", "2026-04-12"])("have no report on the truce day %s, which is no zero", async (day) => {
    expect((await rowsOf("launches-end-date")).get(day)).toEqual({ day, drones: "", missiles: "" });
  });
});

describe("a launch", () => {
  const MODELS = "model,category\nShahed-136/131,UAV\nX-22,cruise missile\n";
  const HEADER = "time_start,time_end,model,launched\n";

  test("keeps its day in each of the file's date formats", () => {
    expect(parseMoment("2025-05-01 7:30")).toEqual({ day: "2025-05-01", hour: 7 });
    expect(parseMoment("2025-05-01 ")).toEqual({ day: "2025-05-01", hour: null });
    expect(parseMoment("2025-05-01")).toEqual({ day: "2025-05-01", hour: null });
  });

  test("of a model that nobody has classed is an error that names all such models", () => {
    expect(() => parseLaunches(`${HEADER}2025-05-01,2025-05-01,New One,1\n2025-05-01,2025-05-01,Other,1\n`, MODELS)).toThrow("New One; Other");
  });

  test("without a figure is unknown, not zero", () => {
    expect(parseLaunches(`${HEADER}2025-05-01,2025-05-01 08:00,X-22,\n`, MODELS)[0]?.launched).toBeNull();
  });

  test.each([
    ["an evening start goes to that evening", "2025-05-01 18:00", "2025-05-02 08:00", "2025-05-01"],
    ["the small hours go to the evening before", "2025-05-02 02:00", "2025-05-02 06:00", "2025-05-01"],
    ["a morning carries on the night before", "2025-05-02 09:00", "2025-05-02 18:00", "2025-05-01"],
    ["an attack of a day and a night goes to the night it spans", "2025-05-02 07:00", "2025-05-03 07:00", "2025-05-02"],
    ["an end without a start goes to the evening before", "2025-05-02", "2025-05-02 08:00", "2025-05-01"],
    ["a date without hours goes to the evening before", "2025-05-02", "2025-05-02", "2025-05-01"]
  ])("by night: %s", (_, start, end, night) => {
    expect(nightOf({ start: parseMoment(start), end: parseMoment(end) })).toBe(night);
  });
});

describe("alerts", () => {
  test("are placed by Kyiv's clock in winter, in summer and on the days it changes", () => {
    expect(new Date(kyivInstant("2025-01-15", 12)).toISOString()).toBe("2025-01-15T10:00:00.000Z");
    expect(new Date(kyivInstant("2025-07-15", 0)).toISOString()).toBe("2025-07-14T21:00:00.000Z");
    expect(new Date(kyivInstant("2025-03-30", 12)).toISOString()).toBe("2025-03-30T09:00:00.000Z");
    expect(new Date(kyivInstant("2025-10-26", 0)).toISOString()).toBe("2025-10-25T21:00:00.000Z");
  });

  test("count once where they start, and give each day its own minutes", () => {
    const alert = { oblast: "A", start: kyivInstant("2025-01-15", 23), end: kyivInstant("2025-01-16", 2) };
    expect([...countAlerts([alert], "2025-01-15", "2025-01-16", 0).values()]).toEqual([
      { started: 1, minutes: 60 },
      { started: 0, minutes: 120 }
    ]);
  });

  test.each([
    ["2025-04-20", "1"],
    ["2025-05-09", "9"],
    ["2026-04-12", "27"]
  ])("show that the lull of the truce on %s was real: %s started", async (day, started) => {
    expect((await rowsOf("alerts")).get(day)?.["started"]).toBe(started);
  });
});

describe("claimed losses", () => {
  test("are the rise since the day before, less corrections; unknown after a missing day or a figure that is only a floor", () => {
    const claim = (date: string, personnel: number, kind = "about") => ({ date, personnel, "personnel*": kind });
    const daily = toDailyClaims(
      [claim("2025-02-01", 100), claim("2025-02-02", 150), claim("2025-02-04", 200), claim("2025-02-05", 300), claim("2025-02-06", 300, "more")],
      [{ date: "2025-02-05", personnel: 40 }]
    );
    expect([...daily]).toEqual([
      ["2025-02-02", 50],
      ["2025-02-04", null],
      ["2025-02-05", 60],
      ["2025-02-06", null]
    ]);
  });
});
