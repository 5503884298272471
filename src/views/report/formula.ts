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
const MOMENTUM_EVENTS = [
  "Model: mu(i,t) = self x sum over d of u(d) y(i,t-d) + cross x mean over neighbours j of the same sum + nu(i,t); y ~ NB, variance mu (1 + psi mu).",
  "log nu(i,t) = level of the region + trend (natural spline, for each region where BIC takes it) + weekday + annual pair + g x (tested night after a round); psi by half-year; maximum likelihood.",
  "Background: of the registered ladder, the one with the smallest BIC when fitted without past counts.",
  "Shares of the expected counts: sum of nu less the talk excess; talk excess = sum of (e^g - 1) nu without it, on tested nights; self; cross. Total talk effect = excess / (1 - dominant eigenvalue).",
  "Intervals: draws from the fitted model, all regions sharing a factor a night whose variance is estimated from the products of their residuals; each draw fitted again.",
  "p of the talk term: share of draws from the model without it whose likelihood ratio is at least as large, the observed one among them.",
  "Forecasts: one step ahead from models fitted on what came before, with and without the talk term; log score summed over regions, its mean and standard error over nights.",
  "Signalling: pulse's registered p, the p above, and better forecasts, all one way. Momentum: 90 % interval of e^g inside the margin, and a material share of self and cross on the background and on every one that bends more, yet not within four times the nights of the lags."
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
const COVERAGE = ["No formula: the figures as reported, day by day. A day without a report is missing, not zero."];
const CALENDAR = ["No formula: the contacts as recorded and sourced. Rounds less than the registered gap apart are one episode."];

/** Says in plain text how a finding is computed. */
export function formulaOf({ outcome }: Finding): readonly string[] {
  switch (outcome.assay) {
    case "pulse@1":
      return PULSE;
    case "momentum@1":
      return MOMENTUM_EVENTS;
    case "coverage@1":
      return COVERAGE;
    case "calendar@1":
      return CALENDAR;
    case "audit@1":
      return outcome.kind === "window-ratio" ? WINDOW_RATIO : outcome.kind === "lull-then-surge" ? LULL : LARGE_STRIKE;
  }
}
