import type { ChangeAssessed } from "#core/model/change-outcome.ts";
import type { Finding } from "#core/model/finding.ts";
import type { MomentumEventsAssessed } from "#core/model/momentum-events-outcome.ts";
import type { MomentumSalvosAssessed } from "#core/model/momentum-salvos-outcome.ts";
import { formatDay, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";

const say = () => words().report.explainParts;

/** A label with its value. */
export type Line = readonly [label: string, value: string];

/** What a finding is and which versions made it. */
export function identityOf(finding: Finding): Line[] {
  return [
    [say().finding, finding.id],
    [say().assay, finding.assay],
    [say().subject, `${wordsOf(finding.subject.kind)} ${finding.subject.id}`],
    ...(finding.calendar === null ? [] : [[say().calendar, finding.calendar] as const]),
    [say().asOf, formatDay(finding.asOf)],
    ...(finding.knownBy === undefined ? [] : [[say().knownBy, formatDay(finding.knownBy)] as const]),
    [say().engine, say().earnest(finding.engine)],
    [say().seed, String(finding.seed)],
    ...(finding.registration === null ? [] : [[say().registeredPlan, finding.registration] as const])
  ];
}

/** What went in, with the digest of the content as it was used. */
export function inputsOf(finding: Finding): Line[] {
  return finding.inputs.map(({ name, digest, lastDay }) => [name, lastDay === null ? digest : say().to(digest, formatDay(lastDay))]);
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
    [say().fittedNights, say().fromToOfThemWithout(fit.nights, formatDay(fit.from), formatDay(fit.to), fit.missing)],
    [say().trend, say().degreesOfFreedom(fit.trendDf)],
    [say().dispersionTheta, fit.dispersions.map(({ from, theta }) => say().fromWord(theta, formatDay(from))).join("; ")],
    [say().logLikelihood, String(fit.logLikelihood)],
    [say().shiftedCalendars, say().fromUpTo(shifts.values.length, formatDay(shifts.from), formatDay(shifts.to))],
    [say().zOnTheTrueCalendar, String(shifts.observed)]
  ];
}

function eventsFitOf({ fit, regions, spread, unit }: MomentumEventsAssessed): Line[] {
  return [
    [say().fittedCounts, say().ofOneAFromTo(fit.cells, regions.length === 1 ? say().oneRegion : say().regions(regions.length), unit, formatDay(fit.from), formatDay(fit.to), fit.missing)],
    [say().self, String(spread.self)],
    [say().cross, String(spread.cross)],
    [say().dominantEigenvalue, String(spread.eigenvalue)],
    [say().dispersionPsi, fit.dispersions.map(({ from, psi }) => say().fromWord2(psi, formatDay(from))).join("; ")],
    [say().factorSharedByAllRegions, String(fit.shockSd)],
    [say().logLikelihood, String(fit.logLikelihood)]
  ];
}

function salvosFitOf({ fit, from, to, nights, silent, unit }: MomentumSalvosAssessed): Line[] {
  return [
    [say().fittedS(unit), say().fromToWithoutAReport(nights, formatDay(from), formatDay(to), silent)],
    [say().parameters, say().ofThemOfTheTrend(fit.parameters, fit.trendDf)],
    [say().logOddsAUnitOf, String(fit.level)],
    [say().logLikelihood, String(fit.logLikelihood)]
  ];
}

function spreadOf({ unit, reported, silent, dispersion, inflation, penalty }: ChangeAssessed): Line[] {
  return [
    [say().reports, say().oneAWithoutAReport(reported, unit, silent)],
    [say().dispersion, dispersion === null ? say().noneOneVarianceForGains : String(dispersion)],
    [say().inflationByAutocorrelation, String(inflation)],
    [say().penaltyOfAChange, String(penalty)]
  ];
}
