import type { Day } from "#core/model/day.ts";
import { latestDay } from "#core/model/day-count.ts";
import type { DraftFound } from "#core/model/draft-outcome.ts";
import type { LedgerAccord } from "#core/model/ledger-outcome.ts";
import type { VerdictAgreed, VerdictUndertaking } from "#core/model/verdict-outcome.ts";

/** What all parties agreed to in the stated time, and whether a party carried out its part of it, at least partly. */
export function agreedBy(party: string, accords: readonly LedgerAccord[], drafts: readonly DraftFound[], undertakings: readonly VerdictUndertaking[], from: Day): VerdictAgreed[] {
  const ofAccords = accords.filter(({ agreedOn, lines }) => agreedOn >= from && lines.some(({ to }) => to !== party)).map((accord) => accordOf(party, accord));
  const texts = drafts.flatMap(({ draft, title, statuses, pages }): VerdictAgreed[] => {
    const isJudged = new Set(pages.filter(({ reliability, credibility }) => reliability !== "F" && credibility !== 6).map(({ id }) => id));
    const agreed = statuses.find(({ status, on, page }) => status === "agreed" && on !== null && latestDay(on) >= from && isJudged.has(page));
    return agreed === undefined || agreed.on === null ? [] : [{ record: `drafts/${draft}`, title, on: agreed.on, carriedOut: "unknown", agreed: null, low: null, high: null }];
  });
  const inAccord = new Set(accords.flatMap(({ terms }) => terms));
  const joint = undertakings.filter(({ term, joint: isJoint }) => isJoint && !inAccord.has(term)).map(({ term, title, announced, word }): VerdictAgreed => ({
    record: `terms/${term}`, title, on: announced, carriedOut: word === null ? "unknown" : word === "kept" || word === "partly-kept" ? "yes" : "no", agreed: null, low: null, high: null
  }));
  return [...ofAccords, ...texts, ...joint].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** A party's part of an accord is what the others were to get; of one that asks nothing of it, it has none. Figures that cannot be judged are none. */
function accordOf(party: string, { accord, title, agreedOn, lines }: LedgerAccord): VerdictAgreed {
  const own = lines.filter(({ to }) => to !== party);
  const sum = (pick: (line: (typeof own)[number]) => number | null) => own.reduce<number | null>((total, line) => (total === null || pick(line) === null ? null : total + pick(line)!), 0);
  const carriedOut = own.some(({ low }) => (low ?? 0) > 0) ? "yes" : own.every(({ high }) => high === 0) ? "no" : "unknown";
  return { record: `accords/${accord}`, title, on: agreedOn, carriedOut, agreed: sum(({ agreed }) => agreed), low: sum(({ low }) => low), high: sum(({ high }) => high) };
}
