import { newestDay } from "#core/model/as-of.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { PulseWindow } from "#core/model/registration.ts";
import type { SelftestRate } from "#core/model/selftest-report.ts";
import { isEquivalent } from "#core/stats/equivalence.ts";
import { rateOf, type Selftest, type SelftestBatch } from "../selftest/selftest.ts";
import { pulsePlan, type PulsePlanItem } from "./registered.ts";
import { fitWar, type FittedNoise } from "./selftest-fitted.ts";
import type { Planted } from "./selftest-planted.ts";
import { NEWSPAPER, type PulseRun, type PulseTask, SELFTEST_WINDOWS, selftestRun, type WarSource } from "./selftest-run.ts";
import { layOut } from "./shift-test.ts";
import { type World, WORLDS } from "./selftest-worlds.ts";

const LEVEL = 0.05;
const LEVEL_90 = 0.1;
const MARGIN = [0.8, 1.25] as const;
const NULL_ROUNDS = 20;
const POWER_ROUNDS = 21;
const LONGEST_ROUND = 4;
/** What is not about the level of the first three worlds gets fewer runs; an interval takes as long as several wars with every window tested. */
const OTHER_SHARE = 0.5;
const INTERVAL_SHARE = 0.2;
/** The worlds of table 0.1. */
const FIRST_WORLDS: readonly World[] = ["independent", "drifting", "endogenous"];
const NOISES: readonly FittedNoise[] = ["blocks", "level"];
const ROLES: readonly PulsePlanItem["role"][] = ["registered", "secondary"];

/**
 * Size of every window, of the exploratory ones together, and of the newspaper's comparison where nothing is planted; power, coverage of the
 * 90 % interval and false equivalence where something is.
 */
export const pulseSelftest: Selftest<PulseTask, PulseRun> = {
  assay: "pulse",
  tasks: (fitTo) => (fitTo ? fittedTasks(fitTo) : simulatedTasks()),
  run: selftestRun,
  rates: (batches) => batches.flatMap((batch) => (batch.task.look === "windows" ? sizes(batch) : batch.task.look === "window" ? [power(batch)] : intervals(batch)))
};

function simulatedTasks(): PulseTask[] {
  const of = (world: World, rounds: number, longest = 1): Wars => ({
    world: longest > 1 ? `${world}, rounds of one to ${longest} days` : world,
    source: { kind: "simulated", world, rounds, longest },
    episodes: rounds,
    windows: SELFTEST_WINDOWS,
    confirmatory: "after"
  });
  const [plain, lasting] = [of("drifting", POWER_ROUNDS), of("drifting", POWER_ROUNDS, LONGEST_ROUND)];
  return [
    ...WORLDS.map((world) => ({ ...nullTask(of(world, NULL_ROUNDS)), share: FIRST_WORLDS.includes(world) ? 1 : OTHER_SHARE })),
    { ...nullTask(lasting), share: OTHER_SHARE },
    ...powerTasks(plain),
    ...duringTasks(lasting, "during"),
    ...coverageTasks(plain)
  ];
}

/** Worlds fitted to each party's registered series on its own calendar, and on that of rounds where all parties sat. */
function fittedTasks(content: CaseContent): PulseTask[] {
  const items = pulsePlan(content, newestDay(content)).filter(({ role }) => ROLES.includes(role));
  return items.flatMap(({ role, input, series, calendar }) => {
    const { windows, confirmatory, minEpisodes } = input.plan;
    const [war, episodes] = [fitWar(input), layOut(input)?.episodes.length ?? 0];
    if (!war || episodes < minEpisodes) return [];
    return (role === "registered" ? NOISES : NOISES.slice(0, 1)).flatMap((noise) => {
      const wars: Wars = { world: `${series.sidecar.id} on ${calendar.id}, ${noise}`, source: { kind: "fitted", war, noise }, episodes, windows, confirmatory };
      const lasting = windows.filter((w) => w.kind === "during").flatMap(({ id }) => duringTasks(wars, id));
      return [nullTask(wars), ...powerTasks(wars), ...(role === "registered" ? [...lasting, ...coverageTasks(wars)] : [])];
    });
  });
}

/** The wars of some batches and what is registered for them. */
interface Wars {
  readonly world: string;
  readonly source: WarSource;
  readonly episodes: number;
  readonly windows: readonly PulseWindow[];
  readonly confirmatory: string;
}

const nullTask = (wars: Wars) => task(wars, "windows", wars.confirmatory, []);

