import { HISTORY_SIGNS, type HistorySign, type HistoryWindow, type SignValue } from "#core/model/history.ts";
import type { SelftestRate } from "#core/model/selftest-report.ts";
import type { Rng } from "#core/stats/rng.ts";
import { rateOf, type Selftest, type SelftestTask } from "../selftest/selftest.ts";
import { bestSign } from "./best-sign.ts";
import { byAnyRoute } from "./count-sign.ts";
import { type LedgerPlan, leaveOut } from "./leave-out.ts";
import { skillOf } from "./skill.ts";

const because = <T>(value: T) => ({ value, reason: "for the self-test" });

/** The recipe as the shipped cases register it. */
export const SELFTEST_PLAN: LedgerPlan = {
  minKnown: because(8), shrink: because(0.5), mostDecibans: because(3), dependence: because(0.5),
  families: because([{ id: "paper-and-leaders", signs: ["leader-level-meeting", "written-text-exchanged"] }, { id: "violence", signs: ["violence-down-quarter", "violence-up", "offensive-during-talks"] }])
};
const LEVEL = 0.95;
const DRAWS = 399;
/** Conflicts of the shipped table by how many windows each has, the share with the outcome, and the share of signs that are known. */
const SIZES = [[5, 1], [4, 3], [3, 8], [2, 16], [1, 14]] as const;
const SHARE = 0.6;
const KNOWN = 0.45;
/** Signs that are planted to tell. */
const TELLING = ["core-issue-on-agenda", "mediator-with-leverage", "ceasefire-offer-with-monitor", "leader-level-meeting"] as const;

interface HistoryTask extends SelftestTask {
  readonly world: string;
  /** Times as many conflicts as the shipped table. */
  readonly size: number;
  /** Chance of an outcome that hangs on the conflict and not on the window, and the same of a sign. */
  readonly shared: number;
  /** How many times likelier the telling signs are where the outcome came. */
  readonly ratio: number;
}

interface HistoryRun {
  readonly shown: boolean;
  readonly worse: boolean;
  readonly furthest: boolean;
}

/** How often signs that mean nothing are let move the range, and how often ones that mean something are. */
export const historySelftest: Selftest<HistoryTask, HistoryRun> = {
  assay: "history",
  tasks: () => [
    ...[0, 0.5].flatMap((shared) => [1, 2].map((size): HistoryTask => ({ name: `nothing ${shared} ${size}`, world: worldOf(shared, size), shared, size, ratio: 1 }))),
    ...[2, 4].flatMap((ratio) => [1, 4].map((size): HistoryTask => ({ name: `ratio ${ratio} ${size}`, world: worldOf(0.5, size), shared: 0.5, size, ratio })))
  ],
  run(task, rng) {
    const windows = simulate(task, rng);
    const { shown, high } = skillOf(leaveOut(windows, byAnyRoute, SELFTEST_PLAN), byAnyRoute, LEVEL, DRAWS, rng);
    return { shown, worse: high < 0, furthest: (bestSign(windows, SELFTEST_PLAN.minKnown.value, 99, rng)?.pValue ?? 1) <= 0.05 };
  },
  rates: (batches) =>
    batches.flatMap(({ task: { world, ratio }, runs }): SelftestRate[] => {
      const planted = ratio === 1 ? "none" : `four signs ${ratio} times likelier where the outcome came`;
      const kind = ratio === 1 ? "size" : "power";
      return [
        { world, what: "signs may move the range", kind, planted, ...rateOf(runs.map(({ shown }) => shown)) },
        { world, what: "signs are shown to be worse", kind, planted, ...rateOf(runs.map(({ worse }) => worse)) },
        { world, what: "the furthest sign has p up to .05", kind, planted, ...rateOf(runs.map(({ furthest }) => furthest)) }
      ];
    })
};

const worldOf = (shared: number, size: number) => `${42 * size} conflicts, ${shared === 0 ? "windows independent" : "windows of a war alike"}`;

/** Draws a table of past talks as large as the shipped one, or several times so. */
export function simulate({ size, shared, ratio }: Pick<HistoryTask, "size" | "shared" | "ratio">, rng: Rng): HistoryWindow[] {
  return Array.from({ length: size }, (_, again) =>
    SIZES.flatMap(([windows, conflicts]) =>
      Array.from({ length: conflicts }, (__, c) => {
        const conflict = `${again}-${windows}-${c}`;
        const [ownCame, ownSigns] = [rng() < SHARE, HISTORY_SIGNS.map(() => rng())];
        return Array.from({ length: windows }, (___, w): HistoryWindow => {
          const outcome = rng() < shared ? ownCame : rng() < SHARE;
          const signs = Object.fromEntries(HISTORY_SIGNS.map((id, s): [HistorySign, SignValue] => [id, valueOf(id, outcome, rng() < shared ? ownSigns[s]! : rng(), ratio, rng)])) as HistoryWindow["signs"];
          return {
            id: `${conflict}-${w}`, process: conflict, conflict, type: "civil", rule: "d90", decisionDate: "2000-01-01", windowEnd: "2000-06-29", outcome, outcomeDate: null,
            route: outcome ? "same-talks" : "none", held: null, signs, confidence: "medium", pages: [], note: "", known: "2000-07-01"
          };
        });
      }).flat()
    )
  ).flat();
}

function valueOf(sign: HistorySign, outcome: boolean, chance: number, ratio: number, rng: Rng): SignValue {
  if (rng() >= KNOWN) return "unknown";
  const share = (TELLING as readonly string[]).includes(sign) ? (outcome ? 0.8 : 0.8 / ratio) : 0.5;
  return chance < share ? "yes" : "no";
}
