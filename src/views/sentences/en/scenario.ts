import { capitalised, countOf, formatDay, formatNumber, formatShare, formatSpan, listed, spellCount } from "#views/format.ts";
import type { ScenarioIndicator } from "#core/model/scenario-outcome.ts";
import type { Catalogue, Values } from "../template.ts";
import { each } from "./pledge.ts";

const are = (count: number) => `${count === 0 ? "none" : spellCount(count)} ${count <= 1 ? "is" : "are"}`;

/** Names the unit of a series in a word or two: what stands before the first stop of it. */
export function shortUnit(unit: string): string {
  return unit.split(/[,;:(]/)[0]!.trim();
}

/** Writes what was read in its unit: `1.3 times`, `12.2 per cent`, `4 days`, `−6 km²`. */
export function readingInWords(value: number, unit: string, ownUnit: string): string {
  if (unit === "times") return `${formatNumber(value)} times`;
  if (unit === "per-cent") return `${formatNumber(value)} per cent`;
  if (unit === "days") return countOf(value, "day");
  return `${formatNumber(value)} ${shortUnit(ownUnit)}`;
}

/** Says the state of an indicator in a few words; of one that ended, what it was then. */
export function indicatorState({ state, judged }: Pick<ScenarioIndicator, "state" | "judged">): string {
  if (state === "not-assessable" || judged === null) return "not assessable";
  const word = judged.met ? "tripped" : "not tripped";
  if (state === "stale") return `${word} when its series ended`;
  return state === "out-of-season" ? `${word} at the end of its season` : word;
}

/** The newest reading of each rule of an indicator, with what it is held against. */
function readingsInWords(v: Values): string {
  return listed(
    each(v, "rules").map((i) => {
      const against = v.numberOrNull(`against${i}`);
      const [value, unit, ownUnit] = [v.number(`value${i}`), v.text(`unit${i}`), v.text(`ownUnit${i}`)];
      const bar = against === null ? "" : unit === "own" ? ` where ${formatNumber(against)}` : ` where ${readingInWords(against, unit, ownUnit)}`;
      return `${readingInWords(value, unit, ownUnit)}${bar}${bar === "" ? "" : ` or ${v.text(`side${i}`) === "at-least" ? "more" : "less"} would trip it`}`;
    })
  );
}

function spellInWords(v: Values): string {
  const [from, to] = [v.textOrNull("spellFrom"), v.textOrNull("spellTo")];
  if (from === null || to === null) return "It was never tripped before.";
  if (v.number("met") === 1) return `It has been since ${formatDay(from)}.`;
  return `Last tripped ${formatSpan(from, to)}.`;
}

function pastInWords(v: Values): string {
  const [from, judged, met] = [v.textOrNull("pastFrom"), v.number("judgedDays"), v.number("metDays")];
  if (from === null) return "";
  return met === 0
    ? ` Of ${countOf(judged, "day")} judged since ${formatDay(from)} it was tripped on none.`
    : ` Of ${countOf(judged, "day")} judged since ${formatDay(from)} it was tripped on ${formatShare(met / judged)}, in ${countOf(v.number("spells"), "spell")}.`;
}

function stateInWords(v: Values): string {
  const state = v.text("state");
  const day = formatDay(v.text("day"));
  if (state === "tripped") return `tripped, read on ${day}`;
  if (state === "not-tripped") return `not tripped, read on ${day}`;
  const then = v.number("met") === 1 ? "tripped" : "not tripped";
  return state === "stale" ? `as of ${day} ${then}; ${countOf(v.number("ago"), "day")} later nothing is known of it` : `${then} on ${day}, and not judged in these months`;
}

const sinceInWords = (v: Values, key: "tripped" | "was") =>
  listed(each(v, key === "was" ? "wasMet" : key).map((i) => `${v.text(`${key}${i}`)}, since ${formatDay(v.text(`${key}Since${i}`))}`));

/** When the series of stale indicators end, and what they said then. */
function staleInWords(v: Values, stale: number): string {
  const was = v.number("wasMet");
  const then = was === 0 ? `not tripped ${stale === 1 ? "then" : "on their last days"}` : `${stale === 1 ? "tripped then" : `${spellCount(was)} of them tripped on ${was === 1 ? "its last day" : "their last days"}`}: ${sinceInWords(v, "was")}`;
  return `(${stale === 1 ? "on" : "the latest on"} ${formatDay(v.text("newest"))}; ${then})`;
}

export const scenarioSentences: Catalogue = {
  "scenario.read": (v) => {
    const [tripped, quiet, season, stale, lacking] = ["tripped", "quiet", "season", "stale", "lacking"].map(v.number) as [number, number, number, number, number];
    const read =
      tripped + quiet === 0
        ? `None of ${countOf(v.number("of"), "indicator")} can be read on ${formatDay(v.text("asOf"))}.`
        : `Of ${countOf(v.number("of"), "indicator")} ${are(tripped)} tripped${tripped === 0 ? "" : ` (${sinceInWords(v, "tripped")})`}${quiet === 0 ? "" : ` and ${are(quiet)} not`}.`;
    const rest = [
      ...(season === 0 ? [] : [`${are(season)} not judged in these months`]),
      ...(stale === 0 ? [] : [`the series of ${spellCount(stale)} ${stale === 1 ? "ends" : "end"} too early to say ${staleInWords(v, stale)}`]),
      ...(lacking === 0 ? [] : [`${are(lacking)} not assessable, since the case holds no series for ${lacking === 1 ? "it" : "them"}`])
    ];
    return `${v.text("title")}. ${read}${rest.length === 0 ? "" : ` ${capitalised(listed(rest))}.`}`;
  },
  "scenario.not-assessable": (v) => `${v.text("title")}. Not assessable: the case holds no series for any of its ${countOf(v.number("of"), "indicator")}.`,
  "scenario.if": (v) => `It may come if talks ${v.text("ifTalks")}. Not the same as ${v.text("notSameAs")}.`,
  "scenario.indicator": (v) => `${v.text("what")}: ${stateInWords(v)} (${readingsInWords(v)}). ${spellInWords(v)}${pastInWords(v)}`,
  "scenario.lacking": (v) => `${v.text("what")}: not assessable; ${v.textOrNull("why") ?? "too few days of its series have a report"}.`,
  "scenario.caveat": (v) => `${v.text("what")}: ${v.text("caveat")}.`,
  "scenario.recomputed": (v) => `${v.text("what")}: computed again from the series of the case, ${v.text("recomputed")}`,
  "scenario.crosses": (v) => `${v.text("what")}: the newest reading looks back across ${formatDay(v.text("day"))}, when ${v.text("series")} changed its way of counting. ${v.text("text")}`,
  "scenario.claimed": (v) => `${v.text("series")}: a belligerent's claim (${v.text("claimant")}).`,
  "scenario.questions": (v) => `Asked of it: ${each(v, "questions").map((i) => `${v.text(`question${i}`)} (deadline ${formatDay(v.text(`deadline${i}`))})`).join(" ")}`
};
