import { isSignedBy, isWordOfOthers, type Scales, weighedSteps } from "#core/assays/pledge/share-kept.ts";
import { rungOf } from "#core/assays/pledge/term-windows.ts";
import { isJudged, toSourceLine } from "#core/model/evidence.ts";
import type { LedgerTerm } from "#core/model/ledger-outcome.ts";
import type { LadderStep, Term } from "#core/model/term.ts";
import type { OpenReason, UndertakingWord, VerdictUndertaking } from "#core/model/verdict-outcome.ts";

const VERDICTS: readonly string[] = ["kept", "partly-kept", "broken"];

type Figure = VerdictUndertaking["figures"][number];
type Said = VerdictUndertaking["said"][number];

/**
 * Says what came of an undertaking for one of its givers: by figures under every reading of its window, and by the word of anybody but the giver. A word stands
 * only where all that counts say the same of the whole. The other party's word that it was broken is enough to doubt, and not enough to convict; and that a common
 * undertaking was broken does not say by whom, while one that was kept was kept by all.
 *
 * @param found What the ledger says of it. @param term The same undertaking as of the day, for whose page says what.
 */
export function undertakingOf(party: string, found: LedgerTerm, term: Term, parties: readonly string[], scales: Scales): VerdictUndertaking {
  const steps = weighedSteps(term, scales);
  const judged = steps.filter(isJudged);
  const ladder = judged.map(({ value }) => value);
  const others = steps.filter(({ value }) => VERDICTS.includes(value.status) && value.of?.length !== 0 && isWordOfOthers(party, value));
  const said = others.filter(isJudged).map(({ value, reliability, credibility }): Said => ({
    where: value.where ?? null, word: value.status, by: isOfParties(value, parties) ? "adversary" : "third-party", accordingTo: value.accordingTo, on: value.on, grade: `${reliability}${credibility}`
  }));
  const isOwnVerdict = (step: LadderStep) => VERDICTS.includes(step.status) && !isWordOfOthers(party, step);
  const isBegun = rungOf(ladder.filter((step) => !isOwnVerdict(step))) !== "words";
  const figures = isBegun ? figuresOf(party, found, term, scales) : [];
  const unjudged = others.length - said.length;
  const isNamed = found.givers.length === 1 || others.filter(isJudged).some(({ value: { status, of } }) => status !== "kept" && of !== undefined);
  const joint = parties.every((one) => found.givers.includes(one) && ladder.some(({ status, parties: who }) => status === "agreed" && who.includes(one)));
  const isUnchecked = found.verifiable.word === "by-design-not" && !said.some(({ word }) => word !== "broken") && figures.every(({ word }) => word === "cannot-tell");
  const answer = !isBegun
    ? { word: null, open: rungOf(term.ladder.filter((step) => !isOwnVerdict(step))) === "words" ? ("not-taken-up" as const) : ("not-judged" as const) }
    : isUnchecked ? { word: "empty" as const, open: null } : wordOf(figures, said, placesOf(party, found), isNamed, unjudged);
  return {
    term: term.id, title: term.title, announced: term.announced,
    words: found.columns.words !== null, signed: isSignedBy(party, term), done: rungOf(term.ladder) === "done",
    ...answer, figures, said, unjudged, staller: found.judgement?.staller ?? null, joint,
    ends: [...new Set(term.windows.flatMap(({ to }) => (to !== null && to.length >= 10 ? [to.slice(0, 10)] : [])))].sort()
  };
}

const isOfParties = ({ parties: who }: LadderStep, parties: readonly string[]) => who.length > 0 && who.every((one) => parties.includes(one));

/** The places of which the figures would have to speak, each by itself. */
const placesOf = (party: string, { measured }: LedgerTerm) => (measured?.parts ?? []).filter((part) => part.party === party).map(({ where }) => where);

/** The word of the figures per place, over the readings whose page can be judged. */
function figuresOf(party: string, { measured, readings }: LedgerTerm, term: Term, { sources, asOf }: Scales): Figure[] {
  const pages = new Map(term.sources.map((page) => [page.id, toSourceLine(page, sources, asOf)]));
  const told = readings.filter((_, i) => {
    const page = pages.get(term.windows[i]?.source ?? "");
    return page !== undefined && page.reliability !== "F" && page.credibility !== 6;
  });
  return (measured?.parts ?? []).filter((part) => part.party === party && part.word !== "unobservable").flatMap(({ where }) => {
    const by = told.flatMap(({ words }) => {
      const own = words.filter((one) => one.party === party && one.where === where && one.word !== null);
      return own.find(({ role }) => role === "deed") ?? own.find(({ role }) => role === "warning") ?? [];
    });
    const words = [...new Set(by.map(({ word }) => word!))];
    if (words.length === 0) return [];
    return [{ where, word: words.length === 1 ? words[0]! : "depends-on-reading", witness: by.every(({ role }) => role === "deed") ? "deed" : "warning", readings: by.length, of: told.length }];
  });
}

function wordOf(figures: readonly Figure[], said: readonly Said[], places: readonly Figure["where"][], isNamed: boolean, unjudged: number): { word: UndertakingWord; open: null } | { word: null; open: OpenReason } {
  const open = (reason: OpenReason) => ({ word: null, open: reason });
  if (figures.some(({ word }) => word === "depends-on-reading")) return open("depends-on-reading");
  const seen = figures.filter(({ word }) => word !== "cannot-tell");
  const all = [...seen, ...said];
  if (all.length === 0) return open(unjudged > 0 ? "not-judged" : "silent");
  if (new Set(all.map(({ word }) => word)).size > 1) return open("words-differ");
  const needed = places.length > 0 ? places : (["air", "ground"] as const);
  const isWhole = said.some(({ where }) => where === null) || needed.every((where) => where !== null && all.some((one) => one.where === where));
  if (!isWhole) return open("one-place");
  const word = all[0]!.word as UndertakingWord;
  if (seen.length > 0 || word === "kept") return { word, open: null };
  if (word === "broken" && said.every(({ by }) => by === "adversary")) return open("adversary-alone");
  return isNamed ? { word, open: null } : open("breaker-not-named");
}
