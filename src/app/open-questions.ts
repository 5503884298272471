import type { Day } from "#core/model/day.ts";
import { UsageError } from "#core/model/errors.ts";
import type { ForecastOutcome, OpenRow } from "#core/model/forecast-outcome.ts";
import { scoreForecasts } from "./score-forecasts.ts";

/** Reads the questions of a case as of a day. @throws UsageError where it holds none, or registers no plan by which simple answers are worked out. */
export async function openQuestions(folder: string, asOf: Day): Promise<ForecastOutcome> {
  const outcome = (await scoreForecasts(folder, { asOf })).map((one) => one.outcome).find((one): one is ForecastOutcome => one.assay === "forecast@1" && !("kind" in one));
  if (outcome !== undefined) return outcome;
  throw noQuestions(folder);
}

/** Returns the error for a case without a record of forecasts. */
export function noQuestions(folder: string): UsageError {
  return new UsageError("no-questions", `Cannot tell the forecasts of ${folder}: wanted questions in forecasts.yaml and a plan under registration.score in case.yaml, current value is none`, { where: folder });
}

/** Says where one forecaster gives an earlier deadline more than a later one of the same rule: what has come by the earlier has come by the later. */
export function nestedBreaks(open: readonly OpenRow[], by: string): string[] {
  const own = open.flatMap(({ question, cluster, rule, deadline, filed }) => filed.filter((one) => one.by === by).map(({ p }) => ({ question, key: `${cluster} ${rule}`, deadline, p })));
  return own.flatMap((first) =>
    own
      .filter((later) => later.key === first.key && later.deadline > first.deadline && later.p < first.p)
      .map((later) => `Incoherent: ${by} gives ${first.question} ${first.p} and ${later.question}, the same by a later day, only ${later.p}`)
  );
}
