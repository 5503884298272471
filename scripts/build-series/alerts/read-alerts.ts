import { parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import type { Reader } from "../kit/shared-folder.ts";
import { kyivOffsetHours } from "./kyiv-time.ts";

export const ALERTS_FILE = "alerts/alerts_events_labeled.parquet";

/** One air-raid alert of one oblast; the publisher has joined the alerts of its districts that overlap. */
export interface Alert {
  readonly oblast: string;
  /** Milliseconds from 1970 (UTC). */
  readonly start: number;
  readonly end: number;
}

/** Reads all alerts; the file's own local times prove the rule for Kyiv's clock. */
export async function readAlerts(read: Reader): Promise<Alert[]> {
  const rows = await parquetReadObjects({ file: await read.bytes(ALERTS_FILE), compressors });
  return rows.map((row) => {
    const alert = { oblast: String(row["region"]), start: Number(row["started_at"]), end: Number(row["finished_at"]) };
    const written = String(row["start_local"]);
    if (!written.endsWith(`+0${kyivOffsetHours(alert.start)}:00`)) {
      throw new Error(`Cannot place an alert in Kyiv time: wanted +0${kyivOffsetHours(alert.start)}:00, current value is ${written}`);
    }
    return alert;
  });
}
