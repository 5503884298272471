import type { SelftestRate } from "#core/model/selftest-report.ts";
import { rateOf, type Selftest, type SelftestTask } from "../selftest/selftest.ts";
import { pulseSelftest } from "./selftest.ts";
import { drawWar, type PulseTask } from "./selftest-run.ts";
import { VARIANTS, variantHolds, variantP } from "./variants.ts";

const LEVEL = 0.05;
/** Variants whose interval is inverted too. */
const INVERTED = ["registered", "winsorised"];

interface VariantsTask extends SelftestTask {
  readonly of: PulseTask;
}

/** By variant: whether it rejected, or whether its interval held the truth. */
type VariantsRun = Readonly<Record<string, boolean | null>>;

/** Every variant of pulse on the same wars: size, power and, for some, coverage. Nothing is chosen here. */
export const variantsSelftest: Selftest<VariantsTask, VariantsRun> = {
  assay: "pulse-variants",
  tasks: (fitTo) => pulseSelftest.tasks(fitTo).flatMap((of) => (isAsked(of) ? [{ ...of, of }] : [])),
  run({ of: { source, planted, look, tests } }, rng) {
    const input = drawWar(source, planted, rng);
    const asked = look === "interval" ? VARIANTS.filter(({ id }) => INVERTED.includes(id)) : VARIANTS;
    return Object.fromEntries(asked.map((variant) => {
      if (look === "interval") return [variant.id, variantHolds(input, tests, planted[0]!.ratio, variant)];
      const pValue = variantP(input, tests, variant);
      return [variant.id, pValue === null ? null : pValue <= LEVEL];
    }));
  },
  rates: (batches) =>
    batches.flatMap(({ task: { of }, runs }) =>
      VARIANTS.flatMap(({ id }): SelftestRate[] => {
        const happened = runs.map((run) => run[id] ?? null);
        if (happened.every((h) => h === null)) return [];
        const words = of.planted.map(({ window, ratio }) => `${window.id} ×${ratio}`).join(", ") || "none";
        const inverted = of.look === "interval";
        return [{ world: of.world, what: inverted ? `${id}: the 90 % interval holds the truth` : `${id} rejects`, kind: inverted ? "coverage" : of.planted.length > 0 ? "power" : "size", planted: words, ...rateOf(happened) }];
      })
    )
};

/** The confirmatory window alone; null worlds, ×1.22, ×1.5, and intervals at ×1.5. */
function isAsked({ look, tests, planted }: PulseTask): boolean {
  if (look === "windows") return true;
  const [only] = planted;
  return planted.length === 1 && only!.window.id === tests && only!.window.kind === "after" && (look === "interval" ? only!.ratio === 1.5 : only!.ratio < 2);
}
