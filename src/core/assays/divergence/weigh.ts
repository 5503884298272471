import type { Day } from "#core/model/day.ts";
import { type Evidence, isJudged, type Judged, originsOf, type SourceLine, toSourceLine } from "#core/model/evidence.ts";
import type { Source } from "#core/model/source.ts";
import type { Statement } from "#core/model/statement.ts";

/** A statement with the pages that carry it. */
export interface WeighedStatement {
  readonly statement: Statement;
  readonly pages: readonly SourceLine[];
  /** How many independent origins the pages have: a reprint counts once. */
  readonly origins: number;
  /** The statement by its best page that can be judged; null where none can, and then it enters no arithmetic. */
  readonly judged: Judged<Statement> | null;
}

/** Weighs a statement by its pages as they are graded on a day. Grades say whether the words were said, not whether they are true. */
export function weigh(statement: Statement, sources: readonly Source[], on: Day): WeighedStatement {
  const pages = statement.sources.map((page) => toSourceLine(page, sources, on));
  const evidence = pages.map(({ reliability, credibility }): Evidence<Statement> => ({ value: statement, claimant: statement.speaker, reliability, credibility }));
  const judged = evidence.filter(isJudged<Statement>).sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return { statement, pages, origins: originsOf(statement.sources, sources).length, judged: judged[0] ?? null };
}

const rank = ({ reliability, credibility }: Evidence<Statement>) => `${reliability}${credibility}`;

/** Tells whether evidence rests on no page better than D. */
export function isLow({ reliability }: Judged<Statement>): boolean {
  return reliability > "C";
}
