import { z } from "zod";
import { day } from "./day.ts";
import { id, text } from "./text.ts";

/** A value fixed before looking, with the reason for it. */
const fixed = <T extends z.ZodType>(value: T) => z.strictObject({ value, reason: text });

const background = z.strictObject({
  shared: z.int().positive().describe("Degrees of freedom of the trend that all regions share"),
  perRegion: z.int().nonnegative().describe("Degrees of freedom of each region's own trend beside it")
});

const trial = z.strictObject({
  id,
  role: z.enum(["registered", "descriptive"]).describe("Only the registered trial has a verdict; figures that a machine coded are described"),
  party: id.describe("Whose calendar the series is read on"),
  series: id,
  regions: z.array(id).min(1).refine((names) => new Set(names).size === names.length, { error: "wanted each region once" }).describe("Columns; each is a region"),
  neighbours: z.array(z.tuple([id, id])).describe("Pairs of regions between which counts may spread"),
  neighboursReason: text.optional(),
  fitFrom: fixed(day).describe("First night of the fit"),
  psiBlocks: fixed(z.array(day)).describe("First nights of the blocks with an own dispersion, after the first"),
  reason: text
});
export type EventsTrial = z.infer<typeof trial>;

/** The plan of momentum's Track A. Calendar, tested nights and level are those of the pulse plan. */
export const momentumEventsRegistration = z.strictObject({
  registered: day,
  note: text.optional(),
  lagNights: fixed(z.int().min(1).max(28)).describe("Nights back from which counts may bring about others"),
  lagDecay: fixed(z.number().gt(0).max(1)).describe("Weight of a lag against the one before it; the weights add up to 1"),
  ladder: fixed(z.array(background).min(2)).describe("Backgrounds of which BIC takes one"),
  margin: z.strictObject({ low: z.number().gt(0).lt(1), high: z.number().gt(1), reason: text }),
  materialShare: fixed(z.number().gt(0).lt(1)).describe("Smallest share of expected counts that counts as momentum"),
  largestExcess: fixed(z.number().gt(1)).describe("A larger ratio would be plain without statistics: where less cannot be found, signalling could not come out"),
  bootstrapRuns: fixed(z.int().min(19)),
  scoresFrom: fixed(day).describe("First night that is forecast from what came before it"),
  refitNights: fixed(z.int().positive()).describe("Nights after which the forecasting models are fitted anew"),
  trials: z.array(trial).min(1)
}).superRefine(({ trials }, context) => {
  trials.forEach(({ regions, neighbours }, i) =>
    neighbours.forEach((pair, k) => {
      const refuse = (at: number, message: string) => context.addIssue({ code: "custom", path: ["trials", i, "neighbours", k, at], message });
      pair.forEach((name, at) => {
        if (!regions.includes(name)) refuse(at, "wanted a region of the trial");
      });
      if (pair[0] === pair[1]) refuse(1, "wanted another region than the first");
    })
  );
});
export type MomentumEventsRegistration = z.infer<typeof momentumEventsRegistration>;
