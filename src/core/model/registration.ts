import { z } from "zod";
import { day } from "./day.ts";
import { id, text } from "./text.ts";

/** A value fixed before looking, with the reason for it. */
export const fixed = <T extends z.ZodType>(value: T) => z.strictObject({ value, reason: text });

/** Nights before and after a round that a window may reach: lags are frozen at night −8, and shifts leave as many nights after the last. */
const WINDOW_REACH = 7;

const pulseWindow = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("before"), id, from: z.int().min(-WINDOW_REACH).max(-1), to: z.int().min(-WINDOW_REACH).max(-1), reason: text }),
    z.strictObject({ kind: z.literal("during"), id, reason: text }),
    z.strictObject({ kind: z.literal("after"), id, from: z.int().min(1).max(WINDOW_REACH), to: z.int().min(1).max(WINDOW_REACH), reason: text }),
    z.strictObject({ kind: z.literal("contrast"), id, plus: id, minus: id, reason: text })
  ])
  .describe("Nights counted from the round: -1 ends on its first morning, +1 begins on its last evening");
export type PulseWindow = z.infer<typeof pulseWindow>;

/** What a talk-blind model of a series is fitted to. */
export const fitPlan = {
  series: id,
  classes: z.array(id).min(1).refine((names) => new Set(names).size === names.length, { error: "wanted each class once" }).describe("Columns that are summed"),
  fitFrom: fixed(day).describe("First night of the fit: from here on reporting is stable"),
  thetaBlocks: fixed(z.array(day)).describe("First nights of the blocks with an own dispersion, after the first"),
  nightsPerDf: fixed(z.number().positive()).describe("Nights per degree of freedom of the trend"),
  reason: text
};

const pulseTest = z.strictObject({
  id,
  party: id,
  ...fitPlan,
  otherBooking: id.optional().describe("The same counts booked another way, for the sensitivity")
});
export type PulseTest = z.infer<typeof pulseTest>;

const companion = z.strictObject({
  role: z.enum(["companion", "descriptive"]),
  party: id.describe("Whose calendar it is read on"),
  ...fitPlan
});
export type PulseCompanion = z.infer<typeof companion>;

const control = z.strictObject({ id, calendars: z.array(id).min(1), reason: text });

/** The plan of the pulse assay for one case, fixed and hashed before the answer was seen. */
export const pulseRegistration = z.strictObject({
  registered: day,
  note: text.optional(),
  eligible: z.strictObject({ from: day, to: day.describe("First night after it"), reason: text }),
  episodeGapDays: fixed(z.int().positive()),
  duringMaxNights: fixed(z.int().positive()),
  minEpisodes: fixed(z.int().min(2)),
  sparseEpisodes: fixed(z.int().positive()).describe("Placement is used only for at most so many episodes"),
  level: fixed(z.number().gt(0).lt(0.5)),
  margin: z.strictObject({ low: z.number().gt(0).lt(1), high: z.number().gt(1), reason: text }),
  confirmatory: id.describe("The one window that is tested"),
  windows: z.array(pulseWindow).min(1),
  tests: z.array(pulseTest).min(1),
  companions: z.array(companion),
  controls: z.array(control).describe("Calendars on which nothing should show")
}).superRefine(({ confirmatory, windows }, context) => {
  const plain = (name: string) => windows.some((w) => w.id === name && (w.kind === "before" || w.kind === "after"));
  const refuse = (path: (string | number)[], wanted: string) => context.addIssue({ code: "custom", path, message: wanted });
  if (windows.some((w) => w.id === confirmatory) && !plain(confirmatory)) refuse(["confirmatory"], "wanted a window of fixed nights before or after rounds");
  windows.forEach((w, i) => {
    if (w.kind !== "contrast") return;
    for (const side of ["plus", "minus"] as const) if (windows.some((o) => o.id === w[side]) && !plain(w[side])) refuse(["windows", i, side], "wanted a window of fixed nights before or after rounds");
  });
});
export type PulseRegistration = z.infer<typeof pulseRegistration>;
