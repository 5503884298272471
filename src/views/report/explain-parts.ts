import type { ChangeAssessed } from "#core/model/change-outcome.ts";
import type { Finding } from "#core/model/finding.ts";
import type { MomentumEventsAssessed } from "#core/model/momentum-events-outcome.ts";
import type { MomentumSalvosAssessed } from "#core/model/momentum-salvos-outcome.ts";
import { formatDay } from "#views/format.ts";

/** A label with its value. */
export type Line = readonly [label: string, value: string];

/** What a finding is and which versions made it. */
export function identityOf(finding: Finding): Line[] {
  return [
    ["finding", finding.id],
    ["assay", finding.assay],
    ["subject", `${finding.subject.kind} ${finding.subject.id}`],
    ...(finding.calendar === null ? [] : [["calendar", finding.calendar] as const]),
    ["as of", formatDay(finding.asOf)],
    ...(finding.knownBy === undefined ? [] : [["known by", formatDay(finding.knownBy)] as const]),
    ["engine", `Earnest ${finding.engine}`],
    ["seed", String(finding.seed)],
    ...(finding.registration === null ? [] : [["registered plan", finding.registration] as const])
  ];
}

/** What went in, with the digest of the content as it was used. */
export function inputsOf(finding: Finding): Line[] {
  return finding.inputs.map(({ name, digest, lastDay }) => [name, lastDay === null ? digest : `${digest}, to ${formatDay(lastDay)}`]);
}

/** The files of the case as they stood. */
export function filesOf(finding: Finding): Line[] {
  return finding.recording.files.map(({ path, digest }) => [path, digest]);
}

/** The parameters in force. */
export function parametersOf(finding: Finding): Line[] {
  return Object.entries(finding.parameters).map(([name, value]) => [name, Array.isArray(value) ? value.join(value.some((v) => String(v).includes(",")) ? "; " : ", ") : String(value)]);
}

/** What was fitted, for an assay that fits. */
export function fitOf({ outcome }: Finding): Line[] {
  if (outcome.status !== "assessed") return [];
  if (outcome.assay === "change@1") return spreadOf(outcome);
  if (outcome.assay === "momentum@1") return outcome.track === "events" ? eventsFitOf(outcome) : salvosFitOf(outcome);
  if (outcome.assay !== "pulse@1") return [];
  const { fit, shifts } = outcome;
  return [
    ["fitted nights", `${fit.nights} from ${formatDay(fit.from)} to ${formatDay(fit.to)}, ${fit.missing} of them without a report`],
    ["trend", `${fit.trendDf} degrees of freedom`],
    ["dispersion theta", fit.dispersions.map(({ from, theta }) => `${theta} from ${formatDay(from)}`).join("; ")],
    ["log-likelihood", String(fit.logLikelihood)],
    ["shifted calendars", `${shifts.values.length}, from ${formatDay(shifts.from)} up to ${formatDay(shifts.to)}`],
    ["z on the true calendar", String(shifts.observed)]
  ];
}

function eventsFitOf({ fit, regions, spread, unit }: MomentumEventsAssessed): Line[] {
  return [
    ["fitted counts", `${fit.cells} of ${regions.length === 1 ? "one region" : `${regions.length} regions`}, one a ${unit} from ${formatDay(fit.from)} to ${formatDay(fit.to)}; ${fit.missing} without a report`],
    ["self", String(spread.self)],
    ["cross", String(spread.cross)],
    ["dominant eigenvalue", String(spread.eigenvalue)],
    ["dispersion psi", fit.dispersions.map(({ from, psi }) => `${psi} from ${formatDay(from)}`).join("; ")],
    ["factor shared by all regions, standard deviation", String(fit.shockSd)],
    ["log-likelihood", String(fit.logLikelihood)]
  ];
}

function salvosFitOf({ fit, from, to, nights, silent, unit }: MomentumSalvosAssessed): Line[] {
  return [
    [`fitted ${unit}s`, `${nights} from ${formatDay(from)} to ${formatDay(to)}; ${silent} without a report`],
    ["parameters", `${fit.parameters}, of them ${fit.trendDf} of the trend`],
    ["log odds a unit of log level", String(fit.level)],
    ["log-likelihood", String(fit.logLikelihood)]
  ];
}

function spreadOf({ unit, reported, silent, dispersion, inflation, penalty }: ChangeAssessed): Line[] {
  return [
    ["reports", `${reported}, one a ${unit}; ${silent} without a report`],
    ["dispersion", dispersion === null ? "none: one variance for gains" : String(dispersion)],
    ["inflation by autocorrelation", String(inflation)],
    ["penalty of a change", String(penalty)]
  ];
}
