import type { Finding } from "#core/model/finding.ts";

const PULSE = [
  "Model: y(t) ~ NB2(mu(t), theta(block)); log mu(t) = trend (natural spline) + weekday + annual pair + log(1 + mean of the last 1, 7 and 28 nights), " +
    "frozen before the window; fitted on every reported night, blind to the calendar of talks.",
  "Statistic: T = sum over the window's nights of (y - mu) / (1 + mu / theta); each night counts once.",
  "Reference: T at every circular shift of the calendar inside the eligible period, the true calendar among them.",
  "z = (T - mean of the shifts) / standard deviation of the shifts.",
  "p = share of shifts with |z| at least as large, never 0; Holm over the parties' confirmatory windows, max-T over the exploratory ones.",
  "Interval: the rate ratios r that are not rejected when the window's counts are divided by r, the model refitted and every shift recomputed.",
  "Smallest rise found with 80 % power: exp(2.8 x width of the 90 % interval on the log scale / 3.29)."
];
const WINDOW_RATIO = [
  "Ratio = sum of the counts in the window after / sum in the window before, over the days that reproduce the published figures.",
  "z if days were independent = log(ratio) / sqrt(1 / before + 1 / after).",
  "Placebo: the ratio of means over reported days at every earlier date whose windows end before the anchor and have a report for four days in five; the share that shows at least as much."
];
const LARGE_STRIKE = [
  "Count = rounds with at least one day at or above the threshold within so many days.",
  "Expected by chance = mean of that count over every circular shift of the calendar; p = share of shifts with at least as many."
];
const LULL = ["Contrast = the window after less the window before of the registered test, with the same model, shifts and intervals."];
const SALVOS = [
  "Clock: logit h(t) = natural spline of log(nights since the last salvo) + log(1 + mean of the last ordinary nights) + annual pair + trend; blind to the calendar of talks.",
  "Statistic: T = sum over the window's nights of (salvo - h) / sqrt(sum of h (1 - h)); compared with T at every circular shift of the calendar, the true one among them; Holm over the parties.",
  "Interval: the odds ratios that are not rejected when their logarithm is added to the window's log odds, the clock refitted and every shift recomputed.",
  "Smallest odds ratio found with 80 % power: exp(2.8 x standard deviation of the shifts / sqrt(sum of h (1 - h))).",
  "Spacing: pairs of salvos within the registered nights, against shuffles of the salvos inside blocks of nights; two-sided, Holm over the parties.",
  "Size: negative binomial truncated below the threshold, a line of time and the window; interval by profile likelihood, as a ratio of mean sizes."
];
const COVERAGE = ["No formula: the figures as reported, day by day. A day without a report is missing, not zero."];
const CALENDAR = ["No formula: the contacts as recorded and sourced. Rounds less than the registered gap apart are one episode."];

/** Says in plain text how a finding is computed. */
export function formulaOf({ outcome }: Finding): readonly string[] {
  switch (outcome.assay) {
    case "pulse@1":
      return PULSE;
    case "momentum@1":
      return SALVOS;
    case "coverage@1":
      return COVERAGE;
    case "calendar@1":
      return CALENDAR;
    case "audit@1":
      return outcome.kind === "window-ratio" ? WINDOW_RATIO : outcome.kind === "lull-then-surge" ? LULL : LARGE_STRIKE;
  }
}
