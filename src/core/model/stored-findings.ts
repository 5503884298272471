import { z } from "zod";
import { canonicalJson } from "./canonical.ts";
import { finding, type Finding } from "./finding.ts";

/** The first line of findings.ndjson: what all its findings record, since they are made together. */
export const storedRecording = z.strictObject({ recording: finding.shape.recording });

const storedFinding = finding.omit({ recording: true });

/** Returns the text of findings.ndjson: what they record first, then one finding a line, keys sorted, in the order of the brief. */
export function renderStored(findings: readonly Finding[]): string {
  const [first] = findings;
  if (first === undefined) return "";
  const lines = findings.map(({ recording: _recording, ...rest }) => rest);
  return [{ recording: first.recording }, ...lines].map((line) => `${canonicalJson(line)}\n`).join("");
}

/**
 * Reads stored findings, those that can be read: the others can be made again, and a file that lacks some is not fresh. A file in which every
 * finding says for itself what it records, as all did once, is read too.
 *
 * @param most How many findings to read; all unless told.
 */
export function parseStored(text: string, most = Infinity): Finding[] {
  const found: Finding[] = [];
  let recording: Finding["recording"] | undefined;
  for (const line of text.split("\n")) {
    if (found.length >= most) break;
    const value = parsedJson(line);
    const head = recording === undefined ? storedRecording.safeParse(value) : undefined;
    if (head?.success) recording = head.data.recording;
    else if (recording === undefined) found.push(...readBy(finding, value));
    else found.push(...readBy(storedFinding, value).map((one) => ({ ...one, recording: recording! })));
  }
  return found;
}

/** Returns what the findings of a text record; `undefined` where nothing of it can be read. */
export function parseRecording(text: string): Finding["recording"] | undefined {
  const head = storedRecording.safeParse(parsedJson(text.slice(0, Math.max(0, text.indexOf("\n")))));
  return head.success ? head.data.recording : parseStored(text, 1)[0]?.recording;
}

function readBy<T>(schema: z.ZodType<T>, value: unknown): T[] {
  const read = schema.safeParse(value);
  return read.success ? [read.data] : [];
}

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
