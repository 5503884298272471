import { z } from "zod";
import { day } from "./day.ts";
import { fixed } from "./registration.ts";
import { id, text } from "./text.ts";

/** Trading days before and after a round that a window may reach; the days around an event are drawn so far. */
export const RIPPLE_REACH = 10;

const priced = { series: id, class: id.describe("Column that holds the price") };

const window = z
  .strictObject({ id, from: z.int().min(-RIPPLE_REACH).max(RIPPLE_REACH), to: z.int().min(-RIPPLE_REACH).max(RIPPLE_REACH), reason: text })
  .refine((w) => w.from <= w.to, { path: ["to"], error: "wanted a day on or after the first" })
  .describe("Trading days counted from the first close after the round, day 0; both inclusive");
export type RippleWindow = z.infer<typeof window>;

const asset = z.strictObject({
  id,
  name: text.describe("How a sentence names it"),
  role: z.enum(["asset", "control"]).describe("control = nothing should show; it does not enter the test"),
  ...priced,
  change: z.enum(["log", "difference"]).describe("log = 100 × the difference of logarithms, about percent; difference = in the price's own unit"),
  market: z.strictObject(priced).nullable().describe("What moves it anyway; null = its mean alone"),
  reason: text
});
export type RippleAsset = z.infer<typeof asset>;

const calendar = z.strictObject({ id, atTable: z.enum(["any", "all"]).describe("Rounds where any party, or every party, sat"), reason: text });
export type RippleCalendar = z.infer<typeof calendar>;

/** The plan of the ripple assay for one case, fixed and hashed before the answer was seen. */
export const rippleRegistration = z.strictObject({
  registered: day,
  note: text.optional(),
  eligible: z.strictObject({ from: day, to: day.describe("First day after it: no price from here on is used"), reason: text }),
  rise: text.describe("What it would mean if all assets rose together, to end “a rise means …”"),
  confounder: text.describe("What the end of the period keeps out; told from that day on"),
  estimationDays: fixed(z.int().min(30)),
  lastEstimationDay: fixed(z.int().max(-2)).describe("Counted from day 0"),
  episodeGapDays: fixed(z.int().positive()),
  minEpisodes: fixed(z.int().min(2)),
  level: fixed(z.number().gt(0).lt(0.5)),
  margin: fixed(z.number().positive()).describe("In standard deviations of what the window brings when nothing happens"),
  confirmatory: id,
  windows: z.array(window).min(1),
  calendars: z.array(calendar).min(1).describe("The first is tested, the others are read beside it"),
  assets: z.array(asset).min(2)
}).superRefine(({ confirmatory, windows, assets, lastEstimationDay }, context) => {
  const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
  if (!windows.some((w) => w.id === confirmatory)) refuse(["confirmatory"], "wanted the id of a window");
  if (windows.some((w) => w.from <= lastEstimationDay.value)) refuse(["lastEstimationDay", "value"], "wanted a day before every window");
  if (assets.filter((a) => a.role === "asset").length < 2) refuse(["assets"], "wanted at least two that are no controls");
});
export type RippleRegistration = z.infer<typeof rippleRegistration>;
