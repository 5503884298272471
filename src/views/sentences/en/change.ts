import { capitalised, countOf, formatDay, formatNumber, formatPValue, formatRatio, formatShare, formatSpan, listed, ratioRange, wordsOf } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";
import { lackInWords } from "./lack.ts";

function subject(v: Values): string {
  const classes = v.textOrNull("classes");
  const own = classes === null ? "" : ` (${listed(classes.split(", ").map(wordsOf))})`;
  return `${v.number("descriptive") === 1 ? "Description only: " : ""}${capitalised(v.text("series"))}${own}${v.text("measure") === "weekly-gain" ? ", growth from week to week" : ""}`;
}

function figures(v: Values): string {
  const named = v.textOrNull("figures");
  return named === null ? "" : ` ${named}`;
}

/** Says what a change came to: `rose from 151 to 190 a night, 26 % more; it could be anything from 12 % more to 41 % more`. */
function size(v: Values): string {
  const [before, after, ratio] = [v.number("before"), v.number("after"), v.numberOrNull("ratio")];
  const moved = `${after < before ? "fell" : "rose"} from ${formatNumber(before)} to ${formatNumber(after)}${figures(v)} a ${v.text("unit")}`;
  if (ratio === null) return `${moved}; the difference could be anything from ${formatNumber(v.number("low"))} to ${formatNumber(v.number("high"))}`;
  return `${moved}, ${formatRatio(ratio)}; it could be ${ratioRange(v.number("ratioLow"), v.number("ratioHigh"))}`;
}

function dated(v: Values): string {
  const [day, earliest, latest] = [v.text("day"), v.text("earliest"), v.text("latest")];
  return earliest === latest ? `on ${formatDay(day)}` : `about ${formatDay(day)} (${formatSpan(earliest, latest)})`;
}

/** Says how long a halving must last to be more likely seen than missed. */
function whatWouldBeMissed(v: Values): string {
  const [halving, reported] = [v.numberOrNull("halvingDays"), v.number("reported")];
  if (halving === null) return "";
  if (halving > reported) return `The figures vary so much that a passing halving, however long, would more likely be missed than seen.`;
  return `A passing halving of fewer than ${countOf(halving, v.text("unit"))} would more likely be missed than seen: a truce of days cannot show here.`;
}

const SHAPES: Readonly<Record<string, string>> = {
  sudden: "a step fits it better than a smooth course",
  gradual: "a smooth course fits it better than a step: the date is a description, not an event",
  either: "a step and a smooth course fit it about equally well"
};

function howSudden(v: Values): string {
  const [changes, sudden] = [v.number("changes"), v.number("sudden")];
  if (changes === 1) return sudden === 1 ? ", a sudden one" : ", not clearly sudden";
  return sudden === 0 ? ", none of them clearly sudden" : `, ${sudden === changes ? "all" : formatNumber(sudden)} of them sudden`;
}

export const changeSentences: Catalogue = {
  "change.found": (v) =>
    `${subject(v)}: ${countOf(v.number("changes"), "change")} of level between ${formatDay(v.text("from"))} and ${formatDay(v.text("to"))}${howSudden(v)}. ${v.number("changes") === 1 ? "It came" : "The latest came"} ${dated(v)}: ${size(v)}.`,
  "change.level": (v) =>
    `${subject(v)}: no change of level stands out between ${formatDay(v.text("from"))} and ${formatDay(v.text("to"))}; on average ${formatNumber(v.number("mean"))}${figures(v)} a ${v.text("unit")}. ${`${whatWouldBeMissed(v)} `.trimStart()}That is not evidence that nothing changed.`,
  "change.not-assessable": (v) => `Cannot say what changed in ${v.text("series")}: ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}.`,
  "change.one": (v) => `${capitalised(dated(v))}: ${size(v)}; ${SHAPES[v.text("shape")] ?? v.text("shape")}.`,
  "change.counting": (v) => `The counting changed here: beside the change of ${formatDay(v.text("day"))} stands ${formatDay(v.text("breakDay"))}, “${v.text("text")}”`,
  "change.silent": (v) => `Within the limits of the date of ${formatDay(v.text("day"))} ${v.number("silent") === 1 ? "one day has" : `${v.number("silent")} days have`} no report.`,
  "change.trend": (v) => {
    const [slope, pValue] = [v.number("slope"), v.number("pValue")];
    const course = pValue > 0.05 ? "no trend that stands out" : slope < 0 ? "a falling trend" : "a rising trend";
    return `Over the whole, ${course}: ${signed(slope)}${figures(v)} a ${v.text("unit")} every 30 days; it could be anything from ${signed(v.number("low"))} to ${signed(v.number("high"))} (${formatPValue(pValue)} with autocorrelation allowed for, ${countOf(v.number("blocks"), "mean")} of ${v.number("blockDays")} days).`;
  },
  "change.power": whatWouldBeMissed,
  "change.path": (v) => {
    const at = (k: string, changes: string) => `${formatNumber(v.number(changes))} at ${formatNumber(v.number(k))}`;
    return `The number of changes, ${formatNumber(v.number("changes"))}, is the same for every penalty from ${formatNumber(v.number("from"))} to ${formatNumber(v.number("to"))} (registered: ${formatNumber(v.number("chosen"))}); it would be ${at("low", "atLow")} and ${at("high", "atHigh")}.`;
  },
  "change.rounds": (v) => {
    const [changes, near] = [v.number("changes"), v.number("near")];
    const which = changes === 1 ? `The one change in the time of the talks ${near === 1 ? "lies" : "does not lie"}` : `Of ${formatNumber(changes)} changes in the time of the talks ${formatNumber(near)} ${near === 1 ? "lies" : "lie"}`;
    const chance = changes === 1 ? `a day picked by chance would in ${formatShare(v.number("expected"))} of cases` : `by chance it would be ${formatNumber(Number(v.number("expected").toFixed(1)))} (${formatPValue(v.number("pAbove"))})`;
    return `${which} within ${v.number("withinDays")} days of a round; ${chance}. That dates coincide does not say why.`;
  }
};

function signed(value: number): string {
  return `${value > 0 ? "+" : ""}${formatNumber(value)}`;
}
