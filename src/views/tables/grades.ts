import type { SourceLine } from "#core/model/evidence.ts";

/** Writes the grades of pages, source and item side by side and never merged: `B2 C3`. */
export function gradesOf(pages: readonly Pick<SourceLine, "reliability" | "credibility">[]): string {
  return pages.map(({ reliability, credibility }) => `${reliability}${credibility}`).join(" ");
}
