import { expect, expectTypeOf, it } from "vitest";
import { credibilityHeld, type Evidence, isJudged, type Judged, originsOf, rangeOf, toSourceLine } from "./evidence.ts";
import { source } from "./source.ts";

const outlet = (id: string, copies: string[] = []) => source.parse({ id, name: id.toUpperCase(), kind: "agency", country: "XX", affiliation: "none", reliability: [{ grade: "B", from: null, to: null, reason: "for the test" }], copies, hosts: [] });

it("a reprint and its origin are one witness, through any chain", () => {
  const sources = [outlet("agency"), outlet("paper", ["agency"]), outlet("blog", ["paper"]), outlet("other")];
  const cite = (...names: string[]) => names.map((name) => ({ source: name }));
  expect(originsOf(cite("agency", "paper", "blog"), sources)).toEqual([["agency", "blog", "paper"]]);
  expect(originsOf(cite("agency", "other"), sources)).toEqual([["agency"], ["other"]]);
  expect(originsOf(cite("blog", "agency"), sources)).toEqual([["agency", "blog"]]);
  expect(originsOf([{ source: "other", origin: "agency" }, { source: "paper" }], sources)).toEqual([["agency", "paper"]]);
  expect(originsOf([], sources)).toEqual([]);
});

it("credibility 1 needs two independent origins", () => {
  expect([credibilityHeld(1, 1), credibilityHeld(1, 2), credibilityHeld(3, 1), credibilityHeld(6, 5)]).toEqual([2, 1, 3, 6]);
});

it("what cannot be judged enters no arithmetic, by its type", () => {
  const said = (value: number, reliability: Evidence<number>["reliability"], credibility: Evidence<number>["credibility"]): Evidence<number> => ({ value, claimant: "somebody", reliability, credibility });
  const all = [said(80, "C", 3), said(120, "D", 5), said(9000, "F", 2), said(1, "A", 6)];
  expect(rangeOf(all.filter(isJudged))).toEqual({ low: 80, high: 120 });
  expect(rangeOf([])).toBeNull();
  expectTypeOf<Evidence<number>[]>().not.toExtend<Judged<number>[]>();
});

it("a page shows the grade its source stood at on the day, or its own where it deviates", () => {
  const turned = { ...outlet("paper"), reliability: [{ grade: "B" as const, from: null, to: "2025-06-01", reason: "before" }, { grade: "D" as const, from: "2025-06-01", to: null, reason: "sold" }] };
  const page = { id: "page", source: "paper", url: null, published: null, credibility: 2 as const };
  expect(toSourceLine(page, [turned], "2025-05-31").reliability).toBe("B");
  expect(toSourceLine(page, [turned], "2025-06-01").reliability).toBe("D");
  expect(toSourceLine({ ...page, reliabilityOfCopy: "E" }, [turned], "2025-06-01").reliability).toBe("E");
  expect(toSourceLine(page, [], "2025-06-01").reliability).toBe("F");
});

it("each list of sources answers for itself, however often it is asked", () => {
  const page = { id: "page", source: "paper", url: null, published: null, credibility: 2 as const };
  const [first, second] = [[outlet("paper"), outlet("agency")], [{ ...outlet("paper", ["agency"]), name: "Another" }, outlet("agency")]];
  for (let asked = 0; asked < 2; ++asked) {
    expect([first, second].map((sources) => toSourceLine(page, sources, "2025-06-01").name)).toEqual(["PAPER", "Another"]);
    expect([first, second].map((sources) => originsOf([{ source: "paper" }, { source: "agency" }], sources).length)).toEqual([2, 1]);
  }
});
