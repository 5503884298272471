import { describe, expect, it } from "vitest";
import { addDays } from "#core/model/day-count.ts";
import { seededRng } from "#core/stats/rng.ts";
import type { SalvoInput } from "../momentum/salvos/plan.ts";
import { simulateSalvos } from "../momentum/salvos/selftest-worlds.ts";
import { answers, besideOther } from "./answer.ts";
import { answerSelftest } from "./selftest.ts";

const side = (party: string) => ({ party, series: `${party}-salvos`, classes: ["missiles"], unit: "night" as const, threshold: 20 });
const LABELS = { party: "north", own: side("north"), other: side("south") };
const world = (seed: number) => simulateSalvos(seededRng(seed), { name: "drifting", world: "drifting", effect: 1 });
const [own, other] = [world(1), world(2)];
const changed = (input: SalvoInput, values: (value: number | null, at: number) => number | null): SalvoInput => ({ ...input, counts: { ...input.counts, values: input.counts.values.map(values) } });
const isSalvo = (input: SalvoInput, at: number) => (input.counts.values[at] ?? 0) >= input.plan.threshold;
const assessed = (outcome: ReturnType<typeof answers>) => (outcome.status === "assessed" ? outcome : expect.unreachable(outcome.reason));

describe("after which day an answer can come", () => {
  const few = (unit: "night" | "day", values: (number | null)[]): SalvoInput => ({ ...other, unit, counts: { from: "2031-03-01", values }, plan: { ...other.plan, from: "2031-03-02" } });
  it("is the next morning of a salvo booked to its evening, and the day itself of one booked by day", () => {
    const days = (unit: "night" | "day") => besideOther(own, few(unit, [0, 20, 19, null, 25])).episodes.map(({ from }) => from);
    expect(days("night")).toEqual(["2031-03-03", "2031-03-06"]);
    expect(days("day")).toEqual(["2031-03-02", "2031-03-05"]);
  });
  it("is none before the first night that is counted", () => expect(besideOther(own, few("day", [40, 40])).episodes.map(({ from }) => from)).toEqual(["2031-03-02"]));
  it("lies where both sides are known", () => {
    const short = { ...other, counts: { ...other.counts, values: [...other.counts.values.slice(0, 600), ...other.counts.values.slice(600).map(() => null)] } };
    expect(besideOther(own, short).plan.eligible).toEqual({ from: own.plan.eligible.from, to: addDays(own.counts.from, 600) });
    expect(besideOther(own, { ...other, plan: { ...other.plan, from: addDays(own.counts.from, 500) } }).plan.eligible.from).toBe(addDays(own.counts.from, 500));
  });
});

describe("an answer", () => {
  const answering = changed(own, (value, at) => (isSalvo(other, at - 1) && at % 2 === 0 ? 30 : value));
  it("that is planted on the night after is found", () => expect(assessed(answers(answering, other, LABELS, 6))).toMatchObject({ verdict: "rise" }));
  it("that is not there is not", () => expect(assessed(answers(own, other, LABELS, 6)).verdict).toBe("cannot-tell"));
  it("that is withheld is a fall", () => {
    const withheld = changed(own, (value, at) => ([1, 2, 3].some((back) => isSalvo(other, at - back)) ? Math.min(value!, 5) : value));
    expect(assessed(answers({ ...withheld, plan: { ...own.plan, minSalvos: 20 } }, other, LABELS, 6))).toMatchObject({ verdict: "fall", windows: [{ salvos: 0, oddsRatio: 0 }, {}] });
  });
  it("does not hang on the episodes that the input brings", () => expect(answers({ ...own, episodes: [] }, other, LABELS, 6)).toEqual(answers(own, other, LABELS, 6)));
  it("does not hang on sizes beyond the threshold", () => expect(assessed(answers(own, changed(other, (value) => (value !== null && value >= 20 ? 999 : value)), LABELS, 6)).windows).toEqual(assessed(answers(own, other, LABELS, 6)).windows));
  it("mirrors when the labels are swapped", () => {
    const swapped = { party: "south", own: side("south"), other: side("north") };
    expect(JSON.parse(JSON.stringify(answers(own, other, swapped, 6)).replace(/north|south/g, (one) => (one === "north" ? "south" : "north")))).toEqual(answers(own, other, LABELS, 6));
  });
});

describe("what is not assessable", () => {
  it("too few salvos of one's own", () => expect(answers({ ...own, plan: { ...own.plan, minSalvos: 900 } }, other, LABELS, 6)).toMatchObject({ status: "not-assessable", reason: "too-few-salvos", needed: 900 }));
  it("too few of the other's in the period", () => expect(answers(own, changed(other, () => 0), LABELS, 6)).toMatchObject({ status: "not-assessable", reason: "too-few-blows", needed: 6, had: 0 }));
});

it("holds its level where two drifting stocks have nothing to do with each other", () => {
  const task = answerSelftest.tasks(null).find(({ name }) => name === "drifting")!;
  const rejected = Array.from({ length: 60 }, (_, seed) => answerSelftest.run(task, seededRng(seed + 100)).after!).filter((p) => p <= 0.05).length;
  expect(rejected).toBeLessThan(9);
});

it("its self-test plants what it says, and is the same with the same seed", () => {
  const run = (name: string, seed: number) => answerSelftest.run(answerSelftest.tasks(null).find((task) => task.name === name)!, seededRng(seed));
  expect(run("drifting 0.2", 3)).toEqual(run("drifting 0.2", 3));
  expect([3, 4, 5, 6].filter((seed) => run("drifting 0.2", seed)!.after! <= 0.05).length).toBeGreaterThan(2);
});
