import type { Day } from "#core/model/day.ts";
import type { CaseFile } from "#core/model/case.ts";
import { UsageError } from "#core/model/errors.ts";
import type { Round } from "#core/model/round.ts";
import type { Sidecar } from "#core/model/series.ts";
import type { Source } from "#core/model/source.ts";
import { toStretches } from "#core/series/parse-series.ts";
import type { NewCase, NewRound, NewSeries } from "./plan.ts";
import { defaultRegistration } from "./registration.ts";

const AUTHOR = "author-of-the-case";

/** Returns case.yaml of a new case as a value. */
export function toCaseFile(plan: NewCase, today: Day): CaseFile {
  const names = plan.parties.map(({ name }) => name).join(", ");
  const days = plan.rounds.map(({ from }) => from).sort();
  return {
    id: plan.id,
    title: plan.title,
    summary: `${plan.rounds.length} rounds of talks between ${days[0]} and ${days.at(-1)}; parties: ${names}. Say here in your own words what the case asks.`,
    window: { from: days[0]!, to: null },
    parties: plan.parties.map(({ id, name }) => ({ id, name })),
    mediators: [],
    licence: "Not decided yet; each series has the licence named in its sidecar.",
    registration: { pulse: defaultRegistration(plan, today) }
  };
}

/** Returns the one source of a new case: its author, who cannot be judged until pages are named. */
export function toSources(): Source[] {
  return [
    {
      id: AUTHOR,
      name: "Author of the case",
      kind: "entered by hand",
      country: "XX",
      affiliation: "unknown",
      reliability: [{ grade: "F", from: null, to: null, reason: "Entered without a page; cannot be judged." }],
      copies: [],
      hosts: [],
      updateCycleDays: 7
    }
  ];
}

/** Returns a round of a new case. Without a page that is dated it counts from the day it was entered. */
export function toRound({ from, to, parties, title, announced, published, url }: NewRound, index: number, today: Day): Round {
  return {
    id: `round-${index + 1}-${from}`,
    title: title ?? `Round ${index + 1}`,
    kind: parties.length > 1 ? "direct" : "one-party",
    calendar: "rounds",
    countsAsRound: true,
    level: "not recorded",
    from,
    to,
    place: { city: null, country: null },
    announced,
    announcedStatus: announced === null ? "not-found" : "day-named",
    participants: [],
    partiesPresent: [...parties],
    agenda: [],
    outcome: "not-recorded",
    claims: [],
    produced: [],
    known: today,
    sources: [{ id: "entered", source: AUTHOR, url, published, credibility: 6 }]
  };
}

/**
 * Returns the sidecar of a series of a new case.
 * @throws UsageError when cells are empty and nobody said why.
 */
export function toSidecar(series: NewSeries, plan: NewCase): Sidecar {
  const { id, party, table, claimant } = series;
  const name = (of: string) => plan.parties.find((one) => one.id === of)?.name ?? of;
  const isParty = plan.parties.some((one) => one.id === claimant);
  return {
    id,
    title: `${series.unit} of ${name(party)} by ${series.booking}`,
    unit: series.unit,
    classes: Object.fromEntries(table.classes.map((one) => [one, `What the column ${one} of ${series.from} counts`])),
    party,
    claimant: {
      name: claimant === null ? "Not recorded" : name(claimant),
      party: isParty ? claimant : null,
      kind: isParty ? "belligerent-claim" : "research"
    },
    source: { name: series.from, url: null, file: series.from },
    licence: "Not recorded",
    coverage: { from: table.rows[0]!.day, to: table.rows.at(-1)!.day },
    booking: { unit: series.booking, rule: series.booking === "night" ? "Booked to the evening on which the night starts, as given." : "Booked to the date given." },
    publicationLagDays: 1,
    gaps: toGaps(series, plan.gapReason),
    breaks: [],
    caveats: claimant === null ? ["Who counted these figures has not been recorded."] : []
  };
}

function toGaps({ id, table }: NewSeries, reason: string | null): Sidecar["gaps"] {
  const silent = table.rows.filter(({ cells }) => cells.includes("")).map(({ day }) => day);
  if (silent.length > 0 && reason === null) {
    const found = `${silent.length} days without, the first ${silent[0]}`;
    throw new UsageError("bad-arguments", `Cannot use the figures of ${id}: wanted a figure for every day, or --gap-reason, current value is ${found}`, { where: id });
  }
  return toStretches(silent).map((stretch) => ({ ...stretch, reason: reason! }));
}
