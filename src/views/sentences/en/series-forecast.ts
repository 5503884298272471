import { countOf, formatFigure, formatMonth, formatNumber, formatRatio, formatShare, ratioRange, spellCount } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";
import { lackInWords } from "./lack.ts";

const isGain = (v: Values): boolean => v.text("what") === "gain";
const withUnit = (v: Values, figure: string): string => (isGain(v) ? `${figure} ${v.text("unit")}` : figure);
const figure = (v: Values, key: string): string => withUnit(v, formatFigure(v.number(key)));
const between = (v: Values, level: string): string => `between ${formatFigure(v.number(`low${level}`))} and ${figure(v, `high${level}`)}`;
const what = (v: Values): string => `${v.text("series")}, ${isGain(v) ? "gain in " : ""}${formatMonth(v.text("month"))}`;

const BASELINES: Readonly<Record<string, string>> = { conflictology: "the last twelve months", "last-value": "the last month" };
const named = (v: Values): string => BASELINES[v.text("baseline")] ?? v.text("baseline");

/** Says what the simple answers are; one that cannot answer is named. */
function besideIt(v: Values): string {
  const twelve = v.numberOrNull("conflictology-median");
  const last = v.numberOrNull("last-value-median");
  const first = twelve === null ? "Too few of the last twelve months have a figure" : `The last twelve months, taken as they were, say ${withUnit(v, formatFigure(twelve))} (${formatFigure(v.number("conflictology-low"))} to ${figure(v, "conflictology-high")})`;
  return `${first}${last === null ? "; the month before is not whole in these figures" : `, the month before ${withUnit(v, formatFigure(last))}`}.`;
}

const asDrawn = (v: Values): string => `half of the months drawn lie ${between(v, "50")}, four in five ${between(v, "80")}, nine in ten ${between(v, "90")}`;
const forecast = (v: Values): string => `about ${figure(v, "median")}; ${asDrawn(v)}`;

/** Tells whether an interval held fewer of the months that came than it says. */
export function isTooNarrow(held: number, months: number, level: number): boolean {
  return held < level * months;
}

/** Says the month to come; where the interval as drawn held too few past months, the one moved by how they fell comes first. */
function nextMonth(v: Values): string {
  const [held, months] = [v.number("held"), v.number("months")];
  const isNarrow = isTooNarrow(held, months, v.number("level"));
  const heldInWords = `${formatNumber(held)} of ${countOf(months, "past month")}`;
  const worth = months === 0 ? "" : ` Such nine-in-ten intervals ${isNarrow ? `were too narrow: they held what came in ${heldInWords}` : `held what came in ${heldInWords}`}.`;
  if (!isNarrow || v.numberOrNull("lowMoved") === null) return `${forecast(v)}.${worth}`;
  return `about ${figure(v, "median")}; nine in ten ${between(v, "Moved")}, once moved by how past months fell. As drawn, ${asDrawn(v)}.${worth}`;
}

const against = (v: Values): string => `over ${countOf(v.number("months"), "month")} they miss by ${figure(v, "ours")} a month, ${named(v)} by ${figure(v, "theirs")} (CRPS)`;
const skill = (v: Values): string =>
  `${against(v)}, ${formatRatio(1 - v.number("skill"))}; it could be ${ratioRange(1 - v.number("high"), 1 - v.number("low"))} (${formatShare(v.number("level"))} interval, ${countOf(v.number("quarters"), "quarter")})`;
const lacking = (v: Values): string =>
  v.text("reason") === "too-few-clusters"
    ? `${against(v)}, but these lie in ${spellCount(v.number("quarters"))} quarters, and ${spellCount(v.number("needed"))} are needed to tell skill from luck`
    : `${against(v)}; ${lackInWords(v.text("reason"), v.number("needed"), v.number("quarters"))}`;
const ours = (v: Values): string => `our forecasts of ${v.text("series")}`;

const MODELS: Readonly<Record<string, string>> = {
  "pulse-null": "the talk-blind model of the test around rounds, its lags running on what was drawn",
  "momentum-null": "the model of momentum without its talk term, all regions together",
  "resampled-changes": "runs of past daily changes, put one after another: no model of why the level moves"
};

