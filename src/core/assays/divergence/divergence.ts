import type { DivergenceOutcome } from "#core/model/divergence-outcome.ts";
import { jensenShannon } from "#core/stats/jensen-shannon.ts";
import { type Rng, seededRng } from "#core/stats/rng.ts";
import { shuffleWithin } from "#core/stats/shuffle.ts";
import { halves } from "./halves.ts";
import type { DivergencePlan } from "./plan.ts";
import { type Comparable, comparable, type Reading } from "./readings.ts";

/**
 * Measures how far capitals differ in what they answer to one question, over one event or many: the generalised Jensen–Shannon divergence
 * of their answers in bits, each capital with the same weight, less what it would be if the readings of each event had been dealt to
 * the capitals at random.
 *
 * Assumes, and cannot check, that statements are independent of each other and were chosen without regard to what they answer.
 *
 * @param readings One a statement; what does not address the question is no answer.
 * @param seed Of the dealings, resamples and splits.
 * @returns The divergence with its interval, its p-value and the spread within capitals; or what was too little.
 * @throws RangeError when an answer is not among the values, or the plan would take a capital with one answer.
 */
export function divergence(question: string, readings: readonly Reading[], plan: DivergencePlan, seed: number): DivergenceOutcome {
  if (plan.minAnswers < 2) throw new RangeError(`Cannot compare capitals: minAnswers must be at least 2, current value is ${plan.minAnswers}`);
  const data = comparable(readings, plan.values, plan.minAnswers);
  const answered = readings.filter((r) => r.answer !== null).length;
  const notAddressed = readings.length - answered;
  const { capitals, answer, events } = data;
  if (capitals.length < 2) {
    return { assay: "divergence@1", question, status: "not-assessable", notAddressed, reason: "too-few-capitals", needed: 2, had: capitals.length };
  }
  const rng = seededRng(seed);
  const counts = tableOf(data, data.capital, plan.values.length);
  const rawBits = jensenShannon(counts);
  const { chanceBits, pValue } = deal(data, plan, rng);
  const bits = rawBits - chanceBits;
  return {
    assay: "divergence@1",
    question,
    status: "assessed",
    values: [...plan.values],
    capitals: capitals.map((capital, c) => ({ capital, readings: counts[c]!.reduce((s, v) => s + v, 0), counts: [...counts[c]!] })),
    events: events.length,
    readings: answer.length,
    leftOut: answered - answer.length,
    notAddressed,
    rawBits,
    chanceBits,
    bits,
    interval: { level: plan.level, ...spread(counts, plan, bits, rng) },
    pValue,
    dealings: plan.dealings,
    halves: halves(data, plan, rng)
  };
}

/** Counts answers by capital. */
function tableOf({ capitals, answer }: Comparable, capital: Int32Array, values: number): Int32Array[] {
  const table = capitals.map(() => new Int32Array(values));
  for (let i = 0; i < answer.length; ++i) ++table[capital[i]!]![answer[i]!]!;
  return table;
}

/** Deals readings to capitals at random within each event, the identity counted among the dealings. */
function deal(data: Comparable, { values, pseudoCount, dealings }: DivergencePlan, rng: Rng): { chanceBits: number; pValue: number } {
  const capital = Int32Array.from(data.capital);
  const observed = jensenShannon(tableOf(data, capital, values.length), pseudoCount);
  let chanceBits = 0;
  let asLarge = 1;
  for (let d = 0; d < dealings; ++d) {
    shuffleWithin(capital, data.events, rng);
    const table = tableOf(data, capital, values.length);
    chanceBits += jensenShannon(table) / dealings;
    if (jensenShannon(table, pseudoCount) >= observed - 1e-12) ++asLarge;
  }
  return { chanceBits, pValue: asLarge / (dealings + 1) };
}

/**
 * Resamples each capital's answers from its smoothed shares, one fewer than there are (which gives the spread its right size), about the
 * corrected divergence. Like the estimate it is not cut to what is possible, so that it always holds it. Unsmoothed, capitals that never gave the same answer would seem to differ without any doubt.
 */
function spread(counts: readonly Int32Array[], { pseudoCount, draws, level }: DivergencePlan, bits: number, rng: Rng): { low: number; high: number } {
  const drawn = Float64Array.from({ length: draws }, () => jensenShannon(counts.map((row) => resample(row, pseudoCount, rng)))).sort();
  const mean = drawn.reduce((sum, v) => sum + v, 0) / draws;
  const tail = Math.floor(((1 - level) / 2) * draws);
  return { low: bits + drawn[tail]! - mean, high: bits + drawn[draws - 1 - tail]! - mean };
}

function resample(row: Int32Array, pseudoCount: number, rng: Rng): Int32Array {
  const readings = row.reduce((sum, n) => sum + n, 0);
  const drawn = new Int32Array(row.length);
  for (let i = 1; i < readings; ++i) {
    let left = rng() * (readings + pseudoCount * row.length);
    let k = 0;
    while (k < row.length - 1 && (left -= row[k]! + pseudoCount) >= 0) ++k;
    ++drawn[k]!;
  }
  return drawn;
}
