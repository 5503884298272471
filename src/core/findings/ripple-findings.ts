import { ripplePlan, type RipplePlanItem } from "#core/assays/ripple/registered.ts";
import { ripple } from "#core/assays/ripple/ripple.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import { dayNumber } from "#core/model/day-count.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { RippleOutcome } from "#core/model/ripple-outcome.ts";
import type { RippleRegistration } from "#core/model/ripple-registration.ts";
import type { Series } from "#core/model/series.ts";
import type { Common } from "./common.ts";
import { roundsInput, seriesInput } from "./inputs.ts";
import { planHash } from "./registered-plans.ts";
import { rippleCaveats, rippleDetails, rippleSentence } from "./ripple-sentences.ts";

/** Runs the ripple trials that a case registers, words them, and names what went in; none where none is registered. */
export function rippleFindings(content: CaseContent, common: Common, progress: (done: string) => void): UnsignedFinding[] {
  const registered = content.caseFile.registration.ripple;
  if (!registered) return [];
  const registration = planHash(content.caseFile, "ripple");
  return ripplePlan(content).map((item) => {
    const outcome = outcomeOf(item);
    progress(`markets on ${item.calendar.id}`);
    const names = { calendar: item.calendar.id, rise: registered.rise };
    return {
      ...common,
      registration,
      assay: outcome.assay,
      subject: { kind: "case", id: content.caseFile.id },
      calendar: item.calendar.id,
      parameters: parametersOf(registered),
      inputs: [
        ...item.series.map((series) => seriesInput(until(series, registered.eligible.to), columnsOf(registered, series))),
        roundsInput(`rounds/${item.calendar.id}`, item.calendar.rounds)
      ],
      outcome,
      sentence: rippleSentence(outcome, names),
      details: [...rippleDetails(outcome, registered, item.series, common.asOf), { template: "ripple.registered", values: { hash: registration, registered: registered.registered } }],
      caveats: rippleCaveats(item.series)
    };
  });
}

function outcomeOf({ input, role, series }: RipplePlanItem): RippleOutcome {
  return input ? ripple(input, role) : { assay: "ripple@1", role, status: "not-assessable", reason: "prices-not-there", needed: series.length + 1, had: series.length };
}

function parametersOf(registered: RippleRegistration): UnsignedFinding["parameters"] {
  const { eligible, estimationDays, lastEstimationDay, episodeGapDays, minEpisodes, level, margin, confirmatory, windows, assets } = registered;
  return {
    eligibleFrom: eligible.from,
    eligibleTo: eligible.to,
    estimationDays: estimationDays.value,
    lastEstimationDay: lastEstimationDay.value,
    episodeGapDays: episodeGapDays.value,
    minEpisodes: minEpisodes.value,
    level: level.value,
    margin: margin.value,
    confirmatory,
    windows: windows.map((w) => `${w.id}: ${w.from}..${w.to}`),
    assets: assets.map((a) => `${a.role} ${a.series}/${a.class}, ${a.change}, ${a.market ? `against ${a.market.series}/${a.market.class}` : "own mean"}`)
  };
}

/** The prices that are used end before the registered day. */
function until(series: Series, end: Day): Series {
  const length = Math.max(0, Math.min(series.length, dayNumber(end) - dayNumber(series.from)));
  return { ...series, length, values: Object.fromEntries(Object.entries(series.values).map(([name, column]) => [name, column.slice(0, length)])) };
}

function columnsOf({ assets }: RippleRegistration, { sidecar, values }: Series): string[] {
  const used = assets.flatMap(({ series, class: column, market }) => [{ series, column }, ...(market ? [{ series: market.series, column: market.class }] : [])]);
  return Object.keys(values).filter((name) => used.some(({ series, column }) => series === sidecar.id && column === name));
}
