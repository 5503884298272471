import { capitalised, formatDay } from "#views/format.ts";
import type { Catalogue } from "../template.ts";

export const caveatSentences: Catalogue = {
  "caveat.timing-is-not-intent": () => "Timing is not intent: when a thing happens does not say who wanted it or why.",
  "caveat.tripped-is-no-evidence": () => "A trip is a reason to look and no finding: tripped before talks have collapsed is no evidence for the scenario.",
  "caveat.thresholds-trip-by-themselves": () => "By construction a 95th percentile trips on one day in twenty when nothing happens: read spells, not days.",
  "caveat.thresholds-with-hindsight": (v) => `The thresholds were fixed on ${formatDay(v.text("fixed"))}, from figures up to then: as of this day they are read with hindsight, and why each was taken is left out.`,
  "caveat.rounds-are-not-random-dates": () =>
    "Rounds are not random dates: they are called for reasons, and those reasons may move the violence too.",
  "caveat.promises-are-not-random-dates": () =>
    "Promises are not random dates: one is given when keeping it is cheap or breaking it is not, and the same reasons may move the violence.",
  "caveat.breaches-are-claims": () => "A count of the other side's breaches is a belligerent's claim; counts stand side by side and are never averaged.",
  "caveat.handed-over-is-not-agreed": () => "Handed over is not negotiated, initialled is not agreed, and signed is not done.",
  "caveat.places-are-judgement": () => "Where a clause stands on a scale, and the word for its change, are one coder's judgement, formed on all pages seen; no source gives them.",
  "caveat.not-seen-is-not-dropped": () => "Texts were seen in excerpts and reprints: a clause that was not seen is not a clause that was dropped.",
  "caveat.undertakings-are-not-alike": () =>
    "A share kept counts unlike undertakings as if they were alike and apart from each other; its interval allows for their number alone.",
  "caveat.coders-judgement": () => "Cost, reversibility and what a staller would do are one coder's judgement, and so is which exchange carries out which accord.",
  "caveat.before-may-be-the-reason": () =>
    "What happens before a round may be the reason for it: talks may have been called because violence had risen.",
  "caveat.dates-not-nights": (v) =>
    `${capitalised(v.text("series"))} carry dates without hours: an attack that starts in the evening may be booked to the day after.`,
  "caveat.machine-coded": (v) => `${capitalised(v.text("series"))} are coded by machine from news reports; no person has checked the rows.`,
  "caveat.corroboration-not-independence": (v) =>
    `${capitalised(v.text("series"))} follow the same attacks: they can corroborate, they are no second witness.`,
  "caveat.warnings-not-strikes": (v) => `${capitalised(v.text("series"))} count warnings, not strikes.`,
  "caveat.drift-looks-like-momentum": () =>
    "What rises and falls within days, for whatever reason, looks like momentum to this model: a campaign that is planned for a week is not told from one that feeds on itself.",
  "caveat.regions-share-causes": () => "Regions share causes: one wave over many regions is no proof that one set off the other.",
  "caveat.silent-night-may-hide-salvo": (v) => `A night without a report may hide a salvo: ${v.text("series")} are silent then, not quiet.`,
  "caveat.no-cause": () => "Nothing here shows that talks cause or prevent violence.",
  "caveat.steps-describe": () => "Levels and steps are a description: a slow drift or a season is cut into steps too, and only a change called sudden is better told as a step.",
  "caveat.answers-are-coded": () => "Every answer is one coder's judgement of what was said, not a fact about what was meant or done.",
  "caveat.unjudged-enter-nothing": () => "A statement of which no page can be judged, by source or by item, is shown and enters no count.",
  "caveat.difference-is-no-fault": () => "Capitals that differ are a finding, not noise: it does not say who is right.",
  "caveat.statements-were-found": () => "Statements were found, not drawn at random: who is quoted more, and by whom, is not in the capitals' hands.",
  "caveat.events-are-no-series": () => "The list is no series: its entries were found because talks were on, so nothing is counted on it or timed by it.",
  "caveat.toll-is-counted-by-claimants": () => "A cost is what somebody counted: claimants count different people, in different places, by different rules; their figures stand side by side and are never added.",
  "caveat.toll-is-not-caused-by-delay": () => "A day of delay is a day of the war: nothing here shows that the talks cost or save a life.",
  "caveat.series": (v) => v.text("text")
};
