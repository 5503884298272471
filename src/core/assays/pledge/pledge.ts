import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import type { PledgePart, PledgeReading, PledgeTerm, PledgeWord } from "#core/model/pledge-outcome.ts";
import type { PledgeMeasure, PledgeRegistration } from "#core/model/pledge-registration.ts";
import type { Lack } from "#core/model/sentence.ts";
import type { Series } from "#core/model/series.ts";
import type { Term } from "#core/model/term.ts";
import { toDailyTotal } from "#core/series/daily-total.ts";
import { claimedOf, type Scales, weighedSteps } from "./share-kept.ts";
import { rungOf, stretchOf } from "./term-windows.ts";
import { type Gauge, gaugeOf, measureWindow } from "./measure-window.ts";

/** A term with what was measured of it, before it is worded. */
export interface TermAssay {
  readonly term: Term;
  readonly outcome: PledgeTerm;
  /** Series that were read, with the classes summed. */
  readonly read: readonly { readonly series: Series; readonly classes: readonly string[] }[];
}

/** Assesses every undertaking of a case under every reading of its window. */
export function pledges({ terms, ...rest }: Pick<CaseContent, "terms" | "series" | "sources">, plan: PledgeRegistration, asOf: Day): TermAssay[] {
  return terms.map(pledgeAssayer(rest, plan, asOf));
}

/** Returns the function that assesses one undertaking; each series is fitted once, when the first of them asks for it. */
export function pledgeAssayer({ series, sources }: Pick<CaseContent, "series" | "sources">, plan: PledgeRegistration, asOf: Day): (term: Term) => TermAssay {
  const gauges = new Map<string, Gauge | null>();
  const gaugeFor = (measure: PledgeMeasure): Gauge | null => {
    const key = JSON.stringify([measure.series, measure.classes, measure.fitFrom.value, measure.thetaBlocks.value, measure.nightsPerDf.value]);
    if (!gauges.has(key)) {
      const found = series.find(({ sidecar }) => sidecar.id === measure.series);
      gauges.set(key, found ? gaugeOf(found, measure, (classes) => toDailyTotal(found, classes, asOf)) : null);
    }
    return gauges.get(key)!;
  };
  return (term) => assessTerm(term, plan, gaugeFor, { sources, asOf });
}

function assessTerm(term: Term, plan: PledgeRegistration, gaugeFor: (measure: PledgeMeasure) => Gauge | null, scales: Scales): TermAssay {
  const rung = rungOf(term.ladder);
  const measures = rung === "words" ? [] : plan.measures.filter((m) => term.givers.includes(m.party) && m.acts.includes(term.act) && m.targets.some((t) => term.targets.includes(t)));
  const readings = term.windows.map((window): PledgeReading => {
    const stretch = stretchOf(window, term.ladder, plan.longestNights.value, plan.dayStartsUtcHour.value);
    const { readBy, parties, from, to, note } = window;
    const measured = stretch ? measures.map((measure) => measureWindow(stretch, measure, gaugeFor(measure), plan)) : [];
    return { readBy, parties, from, to, note: note ?? null, endedBy: measured.length > 0 ? stretch!.endedBy : null, measured };
  });
  const parts = partsOf(term, readings, measures, plan, rung);
  const read = measures.filter((m) => readings.some((r) => r.measured.some((one) => one.measure === m.id && one.estimate)));
  const common = { ...saidOf(term, scales), rung, readings, parts };
  const outcome: PledgeTerm = read.length > 0 ? { ...common, status: "assessed" } : { ...common, status: "not-assessable", ...lackOf(parts, readings) };
  return { term, outcome, read: read.map((m) => ({ series: gaugeFor(m)!.series, classes: m.classes })) };
}

function lackOf(parts: readonly PledgePart[], readings: readonly PledgeReading[]): Lack {
  const deed = readings.flatMap(({ measured }) => measured).find(({ role, lack }) => role !== "warning" && lack)?.lack;
  return deed ?? { reason: parts[0]?.reason ?? "no-giver", needed: 1, had: 0 };
}

