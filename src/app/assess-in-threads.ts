import { availableParallelism } from "node:os";
import { type AssessOptions, doPiece, gather, type Piece, piecesOf } from "#core/findings/assess.ts";
import { cutToDay } from "#core/model/as-of.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Finding } from "#core/model/finding.ts";
import type { AssessShared } from "./assess-worker.ts";
import { runJobs } from "./workers.ts";

/** Beyond so many the longest piece decides, and each takes memory of its own. */
const MOST_THREADS = 4;
/** A case with fewer figures is assessed sooner than a thread has started. */
const FEWEST_FIGURES = 20_000;

/** Computes every finding of a case as of a day on several threads: the same bytes as `assess` gives on one. */
export async function assessInThreads(content: CaseContent, options: AssessOptions, threads = threadsFor(content), stop?: AbortSignal): Promise<Finding[]> {
  const cut = cutToDay(content, options.asOf, options.knownBy);
  const pieces = piecesOf(cut, options);
  const { progress, ...plain } = options;
  const shared: AssessShared = { cut, options: plain };
  const results = threads === 1 ? pieces.map((piece) => doPiece(piece, cut, options)) : await runJobs<Piece, unknown>("assess-worker", pieces, threads, { shared, ...(progress ? { heard: progress } : {}), ...(stop ? { stop } : {}) });
  return gather(pieces, results, cut, options);
}

function threadsFor({ series }: CaseContent): number {
  const figures = series.reduce((sum, { length, values }) => sum + length * Object.keys(values).length, 0);
  return figures < FEWEST_FIGURES ? 1 : Math.min(MOST_THREADS, availableParallelism());
}
