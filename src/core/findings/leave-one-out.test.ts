import { describe, expect, it } from "vitest";
import { concluded, demand, handover, inEarnest, NOW, partyIn, promise, type Records, START, theatre, together, verdictCase } from "../../../test/support/verdict-case.ts";
import { addDays } from "#core/model/day-count.ts";
import { leaveOneOut } from "./leave-one-out.ts";

const AS_OF = addDays(START, NOW);
const left = (...records: readonly Records[]) => leaveOneOut(verdictCase(together(...records)), AS_OF)!;

describe("leaving out one record or source at a time", () => {
  it("begins from the words that the verdict has", () => {
    const content = verdictCase(together(inEarnest("alpha"), theatre("beta")));
    expect(leaveOneOut(content, AS_OF)!.words).toEqual(["alpha", "beta"].map((party) => ({ party, word: partyIn(concluded(content), party).word })));
  });

  it("names each record on which a word hangs, and no other", () => {
    const spare = { terms: [promise("alpha-spare", ["alpha"], [{ status: "kept" }])] };
    const { turns } = left(inEarnest("alpha"), spare);
    expect(turns.filter(({ kind }) => kind === "record").map(({ record, party, from, to }) => [record, party, from, to])).toEqual(
      [`positions/alpha-land-${addDays(START, 10)}`, `positions/alpha-land-${addDays(START, 200)}`, "accords/deal-alpha", "exchanges/day-alpha"].map((record) => [record, "alpha", "in-earnest", "cannot-tell"]));
  });

  it("names a source whose pages carry a word, and not one whose pages only stand beside", () => {
    const { turns } = left(inEarnest("alpha"));
    expect(turns.filter(({ kind }) => kind === "source").map(({ record }) => record)).toEqual(["sources/paper"]);
  });

  it("finds a word that leaving out gives, too: one that doubts alone keeps a party from it", () => {
    const doubted = promise("alpha-kept-3", ["alpha"], [{ status: "kept" }, { status: "broken", by: ["beta"], page: "other" }]);
    const whole = inEarnest("alpha");
    const { words, turns } = left({ ...whole, terms: [...whole.terms!.slice(0, 2), doubted] });
    expect(words[0]!.word).toBe("cannot-tell");
    expect(turns.filter(({ to }) => to === "in-earnest").map(({ record }) => record)).toEqual(["sources/wire"]);
  });

  it("names nothing where two records carry each condition, and a source's reprints go with it", () => {
    const twice = [1, 2, 3, 4, 5].map((i) => promise(`alpha-more-${i}`, ["alpha"], [{ status: "kept" }]));
    const second = handover("alpha", "beta", 7);
    const more = {
      terms: twice, positions: [demand("alpha", "arms", 10, [0.1, 0.1]), demand("alpha", "arms", 200, [0.4, 0.4])],
      accords: second.accords.map((one) => ({ ...one, id: "deal-two" })), exchanges: second.exchanges.map((one) => ({ ...one, id: "day-two", accord: "deal-two" }))
    };
    const { turns } = left(inEarnest("alpha"), more);
    expect(turns.filter(({ kind }) => kind === "record")).toEqual([]);
    const all = together(inEarnest("alpha"), more);
    const onWire = <T extends { readonly sources: readonly object[] }>(items: readonly T[] = [], over: object = {}) => items.map((item) => ({ ...item, sources: item.sources.map((page) => ({ ...page, source: "wire", ...over })) }));
    const carried = { ...all, accords: onWire(all.accords), exchanges: onWire(all.exchanges) };
    const turnsOf = (terms: typeof all.terms) => leaveOneOut(verdictCase({ ...carried, terms: terms! }), AS_OF)!.turns.map(({ record }) => record);
    expect(turnsOf(onWire(all.terms))).not.toContain("sources/paper");
    expect(turnsOf(onWire(all.terms, { origin: "paper" }))).toContain("sources/paper");
  });

  it("says nothing of a case that registers no rules", () => {
    const content = verdictCase({});
    const { verdict: _rules, ...registration } = content.caseFile.registration;
    expect(leaveOneOut({ ...content, caseFile: { ...content.caseFile, registration } }, AS_OF)).toBeNull();
  });
});
