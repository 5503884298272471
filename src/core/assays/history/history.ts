import type { CaseSign } from "#core/model/case-sign.ts";
import { HISTORY_ROUTES, HISTORY_SIGNS, type HistorySign, type HistoryWindow } from "#core/model/history.ts";
import type { ChanceRange, HistoryAssessed, HistoryOutcome, HistorySignRow, SignCount } from "#core/model/history-outcome.ts";
import type { HistoryRegistration } from "#core/model/history-registration.ts";
import { seededRng } from "#core/stats/rng.ts";
import { shareRatioInterval } from "#core/stats/share-ratio.ts";
import { wilsonInterval } from "#core/stats/wilson.ts";
import { bestSign } from "./best-sign.ts";
import { carry, movedRange } from "./carry.ts";
import { byAnyRoute, type Came, countSign, isUsable, throughTheSameTalks } from "./count-sign.ts";
import { leaveOut } from "./leave-out.ts";
import { calibrationOf, skillOf } from "./skill.ts";

/** Standard normal quantile of .975, for the registered level. */
const HALF_95 = 1.959964;

/**
 * Tells what follows if past talks are a guide: the range to begin with, which signs may move it, and whether they may.
 *
 * Skill is that of the recipe on the whole table, where each conflict is forecast by the others: it is the same in every case, and no case can better it by
 * leaving out what speaks against it. What the signs of this case carry is learnt without the case's own war.
 *
 * @param windows Past talks that had ended by the day. @param signs What could be known of the case by then.
 */
export function historyOf(windows: readonly HistoryWindow[], signs: readonly CaseSign[], plan: HistoryRegistration, seed: number): HistoryOutcome {
  const { base, leaveOut: own, level, draws, minConflicts } = plan;
  const baseRange = { low: base.low, high: base.high };
  const asked = {
    assay: "verdict@1" as const, kind: "history" as const, outcome: plan.outcome.value, horizonDays: plan.horizonDays.value, baseRange,
    figures: base.figures.map((figure) => ({ ...figure, share: figure.events / figure.n })), leftOut: own.value
  };
  const had = new Set(windows.map(({ conflict }) => conflict)).size;
  if (had < minConflicts.value) return { ...asked, range: baseRange, shifted: false, status: "not-assessable", reason: "too-few-conflicts", needed: minConflicts.value, had };
  const rng = seededRng(seed);
  const others = windows.filter(({ conflict }) => !own.value.includes(conflict));
  const forecasts = leaveOut(windows, byAnyRoute, plan);
  const skill = skillOf(forecasts, byAnyRoute, level.value, draws.value, rng);
  const rows = HISTORY_SIGNS.map((id) => rowOf(id, others, signs.find((one) => one.id === id), plan, seed));
  const carried = carry(rows.filter(({ usable, present }) => usable && present === "yes"), plan);
  const range = movedRange(baseRange, carried.held);
  const shifted = skill.shown && carried.held !== 0;
  const came = others.filter(byAnyRoute);
  const routes = HISTORY_ROUTES.map((route) => ({ route, ...shareOf(came, (one) => one.route === route) }));
  const [same] = routes as [ChanceRange, ...unknown[]];
  return {
    ...asked,
    status: "assessed",
    range: shifted ? range : baseRange,
    shifted,
    windows: others.length,
    conflicts: new Set(others.map(({ conflict }) => conflict)).size,
    came: came.length,
    signs: rows,
    skill,
    sameTalks: skillOf(leaveOut(windows, throughTheSameTalks, plan), throughTheSameTalks, level.value, draws.value, rng),
    best: bestSign(windows, plan.minKnown.value, draws.value, rng),
    calibration: calibrationOf(forecasts, byAnyRoute, level.value, draws.value, rng),
    routes,
    throughTheseTalks: { low: baseRange.low * same.low, high: baseRange.high * same.high },
    carried: { ...carried, range },
    forecasts: forecasts.map(({ window, base: share, decibans, forecast, then }): HistoryAssessed["forecasts"][number] => ({
      window: window.id, conflict: window.conflict, decided: window.decisionDate, base: share, decibans, forecast, range: movedRange(baseRange, decibans), then,
      came: window.outcome, route: window.route, held: window.held, own: own.value.includes(window.conflict)
    }))
  };
}

function rowOf(id: HistorySign, windows: readonly HistoryWindow[], sign: CaseSign | undefined, plan: HistoryRegistration, seed: number): HistorySignRow {
  const [all, same] = [byAnyRoute, throughTheSameTalks].map((came) => signCount(windows, id, came, plan, seed)) as [SignCount, SignCount];
  const answer = sign?.answers.at(-1);
  return { id, all, same, usable: all.usable, decibans: all.decibans, present: answer?.value ?? "unknown", from: answer?.from ?? null, reason: answer?.reason ?? null, records: answer?.records ?? [] };
}

/** Counts a sign, with the interval of its ratio. */
export function signCount(windows: readonly HistoryWindow[], id: HistorySign, came: Came, { minKnown, level, draws }: Pick<HistoryRegistration, "minKnown" | "level" | "draws">, seed: number): SignCount {
  const counted = countSign(windows, id, came);
  const { yesCame, knownCame, yesNot, knownNot } = counted;
  const witnesses = (hasCome: boolean, yes: number, known: number) => {
    const of = new Set(windows.filter((window) => window.signs[id] !== "unknown" && came(window) === hasCome).map(({ conflict }) => conflict)).size;
    return { events: known === 0 ? 0 : (yes * of) / known, of };
  };
  const interval = shareRatioInterval(witnesses(true, yesCame, knownCame), witnesses(false, yesNot, knownNot), level.value, draws.value, seededRng(seed));
  return { ...counted, ...interval, usable: isUsable(counted, minKnown.value) };
}

function shareOf(windows: readonly HistoryWindow[], is: (window: HistoryWindow) => boolean): ChanceRange & { n: number } {
  const n = windows.filter(is).length;
  const [low, high] = windows.length === 0 ? [0, 1] : wilsonInterval(n, windows.length, HALF_95);
  return { n, low, high };
}
