import type { Day } from "#core/model/day.ts";
import { addDays } from "#core/model/day-count.ts";
import { UsageError } from "#core/model/errors.ts";
import type { PulseRegistration } from "#core/model/registration.ts";
import type { NewCase, NewSeries } from "./plan.ts";

const FIRST_NIGHT = -7;
const LAST_NIGHT = 7;
const MIN_BLOCK_DAYS = 60;

/**
 * Returns the plan of the pulse assay with which a new case begins: for each party its first series is the test, its
 * others are companions. Whoever knows the war changes it before looking at the answer.
 * @throws UsageError when no round lies within the figures.
 */
export function defaultRegistration({ series, rounds, parties }: NewCase, today: Day): PulseRegistration {
  const tested = parties.flatMap(({ id }) => series.find(({ party }) => party === id) ?? []);
  const { from, to } = eligiblePeriod(tested, rounds.map((round) => round.from), rounds.map((round) => round.to));
  return {
    registered: today,
    note: "Written by earnest new from defaults; no answer had been seen. Change it before the first assess, or every brief will show both hashes.",
    eligible: { from, to, reason: "From the first to the last round with its windows, as far as the figures go: talks could be held on any of these days." },
    episodeGapDays: { value: 7, reason: "Windows of a week on both sides would overlap for rounds closer than that." },
    duringMaxNights: { value: 7, reason: "An episode of weeks is no window; longer ones are reported apart." },
    minEpisodes: { value: 6, reason: "Below six episodes no placebo calendar can reject; only a description is honest." },
    sparseEpisodes: { value: 12, reason: "Placement with a minimum gap rejects true nulls where rounds cluster." },
    level: { value: 0.05, reason: "The convention of the field." },
    margin: { low: 0.8, high: 1.25, reason: "A change of a quarter would be plain to see on the ground; less is a matter of debate." },
    confirmatory: "after",
    windows: [
      { kind: "before", id: "long-before", from: FIRST_NIGHT, to: -4, reason: "A build-up would show before the days of a lull." },
      { kind: "before", id: "before", from: -3, to: -1, reason: "A lull just before a meeting is what is most often claimed." },
      { kind: "during", id: "during", reason: "Nights between the first and the last day of rounds that lasted." },
      { kind: "after", id: "after", from: 1, to: 3, reason: "The one test: what follows a round is not what made it be called." },
      { kind: "after", id: "later", from: 4, to: LAST_NIGHT, reason: "A rebound later in the week." },
      { kind: "contrast", id: "contrast", plus: "after", minus: "before", reason: "Lull before and surge after, in one number." }
    ],
    tests: tested.map((one) => ({ id: one.id, party: one.party, ...fitPlan(one, "The first series given for this party.") })),
    companions: series
      .filter((one) => !tested.includes(one))
      .map((one) => ({ role: "companion" as const, party: one.party, ...fitPlan(one, "A further series given for this party.") })),
    controls: []
  };
}

function fitPlan({ id, table }: NewSeries, reason: string) {
  const first = table.rows[0]!.day;
  const last = table.rows.at(-1)!.day;
  return {
    series: id,
    classes: [...table.classes],
    fitFrom: { value: first, reason: "The first day of the figures; set it later if reporting became stable later." },
    thetaBlocks: { value: halfYears(first, last), reason: "The spread of counts differs by half-year in wars that were looked at." },
    nightsPerDf: { value: 110, reason: "Loose enough for a slow rise or fall, too stiff to follow one round." },
    reason
  };
}

/** The half-years that begin within the figures, with enough days before and after to tell their spread. */
function halfYears(first: Day, last: Day): Day[] {
  const starts: Day[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) starts.push(`${year}-01-01`, `${year}-07-01`);
  return starts.filter((day) => day >= addDays(first, MIN_BLOCK_DAYS) && day <= addDays(last, -MIN_BLOCK_DAYS));
}

function eligiblePeriod(tested: readonly NewSeries[], starts: readonly Day[], ends: readonly Day[]): { from: Day; to: Day } {
  const firsts = tested.map(({ table }) => table.rows[0]!.day);
  const lasts = tested.map(({ table }) => addDays(table.rows.at(-1)!.day, 1));
  const from = [addDays([...starts].sort()[0]!, FIRST_NIGHT), ...firsts].sort().at(-1)!;
  const to = [addDays([...ends].sort().at(-1)!, LAST_NIGHT + 1), ...lasts].sort()[0]!;
  if (from < to) return { from, to };
  const found = `figures from ${[...firsts].sort().at(-1)} to ${addDays([...lasts].sort()[0]!, -1)}`;
  throw new UsageError("bad-arguments", `Cannot register a plan: wanted figures on the days of the rounds, current value is ${found}`);
}
