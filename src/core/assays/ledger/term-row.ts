import { claimedOf, weighedSteps } from "#core/assays/pledge/share-kept.ts";
import { dayOfStep, rungOf } from "#core/assays/pledge/term-windows.ts";
import type { Day } from "#core/model/day.ts";
import { toSourceLine } from "#core/model/evidence.ts";
import type { LedgerAccord, LedgerCorridor, LedgerCount, LedgerMeasured, LedgerReading, LedgerStep, LedgerTerm } from "#core/model/ledger-outcome.ts";
import type { PledgeTerm } from "#core/model/pledge-outcome.ts";
import type { Source } from "#core/model/source.ts";
import { type LadderStep, NOT_YET_TOLD, type Term } from "#core/model/term.ts";

/** What the pledge assay found of an undertaking, under which id, and the probability that a word needed there. */
export interface Measured {
  readonly finding: string;
  readonly outcome: PledgeTerm;
  readonly mass: number;
}

/** What stands beside an undertaking: what was measured of it, and the accords and corridors that belong to it. */
export interface Beside {
  readonly measured: Measured | null;
  readonly accords: readonly LedgerAccord[];
  readonly corridors: readonly LedgerCorridor[];
}

const VERDICTS: readonly string[] = ["kept", "partly-kept", "broken"];

/** Sets side by side what was said of an undertaking, what was signed and what was done. What nobody agreed to or began has nothing to keep. */
export function termRow(term: Term, { measured, accords, corridors }: Beside, sources: readonly Source[], asOf: Day): LedgerTerm {
  const steps = stepsOf(term.ladder);
  const first = (...wanted: LedgerStep["status"][]) => {
    const place = steps.findIndex(({ status }) => wanted.includes(status));
    return place < 0 ? null : place;
  };
  const cited = new Set([...term.ladder, ...term.observations].map(({ source }) => source));
  const outcome = {
    assay: "ledger@1" as const,
    kind: "term" as const,
    term: term.id,
    title: term.title,
    givers: term.givers,
    act: term.act,
    announced: term.announced,
    columns: { words: first("floated", "tabled"), signed: first("agreed"), done: first("started", "kept", "partly-kept", "broken") },
    claimed: claimedOf(weighedSteps(term, { sources, asOf })),
    steps,
    readings: readingsOf(term, measured),
    measured: measured && measuredOf(measured),
    breaches: countsOf(term, sources, asOf),
    observations: term.observations,
    verifiable: verifiableOf(term),
    judgement: judgementOf(term),
    accords: accords.map((accord) => ({ ...accord, lines: accord.lines.filter((line) => line.term === null || line.term === term.id) })),
    corridors: [...corridors],
    pages: term.sources.filter(({ id }) => cited.has(id)).map((page) => ({ id: page.id, ...toSourceLine(page, sources, asOf) }))
  };
  return rungOf(term.ladder) === "words" ? { ...outcome, status: "not-assessable", reason: "never-begun", needed: 1, had: 0 } : { ...outcome, status: "assessed" };
}

/** Marks the steps by which a party gives its word on how it was kept once more, on a later day and of the same place; none of them is taken back. */
function stepsOf(ladder: readonly LadderStep[]): LedgerStep[] {
  const isAgain = (step: LadderStep) =>
    VERDICTS.includes(step.status) &&
    ladder.some((other) => VERDICTS.includes(other.status) && other.where === step.where && dayOfStep(other) < dayOfStep(step) && other.parties.some((party) => step.parties.includes(party)));
  return ladder.map((step) => {
    const { status, on, accordingTo, parties, of, where, note, source } = step;
    return { status, on, accordingTo, parties, of: of ?? null, where: where ?? null, note: note ?? null, source, again: isAgain(step) };
  });
}

/** Lists the windows as they are read, each with the words of the pledge finding, which has the same readings in the same order. */
function readingsOf({ windows }: Term, measured: Measured | null): LedgerReading[] {
  return windows.map(({ readBy, from, to }, i) => ({
    readBy, from, to,
    words: (measured?.outcome.readings[i]?.measured ?? []).flatMap(({ party, where, role, series, estimate, word }) =>
      (estimate === null ? [] : [{ party, where, role, series, ratio: estimate.ratio, low: estimate.interval90[0], high: estimate.interval90[1], word }]))
  }));
}

/** Takes the words of the pledge finding, and points to it for its figures. */
function measuredOf({ finding, outcome, mass }: Measured): LedgerMeasured {
  const each = outcome.readings.flatMap(({ readBy, measured }) => measured.map((one) => ({ readBy, ...one })));
  return {
    finding,
    parts: outcome.parts.map(({ party, where, word, witness, readings, of, reason }) => ({ party, where, word, witness, readings, of, reason })),
    substitution: each.flatMap(({ readBy, role, series, classes, estimate }) =>
      classes.flatMap(({ id, ratio, fellMore }) => (fellMore >= mass && estimate !== null ? [{ readBy, role, series, class: id, ratio, total: estimate.ratio, fellMore }] : []))),
    rebound: each.flatMap(({ readBy, role, series, estimate, rebound }) =>
      rebound === null || estimate === null ? [] : [{ readBy, role, series, pause: estimate.ratio, after: rebound.after.observed / rebound.after.expected, area: rebound.area.ratio, word: rebound.word }])
  };
}

/** Lists who counts whose breaches, by day and speaker; those without a day come last. Nothing adds them. */
function countsOf(term: Term, sources: readonly Source[], asOf: Day): LedgerCount[] {
  const key = ({ statedOn, counter }: LedgerCount) => `${statedOn ?? "9"} ${counter}`;
  return term.breachCounts
    .map(({ statedOn, counter, party, against, count, countSaid, unit, harm, window, credibility, source }) => ({
      term: term.id, statedOn: statedOn ?? null, counter, party, against, count, countSaid: countSaid ?? null, unit, harm: harm ?? false, window, credibility,
      page: { id: source, ...toSourceLine(term.sources.find(({ id }) => id === source)!, sources, asOf) }
    }))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Whether a stranger could check it: terms in public, a monitor, and a window with two ends. Of these none is unverifiable by design; before the last page it is not yet told. */
function verifiableOf({ monitor, termsPublic, windows, measuredBy }: Term): LedgerTerm["verifiable"] {
  const monitored = monitor !== NOT_YET_TOLD && !/^(none|said to be)\b/i.test(monitor);
  const bounded = windows.filter(({ from, to }) => from !== null && to !== null).length;
  const held = [monitored, termsPublic === "yes", bounded > 0].filter(Boolean).length;
  const word = termsPublic === NOT_YET_TOLD ? "not-yet-told" : held === 3 ? "yes" : held === 0 && termsPublic === "no" ? "by-design-not" : "in-part";
  return { word, monitor, monitored, termsPublic, bounded, series: [...new Set(measuredBy.flatMap(({ series }) => series ?? []))] };
}

function judgementOf({ judgement }: Term): LedgerTerm["judgement"] {
  return judgement && {
    by: judgement.by,
    cost: judgement.costToGiver.level,
    costReason: judgement.costToGiver.reason,
    reversible: judgement.reversible,
    staller: judgement.stallerWouldToo.answer,
    stallerReason: judgement.stallerWouldToo.reason,
    note: judgement.outcomeNote,
    conflicts: judgement.conflicts
  };
}
