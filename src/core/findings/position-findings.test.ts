import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessPositions, PLAN, positionsCase, stated, type Stated } from "../../../test/support/positions-case.ts";
import { canonicalJson, plain } from "#core/model/canonical.ts";
import { positionRegistration } from "#core/model/position-registration.ts";
import type { PositionIssue } from "#core/model/position-outcome.ts";

const TWENTIETHS = fc.integer({ min: 0, max: 20 });
const place = fc.tuple(TWENTIETHS, TWENTIETHS).map(([a, b]): [number, number] => [Math.min(a, b) / 20, Math.max(a, b) / 20]);
const one = fc.record({
  holder: fc.constantFrom("alpha", "beta", "gamma"), at: fc.integer({ min: 0, max: 900 }), place,
  status: fc.constantFrom("standing" as const, "tabled" as const, "floated" as const, "reported" as const), lag: fc.integer({ min: 0, max: 60 }), source: fc.constantFrom("paper" as const, "mirror" as const)
});
const war = fc.array(one, { minLength: 1, maxLength: 20 });
const day = fc.integer({ min: 0, max: 1300 });

/** All that is computed, without the list of places. */
const answers = ({ courses, pairs, trials, status }: PositionIssue) => canonicalJson(plain({ courses, pairs, trials, status }));
const swapped = (holder: string) => ({ alpha: "beta", beta: "alpha" })[holder] ?? holder;
const round = (value: number) => Math.round(value * 1e9) / 1e9;

/** An answer as it would be with the ruler turned round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== "object") return typeof value === "string" ? swapped(value) : typeof value === "number" ? round(value) : value;
  const { low, high, towards, ...rest } = value as Record<string, unknown>;
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, turned(inner)])),
    ...(typeof low === "number" && typeof high === "number" ? { low: round(1 - high), high: round(1 - low) } : {}),
    ...(typeof towards === "number" ? { towards: 1 - towards } : {})
  };
}

const sorted = (issue: PositionIssue) => ({
  courses: [...issue.courses].sort((a, b) => (a.holder < b.holder ? -1 : 1)),
  trials: [...issue.trials].sort((a, b) => (a.holder + a.basis < b.holder + b.basis ? -1 : 1)),
  pairs: issue.pairs.map(({ a, b, spells, ...pair }) => ({ ...pair, spells: spells.map((spell) => ({ ...spell, positions: [...spell.positions].sort() })), of: [a, b].sort() })).sort((a, b) => (a.of.join() < b.of.join() ? -1 : 1))
});

describe("positionFindings()", () => {
  it("mirrors when the parties change places and the ruler is turned round", () => {
    fc.assert(fc.property(war, day, (list, on) => {
      const mirror = list.map((p): Stated => ({ ...p, holder: swapped(p.holder), place: [1 - p.place[1], 1 - p.place[0]] }));
      const turnedBack = turned(sorted(assessPositions(positionsCase(mirror), on).issue)) as ReturnType<typeof sorted>;
      const again = { ...turnedBack, courses: turnedBack.courses.sort((a, b) => (a.holder < b.holder ? -1 : 1)), trials: turnedBack.trials.sort((a, b) => (a.holder + a.basis < b.holder + b.basis ? -1 : 1)), pairs: turnedBack.pairs.map((p) => ({ ...p, of: [...p.of].sort() })).sort((a, b) => (a.of.join() < b.of.join() ? -1 : 1)) };
      const straight = JSON.parse(JSON.stringify(sorted(assessPositions(positionsCase(list), on).issue), (_, v: unknown) => (typeof v === "number" ? round(v) : v))) as unknown;
      expect(again).toEqual(straight);
    }));
  });

  it("does not know what was stated or published after the day", () => {
    fc.assert(fc.property(war, day, fc.integer({ min: 1, max: 400 }), place, (list, on, later, where) => {
      const base = positionsCase(list);
      const published = { ...base, positions: [...base.positions, stated({ holder: "alpha", at: Math.max(0, on - 10), place: where, lag: later + 10 }, "later"), stated({ holder: "beta", at: on + later, place: where, status: "withdrawn" }, "after")] };
      expect(canonicalJson(plain(assessPositions(published, on)))).toBe(canonicalJson(plain(assessPositions(base, on))));
    }));
  });

  it("never widens a range by what was only floated or reported, and tests it apart", () => {
    fc.assert(fc.property(war, day, place, fc.constantFrom("floated" as const, "reported" as const), (list, on, where, status) => {
      const own = ({ courses, pairs, trials }: PositionIssue) => canonicalJson(plain({ courses, pairs, trials: trials.filter(({ basis }) => basis === "own") }));
      const more = [...list, { holder: "alpha", at: 0, place: where, status }];
      expect(own(assessPositions(positionsCase(more), on).issue)).toBe(own(assessPositions(positionsCase([...list]), on).issue));
    }));
  });

  it("changes no answer by a place that cannot be judged, by its source or by the item", () => {
    fc.assert(fc.property(war, day, place, fc.boolean(), (list, on, where, isSource) => {
      const odd: Stated = isSource ? { holder: "alpha", at: 0, place: where, source: "rumour" } : { holder: "alpha", at: 0, place: where, credibility: 6 };
      const base = positionsCase(list);
      const more = { ...base, positions: [...base.positions, stated(odd, "zz-odd")] };
      expect(answers(assessPositions(more, on).issue)).toBe(answers(assessPositions(base, on).issue));
    }));
  });

  it("says that nothing can be said where no place counts", () => {
    const { issue, summary } = assessPositions(positionsCase([{ holder: "alpha", at: 0, place: [0, 1], status: "floated" }, { holder: "beta", at: 0, place: null }]), 10);
    expect(issue).toMatchObject({ status: "not-assessable", reason: "no-place" });
    expect(summary.pairs).toEqual([{ a: "alpha", b: "beta", open: 0, apart: 0, unknown: 1 }]);
  });

  it("tells a claim from the day on which it was made, and not before", () => {
    const content = positionsCase([{ holder: "alpha", at: 0, place: [0, 0] }, { holder: "alpha", at: 5, place: [0.5, 0.5] }]);
    expect(assessPositions(content, 9).summary.claim).toBeNull();
    expect(assessPositions(content, 10).summary.claim?.words[0]).toEqual({ holder: "alpha", moved: 1, unmoved: 0, cannotTell: 0, tooFew: 0 });
  });

  it("shows what hangs on the smallest change", () => {
    const { summary } = assessPositions(positionsCase([{ holder: "alpha", at: 0, place: [0, 0] }, { holder: "alpha", at: 5, place: [0.15, 0.15] }]), 10);
    expect(summary.tallies.map(({ smallestChange, holders }) => [smallestChange, holders[0]])).toMatchObject([[0.1, { moved: 1 }], [0.2, { unmoved: 1 }]]);
  });

  it("lets nobody register what was floated, reported or taken back as a place that counts", () => {
    for (const status of ["floated", "reported", "leaked", "withdrawn", "rejected"]) expect(positionRegistration.safeParse({ ...PLAN, statuses: { value: [status], reason: "none" } }).success).toBe(false);
  });

  it("registers nothing where the case registers nothing", () => {
    const content = positionsCase([]);
    expect(assessPositions({ ...content, caseFile: { ...content.caseFile, registration: {} } }, 10)).toEqual({ issue: undefined, summary: undefined });
  });
});
