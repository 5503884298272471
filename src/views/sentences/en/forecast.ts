import { capitalised, countOf, formatDay, formatNumber, formatShare, spellCount, wordsOf } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";
import { lackInWords } from "./lack.ts";

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

const SHOWN: Readonly<Record<string, string>> = {
  "a-range": "a range, in no score",
  "only-a-bound": "of another question and only a bound, in no score",
  "stale-trade": "too old to be scored"
};

/** Writes a probability so that it is told from its neighbours: `3.5 %`. */
export function probabilityInWords(p: number): string {
  const percent = p * 100;
  return percent < 10 && percent >= 1 ? `${formatNumber(Number(percent.toFixed(1)))} %` : formatShare(p);
}

function filedInWords(v: Values): string {
  if (v.number("filed") === 0) return "Nobody has filed a probability.";
  return upTo(v.number("filed")).map((i) => {
    const note = v.textOrNull(`note${i}`);
    return `${v.text(`by${i}`)}: ${probabilityInWords(v.number(`p${i}`))} (${formatDay(v.text(`on${i}`))})${note === null ? "." : `. ${note}`}`;
  }).join(" ");
}

function baselineInWords(v: Values, i: number): string {
  const [name, low, high] = [v.text(`name${i}`), v.numberOrNull(`low${i}`), v.numberOrNull(`high${i}`)];
  if (low === null || high === null) return `${name} not assessable (${lackInWords(v.text(`reason${i}`), v.number(`needed${i}`), v.number(`had${i}`))})`;
  const reason = v.textOrNull(`reason${i}`);
  const size = low === high ? probabilityInWords(low) : `${probabilityInWords(low)} to ${probabilityInWords(high)}`;
  return `${name} ${size} (${formatDay(v.text(`from${i}`))}${reason === null ? "" : `; ${SHOWN[reason] ?? wordsOf(reason)}`})`;
}

const openInWords = (open: number) => `${countOf(open, "question")} ${open === 1 ? "is" : "are"} open`;

function givenInWords(filed: number, open: number): string {
  if (open === 1) return filed === 1 ? "it has a probability" : "it has no probability";
  return `${filed === open ? "each" : filed === 0 ? "none" : formatNumber(filed)} of them ${filed > 1 && filed < open ? "have" : "has"} a probability`;
}

/** What is in no score: open, and annulled. */
function restInWords(v: Values): string {
  const [open, annulled] = [v.number("open"), v.number("annulled")];
  return [open === 0 ? "" : openInWords(open), annulled === 0 ? "" : `${countOf(annulled, "question")} ${annulled === 1 ? "was" : "were"} annulled`].filter((one) => one !== "").join(" and ");
}

/** Says how far figures reach and how far they would have to. */
function untoldInWords(judgedTo: string | null, end: string, deadline: string): string {
  const wanted = `the rule is read up to ${formatDay(end)}${end > deadline ? ", since what began by the deadline must last" : ""}`;
  return `${judgedTo === null ? "no day can be judged" : `figures can be judged up to ${formatDay(judgedTo)}`}, and ${wanted}`;
}

const isApart = (v: Values) => v.text("which") === "retrospective";

