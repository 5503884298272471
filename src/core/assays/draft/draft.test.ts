import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftOf, SMALL_SOURCES } from "../../../../test/support/small-drafts.ts";
import type { Draft, Place } from "#core/model/draft.ts";
import type { DraftFound, DraftRow, DraftStep } from "#core/model/draft-outcome.ts";
import type { Ends } from "./compare-texts.ts";
import { draftOutcomeOf, furthestOf, toTable } from "./draft.ts";
import { predecessorIn } from "./follow.ts";
import { lineOf } from "./line.ts";
import { directionOf } from "./places.ts";

const ENDS: Ends = { low: "north", high: "south" };
const found = (drafts: readonly Draft[], id: string, ends = ENDS): DraftFound => draftOutcomeOf(drafts.find((one) => one.id === id)!, toTable(drafts, SMALL_SOURCES, "2031-12-31", ends));
const stepsOf = (outcome: DraftFound): readonly DraftStep[] => (outcome.status === "assessed" ? outcome.steps : []);
const rowsOf = (drafts: readonly Draft[], id: string, step = 0): readonly DraftRow[] => stepsOf(found(drafts, id))[step]!.rows;
const follows = (draft: string, n: string) => ({ changedFrom: { draft, n } });
const first = (place: Place | null, more = {}) => draftOf("first", 1, [], [{ n: "1", place, ...(place === null ? { placeReason: "none" } : {}), ...more }]);
const second = (place: Place | null, more = {}) => draftOf("second", 2, ["first"], [{ n: "1", place, ...(place === null ? { placeReason: "none" } : {}), ...follows("first", "1"), ...more }]);
const rowOf = (before: Place | null, after: Place | null, more = {}) => rowsOf([first(before), second(after, more)], "second")[0]!;

describe("two intervals on a scale", () => {
  it("tell a way only where they share no point", () => {
    expect(directionOf([0.2, 0.3], [0.31, 0.4])).toBe("high");
    expect(directionOf([0.2, 0.3], [0.1, 0.19])).toBe("low");
    expect(directionOf([0.2, 0.3], [0.3, 0.4])).toBe("overlap");
    expect(directionOf([0.2, 0.3], [0.2, 0.3])).toBe("same");
    expect(directionOf([0.2, 0.3], [0.2, 0.4])).toBe("overlap");
  });
});