/** Gathers what the figures say per giver, in the air and on the ground, over all readings. */
function partsOf(term: Term, readings: readonly PledgeReading[], measures: readonly PledgeMeasure[], plan: PledgeRegistration, rung: PledgeTerm["rung"]): PledgePart[] {
  return term.givers.flatMap((party): PledgePart[] => {
    const own = measures.filter((m) => m.party === party && m.role !== "beside");
    const none = (where: PledgePart["where"], reason: string, why: string | null): PledgePart => ({ party, where, word: "unobservable", witness: null, readings: 0, of: readings.length, reason, why });
    if (rung === "words") return [none(null, "never-begun", null)];
    const seen = [...new Set(own.map(({ where }) => where))].map((where) => wordOver(party, where, readings));
    const unseen = plan.unseen.filter((u) => (u.acts?.includes(term.act) ?? true) && u.targets.some((t) => term.targets.includes(t)) && (u.where !== undefined || seen.length === 0));
    const [first] = unseen;
    const blind = seen.length > 0 ? unseen.map((u) => none(u.where ?? null, u.reason, u.why)) : [none(first?.where ?? null, first?.reason ?? "nothing-registered", first?.why ?? null)];
    return [...seen, ...blind];
  });
}

/** The word of one giver in one place: the deed where it was measured, else a warning, and only when all readings agree. */
function wordOver(party: string, where: "air" | "ground", readings: readonly PledgeReading[]): PledgePart {
  const told = readings.flatMap((reading) => {
    const of = (role: string) => reading.measured.find((m) => m.party === party && m.where === where && m.role === role && m.word !== null);
    const by = of("deed") ?? of("warning");
    return by ? [{ word: by.word as PledgeWord, role: by.role as "deed" | "warning" }] : [];
  });
  const words = [...new Set(told.map(({ word }) => word))];
  const lacks = readings.flatMap((r) => r.measured.filter((m) => m.party === party && m.role === "deed").flatMap(({ lack }) => lack?.reason ?? []));
  const common = { party, where, readings: told.length, of: readings.length };
  if (words.length === 0) return { ...common, word: "unobservable", witness: null, reason: lacks[0] ?? "no-window", why: null };
  const witness = told.every(({ role }) => role === "deed") ? "deed" : "warning";
  return { ...common, word: words.length === 1 ? words[0]! : "depends-on-reading", witness, reason: null, why: null };
}

/** What the record says of an undertaking, as the finding holds it. */
function saidOf(term: Term, scales: Scales): Omit<PledgeTerm, "status" | "rung" | "readings" | "parts" | "reason" | "needed" | "had"> {
  const { id, title, givers, act, targets, announced, ladder, breachCounts, observations, monitor, termsPublic, judgement } = term;
  return {
    assay: "pledge@1",
    kind: "term",
    term: id,
    title,
    givers,
    act,
    targets,
    announced,
    ladder: ladder.map(({ status, on, accordingTo, parties, of, where }) => ({ status, on, accordingTo, parties, of: of ?? null, where: where ?? null })),
    claimed: claimedOf(weighedSteps(term, scales)),
    breachCounts: breachCounts.map(({ counter, party, against, count, countSaid, unit, harm, window, statedOn, credibility }) => ({
      counter, party, against, count, countSaid: countSaid ?? null, unit, harm: harm ?? false, window, statedOn: statedOn ?? null, credibility
    })),
    observations: observations.map(({ observer, what }) => ({ observer, what })),
    monitor,
    termsPublic,
    judgement: judgement && {
      by: judgement.by,
      cost: `${judgement.costToGiver.level}: ${judgement.costToGiver.reason}`,
      reversible: judgement.reversible,
      stallerWouldToo: `${judgement.stallerWouldToo.answer}: ${judgement.stallerWouldToo.reason}`,
      note: judgement.outcomeNote
    }
  };
}
