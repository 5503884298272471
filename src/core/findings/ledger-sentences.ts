import type { LedgerAccord, LedgerColumn, LedgerCorridor, LedgerCount, LedgerReading, LedgerShares, LedgerStep, LedgerSummary, LedgerTerm } from "#core/model/ledger-outcome.ts";
import type { Sentence } from "#core/model/sentence.ts";
import { numbered } from "./numbered.ts";
import { claimedValues, seenValues } from "./share-values.ts";

const say = (template: string, values: Sentence["values"] = {}): Sentence => ({ template, values });
const COLUMNS: readonly LedgerColumn[] = ["words", "signed", "done"];

/** The answer on one undertaking: words, signed, done, and what came of it by figures and by claim, which need not agree. */
export function termSentence(outcome: LedgerTerm): Sentence {
  const { title, columns, claimed, measured, status } = outcome;
  const steps = Object.assign({}, ...COLUMNS.map((name) => {
    const place = columns[name];
    const step = place === null ? undefined : outcome.steps[place];
    return { [`${name}Status`]: step?.status ?? null, [`${name}On`]: step?.on ?? null, [`${name}By`]: step?.accordingTo ?? null };
  })) as Sentence["values"];
  return say(status === "assessed" ? "ledger.term" : "ledger.words-only", {
    title,
    ...steps,
    ...numbered("parts", (measured?.parts ?? []).map(({ party, where, word, witness, readings, of, reason }) => ({ party, where, word, witness, readings, of, reason }))),
    ...numbered("claims", claimed.map(({ where, word, unjudged, heard }) => ({ claim: word, claimWhere: where, claimUnjudged: unjudged, claimHeard: heard })))
  });
}

/** What carried the answer. */
export function termDetails(outcome: LedgerTerm, seriesName: (id: string) => string): Sentence[] {
  const { steps, readings, measured, breaches, verifiable: v, judgement: j, accords, corridors } = outcome;
  return [
    ...rereadings(steps),
    ...windowsSentence(readings),
    ...(measured?.parts ?? []).filter(({ word }) => word === "depends-on-reading").map(({ party, where }) =>
      say("ledger.depends", {
        party, where,
        ...numbered("readings", readings.flatMap(({ readBy, words }) => {
          const of = (role: string) => words.find((w) => w.party === party && w.where === where && w.role === role && w.word !== null);
          const found = of("deed") ?? of("warning");
          return found ? [{ readBy, word: found.word }] : [];
        }))
      })),
    ...(measured?.substitution ?? []).map(({ series, class: cls, readBy, role, ratio, total, fellMore }) => say("ledger.substitution", { readBy, role, class: cls, series: seriesName(series), ratio, total, fellMore })),
    ...(measured?.rebound ?? []).map(({ readBy, role, series, pause, after, area, word }) => say("ledger.rebound", { readBy, role, series: seriesName(series), pause, after, area, word })),
    ...accords.flatMap(accordSentences),
    ...accords.flatMap(({ note, disputes }) => [...(note === null ? [] : [say("ledger.accord-note", { note })]), ...disputes.map((text) => say("ledger.dispute", { text }))]),
    ...corridors.map(corridorSentence),
    ...countSentences(breaches),
    say("ledger.verifiable", { word: v.word, monitor: v.monitor, termsPublic: v.termsPublic, bounded: v.bounded, readings: readings.length, ...numbered("series", v.series.map((id) => ({ series: seriesName(id) }))) }),
    ...(j === null ? [] : [say("ledger.worth", { by: j.by, cost: j.cost, reversible: j.reversible ? "yes" : "no", staller: j.staller })])
  ];
}

/** Says how its window is read, where it is read in more than one way. */
function windowsSentence(readings: readonly LedgerReading[]): Sentence[] {
  const ways = new Set(readings.map(({ from, to }) => `${from} ${to}`)).size;
  const ends = new Set(readings.flatMap(({ to }) => to ?? [])).size;
  return ways < 2 ? [] : [say("ledger.windows", { ways, ends, ...numbered("readings", readings.map(({ readBy, from, to }) => ({ readBy, from, to }))) })];
}

