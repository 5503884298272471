import { describe, expect, it } from "vitest";
import type { Cause, Change } from "#core/model/difference.ts";
import { changeGroups, changesInShort, verdictShiftLines } from "./changes.ts";

const said = (text: string) => ({ id: "0".repeat(16), asOf: "2031-01-01", status: "assessed" as const, sentence: { template: "notice.as-of", values: { asOf: text } } });
const change = (kind: Change["kind"], assay: string, causes: readonly Cause[] = []): Change => ({
  kind, assay, subject: { kind: "case", id: "war" }, calendar: null, before: kind === "new" ? null : said("2031-01-01"), after: kind === "gone" ? null : said("2031-02-01"), causes
});

describe("changeGroups()", () => {
  it("puts words first, and a verdict with the same words among the numbers, and leaves no change out", () => {
    const changes = [change("words", "pulse@1"), change("new", "toll@1"), change("numbers", "pledge@1"), change("numbers", "verdict@1")];
    const groups = changeGroups(changes, {});
    expect(groups.map(({ heading }) => heading)).toEqual(["Other words", "New", "The same words, other numbers"]);
    expect(groups.flatMap((group) => group.changes)).toHaveLength(changes.length);
    expect(groups[0]!.changes).toEqual([{ before: "As of 1 Jan 2031: nothing published later was used.", after: "As of 1 Feb 2031: nothing published later was used.", because: "no record: only the day moved on" }]);
  });

  it("counts records of a kind that the answer does not name", () => {
    const [group] = changeGroups([change("words", "pulse@1", [{ record: "rounds", how: "several", new: 12, changed: 0, gone: 1 }])], {});
    expect(group!.changes[0]!.because).toBe("12 rounds that came to count, 1 that no longer counts");
  });

  it("names three causes, figures first, and counts the others", () => {
    const records = ["a", "b", "c"].map((id): Cause => ({ record: `rounds/${id}`, how: "new" }));
    const figures: Cause = { record: "series/shots", how: "figures", lastDayBefore: "2031-01-01", lastDayAfter: "2031-01-09" };
    const [group] = changeGroups([change("words", "pulse@1", [...records, figures])], {});
    expect(group!.changes[0]!.because).toBe("series/shots (grew from 1 Jan 2031 to 9 Jan 2031); rounds/a (came to count); rounds/b (came to count); and 1 more");
  });
});

describe("changesInShort()", () => {
  it("counts of all answers those that differ, and apart from them those no longer asked", () => {
    const findings = new Array(5) as never[];
    expect(changesInShort({ findings }, [])).toBe("Every answer is the same.");
    expect(changesInShort({ findings }, [change("words", "pulse@1"), change("numbers", "toll@1"), change("gone", "toll@1")])).toBe("2 of 5 answers differ: 1 in their words, 1 no longer asked, 1 only in numbers.");
  });
});

describe("verdictShiftLines()", () => {
  const words = (after: string) => ({ template: "verdict.shift", values: { parties: 2, party1: "a", before1: "cannot-tell", after1: "cannot-tell", party2: "b", before2: "cannot-tell", after2: after } });
  const names = { a: "Arvenia", b: "Belmark" };

  it("says first that the words did not change, or from what to what they did", () => {
    const opening = (after: string) => verdictShiftLines({ opening: words(after), parties: [], process: null }, names).opening;
    expect(opening("cannot-tell")).toBe("The words did not change: cannot tell for Arvenia and Belmark. No condition changed.");
    expect(opening("theatre")).toBe("The words changed: Arvenia: still cannot tell; Belmark: cannot tell → theatre. No condition changed.");
  });

  it("names the conditions that changed, and because of what", () => {
    const sentence = { template: "verdict.shift-conditions", values: { party: "b", of: "in-earnest", before: 3, after: 4, outOf: 5, changes: 2, condition1: "towards", needed1: 1, stateBefore1: "open", stateAfter1: "met", hadBefore1: 0, hadAfter1: 1, condition2: "kept", needed2: 3, stateBefore2: "met", stateAfter2: "met", hadBefore2: 4, hadAfter2: 5 } };
    const { parties } = verdictShiftLines({ opening: words("cannot-tell"), parties: [{ sentences: [sentence], causes: [{ record: "positions/x", how: "new" }] }], process: null }, names);
    expect(parties).toEqual([{
      lines: ["Belmark, “in earnest”: 3 → 4 of 5 conditions hold; issues moved towards the other: 0 → 1 (1 needed), holds now; undertakings kept: 4 → 5 (3 needed)."],
      because: "positions/x (came to count)"
    }]);
  });
});
