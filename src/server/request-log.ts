import { pino } from "pino";

/** One request as the log tells of it: nothing of its query, headers or body, where secrets stand. */
export interface RequestLine {
  /** Counts the requests of this process; sent to the visitor as `X-Request-Id`. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Of the body as sent. */
  readonly bytes: number;
  readonly ms: number;
}

export type RequestLog = (line: RequestLine) => void;

/** The forms in which requests are logged. */
export const LOG_FORMS = ["text", "json", "off"] as const;
export type LogForm = (typeof LOG_FORMS)[number];

/** Makes a log of requests that writes one line each. */
export function requestLog(form: LogForm, write: (line: string) => void): RequestLog | undefined {
  if (form === "off") return undefined;
  if (form === "text") return ({ id, method, path, status, bytes, ms }) => write(`${method} ${path} ${status} ${bytes} bytes ${ms} ms #${id}\n`);
  // Neither the machine's name nor the process: a log is passed on to others.
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } }, { write });
  return (line) => (line.status >= 500 ? log.error(line) : log.info(line));
}
