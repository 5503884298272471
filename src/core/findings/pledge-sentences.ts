import { sameWindows } from "#core/assays/pledge/same-windows.ts";
import type { PledgeMeasured, PledgeSummary, PledgeTerm } from "#core/model/pledge-outcome.ts";
import type { Sentence } from "#core/model/sentence.ts";
import { numbered } from "./numbered.ts";
import { claimedValues, seenValues } from "./share-values.ts";

const say = (template: string, values: Sentence["values"] = {}): Sentence => ({ template, values });

/** The answer on one undertaking: by figures per party and place, by claim, and whether they make one verdict. */
export function termSentence(outcome: PledgeTerm): Sentence {
  const { title, parts, claimed } = outcome;
  const values = {
    title,
    ...numbered("parts", parts.map(({ party, where, word, witness, readings, of, reason, why }) => ({ party, where, word, witness, readings, of, reason, why }))),
    ...numbered("claims", claimed.map(({ where, word, unjudged, heard }) => ({ claim: word, claimWhere: where, claimUnjudged: unjudged, claimHeard: heard })))
  };
  return outcome.status === "assessed" ? say("pledge.term", values) : say("pledge.not-assessable", { ...values, reason: outcome.reason, needed: outcome.needed, had: outcome.had });
}

/** What carried the answer: each window, the classes that fell more than the total with a probability of at least `mass`, the rebound, and who counts whose breaches. */
export function termDetails(outcome: PledgeTerm, mass: number, seriesName: (id: string) => string): Sentence[] {
  const windows = sameWindows(outcome.readings);
  return [
    ...windows.flatMap(({ readBy, measured }) => [windowSentence(readBy, measured, seriesName)]),
    ...outcome.readings.filter(({ measured }) => measured.length === 0 && outcome.rung !== "words").map(({ readBy, from }) => say("pledge.no-window", { readBy, from })),
    ...windows.flatMap(({ readBy, measured }) => measured.classes.filter(({ fellMore }) => fellMore >= mass).map(({ id, ratio, interval90: [low, high], fellMore, observed, expected }) =>
      say("pledge.class", { readBy, series: seriesName(measured.series), class: id, ratio, low, high, fellMore, observed, expected, total: measured.estimate!.ratio }))),
    ...windows.flatMap(({ readBy, measured: { series, estimate, rebound, nights, unit } }) => {
      if (!rebound || !estimate) return [];
      const { area, after, word } = rebound;
      return [say("pledge.rebound", { readBy, series: seriesName(series), nights, unit, pause: estimate.ratio, after: after.observed / after.expected, area: area.ratio, low: area.interval90[0], high: area.interval90[1], word })];
    }),
    ...countsSentences(outcome)
  ];
}

function windowSentence(readBy: string, { role, party, series, first, last, nights, unit, estimate, word, lack }: PledgeMeasured, seriesName: (id: string) => string): Sentence {
  const values = { readBy, role, party, series: seriesName(series), first, last, nights, unit };
  if (!estimate) return say("pledge.silent", { ...values, reason: lack!.reason, needed: lack!.needed, had: lack!.had });
  const { ratio, interval90: [low, high], reported, observed, expected, pKept, pPartly, pBroken } = estimate;
  return say("pledge.window", { ...values, ratio, low, high, reported, observed, expected, pKept, pPartly, pBroken, word });
}

/** Who counts whose breaches: how many counts, and the highest with its speaker and day. */
function countsSentences({ breachCounts: all }: PledgeTerm): Sentence[] {
  const breachCounts = all.filter(({ harm }) => !harm);
  const counters = [...new Set(breachCounts.map(({ party, against }) => `${party} ${against}`))];
  return counters.map((pair) => {
    const own = breachCounts.filter(({ party, against }) => `${party} ${against}` === pair);
    const highest = own.reduce((a, b) => ((b.count ?? -1) > (a.count ?? -1) ? b : a));
    return say("pledge.counted", {
      party: highest.party, against: highest.against, counts: own.length, count: highest.count, countSaid: highest.countSaid, unit: highest.unit, counter: highest.counter, window: highest.window, statedOn: highest.statedOn
    });
  });
}

/** All undertakings in one sentence: how many were spoken of, agreed, begun, and how many could be measured. */
export function summarySentence({ terms, curves, parties }: PledgeSummary): Sentence {
  const rung = (...wanted: string[]) => terms.filter((t) => wanted.includes(t.rung)).length;
  const measured = terms.filter(({ parts }) => parts.some(({ word }) => word !== "unobservable")).length;
  const all = curves.find(({ party }) => party === null)!;
  return say("pledge.summary", {
    undertakings: terms.length, signed: rung("signed", "done"), done: rung("done"), measured, medianDays: all.medianDays, n: all.n, events: all.events,
    ...seenValues(parties.map(({ party, byMeasure }) => ({ party, shares: byMeasure })))
  });
}

/** What was kept per party, by claim and by figures apart, and how long promises held. */
export function summaryDetails({ parties, curves, thresholds, mass }: PledgeSummary): Sentence[] {
  return [
    ...parties.flatMap(({ party, undertakings, words, signed, done, byClaim, byMeasure }) => [
      say("pledge.share-claimed", { party, undertakings, words, signed, done, ...claimedValues([{ party, shares: byClaim }]) }),
      say("pledge.share-measured", { party, ...seenValues([{ party, shares: byMeasure }]) })
    ]),
    ...curves.map(({ party, n, events, unjudged, medianDays }) => say("pledge.held", { party, n, events, unjudged, medianDays })),
    say("pledge.words-mean", { kept: thresholds.kept, partly: thresholds.partly, mass })
  ];
}