/** What one party says of how it was kept, where it says it more than once: from the first word to the last, all of which stay. */
function rereadings(steps: readonly LedgerStep[]): Sentence[] {
  const parties = [...new Set(steps.filter(({ again }) => again).flatMap((step) => step.parties))];
  return parties.map((party) => {
    const own = steps.filter((step) => step.parties.includes(party) && ["kept", "partly-kept", "broken"].includes(step.status));
    return say("ledger.reread", { party, ...numbered("words", own.map(({ on, status, accordingTo }) => ({ on, status, accordingTo }))) });
  });
}

/** Each side's counts of the other's breaches, in the order in which they were said; several of one undertaking stay several. */
function countSentences(breaches: readonly LedgerCount[]): Sentence[] {
  const pairs = [...new Set(breaches.map(({ party, against, harm }) => `${party} ${against} ${harm}`))];
  return pairs.map((pair) => {
    const own = breaches.filter(({ party, against, harm }) => `${party} ${against} ${harm}` === pair);
    const counts = own.map(({ count, countSaid, unit, counter, statedOn }) => ({ count, countSaid, unit, counter, statedOn }));
    const grades = new Set(own.map(({ credibility }) => credibility));
    const { party, against, harm } = own[0]!;
    return say(harm ? "ledger.harm" : party === against ? "ledger.denial" : "ledger.counts", { party, against, credibility: grades.size === 1 ? own[0]!.credibility : null, ...numbered("counts", counts) });
  });
}

function accordSentences({ title, agreedOn, followedTo, lines }: LedgerAccord): Sentence[] {
  return lines.map(({ to, what, agreed, low, high, by, state, stages, silent, lastOn, firstDays, wholeDays, claims, coder }) =>
    say("ledger.accord", {
      title, agreedOn, followedTo, to, what, agreed, low, high, by, state, stages, silent, lastOn, firstDays, wholeDays, coder,
      ...numbered("claims", claims.map(({ said, accordingTo }) => ({ said, accordingTo })))
    }));
}

function corridorSentence({ title, promised, worked, partly, failed, disputed, unknown }: LedgerCorridor): Sentence {
  return say("ledger.corridor", { title, worked, partly, failed, disputed, unknown, ...numbered("promised", promised.map(({ readBy, days, from, to }) => ({ readBy, days, from, to }))) });
}

/** All undertakings in one sentence, without a grade over them. */
export function summarySentence({ terms, shares, accords, corridors }: LedgerSummary): Sentence {
  const lines = accords.flatMap((accord) => accord.lines);
  const sum = (pick: (row: LedgerCorridor) => number) => corridors.reduce((total, row) => total + pick(row), 0);
  return say("ledger.summary", {
    words: terms.length,
    signed: terms.filter(({ signed }) => signed).length,
    done: terms.filter(({ done }) => done).length,
    ...sharesOf(shares.filter(({ act }) => act === null)),
    accords: accords.length, lines: lines.length, whole: lines.filter(({ state }) => state === "whole").length, short: lines.filter(({ state }) => state === "short").length, cut: lines.filter(({ state }) => state === "short-at-end").length,
    corridors: corridors.length, worked: sum((row) => row.worked), told: sum((row) => row.worked + row.partly + row.failed + row.disputed), unknown: sum((row) => row.unknown ?? 0)
  });
}

/** What was kept per party and class of act, and what of exchanges no undertaking tells; the others are told with their undertaking. */
export function summaryDetails({ shares, accords, handovers, breaches }: LedgerSummary): Sentence[] {
  return [
    ...shares.filter(({ undertakings }) => undertakings > 0).map(shareSentence),
    ...(handovers.n + handovers.disputes > 0 ? [say("ledger.handovers", { ...handovers })] : []),
    ...accords.filter(({ terms }) => terms.length === 0).flatMap(accordSentences),
    ...(breaches.length > 0 ? [say("ledger.all-counts", { counts: breaches.filter(({ harm }) => !harm).length, harm: breaches.filter(({ harm }) => harm).length, terms: new Set(breaches.map(({ term }) => term)).size })] : [])
  ];
}

function shareSentence(share: LedgerShares): Sentence {
  const { party, act, undertakings, words, signed, done } = share;
  return say("ledger.share", { party, act, undertakings, words, signed, done, ...sharesOf([share]) });
}

function sharesOf(shares: readonly LedgerShares[]): Sentence["values"] {
  return {
    ...claimedValues(shares.map(({ party, byClaim }) => ({ party, shares: byClaim }))),
    ...seenValues(shares.map(({ party, byMeasure }) => ({ party, shares: byMeasure })))
  };
}