export const seriesForecastSentences: Catalogue = {
  "series-forecast.next": (v) =>
    `${what(v)}, of which there is no figure yet: ${nextMonth(v)} ${besideIt(v)}`,
  "series-forecast.running": (v) => `${formatMonth(v.text("month"))}, in which the figures end, forecast on what was known when it began: ${forecast(v)}. ${besideIt(v)}`,
  "series-forecast.not-assessable": (v) => `Cannot forecast ${v.text("series")}: ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}.`,
  "series-forecast.conformal": (v) =>
    `Moved by how past months fell, the ${formatShare(v.number("level"))} interval is ${formatFigure(v.number("low"))} to ${figure(v, "high")}: of ${countOf(v.number("months"), "past month")} that could be treated so it held ${formatNumber(v.number("held"))}, as drawn ${formatNumber(v.number("heldBefore"))}. It supposes that the months to come are like those.`,
  "series-forecast.conformal-lacking": (v) =>
    `Whether the ${formatShare(v.number("level"))} interval holds as often as it says cannot be told from past months: ${lackInWords("too-few-months", v.number("needed"), v.number("had"))}.`,
  "series-forecast.drawn": (v) => `${formatNumber(v.number("draws"))} months were drawn, ${v.text("each")} by ${v.text("each")}, from ${MODELS[v.text("model")] ?? v.text("model")}. ${v.text("reason")}`,
  "series-forecast.unfitted": (v) => `For ${countOf(v.number("months"), "month")} no model could be fitted on what was known.`,
  "series-forecast.registered": (v) => `Series, models, months and baselines were fixed on ${v.text("registered")}, before any score was seen; the hash of the plan is ${v.text("hash").slice(0, 16)}.`,
  "series-score.better": (v) => `Better than the last twelve months: ${ours(v)}, ${skill(v)}.`,
  "series-score.worse": (v) => `Worse than the last twelve months: ${ours(v)}, ${skill(v)}.`,
  "series-score.cannot-tell": (v) => `Cannot tell whether ${ours(v)} are better than the last twelve months: ${skill(v)}.`,
  "series-score.lacking": (v) => `Cannot tell whether ${ours(v)} are better than the last twelve months: ${lacking(v)}.`,
  "series-score.alone": (v) => `No baseline could answer: ${ours(v)} miss by ${figure(v, "crps")} a month (CRPS), over ${countOf(v.number("months"), "month")}.`,
  "series-score.not-assessable": (v) => `Cannot score ${ours(v)}: ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}.`,
  "series-score.against-better": (v) => `Better than ${named(v)}: ${skill(v)}.`,
  "series-score.against-worse": (v) => `Worse than ${named(v)}: ${skill(v)}.`,
  "series-score.against-cannot-tell": (v) => `Cannot tell whether they are better than ${named(v)}: ${skill(v)}.`,
  "series-score.against-lacking": (v) => `Cannot tell whether they are better than ${named(v)}: ${lacking(v)}.`,
  "series-score.held": (v) =>
    `The ${formatShare(v.number("level"))} interval ${isTooNarrow(v.number("held"), v.number("months"), v.number("level")) ? "was too narrow: it held" : "held"} what came in ${formatNumber(v.number("held"))} of ${countOf(v.number("months"), "month")}; in ${formatNumber(v.number("above"))} more came than the middle of the forecast.`,
  "series-score.quarters": (v) => `Neighbouring months hang together, so each quarter counts once${v.number("open") === 0 ? "" : `; ${countOf(v.number("open"), "month")} not over or with too few reports ${v.number("open") === 1 ? "is" : "are"} in no score`}.`,
  "caveat.forecast-afterwards": () => "Past months were forecast afterwards, on figures as they stand now: that tests the model and is no record of forecasts that were filed.",
  "caveat.forecast-knows-no-talks": () => "The forecasts know nothing of talks, truces or weather: they say what goes on if what was goes on."
};
