import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import type { Brief } from "#core/model/brief.ts";
import { SchemaError, SourceError, StoreError, UsageError } from "#core/model/errors.ts";
import { namesOf } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import type { McpEffects } from "./effects.ts";

/** Clients give up after a minute unless they are told otherwise. */
const LIMIT_MS = 50_000;
/** Characters of one answer: some six thousand tokens. */
export const LONGEST_ANSWER = 24_000;
const MOST_PROBLEMS = 50;

/** What an answer is of, and what must be kept in mind with it. */
export const basis = z.object({
  case: z.string(),
  title: z.string(),
  asOf: z.string().describe("Nothing published after this day was used"),
  knownBy: z.string().nullable().describe("Nothing learnt of after this day was used; null = everything that was public"),
  engine: z.string().describe("Version of Earnest"),
  notices: z.array(z.string()).describe("How old the figures are, and what else to say with any answer")
});
export type Basis = z.infer<typeof basis>;

/** Says what an answer is of. */
export function basisOf(brief: Brief): Basis {
  const names = namesOf(brief);
  return { case: brief.case, title: brief.title, asOf: brief.asOf, knownBy: brief.knownBy ?? null, engine: brief.engine, notices: brief.notices.map((notice) => renderSentence(notice, names)) };
}

/** What a tool found: for a reader, and for a program. */
export interface Found {
  readonly text: string;
  readonly data: Record<string, unknown>;
}

/** Answers a call: what is found within the time, else in plain sentences why not. */
export async function answerWith({ onError, limitMs = LIMIT_MS }: Pick<McpEffects, "onError" | "limitMs">, find: () => Promise<Found>): Promise<CallToolResult> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UsageError("bad-arguments", `Cannot answer within ${limitMs / 1000} seconds: the findings are still being computed; ask the same again in a minute`)), limitMs);
  });
  try {
    const { text, data } = await Promise.race([find(), tooLong]);
    return { content: [{ type: "text", text: cut(text) }], structuredContent: data };
  } catch (error) {
    return { isError: true, content: [{ type: "text", text: sentenceOf(error, onError) }] };
  } finally {
    clearTimeout(timer);
  }
}

function cut(text: string): string {
  return text.length <= LONGEST_ANSWER ? text : `${text.slice(0, LONGEST_ANSWER)}\n… cut after ${LONGEST_ANSWER} of ${text.length} characters; a smaller limit or another part gives the rest.\n`;
}

/** Says what went wrong; of a mistake of ours no more than that it is one. */
export function sentenceOf(error: unknown, onError: McpEffects["onError"]): string {
  if (error instanceof SchemaError) {
    const shown = error.problems.slice(0, MOST_PROBLEMS).map(({ file, line, column, wanted, found, hint }) => `${file}:${line}:${column}: wanted ${wanted}, found ${found}${hint === undefined ? "" : ` (did you mean ${hint}?)`}`);
    return [error.message, ...shown].join("\n");
  }
  if (error instanceof UsageError || error instanceof StoreError || error instanceof SourceError) return error.message;
  onError(error);
  return "Earnest made a mistake and cannot answer this; its operator finds the reason on stderr.";
}
