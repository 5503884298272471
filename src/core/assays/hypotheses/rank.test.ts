import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FITS } from "#core/model/hypothesis.ts";
import { codingOf, linesOf, placesOf, type RatedItem } from "./rank.ts";

const WEIGHTS = { contradicts: 1, contradictsStrongly: 2 };
const MARKS = { "--": FITS[0], "-": FITS[1], ".": FITS[2], "+": FITS[3], "++": FITS[4] } as const;
type Mark = keyof typeof MARKS;

const item = (id: string, fits: readonly Mark[], more: Partial<RatedItem> = {}): RatedItem => ({ id, claimant: "north staff", party: null, fits: fits.map((mark) => MARKS[mark]), risks: fits.map((mark) => mark.startsWith("-")), ...more });
const coding = (items: readonly RatedItem[], minAtRisk = 0) => codingOf("first", ["design", "drift", "chance"], items, WEIGHTS, minAtRisk);

describe("the order of explanations", () => {
  it("counts a strong contradiction twice, and what fits not at all", () => {
    const lines = linesOf(["design", "drift", "chance"], [item("a", ["-", "--", "++"]), item("b", ["-", "+", "."])], WEIGHTS);
    expect(lines.map(({ inconsistency }) => inconsistency)).toEqual([2, 2, 0]);
    expect(lines[1]).toMatchObject({ contradictions: 1, strong: 1, fitting: 1 });
    expect(placesOf(lines)).toEqual([["chance"], ["design", "drift"]]);
  });
  it("says ties as ties, and then nobody stands first", () => expect(coding([item("a", [".", ".", "-"])])).toMatchObject({ places: [["design", "drift"], ["chance"]], first: null, why: "tied" }));
  it("gives the first place to what holds it alone, whichever single item is left out", () => {
    const firm = coding([item("a", [".", "-", "-"]), item("b", [".", "--", "--"])]);
    expect(firm).toMatchObject({ first: "design", why: null });
    expect(firm.drops.filter(({ kind }) => kind === "item").map(({ firstFlips, orderFlips }) => [firstFlips, orderFlips])).toEqual([[false, false], [false, false]]);
  });
  it("cannot tell where one item alone carries the first place", () => {
    const light = coding([item("a", [".", "-", "-"]), item("b", [".", ".", "-"])]);
    expect(light).toMatchObject({ first: null, why: "hangs-on-one-item" });
    expect(light.drops.find(({ what }) => what === "a")).toMatchObject({ first: ["design", "drift"], firstFlips: true, orderFlips: true, items: 1 });
    expect(light.drops.find(({ what }) => what === "b")).toMatchObject({ first: ["design"], firstFlips: false, orderFlips: true });
  });
  it("cannot tell where too little could have contradicted what stands first", () => {
    const items = [item("a", [".", "-", "-"]), item("b", [".", "--", "--"])];
    expect(coding(items, 1)).toMatchObject({ first: null, why: "not-put-at-risk" });
    expect(coding(items.map((one) => ({ ...one, risks: [true, true, true] })), 2).first).toBe("design");
  });
  it("leaves out all figures of a claimant, all records and all that is about a party together", () => {
    const { drops } = coding([item("a", [".", "-", "-"]), item("b", [".", ".", "-"]), item("c", ["-", ".", "."], { claimant: null, party: "north" }), item("d", ["-", ".", "."], { claimant: null })]);
    expect(drops.filter(({ kind }) => kind !== "item").map(({ kind, what, items, first }) => [kind, what, items, first])).toEqual([
      ["claimant", "north staff", 2, ["chance", "drift"]],
      ["records", null, 2, ["design"]],
      ["party", "north", 1, ["design", "drift"]]
    ]);
  });
});

describe("what does not matter", () => {
  const marks = fc.constantFrom<Mark>("--", "-", ".", "+", "++");
  const items = fc.array(fc.tuple(marks, marks, marks), { minLength: 1, maxLength: 8 }).map((rows) => rows.map((row, i) => item(`item-${i}`, row)));

  it("the order of items", () => fc.assert(fc.property(items.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
      const inOrder = ({ drops, ...rest }: ReturnType<typeof coding>) => ({ ...rest, drops: [...drops].sort((a, b) => (`${a.kind} ${a.what}` < `${b.kind} ${b.what}` ? -1 : 1)) });
      expect(inOrder(coding(shuffled))).toEqual(inOrder(coding(list)));
    })));
  it("the order of hypotheses", () =>
    fc.assert(
      fc.property(items, (list) => {
        const turned = codingOf("first", ["chance", "drift", "design"], list.map((one) => ({ ...one, fits: [...one.fits].reverse(), risks: [...one.risks].reverse() })), WEIGHTS, 0);
        const { lines, ...rest } = coding(list);
        expect({ ...turned, lines: [...turned.lines].reverse() }).toEqual({ ...rest, lines });
      })
    ));
  it("an item that is the same for all: it moves no place", () =>
    fc.assert(fc.property(items, marks, (list, mark) => {
      expect(coding([...list, item("same", [mark, mark, mark])]).places).toEqual(coding(list).places);
    })));
  it("what an item that is left out said: its drop is the order of the others", () =>
    fc.assert(fc.property(items, (list) => {
      for (const drop of coding(list).drops.filter(({ kind }) => kind === "item")) expect(drop.first).toEqual(placesOf(linesOf(["design", "drift", "chance"], list.filter(({ id }) => id !== drop.what), WEIGHTS))[0]);
    })));
});
