import { capitalised, countOf, formatNumber, formatPValue, formatRatio, formatShare, ratioAgainst, ratioRange } from "#views/format.ts";
import type { Catalogue, Values } from "../template.ts";
import { lackInWords } from "./lack.ts";

const lead = (v: Values) => `${v.text("series")} on the calendar of ${v.text("party")}`;

function talkRatio(v: Values): string {
  return `after rounds the background stands ${ratioAgainst(v.number("ratio"), "on other " + v.text("unit") + "s")} (90 % interval: ${ratioRange(v.number("low90"), v.number("high90"))})`;
}

function epidemic(v: Values): string {
  return `${formatShare(v.number("epidemic"))} of what is expected follows from the counts of the week before (90 % interval ${formatShare(v.number("epidemicLow"))} to ${formatShare(v.number("epidemicHigh"))})`;
}

const passed = (v: Values) => (v.number("passed") === 1 ? "passed" : "not passed");

/** A share that may be negative. */
const signedShare = (share: number) => (share > -0.005 ? formatShare(Math.abs(share)) : `−${formatShare(-share)}`);

export const momentumEventsSentences: Catalogue = {
  "momentum.events.forced": (v) =>
    `${capitalised(countOf(v.number("episodes"), "episode"))} are too few for either rule: we would miss an effect short of ${formatRatio(v.number("detectable"))} at least one time in five, and an interval this wide fits no margin. So it stays undetermined for ${lead(v)}: ${talkRatio(v)}, and ${epidemic(v)}.`,
  "momentum.events.undetermined": (v) =>
    `Undetermined whether ${lead(v)} follow the talks or their own past: ${talkRatio(v)}, and ${epidemic(v)}. Neither rule is met.`,
  "momentum.events.descriptive": (v) => `Description only: for ${lead(v)}, ${talkRatio(v)}, and ${epidemic(v)} (no verdict, no stars).`,
  "momentum.events.momentum": (v) =>
    `Momentum: ${lead(v)} follow their own recent past more than the talks, be it that one calls forth the next or that they swing together for some days: daily counts cannot tell these apart. ${capitalised(talkRatio(v))}, inside the margin fixed beforehand (${formatRatio(v.number("marginLow"))} to ${formatRatio(v.number("marginHigh"))}), while ${epidemic(v)}. It is a statement about timing, not about anyone’s wishes.`,
  "momentum.events.signalling": (v) =>
    `Signalling in the sense of the rule, an association in timing and not proof of intent: for ${lead(v)}, ${talkRatio(v)}; pulse, the likelihood ratio and forecasts of nights not yet seen all say so. ${capitalised(epidemic(v))}.`,
  "momentum.events.not-assessable": (v) => `Cannot split ${lead(v)} into background and momentum: ${lackInWords(v.text("reason"), v.number("needed"), v.number("had"))}.`,
  "momentum.events.shares": (v) => {
    const cross = v.numberOrNull("cross");
    const parts = [`background ${formatShare(v.number("baseline"))}`, `excess after rounds ${signedShare(v.number("talk"))}`, `${cross === null ? "its" : "the region’s"} own past ${formatShare(v.number("self"))}`, ...(cross === null ? [] : [`neighbours’ past ${formatShare(cross)}`])];
    return `Of the expected counts${v.number("regions") > 1 ? ` of ${v.number("regions")} regions` : ""}: ${parts.join(", ")}.`;
  },
  "momentum.events.talk-total": (v) => {
    const total = v.numberOrNull("total");
    if (total === null) return "What one count brings about does not die out in this fit: no total can be given.";
    const [low, high] = [v.numberOrNull("low90"), v.numberOrNull("high90")];
    const side = (n: number) => `${formatNumber(Math.round(Math.abs(n)))} ${n < 0 ? "fewer" : "more"}`;
    return `The excess after rounds makes ${side(v.number("direct"))} in all, with what those bring about in turn ${side(total)} (${low === null || high === null ? "no interval can be given" : `90 % interval: ${side(low)} to ${side(high)}`}); one count brings about ${formatNumber(v.number("eigenvalue"))} others at most.`;
  },
  "momentum.events.background": (v) =>
    `The background was chosen by BIC: a trend of ${v.number("shared")} degrees of freedom${v.number("perRegion") > 0 ? ` and ${v.number("perRegion")} for each region` : ""}, under which past counts carry ${formatShare(v.number("share"))}. Under the stiffest it would be ${formatShare(v.number("stiffest"))}, under the one that bends most ${formatShare(v.number("loosest"))}: what a stiff background cannot follow looks like momentum. Material from ${formatShare(v.number("materialShare"))} on, on this background and every one that bends more, yet not within a month (smallest: ${formatShare(v.number("least"))}).`,
  "momentum.events.rule.pulse": (v) => `Rule, part one, pulse’s registered test on ${v.text("series")}: ${formatPValue(v.number("pValue"))}, ${passed(v)}.`,
  "momentum.events.rule.no-pulse": () => "Rule, part one: pulse’s registered test could not be made, not passed.",
  "momentum.events.rule.likelihood-ratio": (v) => `Rule, part two, likelihood ratio of the talk term by ${v.number("runs")} draws from the model without it: ${formatPValue(v.number("pValue"))}, ${passed(v)}.`,
  "momentum.events.rule.forecasts": (v) =>
    `Rule, part three, forecasts one step ahead over ${formatNumber(v.number("nights"))} nights not yet seen: the talk term ${v.number("gain") > 0 ? "gains" : "loses"} ${Math.abs(v.number("gain")).toFixed(4)} of log score a night (standard error ${v.number("error").toFixed(4)}), ${passed(v)}.`,
  "momentum.events.rule.no-forecasts": () => "Rule, part three: no night could be forecast, not passed.",
  "momentum.events.rule.equivalence": (v) =>
    `For momentum the 90 % interval of the talk ratio (${formatRatio(v.number("low90"))} to ${formatRatio(v.number("high90"))}) must lie inside the margin: ${passed(v)}${v.number("possible") === 1 ? "" : "; with so few rounds no interval could"}.`,
  "momentum.events.calibration": (v) => {
    const z = v.number("z");
    const fit = Math.abs(z) < 1.96 ? "the forecasts are as sure as they should be" : z > 0 ? "the forecasts are surer than they should be, and so are the intervals" : "the forecasts are less sure than they could be";
    return `Calibration of the forecasts: z = ${z.toFixed(1)}, ${fit}.`;
  },
  "momentum.events.shock": (v) => `Regions move together: a factor with a standard deviation of ${formatNumber(v.number("sd"))} shakes all of them in a night. The draws behind every p and interval have it.`,
  "momentum.events.left-out": (v) => `Left out for want of reports: ${v.text("regions")}.`
};
