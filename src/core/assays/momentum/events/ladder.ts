import { fitEndemicEpidemic } from "#core/stats/endemic-epidemic.ts";
import type { EndemicEpidemicFit, EndemicEpidemicModel } from "#core/stats/endemic-epidemic-model.ts";
import { type Attribution, attributionOf } from "./attribution.ts";
import { type Layout, layOut, modelOf } from "./layout.ts";
import type { Background } from "./plan.ts";
import type { Scaffold } from "./scaffold.ts";

const TOLERANCE = 1e-6;

/** A model with the talk term, on one background. */
export interface Rung {
  readonly background: Background;
  readonly layout: Layout;
  readonly fit: EndemicEpidemicFit;
  readonly attribution: Attribution;
  readonly parameters: number;
  /** Of the background alone, as if no count brought about another. */
  readonly bic: number;
}

/**
 * Fits every background of the ladder, alone and with past counts: the BIC of the background alone decides, so that it has the first
 * claim on whatever drifts, and past counts explain only what is left. Those that cannot be fitted are left out, as are own trends
 * where there is one region.
 */
export function climb(scaffold: Scaffold, ladder: readonly Background[]): Rung[] {
  return ladder.flatMap((background) => {
    if (scaffold.regions.length === 1 && background.perRegion > 0) return [];
    if (background.shared >= scaffold.days / 2) return [];
    const layout = layOut(scaffold, background, true);
    const model = modelOf(layout, scaffold, scaffold.counts);
    const fit = fitEndemicEpidemic(model, { tolerance: TOLERANCE });
    const alone = fitEndemicEpidemic(withoutPast(model), { tolerance: TOLERANCE });
    if (!fit || !alone) return [];
    const bic = (alone.coefficients.length + alone.psis.length) * Math.log(alone.cells) - 2 * alone.logLikelihood;
    return [{ background, layout, fit, parameters: fit.coefficients.length + fit.psis.length, bic, attribution: attributionOf(fit, layout, scaffold) }];
  });
}

/** Takes what past counts bring about out of a model, on the cells that it would be fitted on. */
function withoutPast(model: EndemicEpidemicModel): EndemicEpidemicModel {
  const counts = model.counts.map((v, cell) => (model.components.some(({ input }) => input !== null && Number.isNaN(input[cell]!)) ? NaN : v));
  return { ...model, counts, components: model.components.filter(({ input }) => input === null) };
}

/** Returns the rung with the smallest BIC, the first among equals. */
export function lowest(rungs: readonly Rung[]): Rung | null {
  return rungs.reduce<Rung | null>((best, rung) => (best === null || rung.bic < best.bic ? rung : best), null);
}
