import { alertsByOblast } from "./alerts-by-oblast.ts";
import { alertsNight } from "./alerts-night.ts";
import { alerts } from "./alerts.ts";
import { area } from "./area.ts";
import { brent } from "./brent.ts";
import { dronesOnRussia } from "./drones-on-russia.ts";
import { euroRates } from "./euro-rates.ts";
import { fires } from "./fires.ts";
import { gazaCasualties } from "./gaza/gaza-casualties.ts";
import { lebanonCasualties } from "./gaza/lebanon-casualties.ts";
import { westBankCasualties } from "./gaza/west-bank-casualties.ts";
import { gpr } from "./gpr.ts";
import { henryHub } from "./henry-hub.ts";
import type { SeriesBuild } from "./kit/series-build.ts";
import { writeWhenRun } from "./kit/write-series.ts";
import { launchesEndDate } from "./launches-end-date.ts";
import { launchesNight } from "./launches-night.ts";
import { personnelLosses } from "./personnel-losses.ts";
import { viinaReports } from "./viina-reports.ts";
import { vix } from "./vix.ts";

/** Every series of the cases. */
export const allSeries: readonly SeriesBuild[] = [
  launchesEndDate,
  launchesNight,
  dronesOnRussia,
  alerts,
  alertsNight,
  alertsByOblast,
  fires,
  area,
  personnelLosses,
  viinaReports,
  brent,
  henryHub,
  vix,
  euroRates,
  gpr,
  gazaCasualties,
  westBankCasualties,
  lebanonCasualties
];

await writeWhenRun(import.meta.url, allSeries);
