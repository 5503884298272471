import type { ChangeAssessed } from "#core/model/change-outcome.ts";
import type { Finding } from "#core/model/finding.ts";
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
  return Object.entries(finding.parameters).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : String(value)]);
}

/** What was fitted, for an assay that fits. */
export function fitOf({ outcome }: Finding): Line[] {
  if (outcome.status !== "assessed") return [];
  if (outcome.assay === "change@1") return spreadOf(outcome);
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

function spreadOf({ unit, reported, silent, dispersion, inflation, penalty }: ChangeAssessed): Line[] {
  return [
    ["reports", `${reported}, one a ${unit}; ${silent} without a report`],
    ["dispersion", dispersion === null ? "none: one variance for gains" : String(dispersion)],
    ["inflation by autocorrelation", String(inflation)],
    ["penalty of a change", String(penalty)]
  ];
}
