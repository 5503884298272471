import { marksWithin } from "#core/model/as-of.ts";
import type { Change, ChangeAssessed, ChangeOutcome } from "#core/model/change-outcome.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { Series } from "#core/model/series.ts";
import { claimedBy, seriesName } from "./sentences.ts";

const say = (template: string, values: Sentence["values"] = {}): Sentence => ({ template, values });

/** The answer: how often the level changed, and the latest change with its interval. */
export function changeSentence(outcome: ChangeOutcome, { sidecar }: Series, classes: readonly string[]): Sentence {
  const told = { series: seriesName(sidecar), classes: classes.length < Object.keys(sidecar.classes).length ? classes.join(", ") : null, unit: outcome.unit, figures: figuresIn(outcome, sidecar), measure: outcome.measure, descriptive: outcome.role === "descriptive" ? 1 : 0 };
  if (outcome.status === "not-assessable") return say("change.not-assessable", { ...told, reason: outcome.reason, needed: outcome.needed, had: outcome.had });
  const common = { ...told, from: outcome.from, to: outcome.to };
  const latest = outcome.changes.at(-1);
  if (!latest) return say("change.level", { ...common, mean: outcome.segments[0]!.mean, halvingDays: outcome.halvingDays, reported: outcome.reported });
  return say("change.found", { ...common, changes: outcome.changes.length, sudden: outcome.changes.filter((c) => c.shape === "sudden").length, ...valuesOf(latest) });
}

/** What a figure counts, where that is not the events of the series' own name. */
function figuresIn({ measure }: ChangeOutcome, { unit }: Series["sidecar"]): string | null {
  return measure === "weekly-gain" ? unit : null;
}

function valuesOf({ day, earliest, latest, before, after, ratio, difference, shape }: Change): Sentence["values"] {
  return {
    day, earliest, latest, before, after, shape,
    ratio: ratio?.value ?? null, ratioLow: ratio?.low ?? null, ratioHigh: ratio?.high ?? null,
    difference: difference.value, low: difference.low, high: difference.high
  };
}

/** Each change, where the counting changed beside it, the trend, what would be missed, and how near the dates lie to rounds. */
export function changeDetails(outcome: ChangeOutcome, { sidecar }: Series, partyName: (id: string) => string): Sentence[] {
  if (outcome.status === "not-assessable") return [claimedBy(sidecar, partyName)];
  const { trend, nearRounds } = outcome;
  const unit = { unit: outcome.unit, figures: figuresIn(outcome, sidecar) };
  return [
    ...outcome.changes.flatMap((change) => [
      say("change.one", { ...unit, ...valuesOf(change) }),
      ...change.breaks.map((b) => say("change.counting", { day: change.day, breakDay: b.day, text: b.text })),
      ...(change.silentDays > 0 ? [say("change.silent", { day: change.day, silent: change.silentDays })] : [])
    ]),
    ...(trend ? [say("change.trend", { ...unit, blocks: trend.blocks, blockDays: trend.blockDays, pValue: trend.pValue, slope: trend.slope.value, low: trend.slope.low, high: trend.slope.high })] : []),
    ...(outcome.halvingDays === null || outcome.changes.length === 0 ? [] : [say("change.power", { ...unit, halvingDays: outcome.halvingDays, reported: outcome.reported })]),
    pathSentence(outcome),
    ...(nearRounds ? [say("change.rounds", { changes: nearRounds.changes, near: nearRounds.near, withinDays: nearRounds.withinDays, expected: nearRounds.expected, pAbove: nearRounds.pAbove })] : []),
    claimedBy(sidecar, partyName)
  ];
}

function pathSentence({ path, chosen, changes }: ChangeAssessed): Sentence {
  const step = path.find(({ from, to }) => from <= chosen && chosen <= to)!;
  const [looser, stricter] = [path[0]!, path.at(-1)!];
  return say("change.path", { chosen, changes: changes.length, from: step.from, to: step.to, low: looser.from, atLow: looser.days.length, high: stricter.to, atHigh: stricter.days.length });
}

/** The warnings that stand beside every finding of a change, and those of its series. */
export function changeCaveats(outcome: ChangeOutcome, series: Series): Sentence[] {
  const named = { series: seriesName(series.sidecar) };
  return [
    say("caveat.steps-describe"),
    say("caveat.timing-is-not-intent"),
    ...(outcome.unit === "day" && series.sidecar.party !== null ? [say("caveat.dates-not-nights", named)] : []),
    ...(series.sidecar.claimant.kind === "machine-coded" ? [say("caveat.machine-coded", named)] : []),
    ...marksWithin(series).caveats.map((text) => say("caveat.series", { text }))
  ];
}
