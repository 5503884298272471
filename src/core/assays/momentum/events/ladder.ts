import { fitEndemicEpidemic } from "#core/stats/endemic-epidemic.ts";
import type { EndemicEpidemicFit } from "#core/stats/endemic-epidemic-model.ts";
import { type Attribution, attributionOf } from "./attribution.ts";
import { type Layout, layOut, modelOf } from "./layout.ts";
import type { Background } from "./plan.ts";
import type { Scaffold } from "./scaffold.ts";

/** A model with the talk term, on one background. */
export interface Rung {
  readonly background: Background;
  readonly layout: Layout;
  readonly fit: EndemicEpidemicFit;
  readonly attribution: Attribution;
  readonly parameters: number;
  readonly bic: number;
}

/** Fits every background of the ladder; those that cannot be fitted are left out, as are own trends where there is one region. */
export function climb(scaffold: Scaffold, ladder: readonly Background[]): Rung[] {
  return ladder.flatMap((background) => {
    if (scaffold.regions.length === 1 && background.perRegion > 0) return [];
    if (background.shared >= scaffold.days / 2) return [];
    const layout = layOut(scaffold, background, true);
    const fit = fitEndemicEpidemic(modelOf(layout, scaffold, scaffold.counts), { tolerance: 1e-7 });
    if (!fit) return [];
    const parameters = fit.coefficients.length + fit.psis.length;
    const bic = parameters * Math.log(fit.cells) - 2 * fit.logLikelihood;
    return [{ background, layout, fit, parameters, bic, attribution: attributionOf(fit, layout, scaffold) }];
  });
}

/** Returns the rung with the smallest BIC, the first among equals. */
export function lowest(rungs: readonly Rung[]): Rung | null {
  return rungs.reduce<Rung | null>((best, rung) => (best === null || rung.bic < best.bic ? rung : best), null);
}
