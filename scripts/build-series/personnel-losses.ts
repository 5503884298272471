import type { Day } from "#core/model/day.ts";
import { addDays } from "#core/model/day-count.ts";
import { type SeriesBuild, toSeries } from "./kit/series-build.ts";
import { writeWhenRun } from "./kit/write-series.ts";

const SCRIPT = "personnel-losses.ts";
const FILE = "losses/russia_losses_personnel.json";
const CORRECTIONS_FILE = "losses/russia_losses_equipment_correction.json";

interface Claim {
  readonly date: Day;
  readonly personnel: number;
  /** “about” a figure, or “more” than it. */
  readonly "personnel*": string;
}

/** Russian personnel losses as Ukraine's General Staff claims them, day by day. */
export const personnelLosses: SeriesBuild = {
  path: "personnel-losses",
  build: async (read) => {
    const claims = JSON.parse(await read.text(FILE)) as Claim[];
    const corrections = (JSON.parse(await read.text(CORRECTIONS_FILE)) as Claim[]).filter(({ personnel }) => personnel !== 0);
    const daily = toDailyClaims(claims, corrections);
    const days = [...daily.keys()].sort();
    return toSeries(
      SCRIPT,
      {
        id: "personnel-losses",
        title: "Russian personnel losses as claimed by Ukraine's General Staff",
        shortTitle: "Russian personnel losses claimed",
        unit: "persons claimed killed and wounded",
        classes: { claimed: "Rise of the cumulative claim since the day before, less corrections of earlier days" },
        party: null,
        claimant: { name: "General Staff of the Armed Forces of Ukraine", party: "ukraine", kind: "belligerent-claim" },
        source: {
          name: "2022 Ukraine Russia War, losses (P. Ivaniuk)",
          url: "https://github.com/PetroIvaniuk/2022-Ukraine-Russia-War-Dataset",
          file: FILE,
          note: `Corrections from ${CORRECTIONS_FILE}`
        },
        licence: "MIT, copyright (c) 2022 Petro Ivaniuk",
        coverage: { from: days[0] as Day, to: days.at(-1) as Day },
        booking: { unit: "day", rule: "Booked to the date of the bulletin, which comes in the morning and tells of the day before." },
        publicationLagDays: 0,
        gaps: [
          {
            from: days[0] as Day,
            to: "2022-03-16",
            reason: "Early bulletins gave “more than” a round number, or left it standing: the rise of the day is not known."
          }
        ],
        breaks: corrections.map(({ date, personnel }) => ({
          day: date,
          text: `The cumulative claim was raised by ${personnel} for earlier days; the value here is without that correction.`
        })),
        caveats: [
          "A belligerent's claim about its adversary's losses, killed and wounded together, never confirmed; the numbers of the first weeks are round.",
          "The bulletin of a day is out on its own morning: no lag."
        ]
      },
      (day) => ({ claimed: daily.get(day) ?? null })
    );
  }
};

/** Takes the rise of the cumulative claim; null where either day gives “more than” a figure or the day before is missing. */
export function toDailyClaims(claims: readonly Claim[], corrections: readonly Pick<Claim, "date" | "personnel">[]): Map<Day, number | null> {
  const claimed = new Map(claims.map((claim) => [claim.date, claim]));
  const corrected = new Map(corrections.map(({ date, personnel }) => [date, personnel]));
  const [, ...days] = [...claimed.keys()].sort();
  return new Map(
    days.map((day) => {
      const [before, now] = [claimed.get(addDays(day, -1)), claimed.get(day)];
      const known = before?.["personnel*"] === "about" && now?.["personnel*"] === "about";
      return [day, known ? now.personnel - before.personnel - (corrected.get(day) ?? 0) : null];
    })
  );
}

await writeWhenRun(import.meta.url, [personnelLosses]);
