import { describe, expect, test } from "vitest";
import { ladderRung, recordStatus } from "./ladder.ts";
import { LADDER } from "./ladder-rungs.ts";

describe("the one ladder", () => {
  test.each([
    ["floated", "floated"], ["reported", "floated"], ["standing", "floated"], ["handed-over", "tabled"], ["tabled", "tabled"], ["agreed-ad-referendum", "tabled"],
    ["initialled", "tabled"], ["agreed", "agreed"], ["withdrawn", "lapsed"], ["rejected", "lapsed"], ["leaked", null]
  ] as const)("puts what is %s on %s", (status, rung) => expect(ladderRung(status)).toBe(rung));

  test("has a rung, or none, for every status of the record, and no status reaches agreed but agreed itself", () => {
    const reached = recordStatus.options.map((status) => [status, ladderRung(status)] as const);
    expect(reached.filter(([, rung]) => rung !== null && !LADDER.includes(rung))).toEqual([]);
    expect(reached.filter(([, rung]) => rung === "agreed").map(([status]) => status)).toEqual(["agreed"]);
  });
});