export const forecastSentences: Catalogue = {
  "forecast.open": (v) => {
    const [since, next, open] = [v.textOrNull("since"), v.textOrNull("next"), v.number("open")];
    const record = since === null ? "Nobody has filed a probability yet." : `The record begins on ${formatDay(since)}, when the first probability was filed.`;
    const answered = v.number("answered") === 0 ? "None that was open has been answered yet." : `${countOf(v.number("answered"), "question")} ${v.number("answered") === 1 ? "has" : "have"} been answered.`;
    const apart = v.number("retrospective") === 0 ? "" : ` ${countOf(v.number("retrospective"), "further question")} ${v.number("retrospective") === 1 ? "was" : "were"} written after the answer was known: they test the scoring and are no evidence of skill.`;
    return `${open === 0 ? "No question is open" : `${openInWords(open)}${next === null ? "" : `, the next until ${formatDay(next)}`}`}${since === null || open === 0 ? "" : `; ${givenInWords(v.number("filed"), open)}`}. ${record} ${answered}${apart}`;
  },
  "forecast.question": (v) => `${v.text("title")} ${filedInWords(v)} Beside it: ${upTo(v.number("baselines")).map((i) => baselineInWords(v, i)).join("; ")}.`,
  "forecast.answer-untold": (v) => `Answered by ${v.text("by")}; the series cannot tell: ${v.text("title")} The answer on record, “${v.text("answer")}”, is of ${formatDay(v.text("on"))}; ${untoldInWords(v.textOrNull("judgedTo"), v.text("end"), v.text("deadline"))}.`,
  "forecast.answer-contradicted": (v) => `The series contradict the answer on record: ${v.text("title")} ${capitalised(v.text("by"))} filed “${v.text("answer")}” on ${formatDay(v.text("on"))}; by its rule the series say ${v.text("answer") === "yes" ? "no" : "yes"}.`,
  "forecast.rule-changed": (v) => `The rule of this question was changed on ${formatDay(v.text("from"))}: ${v.text("title")} Why: ${v.textOrNull("why") ?? "not said"}. The hash of the rule in force is ${v.text("hash").slice(0, 16)}; what was filed before stays under the rule it was filed under.`,
  "forecast.scored": (v) => {
    const head = isApart(v) ? `A test of the code, without a claim of skill: on questions written after the answer was known, the simple answer “${v.text("by")}” has a` : `${v.text("by")}:`;
    const rest = restInWords(v);
    return `${head} Brier score of ${v.number("brier").toFixed(3)} (always .5 gives .25) and log score ${v.number("logScore").toFixed(3)} over ${countOf(v.number("forecasts"), "answered question")} in ${countOf(v.number("clusters"), "cluster")}${rest === "" ? "" : `; ${rest}`}.`;
  },
  "forecast.score-lacking": (v) =>
    `Cannot score ${isApart(v) ? `the simple answer “${v.text("by")}” on questions written after the answer was known` : `the forecasts of ${v.text("by")}`}: ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}.${restInWords(v) === "" ? "" : ` ${capitalised(restInWords(v))}.`}`,
  "forecast.skill": (v) =>
    `Skill over ${v.text("baseline")}: ${formatNumber(v.number("skill"))}, ${formatShare(v.number("level"))} interval ${formatNumber(v.number("low"))} to ${formatNumber(v.number("high"))} (Brier ${v.number("ours").toFixed(3)} against ${v.number("theirs").toFixed(3)}, ${countOf(v.number("forecasts"), "question")} in ${countOf(v.number("clusters"), "cluster")}; above 0 is better).`,
  "forecast.skill-lacking": (v) => `Skill over ${v.text("baseline")} is not assessable: ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}; ${countOf(v.number("both"), "question")} with both answers.`,
  "forecast.baseline-silent": (v) => `Skill over ${v.text("baseline")} is not assessable: it answers ${v.number("had") === 0 ? "none" : spellCount(v.number("had"))} of ${countOf(v.number("of"), "answered question")}.`,
  "forecast.baseline-waits": (v) => `${capitalised(v.text("baseline"))} stands beside ${formatNumber(v.number("beside"))} of ${countOf(v.number("filed"), "question")}: with none answered there is no skill to measure.`,
  "forecast.filed-late": (v) =>
    `${countOf(v.number("late"), "probability", "probabilities")} of ${v.text("by")} ${v.number("late") === 1 ? "is" : "are"} in no score, filed on or after the day that settled the question: ${upTo(v.number("late")).map((i) => `${v.text(`title${i}`)} (filed ${formatDay(v.text(`on${i}`))}, settled ${formatDay(v.text(`cameOn${i}`))})`).join("; ")}.`,
  "forecast.registered": (v) => `What is scored, and how each simple answer is worked out, was fixed on ${formatDay(v.text("registered"))}; the hash of the plan is ${v.text("hash").slice(0, 16)}.`,
  "caveat.questions-were-chosen": () => "Questions were chosen, not drawn at random, and so was the day on which each was opened.",
  "caveat.market-is-no-truth": () => "A market's last trade is a benchmark and not the truth; its rules may set another bar than the question's.",
  "caveat.figures-as-they-stand": () => "Past windows are read off figures as they stand now, which may have been revised since the day of filing."
};

