import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import type { Finding, UnsignedFinding } from "#core/model/finding.ts";
import { cutToDay } from "#core/model/as-of.ts";
import { calendarFindings } from "./calendar-findings.ts";
import { changeFindings } from "./change-findings.ts";
import { draftFindings } from "./draft-findings.ts";
import type { Common } from "./common.ts";
import { coverageFindings } from "./coverage-findings.ts";
import { eventFindings } from "./event-findings.ts";
import { forecastFindings } from "./forecast-findings.ts";
import { lensFindings } from "./lens-findings.ts";
import { ledgerFindings } from "./ledger-findings.ts";
import { momentumSalvosFindings } from "./momentum-salvos-findings.ts";
import { inOrder } from "./order.ts";
import type { Conclusion, PartInPieces, Progress, WholePart } from "./part.ts";
import { positionFindings } from "./position-findings.ts";
import { recordFindings } from "./record-findings.ts";
import { rippleFindings } from "./ripple-findings.ts";
import { scenarioFindings } from "./scenario-findings.ts";
import { sign } from "./sign.ts";
import { seriesForecastFindings } from "./series-forecast-findings.ts";
import { tollFindings } from "./toll-findings.ts";
import { talksAndGuns } from "./talks-and-guns.ts";

export interface AssessOptions {
  readonly asOf: Day;
  /** Only what was learnt of by this day, too. */
  readonly knownBy?: Day;
  readonly engine: string;
  readonly seed: number;
  readonly recording: Omit<Finding["recording"], "of">;
  /** Told what was just finished; for the conversation on stderr. */
  readonly progress?: Progress;
}

/** The parts of the answers; they need nothing of each other. */
export const PARTS: readonly (WholePart | PartInPieces)[] = [
  talksAndGuns,
  ledgerFindings,
  changeFindings,
  momentumSalvosFindings,
  rippleFindings,
  seriesForecastFindings,
  forecastFindings,
  scenarioFindings,
  positionFindings,
  draftFindings,
  lensFindings,
  tollFindings,
  eventFindings,
  coverageFindings,
  recordFindings,
  calendarFindings
];

/** What is concluded from the answers of all parts, in this order: each sees what those before it found. */
export const CONCLUSIONS: readonly Conclusion[] = [];

/** A piece of an assessment: the place of its part among the parts, and its own within the part. */
export interface Piece {
  readonly part: number;
  readonly piece: number;
}

/**
 * Lists the pieces that an assessment falls into. They need nothing of each other: they can be done in any order, on any thread. Parts that
 * cannot be divided come first, so that the smaller pieces fill what time is left.
 *
 * @param cut The case as of the day, as {@link cutToDay} leaves it; so below.
 */
export function piecesOf(cut: CaseContent, { asOf }: AssessOptions): Piece[] {
  const pieces = PARTS.flatMap((one, part) => Array.from({ length: typeof one === "function" ? 1 : one.count(cut, asOf) }, (_, piece) => ({ part, piece })));
  const isWhole = ({ part }: Piece) => typeof PARTS[part] === "function";
  return [...pieces.filter(isWhole), ...pieces.filter((piece) => !isWhole(piece))];
}

/** Does one piece of an assessment; what comes of it is a plain value, to be handed to {@link gather}. */
export function doPiece({ part, piece }: Piece, cut: CaseContent, options: AssessOptions): unknown {
  const { progress = () => undefined } = options;
  const one = PARTS[part]!;
  return typeof one === "function" ? one(cut, commonOf(options), progress) : one.run(piece, cut, commonOf(options), progress);
}

/**
 * Makes the findings of an assessment from what came of its pieces.
 *
 * @param results One for each of the pieces, in their order.
 * @returns Findings sorted by assay, role, calendar and subject.
 */
export function gather(pieces: readonly Piece[], results: readonly unknown[], cut: CaseContent, options: AssessOptions): Finding[] {
  const unsigned = PARTS.flatMap((one, part) => {
    const own = results.filter((_, i) => pieces[i]!.part === part);
    return typeof one === "function" ? (own as UnsignedFinding[][]).flat() : one.findings(own, cut, commonOf(options));
  });
  const all = CONCLUSIONS.reduce<readonly UnsignedFinding[]>((found, conclude) => [...found, ...conclude(found, cut, commonOf(options))], unsigned);
  return inOrder(all.map((finding) => sign(finding, { ...options.recording, of: all.length })));
}

/**
 * Computes every finding of a case as of a day: registered tests and what stands beside them, audits of published claims,
 * what each series holds, and the calendar.
 *
 * @param content The whole case; what was not public by the day is cut here and nowhere else.
 * @returns Findings sorted by assay, role, calendar and subject; the same input gives the same bytes.
 */
export function assess(content: CaseContent, options: AssessOptions): Finding[] {
  const cut = cutToDay(content, options.asOf, options.knownBy);
  const pieces = piecesOf(cut, options);
  return gather(pieces, pieces.map((piece) => doPiece(piece, cut, options)), cut, options);
}

const commonOf = ({ asOf, knownBy, engine, seed }: AssessOptions): Common => ({ asOf, ...(knownBy === undefined ? {} : { knownBy }), engine, seed, registration: null });
