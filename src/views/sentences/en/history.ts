import { capitalised, countOf, formatDay, formatDecibans, formatNumber, formatScore, formatShare, listed, wordsOf } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";
import { estimativeInWords } from "./estimative.ts";
import { lackInWords } from "./lack.ts";

const SIGN_WORDS: Readonly<Record<string, string>> = {
  "core-issue-on-agenda": "what the war is about is on the agenda",
  "direct-talks": "the sides talk directly",
  "mediator-with-leverage": "a mediator has leverage",
  "partial-accord-kept": "a partial accord was kept",
  "ceasefire-offer-with-monitor": "a monitored ceasefire is on offer",
  "unilateral-costly-step-by-stronger": "the stronger side made a costly step for nothing",
  "violence-down-quarter": "violence fell by a quarter",
  "violence-up": "violence rose by a quarter",
  "offensive-during-talks": "an offensive went on during the talks",
  "preconditions-unchanged-year": "a precondition stood unchanged for a year",
  "deadlines-missed-twice": "two deadlines were missed",
  "spoiler-attack-talks-survived": "the talks survived an attack",
  "leader-level-meeting": "the leaders met",
  "written-text-exchanged": "a written text is between the sides",
  "third-party-guarantee-offered": "a third party offers a guarantee",
  "domestic-ratification-path": "a vote at home is named"
};
const ROUTE_WORDS: Readonly<Record<string, string>> = {
  "same-talks": "through the same talks", "other-talks": "through other talks", imposed: "imposed from outside", "military-victory": "by military victory", none: "without an accord, violence having fallen"
};

/** Says a sign of past talks as a reader would. */
export function signInWords(sign: string): string {
  return SIGN_WORDS[sign] ?? wordsOf(sign);
}

/** Says by what route an outcome came. */
export function routeInWords(route: string): string {
  return ROUTE_WORDS[route] ?? wordsOf(route);
}

/** Says by how much signs are better, or worse. */
function betterInWords(difference: number): string {
  if (Math.abs(difference) < 0.0005) return "no difference";
  return `${formatScore(Math.abs(difference))} ${difference > 0 ? "better" : "worse"}`;
}

const shares = (v: Values, low = "low", high = "high") => `${formatShare(v.number(low)).replace(" %", "")} to ${formatShare(v.number(high))}`;
const words = (v: Values) => `${estimativeInWords(v.text("from"), v.text("to"))} (${shares(v)})`;

const chance = (v: Values) => `If past talks are a guide, it is ${words(v)} that within ${v.number("days")} days ${v.text("outcome")}`;

function skillInWords(v: Values, of: string): string {
  const [low, high] = [v.number("low"), v.number("high")];
  const found = v.number("shown") === 1 ? "Signs forecast better than the base rate." : "Whether signs forecast better than the base rate is not shown.";
  return `${of}, each conflict by the others: Brier score ${formatScore(v.number("ours"))} with signs and ${formatScore(v.number("base"))} with the base rate alone, ${betterInWords(v.number("difference"))} (${formatShare(v.number("level"))} interval ${formatScore(low)} to ${formatScore(high)}; below 0 is worse), over ${countOf(v.number("n"), "window")} of ${countOf(v.number("conflicts"), "conflict")}. ${found}`;
}

