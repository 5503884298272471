import { columnsOf } from "./columns-of.ts";

const MINIMUM_WIDTH = 24;

/** Breaks a text into lines of at most `widthColumns`, each after the first indented like `hang`. */
export function wrap(text: string, widthColumns: number, first = "", hang = " ".repeat(first.length)): string {
  const width = Math.max(widthColumns, MINIMUM_WIDTH);
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    if (!isEmpty && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = hang;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join("\n");
}

export interface Ink {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly warn: (text: string) => string;
}

/** Returns ways to set text off in a terminal, or to leave it as it is. */
export function inkOf(colour: boolean): Ink {
  const code = (on: number, off: number) => (text: string) => (colour ? `\u001b[${on}m${text}\u001b[${off}m` : text);
  return { bold: code(1, 22), dim: code(2, 22), warn: code(33, 39) };
}

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Takes characters out of a text that would drive a terminal. */
export function printable(text: string): string {
  return text.replace(CONTROL, "");
}
