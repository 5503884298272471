import { printable } from "./wrap.ts";

// An address in a text is made a link by many readers of Markdown; a tilde may open a block of code.
const MARKS = /[\\`*_[\]<>|#~&]|:(?=\/\/)|(?<=www)\./gi;

/** Writes a text as one line of Markdown that reads as it stands: nothing in it is markup, a link or code. */
export function markdownText(text: string): string {
  return printable(text).replace(MARKS, "\\$&").replace(/\s+/g, " ");
}
