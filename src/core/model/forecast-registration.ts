import { z } from "zod";
import { day } from "./day.ts";
import { fitPlan, fixed } from "./registration.ts";
import { id, text } from "./text.ts";

const firstOfMonth = day.regex(/-01$/, { error: "wanted the first day of a month" });

const common = {
  id,
  what: z.enum(["total", "gain"]).describe("total = the sum of the month's figures; gain = the figure at the month's end less the one at its beginning, for a series of levels"),
  from: fixed(firstOfMonth).describe("First origin: the month that is forecast first")
};

const pulseNull = z
  .strictObject({ ...common, model: z.literal("pulse-null"), ...fitPlan })
  .describe("The talk-blind model of pulse: each night is drawn, and the next is drawn from what was drawn");

const momentumNull = z
  .strictObject({
    ...common,
    model: z.literal("momentum-null"),
    trial: id.describe("The registered trial of momentum whose series, neighbours, dispersion blocks and lags it takes, without its talk term"),
    without: fixed(z.array(id)).describe("Regions of the trial that are left out"),
    nightsPerDf: fixed(z.number().positive()).describe("Nights per degree of freedom of the trend that all regions share"),
    reason: text
  })
  .describe("The model of momentum without its talk term, drawn forward night by night");

const resampledChanges = z
  .strictObject({
    ...common,
    model: z.literal("resampled-changes"),
    series: id,
    classes: z.array(id).length(1),
    blockDays: fixed(z.int().positive()).describe("Past changes are drawn in runs of so many days"),
    pastDays: fixed(z.int().positive()).describe("Only the newest so many days are drawn from"),
    reason: text
  })
  .describe("Runs of past daily changes, drawn with replacement: no null model of an assay, for figures that are no counts");

const seriesForecast = z
  .discriminatedUnion("model", [pulseNull, momentumNull, resampledChanges])
  .refine(({ what, model }) => (what === "gain") === (model === "resampled-changes"), { path: ["what"], error: "wanted gain for resampled changes and total for a model of counts" });
export type RegisteredForecast = z.infer<typeof seriesForecast>;

/** Which series of a case are forecast month by month, and how; fixed and hashed before the scores were seen. */
export const forecastRegistration = z.strictObject({
  registered: day,
  note: text.optional(),
  draws: fixed(z.int().min(100)).describe("Months that are drawn for each forecast"),
  reportedShare: fixed(z.number().gt(0).max(1)).describe("Share of a month's nights that must have a report; else the month is open, not zero"),
  seasonNights: fixed(z.int().positive()).describe("A model has an annual pair once so many nights were seen"),
  baselineMonths: fixed(z.literal(12)).describe("The last so many months are the ensemble of the baseline conflictology, which is by definition twelve"),
  fewestMonths: fixed(z.int().min(2)).describe("Of them so many must have enough reports"),
  series: z.array(seriesForecast).min(1)
});
export type ForecastRegistration = z.infer<typeof forecastRegistration>;