describe("a clause from one text to the next", () => {
  it("has moved towards the party at whose end it now stands nearer", () => {
    expect(rowOf([0.4, 0.5], [0.6, 0.7])).toMatchObject({ relation: "moved", direction: "high", towards: "south" });
    expect(rowOf([0.4, 0.5], [0.1, 0.2])).toMatchObject({ relation: "moved", direction: "low", towards: "north" });
  });
  it("cannot be told where places overlap, and is the same only if the coder says so", () => {
    expect(rowOf([0.4, 0.6], [0.5, 0.7])).toMatchObject({ relation: "cannot-tell", direction: "overlap", towards: null });
    expect(rowOf([0.4, 0.6], [0.5, 0.7], { change: "same" })).toMatchObject({ relation: "same", direction: "overlap", agrees: null });
    expect(rowOf([0.4, 0.6], [0.4, 0.6])).toMatchObject({ relation: "same", direction: "same" });
  });
  it("has no way where no scale places it, whatever the coder calls it", () => {
    expect(rowOf(null, [0.6, 0.7], { change: "softened", softenedFor: "south" })).toMatchObject({ relation: "cannot-tell", direction: null, towards: null, agrees: null });
    expect(rowOf(null, null, { change: "same" })).toMatchObject({ relation: "same", direction: null });
  });
  it("is not placed on the scale of another topic", () => expect(rowOf([0.1, 0.2], [0.8, 0.9], { topic: "harbour" })).toMatchObject({ relation: "cannot-tell", direction: null }));
  it("is not placed by pages that cannot be judged", () => expect(rowOf([0.1, 0.2], [0.8, 0.9], { sources: ["scrawl"] })).toMatchObject({ relation: "cannot-tell", to: { place: null } }));
  it("shows where the scale and the coder's word differ", () => {
    const agrees = (after: Place, more: object) => rowOf([0.4, 0.5], after, more).agrees;
    expect(agrees([0.6, 0.7], { change: "softened", softenedFor: "south" })).toBe(true);
    expect(agrees([0.6, 0.7], { change: "softened", softenedFor: "north" })).toBe(false);
    expect(agrees([0.4, 0.5], { change: "softened", softenedFor: "north" })).toBe(false);
    expect(agrees([0.6, 0.7], { change: "reworded" })).toBe(false);
    expect(agrees([0.6, 0.7], { change: "same" })).toBe(false);
    expect(agrees([0.4, 0.5], { change: "reworded" })).toBe(true);
  });
  it("depends on the copy where copies give different answers, and does not where all give one", () => {
    const copies = (...places: Place[]) => ({ copies: places.map((place, i) => ({ says: `copy ${i}`, accordingTo: "somebody", source: "page", place })) });
    expect(rowOf([0.4, 0.5], [0.8, 0.8], copies([0.8, 0.8], [0.4, 0.5]))).toMatchObject({ relation: "depends-on-copy", towards: null, byCopy: ["high", "same"] });
    expect(rowOf([0.4, 0.5], [0.8, 0.8], copies([0.9, 0.9]))).toMatchObject({ relation: "moved", towards: "south", byCopy: ["high"] });
    expect(rowsOf([first([0.6, 0.6], copies([0.1, 0.2])), second([0.4, 0.4])], "second")[0]).toMatchObject({ relation: "depends-on-copy", towards: null, byCopy: ["high", "low"] });
    const unjudged = { copies: [{ says: "on the wall", accordingTo: "nobody", source: "scrawl", place: [0.1, 0.1] as Place }] };
    expect(rowOf([0.4, 0.5], [0.8, 0.8], unjudged).byCopy).toEqual([]);
  });
});

describe("two texts", () => {
  const earlier = draftOf("first", 1, [], ["1", "2", "3", "4"].map((n) => ({ n })));
  const later = draftOf("second", 2, ["first"], [
    { n: "1", ...follows("first", "1"), change: "same" }, { n: "-2", ...follows("first", "2"), change: "dropped", place: [0.7, 0.8] }, { n: "3", ...follows("first", "3"), place: [0.1, 0.2] }, { n: "5", topic: "harbour" }
  ]);
  it("are counted clause by clause, each once; a clause that was not seen is not dropped", () => {
    const { counts, rows } = stepsOf(found([earlier, later], "second"))[0]!;
    expect(counts).toEqual({ same: 1, moved: 1, towards: [{ party: "north", n: 1 }, { party: "south", n: 1 }], cannotTell: 0, dropped: 1, new: 1, notSeen: 1, unseenBefore: 0, dependsOnCopy: 0, disagree: 1 });
    expect(rows.find(({ relation }) => relation === "not-seen")).toMatchObject({ from: { n: "4" }, to: null });
    expect(rows.find(({ relation }) => relation === "dropped")).toMatchObject({ from: { n: "2" }, towards: "south", agrees: null });
  });
  it("made from a third are aligned through it, without a word of the coder", () => {
    const aunt = draftOf("aunt", 3, ["first", "second"], [{ n: "a", ...follows("first", "1"), place: [0.8, 0.9] }, { n: "b", ...follows("first", "4") }, { n: "-c", ...follows("first", "2"), change: "dropped" }]);
    const rows = rowsOf([earlier, later, aunt], "aunt", 1);
    expect(rows[0]).toMatchObject({ from: { n: "1" }, to: { n: "a" }, relation: "moved", towards: "south", coder: null, agrees: null });
    expect(rows[1]).toMatchObject({ from: null, to: { n: "b" }, relation: "unseen-before" });
    expect(rows.filter(({ to }) => to?.n === "-c")).toEqual([]);
  });
  it("do not join two clauses into which a text between them split one", () => {
    const root = draftOf("root", 1, [], [{ n: "1" }]);
    const split = draftOf("split", 2, ["root"], [{ n: "1a", ...follows("root", "1") }, { n: "1b", topic: "harbour", ...follows("root", "1") }]);
    const [left, right] = [draftOf("left", 3, ["split"], [{ n: "l", ...follows("split", "1a") }]), draftOf("right", 4, ["split", "left"], [{ n: "r", topic: "harbour", ...follows("split", "1b") }])];
    const drafts = new Map([root, split, left, right].map((one) => [one.id, one]));
    expect(predecessorIn(left, right.clauses[0]!, drafts)).toBeUndefined();
    expect(predecessorIn(root, right.clauses[0]!, drafts)?.n).toBe("1");
  });
  it("show a clause that comes back after it was taken out as new, and say so", () => {
    const third = draftOf("third", 3, ["second"], [{ n: "2", ...follows("second", "-2") }]);
    expect(rowsOf([earlier, later, third], "third")[0]).toMatchObject({ relation: "new", returned: true });
  });
  it("cannot be compared before the earlier one was public", () =>
    expect(found([later], "second")).toMatchObject({ status: "not-assessable", reason: "parent-not-public", needed: 1, had: 0 }));
});