export const historySentences: Catalogue = {
  "history.range": (v) =>
    `${chance(v)}. That is the range of past mediations; ${v.number("shown") === 1 ? "no sign that is here moves it" : "no sign moves it, since on past talks signs are not shown to forecast better than that"}.`,
  "history.moved": (v) => `${chance(v)}. Past mediations give the range to begin with, and the signs that are here move it by ${formatDecibans(v.number("decibans"))}.`,
  "history.not-assessable": (v) => `${chance(v)}. That is the range of past mediations; whether signs may move it cannot be told: ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}.`,
  "history.selection": (v) =>
    `Of the ${formatNumber(v.number("windows"))} past windows in the table ${formatNumber(v.number("came"))} (${formatShare(v.number("came") / v.number("windows"))}) had the outcome, and that share is not used: the table holds talks that history kept, most of them found because they ended in an accord. The range of ${shares(v)} is by mediations, whatever came of them.`,
  "history.skill": (v) => skillInWords(v, "The defined outcome"),
  "history.skill-same": (v) => skillInWords(v, "The outcome through the same talks"),
  "history.best": (v) =>
    `The usable sign furthest from nothing (${signInWords(v.text("sign"))}) stands at ${formatDecibans(v.number("decibans"))}. Of signs that mean nothing the furthest stands at ${v.number("nullMedian").toFixed(1)} dB or more in half of all cases; in ${formatShare(v.number("pValue"))} it stands as far as this one.`,
  "history.calibration": (v) => {
    const bins = Array.from({ length: v.number("bins") }, (_, i) => `${formatScore(v.number(`forecast${i + 1}`))} was forecast on average and ${v.number(`events${i + 1}`)} of ${v.number(`n${i + 1}`)} came`);
    return `In ${countOf(v.number("bins"), "bin")}: ${listed(bins)}. Miscalibration ${formatScore(v.number("miscalibration"))}, discrimination ${formatScore(v.number("discrimination"))}, uncertainty ${formatScore(v.number("uncertainty"))}. What holds where three in five windows have the outcome does not carry over to a range of the base rate's height.`;
  },
  "history.signs": (v) => {
    const named = Array.from({ length: v.number("named") }, (_, i) => `${signInWords(v.text(`sign${i + 1}`))} (${formatDecibans(v.number(`decibans${i + 1}`))})`);
    const here = `${v.number("present")} of ${v.number("all")} signs are here and ${v.number("unknown")} are unknown`;
    return `${here}. ${v.number("usable")} signs are known in at least ${v.number("minKnown")} past windows with the outcome and as many without; of these ${named.length === 0 ? "none is here" : `${countOf(named.length, "is", "are")} here: ${listed(named)}`}.`;
  },
  "history.carried": (v) =>
    `Illustrative${v.number("shown") === 1 ? "" : ", and used for nothing"}: at ${formatShare(v.number("shrink"))} of their weight, and those of one family tempered, they carry ${formatDecibans(v.number("total"))}, held within ±${v.number("most")} dB ${formatDecibans(v.number("held"))}; the range would be ${words(v)}.`,
  "history.routes": (v) => {
    const told = ["same-talks", "other-talks", "imposed", "military-victory", "none"].map((route) => `${v.number(route)} ${routeInWords(route)}`);
    return `Of ${countOf(v.number("windows"), "past window")} of ${countOf(v.number("conflicts"), "conflict")} the outcome came in ${v.number("came")}: ${listed(told)}. Only the first speaks for the talks: ${shares(v, "same-talks-low", "same-talks-high")} (95 %).`;
  },
  "history.same-range": (v) => `Illustrative: through these very talks the range is ${words(v)}, the range times that share.`,
  "history.own": (v) => {
    const [thenN, held] = [v.numberOrNull("thenN"), v.numberOrNull("held")];
    const then = thenN === null ? "" : `; by the ${thenN} that had ended by then ${formatScore(v.number("thenForecast"))}`;
    const came = v.number("came") === 1 ? `It came, ${routeInWords(v.text("route"))}${held === null ? "" : held === 1 ? ", and was in force after 90 days" : ", and was not in force after 90 days"}` : "It did not come";
    return `${capitalised(wordsOf(v.text("window")))}, of this very war and so left out of what it is measured by: on ${formatDay(v.text("decided"))} the windows of other conflicts gave ${formatScore(v.number("base"))}, with its signs ${formatScore(v.number("forecast"))}${then}. From the range to begin with, had signs been let, ${words(v)}. ${came}.`;
  },
  "history.figure": (v) => `${capitalised(v.text("name"))}: ${v.number("events")} of ${v.number("n")}, ${formatShare(v.number("share"))}.`,
  "history.coder": (v) => `The signs of this case were coded by ${v.text("coder")}.`,
  "history.registered": (v) => `The outcome, the range to begin with and when signs may move it were fixed on ${formatDay(v.text("registered"))}; the plan says what was seen before. Its hash is ${v.text("hash").slice(0, 16)}.`
};
