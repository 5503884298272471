import type { Context } from "hono";
import type { Brief } from "#core/model/brief.ts";
import type { Day } from "#core/model/day.ts";
import { isDay } from "#core/model/day-count.ts";
import type { Finding } from "#core/model/finding.ts";
import type { ServedCase } from "./effects.ts";
import { Problem } from "./problem.ts";

/** Parameters of an address, besides the days, that an answer depends on. */
const PARAMETERS = ["table", "view", "finding", "guide", "page", "calendar"] as const;

/** Returns the brief that a request asks for by its `asOf` and `knownBy`. */
export async function briefOf(c: Context, served: ServedCase): Promise<Brief> {
  const asOf = dayOf(c, "asOf");
  const { days } = await served.brief(null);
  if (asOf !== null && asOf > days.last) throw new Problem(400, "After the last day", `The newest day in the data of the case is ${days.last}: what is published later is not in it.`);
  return served.brief(asOf, dayOf(c, "knownBy"));
}

function dayOf(c: Context, name: string): Day | null {
  const asked = c.req.query(name);
  if (asked !== undefined && !isDay(asked)) throw new Problem(400, "Not a day", `${name} wants a calendar day written YYYY-MM-DD.`);
  return asked ?? null;
}

/** Returns the finding that a request names. */
export function findingOf({ findings, asOf }: Brief, id: string): Finding {
  const finding = findings.find((f) => f.id === id);
  if (finding === undefined) throw new Problem(404, "No such finding", `The brief as of ${asOf} holds no finding of this id. A finding made by another version of the case or of Earnest has another id.`);
  return finding;
}

/** Returns which page of a list a request asks for, from 1. */
export function pageAsked(c: Context, count: number): number {
  const n = Number(c.req.query("page") ?? "1");
  if (!Number.isInteger(n) || n < 1 || n > count) throw new Problem(404, "No such page", `The list has ${count === 1 ? "one page" : `${count} pages`}.`, c.req.path);
  return n;
}

/** Answers with a body that is the same as long as the findings are; a visitor that has it is told so. */
export function answer(c: Context, brief: Brief, body: () => string, type: string): Response {
  const tag = `"${brief.engine}-${brief.asOf}-${fold([...brief.findings.map(({ id }) => id), ...brief.earlierPlans, JSON.stringify([brief.guides, brief.notices, brief.days, brief.knownBy, brief.findings[0]?.recording.files])].join())}"`;
  c.header("ETag", tag);
  c.header("Cache-Control", "no-cache");
  const known = c.req.header("if-none-match")?.split(",").map((t) => t.trim().replace(/^W\//, "")) ?? [];
  if (known.includes(tag)) return c.body(null, 304);
  const address = [c.req.path, ...PARAMETERS.map((name) => c.req.query(name) ?? "")].join(" ");
  return c.body(made(brief, address, body), 200, { "Content-Type": type });
}

/** What was made of a brief, for as long as the brief is kept: a page takes half a second to draw. */
const bodies = new WeakMap<Brief, Map<string, string>>();

function made(brief: Brief, address: string, body: () => string): string {
  const known = bodies.get(brief) ?? new Map<string, string>();
  bodies.set(brief, known);
  const text = known.get(address) ?? body();
  known.set(address, text);
  return text;
}

/** Folds a text to 16 hexadecimal digits (FNV-1a, 64 bits): it names a state of the findings and guards nothing. */
function fold(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
}
