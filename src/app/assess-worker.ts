import { parentPort, workerData } from "node:worker_threads";
import { type AssessOptions, doPiece, type Piece } from "#core/findings/assess.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { WorkerWord } from "./workers.ts";

/** What every thread of one assessment is told. */
export interface AssessShared {
  /** The case as of the day. */
  readonly cut: CaseContent;
  readonly options: Omit<AssessOptions, "progress">;
}

const { cut, options } = workerData as AssessShared;
const say = (word: WorkerWord<unknown>) => parentPort?.postMessage(word);

parentPort?.on("message", (piece: Piece) => say({ result: doPiece(piece, cut, { ...options, progress: (done) => say({ done }) }) }));
