import type { Problem } from "./problem.ts";

const BYTE_ORDER_MARK = "\ufeff";
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** A place in a text, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Returns the line and column of an offset into a text. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

/**
 * Looks at the form of a text file of a case before anything reads its meaning: UTF-8 without a byte order mark, lines
 * ended by LF, no control characters, not empty.
 * @returns the problems, and the text with mark and carriage returns taken out so that the rest can still be read.
 */
export function toPlainText(file: string, raw: string): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (place: Place, wanted: string, found: string) => problems.push({ file, ...place, wanted, found });
  if (raw.startsWith(BYTE_ORDER_MARK)) report({ line: 1, column: 1 }, "UTF-8 without a byte order mark", "a byte order mark");
  const unmarked = raw.startsWith(BYTE_ORDER_MARK) ? raw.slice(1) : raw;
  const carriageReturn = unmarked.indexOf("\r");
  if (carriageReturn >= 0) report(placeAt(unmarked, carriageReturn), "lines that end with LF", "a carriage return (CRLF line ends?)");
  const text = unmarked.replace(/\r\n?/g, "\n");
  const control = text.search(CONTROL);
  if (control >= 0) {
    const code = text.charCodeAt(control).toString(16).padStart(4, "0").toUpperCase();
    report(placeAt(text, control), "plain text", `the control character U+${code}`);
  }
  if (text.trim() === "") report({ line: 1, column: 1 }, "some content", "an empty file");
  return { text, problems };
}