describe("the line of drafts", () => {
  const texts = [draftOf("a", 1, [], [{ n: "1", place: [0.1, 0.2] }, { n: "2" }]), draftOf("b", 2, ["a"], [{ n: "2", ...follows("a", "2") }]), draftOf("c", 3, ["b", "a"], [{ n: "1", ...follows("a", "1"), place: [0.6, 0.7] }, { n: "9", topic: "harbour" }])];
  const line = lineOf(["a", "b", "c"], toTable(texts, SMALL_SOURCES, "2031-12-31", ENDS));
  it("strings clauses on threads, over a text in which they were not seen", () => {
    expect(line.threads.map(({ topic, cells }) => [topic, cells.map((cell) => cell?.n ?? null)])).toEqual([["fleet", ["1", null, "1"]], ["fleet", ["2", "2", null]], ["harbour", [null, null, "9"]]]);
    expect(line.threads[0]!.links.map((link) => link?.relation)).toEqual(["not-seen", "unseen-before"]);
    expect(line.threads[0]!.whole).toMatchObject({ relation: "moved", towards: "south" });
    expect(line.threads[1]!.whole).toMatchObject({ relation: "not-seen" });
  });
  it("counts its steps, and from its first text to its last", () => {
    expect(line.steps.map(({ counts }) => [counts.same, counts.new, counts.notSeen, counts.unseenBefore])).toEqual([[1, 0, 1, 0], [0, 1, 1, 1]]);
    expect(line.whole?.counts).toMatchObject({ moved: 1, new: 1, notSeen: 1 });
  });
  it("leaves out texts that were not public", () => expect(lineOf(["a", "b", "c"], toTable(texts.slice(0, 1), SMALL_SOURCES, "2031-01-15", ENDS))).toMatchObject({ steps: [], whole: null, line: [{ draft: "a" }] }));
});

it("handed over is not negotiated and rejected is no step up", () => {
  const statuses = (...words: string[]) => ({ statuses: words.map((status) => ({ status, on: null, accordingTo: "x", source: "page" })) }) as object;
  expect(furthestOf(draftOf("a", 1, [], [{ n: "1" }], statuses("handed-over", "rejected", "leaked")))).toBe("handed-over");
  expect(furthestOf(draftOf("a", 1, [], [{ n: "1" }], statuses("initialled", "tabled")))).toBe("initialled");
  expect(furthestOf(draftOf("a", 1, [], [{ n: "1" }], statuses("rejected")))).toBeNull();
});

