import type { SelftestRate } from "#core/model/selftest-report.ts";
import { rateOf, type Selftest, type SelftestBatch } from "../../selftest/selftest.ts";
import { momentumEvents } from "./events.ts";
import { type EventsTask, simulateEvents } from "./selftest-worlds.ts";

/** What was said in one simulated war; null = it could not be assessed. */
export interface EventsRun {
  readonly verdict: "signalling" | "momentum" | "undetermined" | null;
  readonly rejects: boolean;
  readonly ratioCovered: boolean;
  readonly epidemicCovered: boolean;
  readonly isEquivalent: boolean;
  readonly isMaterial: boolean;
  readonly gains: boolean;
}

/** One run takes some hundred fits. */
const SHARE = 0.2;
const LEVEL = 0.05;

/**
 * Size and power of the likelihood ratio, coverage of the intervals, and how often each verdict is given. The pulse test is not run: it is
 * taken to reject, so that the rates of *signalling* are those of the other parts, or to be as large as can be.
 */
export const momentumEventsSelftest: Selftest<EventsTask, EventsRun | null> = {
  assay: "momentum-events",
  tasks: () => [
    taskOf("drifting", 1), taskOf("swinging", 1), taskOf("shaken", 1), taskOf("excited", 1),
    taskOf("drifting", 1.22), taskOf("drifting", 1.5), taskOf("shaken", 1.5), taskOf("excited", 1.5)
  ],
  run(task, rng) {
    const { input, epidemic } = simulateEvents(rng, task);
    const outcome = momentumEvents(input, { trial: "simulated", role: "registered", party: "simulated", series: "simulated" }, Math.floor(rng() * 2 ** 32));
    if (outcome.status !== "assessed") return null;
    const { rule, talk, verdict } = outcome;
    const holds = ([low, high]: readonly [number, number], value: number) => low <= value && value <= high;
    return {
      verdict,
      rejects: rule.likelihoodRatio.pValue <= LEVEL,
      ratioCovered: holds(talk.interval90, task.effect),
      epidemicCovered: holds(rule.epidemic.interval90, epidemic),
      isEquivalent: rule.equivalence.passed,
      isMaterial: rule.epidemic.passed,
      gains: rule.forecasts.passed
    };
  },
  rates: (batches) => batches.flatMap(ratesOf)
};

function taskOf(world: EventsTask["world"], effect: number): EventsTask {
  return { name: `${world}, ×${effect}`, share: SHARE, world, effect, pulseP: LEVEL };
}

function ratesOf({ task, runs }: SelftestBatch<EventsTask, EventsRun | null>): SelftestRate[] {
  const { world, effect } = task;
  const isNull = effect === 1;
  const planted = `${isNull ? "no effect" : `×${effect} after 24 rounds`}${world === "excited" ? ", excitation" : ""}`;
  const rate = (what: string, kind: SelftestRate["kind"], happened: (run: EventsRun) => boolean): SelftestRate => ({ world, what, kind, planted, ...rateOf(runs.map((run) => run && happened(run))) });
  const momentumKind = world === "excited" && isNull ? "power" : "size";
  return [
    rate("the likelihood ratio rejects", isNull ? "size" : "power", (r) => r.rejects),
    rate("signalling, were pulse to reject", isNull ? "size" : "power", (r) => r.verdict === "signalling"),
    rate("momentum", momentumKind, (r) => r.verdict === "momentum"),
    rate("past counts are called material", world === "excited" ? "power" : "size", (r) => r.isMaterial),
    rate("the talk ratio is called equivalent", effect > 1.2 ? "false-equivalence" : "power", (r) => r.isEquivalent),
    rate("the 90 % interval holds the talk ratio", "coverage", (r) => r.ratioCovered),
    rate("the 90 % interval holds the share of past counts", "coverage", (r) => r.epidemicCovered)
  ];
}
