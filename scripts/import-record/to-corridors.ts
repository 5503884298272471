import type { z } from "zod";
import type { corridor } from "#core/model/corridor.ts";
import type { term } from "#core/model/term.ts";

type Corridor = z.input<typeof corridor>;
type Term = z.input<typeof term>;

/** What a step of an undertaking's ladder says of a day of its corridor: the day, the words by which the step is found, and how the corridor did. */
export type CorridorDays = Readonly<Record<string, readonly { readonly on: string; readonly says: string; readonly state: Corridor["days"][number]["state"] }[]>>;

/** Turns undertakings to open a way out into corridors: the days promised by each reading, and the days on which a step tells how it did. */
export function toCorridors(terms: readonly Term[], told: CorridorDays): Corridor[] {
  return Object.entries(told).map(([id, rows]) => {
    const found = terms.find((one) => one.id === id);
    if (found === undefined) throw new Error(`Cannot import the corridor ${id}: wanted an undertaking of the record`);
    const days = rows.map(({ on, says, state }) => {
      const step = found.ladder.find((one) => one.on === on && one.accordingTo.includes(says));
      if (step === undefined) throw new Error(`Cannot import the corridor ${id}: wanted a step of ${on} that says “${says}”`);
      return { on, state, accordingTo: step.accordingTo, parties: [...step.parties], source: step.source };
    });
    const promised = found.windows.flatMap(({ readBy, parties, from, to, source, endSource }) =>
      from === null ? [] : [{ readBy, parties: [...parties], from: from.slice(0, 10), to: to?.slice(0, 10) ?? null, source, ...(endSource === undefined ? {} : { endSource }) }]);
    const cited = new Set([...promised, ...days].flatMap((one) => [one.source, ...("endSource" in one ? [one.endSource] : [])]));
    return {
      id,
      title: found.title,
      terms: [id],
      givers: [...found.givers],
      route: found.region,
      promised,
      days,
      known: found.known,
      sources: found.sources.filter((page) => cited.has(page.id))
    };
  });
}
