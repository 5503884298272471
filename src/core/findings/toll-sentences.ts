import type { Sentence } from "#core/model/sentence.ts";
import { daysCounted, leadingMeasures, rangedClaims } from "#core/model/toll-claims.ts";
import type { TollClaim, TollMeasured, TollRange, TollSummary, TollWindow } from "#core/model/toll-outcome.ts";

const say = (template: string, values: Sentence["values"] = {}): Sentence => ({ template, values });
/** Between the days in one value of a sentence. */
const DAYS = " ";
const NAMES = "; ";
const ends = (range: TollRange | null) => ({ low: range?.low ?? null, high: range?.high ?? null, floor: range?.isFloor === true ? 1 : 0 });

/** The leading measures in one sentence: each as a range a day with its claimants in short, and by name what nobody counts. */
export function summarySentence({ from, to, days, measures }: TollSummary): Sentence {
  const { told, further, missing } = leadingMeasures({ measures });
  return say("toll.summary", {
    from, to, days, told: told.length, further, missing: missing.length,
    ...numbered(told.map((m) => ({ title: m.title, measure: m.measure, unit: m.unit, stock: m.counted === "at-end" ? 1 : 0, window: m.window, from: m.from, to: m.to, on: m.on.join(DAYS), ...ends(m.range), claimants: m.short.join(NAMES), belligerents: m.shortBelligerents.join(NAMES), ceilings: m.ceilings.length, ...numbered(m.ceilings, "ceiling") })), "told"),
    ...numbered(missing.map(({ title, measure, place, lack }) => ({ title, measure, place, reason: lack?.reason ?? "no-figures" })), "missing")
  });
}

/** The answer on one measure: the range of the recent window, else of the newest claim, else why there is none. */
export function measureSentence(outcome: TollMeasured): Sentence {
  const { title, unit, windows, spans } = outcome;
  const shown = shownWindow(windows);
  const told = outcome.status === "not-assessable" ? spans : spans.filter(({ from, to }) => from <= shown.to && shown.from <= to);
  const inWords = told.flatMap(({ words, claimant }) => (words === null ? [] : [{ text: words, claimant }]));
  const words = { words: inWords.length, ...numbered(inWords, "words") };
  if (outcome.status === "not-assessable") return say("toll.not-assessable", { title, reason: outcome.reason, needed: outcome.needed, had: outcome.had, ...words });
  return windowSentence("toll.measure", shown, { title, unit, stock: outcome.counted === "at-end" ? 1 : 0, ...words });
}

/** What every claimant says in every window, what was revised, and what nobody says. */
export function measureDetails({ status, title, unit, windows, spans, counted, revised }: TollMeasured): Sentence[] {
  const stock = counted === "at-end" ? 1 : 0;
  const kinds = [...new Set(revised.map(({ kind, suspected }) => `${kind} ${suspected}`))].map((key) => revised.filter(({ kind, suspected }) => `${kind} ${suspected}` === key));
  return [
    ...windows.flatMap((window) => (window.lack?.reason === "no-figures" ? [] : window.range === null ? (window.lack === null ? [] : [say("toll.lacking", { window: window.id, from: window.from, to: window.to, ...window.lack })]) : [windowSentence("toll.window", window, { title, unit, stock })])),
    ...windows.flatMap((window) => (window.range === null && window.claims.length === 0 ? [] : window.claims.map((claim) => claimSentence(window, claim, unit, stock)))),
    ...(status === "assessed" ? [] : spans.flatMap(({ claimant, party, from, to, low, high, isFloor, isJudged }) => (!isJudged || high === null ? [] : [say("toll.claimed", { claimant, party, from, to, low, high, floor: isFloor ? 1 : 0, unit })]))),
    ...spans.flatMap(({ words, claimant, party, from, to }) => (words === null ? [] : [say("toll.words", { claimant, party, from, to, text: words })])),
    ...kinds.map((own) => say("toll.revised", { kind: own[0]!.kind, suspected: own[0]!.suspected ? 1 : 0, days: own.reduce((n, { days }) => n + days, 0), amount: own.reduce((n, { amount }) => n + amount, 0), first: own[0]!.month, last: own.at(-1)!.month }))
  ];
}

/** The recent window where it says something, else the newest claim's time, else any that does. */
export function shownWindow(windows: readonly TollWindow[]): TollWindow {
  const told = windows.filter(({ range }) => range !== null);
  return told.find(({ id }) => id === "recent") ?? told.find(({ id }) => id === "latest-figures") ?? told[0] ?? windows[0]!;
}

function windowSentence(template: string, { id, from, to, days, range, claims }: TollWindow, values: Sentence["values"]): Sentence {
  const { ranged, ceilings } = rangedClaims(claims);
  const names = (isBelligerent: boolean) => [...new Set(ranged.filter(({ party }) => (party !== null) === isBelligerent).map(({ claimant }) => claimant))].join(NAMES);
  const limits = { ceilings: ceilings.length, ...numbered(ceilings.map(({ claimant, party, high }) => ({ claimant, party, high })), "ceiling") };
  return say(template, { ...values, window: id, from, to, days, on: daysCounted(ranged).join(DAYS), ...ends(range), claimants: names(false), belligerents: names(true), n: ranged.length, ...limits, differ: differing([...ranged, ...ceilings]) });
}

/** What each claimant counts, where the record says that they do not count the same; "" where they do. */
function differing(claims: readonly TollClaim[]): string {
  const said = claims.flatMap(({ short, counts }) => (counts === null ? [] : [`${short}: ${counts}`]));
  return new Set(claims.map(({ counts }) => counts)).size < 2 ? "" : [...new Set(said)].join(NAMES);
}

function claimSentence({ id, from, to, days }: TollWindow, claim: TollClaim, unit: string, stock: number): Sentence {
  const { claimant, party, low, high, counts, isFloor, reliability, credibility, isJudged, revised, isRevisedInside, suspected } = claim;
  return say("toll.claim", { window: id, from, to, days, on: claim.on ?? "", claimant, party, low, high, floor: isFloor ? 1 : 0, unit, stock, counts, reliability, credibility, judged: isJudged ? 1 : 0, counted: claim.days, revised, reaches: isRevisedInside ? 1 : 0, suspected });
}

function numbered(items: readonly Sentence["values"][], prefix: string): Sentence["values"] {
  return Object.fromEntries(items.flatMap((item, i) => Object.entries(item).map(([key, value]) => [`${prefix}-${key}-${i + 1}`, value] as const)));
}
