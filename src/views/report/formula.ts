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
const RIPPLE = [
  "Clock: the days on which every price exists; return = 100 x difference of logarithms (or the difference, where registered). Day 0 = first close on or after the day an episode's first round ended.",
  "Expected: r = a + b m by least squares over the registered days before day 0 (b m only where a market is registered); abnormal return AR = r - a - b m, CAR = its sum over the window.",
  "SCAR = CAR / sqrt(s^2 (L + L^2 / L1 + (sum of (m - mean m))^2 / Sxx)), s^2 the residual variance over L1 - 2 (mean alone: L1 - 1) degrees of freedom.",
  "Boehmer: t = mean SCAR / (standard deviation / sqrt(N)), N = assets x episodes. Kolari-Pynnonen: t sqrt((1 - r) / (1 + (N - 1) r)), r = mean residual correlation over all pairs, 0 between episodes; p by Student's t with N - 1.",
  "Shifts: t = mean over episodes of the assets' mean SCAR / its standard error, at every circular shift of the calendar on the clock; p = share of shifts at least as far from their mean, never 0.",
  "A move is called when both p are at or below the level; no move when the 90 % interval lies inside the margin; else one cannot tell. Single prices: the shifts alone, Holm over the prices.",
  "Interval: the effects that the shifts do not reject when the effect is taken out of the episodes' days, the models refitted and every shift recomputed. 1 ordinary move = sqrt of the variance above.",
  "Rank (Corrado): mean rank over all columns of estimation and event days, summed over the window over sqrt(L), against its spread over all these days. Patell: sum SCAR / sqrt(sum of df / (df - 2)).",
  "Smallest move found with 80 % power: 2.8 x width of the 90 % interval / 3.29."
];
const SERIES_FORECAST = [
  "Origins: the first of each month; only figures public by then. Forecast: the sum of the month's nights in each of the drawn months; median and middle 50, 80 and 90 %.",
  "pulse-null: y(t) ~ NB2(mu(t), theta of the last block), log mu(t) = trend + weekday (+ annual pair, once two seasons were seen) + log(1 + mean of the last 1, 7 and 28 nights), these running on what was drawn; " +
    "trend held at its last value; coefficients drawn from N(estimate, inverse expected information); mu at most 10 x the largest night so far.",
  "momentum-null: the endemic-epidemic model of momentum without its talk term, trend held at its last value, drawn night by night with the shock that all regions share.",
  "resampled-changes: runs of past daily changes drawn with replacement; gain = their sum over the month.",
  "Past months: the nights without a report are left out of each draw too; too few reports = open, in no score. Baselines count as many nights: conflictology = the last twelve months as an ensemble, last-value = a Poisson about the last month (for gains the last one itself).",
  "Conformal: miss = max(low - came, came - high) / width of the 90 % interval; both ends are moved out by the ceil((n + 1) 0.9)-th smallest miss of the months before, times the width."
];
const SCORE_COUNTS = [
  "CRPS = integral of (F(x) - 1{x >= came})^2, F the share of draws at or below x; for a Poisson its sum over the counts. Fair: as if the draws were a sample. Lower is better, in the figures' own unit.",
  "Skill = 1 - ours / theirs over the forecasts that both answered. A quarter's months are one cluster; interval by wild block bootstrap over quarters; fewer than registered: not assessable.",
  "Standing: the histogram of the probability integral transform, not randomised (Czado, Gneiting and Held): even when forecasts are to be taken at their word."
];
const FORECAST = [
  "The record as it stands: rules with the day and hash of each version, probabilities with the version they were filed under. Nothing is edited: check recomputes every hash.",
  "base-rate = (windows met + 1/2) / (windows + 1), as the question gives them. last-value = 3/4 where the rule was met on the newest day that could be judged, else 1/4, if that day is fresh.",
  "conflictology: the rule over the registered days before the filing, in every window of the question's length; share of windows met, smoothed as (share x n + 1/2) / (n + 1) with n = windows that fit side by side.",
  "market = last trade on or before the day of filing; one that is too old, or of a question with another bar, is shown and not scored.",
  "Answer by series: yes on the first day after the opening on which the rule is met; no once the last day was judged and none met it; else it cannot be told yet."
];
const SCORE = [
  "Brier score = mean of (p - outcome)^2; log score = -mean of log of the probability given to what came, counted as at least the registered one. Of one forecaster the first probability on a question counts.",
  "CORP: probabilities recalibrated by isotonic regression; bands: outcomes drawn from the forecasts, recalibrated, the middle share taken at each probability.",
  "Skill = 1 - ours / theirs over what both answered. Interval: wild block bootstrap, each cluster's departure from the mean gain keeps or flips its sign. Annulled is not no."
];
const CHANGE = [
  "Cost of a segment: -2 log-likelihood at its mean; counts are NB2 with one dispersion (Poisson where there is none), gains normal with one variance. Days without a report are in no segment.",
  "Changes: the segmentation with the least sum of costs + k x log(n) x inflation a change, found exactly (PELT); k is registered, and the changes for other k are shown.",
  "Dispersion: moments within blocks. Inflation: mean squared step between the means of neighbouring blocks, the largest tenth left out, over what independent days would give; at least 1.",
  "Limits of a date: the days at which the two segments fit worse by at most 7.35 x inflation. Limits of a ratio: log ratio +/- 1.96 standard errors, the variance times the inflation, the date taken for known.",
  "Sudden: the step leaves less unexplained than a natural spline with 3 degrees of freedom through both segments, by 3.84 x the variance; gradual: more, by as much.",
  "Trend: Mann-Kendall on the means of whole blocks, ties and autocorrelation (Hamed and Rao) allowed for; slope after Sen.",
  "Near rounds by chance: the mean over every circular shift of the changes' dates inside the registered period."
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
const PLEDGE = [
  "Model: that of pulse, blind to every undertaking: y(t) ~ NB2(mu(t), theta(block)), lags frozen before the window's first night; from the second week on one regression serves a week.",
  "For a trial ratio r: divide the window's counts by r, fit again, and score the window, S = sum (y - mu) / (1 + mu / theta) over sqrt(sum mu / (1 + mu / theta)).",
  "P(ratio > r) = share of all windows of the same length whose S lies below this window's, ties by half. Flat prior on the log ratio.",
  "Kept: ratio below the first threshold; partly: below the second; broken: above. A word where its probability reaches the registered one, else cannot tell.",
  "Class beside total: log(observed + 1/2) - log(expected + 1/2) of the class less that of the total, against the same contrast at every other place of the window.",
  "Rebound: the window and as long again after it, scored as one window."
];
const PLEDGES = [
  "Share kept: kept / (kept + partly + broken + undecided), with Wilson's 90 % interval; by claim and by figures apart.",
  "Held for so long: Kaplan and Meier from the day agreed or begun to the first day on which somebody else calls it broken; Greenwood's 90 % interval on the log-log scale."
];
const RECORD = ["No formula: a count. A record is graded by its best page; pages of one origin are one witness; credibility 1 needs two origins."];
const DRAFT = [
  "A clause follows the clause it was coded to come from; between two texts made from a third, those that come from the same clause of it.",
  "Places [low, high] on one issue's scale, 0 to 1. Moved: the intervals share no point, and the side tells whose end is nearer. Same: the very same interval. Else one cannot tell, unless the coder calls the clause the same.",
  "Dropped: only what the later text was seen to take out. Not seen: a clause of the earlier text of which nothing was seen in the later.",
  "Copies that differ: the comparison is made for every pair of copies; where the answers are not all alike, it depends on which copy is right, and the clause counts neither as moved nor as the same.",
  "Pages graded F or 6 place nothing."
];
const LENS_QUESTION = [
  "Divergence: Jensen-Shannon, in bits, each capital with the same weight: entropy of the mean of their shares of answers less the mean of their entropies. Not addressed is no answer.",
  "Estimate: the divergence less its mean when the readings of each event are dealt to the capitals at random; p = share of dealings at least as far apart (shares smoothed), the true one among them.",
  "p over the questions that could be tested: Benjamini and Hochberg.",
  "Interval: each capital's answers drawn anew from its smoothed shares, one fewer than there are; their spread laid about the estimate.",
  "Within and between: mean divergence of random halves of one capital's answers, and of halves of two capitals' answers, of like sizes.",
  "Unlike: chance that two answers of one capital, drawn without putting back, differ: 1 - sum of n (n - 1) / N (N - 1).",
  "Steadiness: Krippendorff's alpha of the two codings, 1 - disagreement seen / expected, on statements where both found an answer."
];
const LENS_EVENT = ["The answers as coded, capital by capital, side by side. Divergence as over all events, with the least number of answers registered for one event; nothing is tested."];
const EVENT = ["Lag = days from the day an event happened to the first dated page that can be judged (neither F nor 6). A word for a day is called late after so many days as the parameters say."];
const TOLL = [
  "A day = sum of a claimant's figures over the days of the window that have one / these days; a window that too few of its days speak for is not assessable.",
  "A claim over a longer time counts by the share of its days in the window, as if spread evenly, and only where enough of them lie in it; of one claimant's claims those that cover most days without counting any twice.",
  "Range = the least and the greatest over the claimants that can be judged (neither F nor 6); rival claims are never added or averaged.",
  "A day's figure is without bodies found, bulk confirmations and other revisions that a report tells apart. What a rule suspects stands in the high end only; over the whole war revisions are in the high end, since the days they belong to are inside.",
  "A claim of “at most” tells no least: it stands beside the range and is no end of it, unless nobody says more.",
  "What is only told as a number at a time (people displaced) is the newest in the window, with the day it was counted, not a figure a day; what does not stand (people without power) holds only on the days it was counted."
];
const LEDGER = [
  "No model: the record's steps, counts and figures as they were said, with their pages. Words: first step on floated or tabled; signed: first on agreed; done: first on started, kept, partly kept or broken.",
  "Figures: the words of the pledge finding named in the row, under each reading of the window; not computed again.",
  "Delivered: for each exchange the least and the most of its figures that can be judged (neither F nor 6), added over the exchanges of the accord; where one gives no figure, the claims of the whole.",
  "Delay: days from the accord to the first exchange, and to the one with which the least that was delivered reached what was agreed; short by the last exchange of the record = open.",
  "Corridor: days on which a source says that it worked, in part, or failed; promised days of which nobody tells are unknown."
];
const LEDGERS = [...LEDGER, "Share kept: kept / (kept + partly + broken + disputed) by the word of anybody but the giver, and by figures apart; Wilson's 90 % interval. No grade over all."];
const POSITION = [
  "Place: an interval [low, high] on the issue's ruler, set by hand; it stands from the day it was stated and known, for the registered days, or until its holder withdraws what it had named.",
  "Range of a holder on a day: the least low and the greatest high of the places of the registered statuses that stand. A place of which every page is graded F or 6 is in none.",
  "Two ranges meet when max(lows) <= min(highs). Followed over every day on which a place entered or left; told apart: said, withdrawn, lapsed. Beside it the same for the newest place of each alone.",
  "Change that is certain, at least: max(0, greatest low - least high) over all places of one holder; that the widths leave open, at most: greatest high - least low. Rival places of one day are one interval.",
  "Moved: certain change >= the smallest change. Unmoved: change left open < the smallest change. Else: cannot tell. Fewer places than registered: too few.",
  "A move is dated by the last place at least the smallest change away and the first on the other side; the run of places begins anew after it."
];
const POSITIONS = [...POSITION, "Summary: over the issues of the case the number of pairs of ranges that meet, and of holders whose demand moved; no weight, no order among them."];
const SCENARIO = [
  "Each rule reads a series day by day: a mean, a ratio of means, a change, growth over so many reported figures, a count of days. Days without a report are left out and are never zero; with too few of them a day is not judged.",
  "Tripped: the newest day that could be judged meets the rule (any of its rules). Since: the first day of that run; days that could not be judged neither end a run nor lengthen it.",
  "Stale: that day is older than the lag of publication and a week. Then what it says of the day is not known.",
  "How often: days that met the rule over days judged, from the day the threshold's past begins; runs are counted beside, since days of one run are one event."
];
const COVERAGE = ["No formula: the figures as reported, day by day. A day without a report is missing, not zero."];
const CALENDAR = ["No formula: the contacts as recorded and sourced. Rounds less than the registered gap apart are one episode."];

/** Says in plain text how a finding is computed. */
export function formulaOf({ outcome }: Finding): readonly string[] {
  switch (outcome.assay) {
    case "pulse@1":
      return PULSE;
    case "momentum@1":
      return outcome.track === "events" ? MOMENTUM_EVENTS : SALVOS;
    case "change@1":
      return CHANGE;
    case "forecast@1":
      return "kind" in outcome ? SERIES_FORECAST : FORECAST;
    case "score@1":
      return outcome.status === "assessed" && outcome.scores.kind === "count" ? SCORE_COUNTS : SCORE;
    case "ripple@1":
      return RIPPLE;
    case "momentum@1":
      return SALVOS;
    case "pledge@1":
      return outcome.kind === "summary" ? PLEDGES : PLEDGE;
    case "scenario@1":
      return SCENARIO;
    case "record@1":
      return RECORD;
    case "draft@1":
      return DRAFT;
    case "divergence@1":
      return outcome.kind === "event" ? LENS_EVENT : LENS_QUESTION;
    case "event@1":
      return EVENT;
    case "toll@1":
      return TOLL;
    case "ledger@1":
      return outcome.kind === "summary" ? LEDGERS : LEDGER;
    case "position@1":
      return outcome.kind === "summary" ? POSITIONS : POSITION;
    case "coverage@1":
      return COVERAGE;
    case "calendar@1":
      return CALENDAR;
    case "audit@1":
      return outcome.kind === "window-ratio" ? WINDOW_RATIO : outcome.kind === "lull-then-surge" ? LULL : LARGE_STRIKE;
  }
}
