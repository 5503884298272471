import type { Context } from "hono";
import type { Brief } from "#core/model/brief.ts";
import { isDay } from "#core/model/day-count.ts";
import type { Finding } from "#core/model/finding.ts";
import { words } from "#views/language.ts";
import { Problem } from "./problem.ts";
import { DAY_PARAMETERS, queryOf, STATE_PARAMETERS } from "./query.ts";
import type { RenderedBodies } from "./rendered.ts";
import type { CaseAt } from "./served-case.ts";

/** What is asked of a case: the brief of its day, and the parameters of the address. */
export interface Asked {
  readonly brief: Brief;
  readonly query: ReadonlyMap<string, string>;
}

/**
 * Reads what a request asks of a case; `takes` = the parameters that its address knows besides the days.
 * @throws Problem for a parameter that is unknown, and for a day that is none or not reached.
 */
export async function askedOf(c: Context, { served }: CaseAt, takes: readonly string[] = []): Promise<Asked> {
  const { problems: say } = words();
  const query = queryOf(c, [...DAY_PARAMETERS, ...takes]);
  const [asOf, knownBy] = DAY_PARAMETERS.map((name) => {
    const day = query.get(name) ?? null;
    if (day !== null && !isDay(day)) throw new Problem(400, say.notADay, say.dayWanted(name));
    return day;
  }) as [string | null, string | null];
  const { days } = await served.brief(null);
  if (asOf !== null && asOf > days.last) throw new Problem(400, say.afterTheLastDay, say.lastDayIs(days.last));
  return { brief: await served.brief(asOf, knownBy), query };
}

/** Reads the same of a page, whose address may hold its state besides: that is left to the page's script. */
export async function pageAskedOf(c: Context, at: CaseAt, takes: readonly string[] = []): Promise<Asked> {
  const { brief, query } = await askedOf(c, at, [...takes, ...STATE_PARAMETERS]);
  return { brief, query: new Map([...query].filter(([name]) => !STATE_PARAMETERS.some((one) => one === name))) };
}

/** Returns the finding that a request names. */
export function findingOf({ findings, asOf }: Brief, id: string): Finding {
  const { problems: say } = words();
  const finding = findings.find((f) => f.id === id);
  if (finding === undefined) throw new Problem(404, say.noFinding, say.noFindingOfId(asOf));
  return finding;
}

/** Returns which page of a list a request asks for, from 1. */
export function pageAsked(c: Context, { query }: Asked, count: number): number {
  const { problems: say } = words();
  const asked = query.get("page") ?? "1";
  const n = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : NaN;
  if (!(n <= count)) throw new Problem(404, say.noListPage, say.listPages(count), c.req.path);
  return n;
}

/** Answers with what is made of a brief, which is the same as long as the brief and the address are. */
export function answer(c: Context, { served, rendered }: CaseAt, { brief, query }: Asked, make: () => string | Promise<string>, type: string): Promise<Response> {
  const key = JSON.stringify([served.id, numberOf(brief), c.req.path, ...[...query].filter(([name]) => name !== "asOf" && name !== "knownBy")]);
  return answerRendered(c, rendered, key, make, type);
}

/** Answers with a picture, which may stand on other sites. */
export function answerPicture(c: Context, at: CaseAt, asked: Asked, make: () => string): Promise<Response> {
  c.header("Cross-Origin-Resource-Policy", "cross-origin");
  return answer(c, at, asked, make, "image/svg+xml; charset=utf-8");
}

/** Answers with a body from those that are kept; a visitor that has it is told so, and gets it compressed where it can read that. */
export async function answerRendered(c: Context, rendered: RenderedBodies, key: string, make: () => string | Uint8Array | Promise<string>, type: string, caching = "no-cache"): Promise<Response> {
  const { plain, zipped, tag } = await rendered.of(key, make);
  const body = zipped !== null && takesGzip(c.req.header("accept-encoding")) ? zipped : plain;
  c.header("ETag", body === zipped ? `"${tag}-gzip"` : `"${tag}"`);
  c.header("Cache-Control", caching);
  c.header("Vary", "Accept-Encoding");
  if (hasAlready(c.req.header("if-none-match"), tag)) return c.body(null, 304);
  if (body === zipped) c.header("Content-Encoding", "gzip");
  c.header("Content-Length", String(body.byteLength));
  return c.body(body, 200, { "Content-Type": type });
}

/** Tells whether a visitor holds a body in either form: both hold the same text. */
function hasAlready(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(",").map((one) => one.trim().replace(/^W\//, ""));
  return tags.includes("*") || tags.includes(`"${tag}"`) || tags.includes(`"${tag}-gzip"`);
}

function takesGzip(acceptEncoding = ""): boolean {
  return acceptEncoding.split(",").some((one) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$)[\d.]+\s*)?$/i.test(one));
}

const numbers = new WeakMap<Brief, number>();
let given = 0;

/** Numbers the briefs that this process has held: a brief that is computed again may differ. */
function numberOf(brief: Brief): number {
  const number = numbers.get(brief) ?? ++given;
  numbers.set(brief, number);
  return number;
}