function powerTasks(wars: Wars): PulseTask[] {
  const { windows, confirmatory } = wars;
  const contrasts = windows.flatMap((w) => (w.kind === "contrast" ? [task(wars, "window", w.id, [[w.minus, 0.82], [w.plus, 1.22]])] : []));
  return [...[1.22, 1.5, 2].map((ratio) => task(wars, "window", confirmatory, [[confirmatory, ratio]])), ...contrasts].map((t) => ({ ...t, share: OTHER_SHARE }));
}

const duringTasks = (wars: Wars, id: string) => [1.22, 1.5].map((ratio) => ({ ...task(wars, "window", id, [[id, ratio]]), share: OTHER_SHARE }));

const coverageTasks = (wars: Wars) => [1.25, 1.5].map((ratio) => ({ ...task(wars, "interval", wars.confirmatory, [[wars.confirmatory, ratio]]), share: INTERVAL_SHARE }));

function task({ world, source, episodes, windows }: Wars, look: PulseTask["look"], tests: string, effects: readonly (readonly [string, number])[]): PulseTask {
  const planted = effects.map(([id, ratio]): Planted => {
    const window = windows.find((w) => w.id === id);
    if (!window || window.kind === "contrast") throw new RangeError(`Cannot plant an effect: wanted a plain window, current value is ${id}`);
    return { window, ratio };
  });
  const words = effects.map(([id, ratio]) => `${id} ×${ratio}`);
  return { name: [`${world}, ${episodes} rounds`, look, ...words].join(", "), world: `${world}, ${episodes} rounds`, source, planted, look, tests };
}

function sizes(batch: SelftestBatch<PulseTask, PulseRun>): SelftestRate[] {
  const { task, runs } = batch;
  const ids = Object.keys(runs[0]!.pValues).filter((id) => runs.some(({ pValues }) => !Number.isNaN(pValues[id])));
  const ordered = [...ids].sort((a, b) => Number(b === task.tests) - Number(a === task.tests));
  const row = (what: string, kind: SelftestRate["kind"], happened: (boolean | null)[]): SelftestRate => ({ world: task.world, what, kind, planted: "none", ...rateOf(happened) });
  return [
    ...ordered.map((id) => row(id === NEWSPAPER ? "the newspaper’s 30 days before and after reject" : `the window ${id} rejects`, kindOf(task, id), runs.map((r) => rejects(r, id)))),
    row("an exploratory window rejects, after max-T", afterRises(task) ? "reverse-causation" : "size", runs.map(({ family }) => family! <= LEVEL))
  ];
}

/** A window before the round is not null where rounds are called because violence rose: its rate is reverse causation. */
function kindOf(task: PulseTask, window: string): SelftestRate["kind"] {
  if (window === NEWSPAPER) return "peer";
  return afterRises(task) && SELFTEST_WINDOWS.some((w) => w.id === window && (w.kind === "before" || w.kind === "contrast")) ? "reverse-causation" : "size";
}

const afterRises = ({ source }: PulseTask) => source.kind === "simulated" && source.world === "endogenous";

const rejects = ({ pValues }: PulseRun, window: string) => (Number.isNaN(pValues[window]!) ? null : pValues[window]! <= LEVEL);

function power({ task, runs }: SelftestBatch<PulseTask, PulseRun>): SelftestRate {
  return { world: task.world, what: `the window ${task.tests} rejects`, kind: "power", planted: plantedWords(task), ...rateOf(runs.map((r) => rejects(r, task.tests))) };
}

function intervals({ task, runs }: SelftestBatch<PulseTask, PulseRun>): SelftestRate[] {
  const truth = task.planted[0]!.ratio;
  const row = (what: string, kind: SelftestRate["kind"], happened: (boolean | null)[]): SelftestRate => ({ world: task.world, what, kind, planted: plantedWords(task), ...rateOf(happened) });
  const holds = ({ interval }: PulseRun) => interval && (interval.low ?? 0) <= truth && truth <= (interval.high ?? Infinity);
  const equivalent = ({ interval }: PulseRun) => interval && isEquivalent([interval.low, interval.high], MARGIN);
  return [
    row(`the ${100 * (1 - LEVEL_90)} % interval holds the truth`, "coverage", runs.map(holds)),
    ...(truth <= MARGIN[0] || truth >= MARGIN[1] ? [row("no change is declared", "false-equivalence", runs.map(equivalent))] : [])
  ];
}

const plantedWords = ({ planted }: PulseTask) => planted.map(({ window, ratio }) => `${window.id} ×${ratio}`).join(", ");
