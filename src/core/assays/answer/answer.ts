import type { AnswerOutcome } from "#core/model/answer-outcome.ts";
import type { Day } from "#core/model/day.ts";
import { addDays } from "#core/model/day-count.ts";
import type { Lack } from "#core/model/sentence.ts";
import type { Episode } from "#core/series/episodes.ts";
import { fitClock } from "../momentum/salvos/clock-model.ts";
import { clockRows } from "../momentum/salvos/clock-rows.ts";
import type { SalvoInput } from "../momentum/salvos/plan.ts";
import { talkVerdict } from "../momentum/salvos/salvos.ts";
import { placeCalendar, talkWindow } from "../momentum/salvos/talk-test.ts";

/** Who may answer whom: passed through. */
export type AnswerLabels = Pick<AnswerOutcome, "party" | "own" | "other">;

/**
 * Tells whether more or fewer of one party's salvos come in the nights after the other's than their own clock and every circular shift of the other's
 * salvos would have it. The machinery is that of the salvo clock, with the other's salvos in the place of rounds.
 *
 * Assumes, and cannot check, that the other's salvos could as well have stood elsewhere in the period, given the clock. What moves both sides at once
 * (weather that lets both fly) looks like an answer.
 *
 * @param own Salvos of the party and the registered plan; its episodes are not read.
 * @param other Salvos of the other side.
 * @param minBlows Fewer of the other's salvos in the period: not assessable.
 * @returns p-values are each outcome's own until the findings adjust them over the parties.
 * @source docs/method/answer.md. Level and power by simulation (`earnest selftest --assay answer`).
 */
export function answers(own: SalvoInput, other: SalvoInput, labels: AnswerLabels, minBlows: number): AnswerOutcome {
  const refuse = (lack: Lack): AnswerOutcome => ({ assay: "answer@1", ...labels, status: "not-assessable", ...lack });
  const input = besideOther(own, other);
  const had = clockRows(input).salvos.filter((v) => v === 1).length;
  if (had < own.plan.minSalvos) return refuse({ reason: "too-few-salvos", needed: own.plan.minSalvos, had });
  const clock = fitClock(input);
  if (!clock) return refuse({ reason: "no-fit", needed: 1, had: 0 });
  const calendar = placeCalendar(clock);
  const blows = calendar?.episodes.length ?? 0;
  if (!calendar || blows < minBlows) return refuse({ reason: "too-few-blows", needed: minBlows, had: blows });
  const [tested, ...others] = own.plan.windows.map((w, i) => talkWindow(clock, calendar, w, i === 0 ? "confirmatory" : "exploratory"));
  if (!tested) return refuse({ reason: "silent-window", needed: 1, had: 0 });
  const from = addDays(own.counts.from, calendar.first);
  return { assay: "answer@1", ...labels, status: "assessed", from, to: addDays(from, calendar.period), blows, windows: [tested, ...others.filter((w) => w !== null)], verdict: talkVerdict(tested, own.plan.level) };
}

/** Puts the other's salvos in the place of rounds, in the period in which both are known. */
export function besideOther(own: SalvoInput, other: SalvoInput): SalvoInput {
  return { ...own, episodes: blowsOf(other), plan: { ...own.plan, eligible: sharedPeriod(own, other) } };
}

/** The other's salvos as days after which an answer can come: one booked to its evening ends on the next morning. */
function blowsOf({ counts, unit, plan }: SalvoInput): Episode[] {
  const isBlow = (value: number | null, day: Day) => value !== null && value >= plan.threshold && day >= plan.from;
  return counts.values.flatMap((value, i) => {
    const booked = addDays(counts.from, i);
    const ended = unit === "night" ? addDays(booked, 1) : booked;
    return isBlow(value, booked) ? [{ from: ended, to: ended, rounds: [], partiesPresent: [] }] : [];
  });
}

/** The eligible period as far as the other's salvos are known. */
function sharedPeriod({ plan }: SalvoInput, { counts, plan: theirs }: SalvoInput): SalvoInput["plan"]["eligible"] {
  const end = addDays(counts.from, counts.values.findLastIndex((v) => v !== null) + 1);
  return { from: plan.eligible.from > theirs.from ? plan.eligible.from : theirs.from, to: plan.eligible.to < end ? plan.eligible.to : end };
}