describe("whatever the texts", () => {
  const place = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 })).map(([a, b]): Place => [Math.min(a, b) / 8, Math.max(a, b) / 8]);
  const copy = place.map((p) => ({ says: "so", accordingTo: "x", source: "page", place: p }));
  const world = fc.record({
    before: fc.array(fc.record({ place, copies: fc.array(copy, { maxLength: 2 }) }), { minLength: 1, maxLength: 5 }),
    after: fc.array(fc.record({ place, copies: fc.array(copy, { maxLength: 2 }), of: fc.nat(4), change: fc.constantFrom("same", "reworded", "dropped") }), { minLength: 1, maxLength: 5 })
  });
  type World = typeof world extends fc.Arbitrary<infer T> ? T : never;
  const toDrafts = ({ before, after }: World, turned: (p: Place) => Place = (p) => p): Draft[] => {
    const copies = (list: World["before"][number]["copies"]) => list.map((one) => ({ ...one, place: turned(one.place) }));
    return [
      draftOf("first", 1, [], before.map((one, i) => ({ n: String(i), place: turned(one.place), copies: copies(one.copies) }))),
      draftOf("second", 2, ["first"], after.map((one, i) => ({ n: `s${i}`, place: turned(one.place), copies: copies(one.copies), ...follows("first", String(one.of % before.length)), change: one.change as "same" })))
    ];
  };
  it("a ruler turned round with its ends swapped gives the same findings, but for low and high", () => {
    fc.assert(fc.property(world, (w) => {
      const strip = (rows: readonly DraftRow[]) => rows.map(({ relation, towards, agrees, byCopy, returned }) => ({ relation, towards, agrees, hanging: byCopy.length, returned }));
      const [plain, turned] = [stepsOf(found(toDrafts(w), "second"))[0]!, stepsOf(found(toDrafts(w, ([low, high]) => [1 - high, 1 - low]), "second", { low: "south", high: "north" }))[0]!];
      expect(strip(turned.rows)).toEqual(strip(plain.rows));
      const byParty = ({ counts }: DraftStep) => ({ ...counts, towards: counts.towards.toSorted((a, b) => (a.party < b.party ? -1 : 1)) });
      expect(byParty(turned)).toEqual(byParty(plain));
    }));
  });
  it("the order in which drafts stand in the record changes nothing", () => {
    fc.assert(fc.property(world, (w) => {
      const drafts = toDrafts(w);
      expect(found(drafts.toReversed(), "second")).toEqual(found(drafts, "second"));
      expect(lineOf(["first", "second"], toTable(drafts.toReversed(), SMALL_SOURCES, "2031-12-31", ENDS))).toEqual(lineOf(["first", "second"], toTable(drafts, SMALL_SOURCES, "2031-12-31", ENDS)));
    }));
  });
  it("the order in which the parents of a text are named changes only the order of its steps", () => {
    fc.assert(fc.property(world, (w) => {
      const [one, other] = toDrafts(w);
      const child = (parents: string[]) => draftOf("third", 3, parents, [{ n: "t", ...follows("second", "s0") }, { n: "u", ...follows("first", "0") }]);
      const steps = (parents: string[]) => stepsOf(found([one!, other!, child(parents)], "third")).toSorted((a, b) => (a.from < b.from ? -1 : 1));
      expect(steps(["second", "first"])).toEqual(steps(["first", "second"]));
    }));
  });
  it("each clause of the earlier text is told of, and every row is in one count", () => {
    fc.assert(fc.property(world, (w) => {
      const { counts, rows } = stepsOf(found(toDrafts(w), "second"))[0]!;
      const { same, moved, cannotTell, dependsOnCopy, dropped, new: fresh, notSeen, unseenBefore } = counts;
      expect(same + moved + dependsOnCopy + cannotTell + dropped + fresh + notSeen + unseenBefore).toBe(rows.length);
      expect(new Set(rows.flatMap(({ from }) => from?.n ?? []))).toEqual(new Set(w.before.map((_, i) => String(i))));
    }));
  });
});
