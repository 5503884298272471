import { describe, expect, it } from "vitest";
import { digestOf } from "#core/findings/sign.ts";
import { recordOfSeries, recordsOfFile } from "./record-digests.ts";

const digests = (kind: string, file: string, raw: unknown) => recordsOfFile(kind, file, raw).map(({ record, digest }) => [record, digest]);

describe("recordsOfFile()", () => {
  it("names each record of a list, and apart from them what stands around the list", () => {
    const [a, b] = [{ id: "a", title: "A" }, { id: "b" }];
    expect(digests("terms", "terms.yaml", { about: "All.", terms: [a, b] })).toEqual([["case/terms", digestOf({ about: "All." })], ["terms/a", digestOf(a)], ["terms/b", digestOf(b)]]);
    expect(digests("terms", "terms.yaml", { terms: [] })).toEqual([]);
  });
  it("names case.yaml as a whole, and a file of its own in a folder by its id", () => {
    expect(digests("case", "case.yaml", { id: "tiny" })).toEqual([["case/case", digestOf({ id: "tiny" })]]);
    expect(digests("drafts", "drafts/any-name.yaml", { id: "plan", clauses: [] })).toEqual([["drafts/plan", digestOf({ id: "plan", clauses: [] })]]);
  });
  it("keeps what stands around two lists in one folder apart", () =>
    expect(["proposals/x.yaml", "proposals/y.yaml"].flatMap((file) => recordsOfFile("proposals", file, { about: file, proposals: [] })).map(({ record }) => record)).toEqual(["case/proposals/x", "case/proposals/y"]));
  it("tells records by what they say, not by the order of keys", () => {
    expect(digests("terms", "terms.yaml", { terms: [{ id: "a", x: 1, y: 2 }] })).toEqual(digests("terms", "terms.yaml", { terms: [{ y: 2, x: 1, id: "a" }] }));
    expect(digests("terms", "terms.yaml", { terms: [{ id: "a", x: 1 }] })).not.toEqual(digests("terms", "terms.yaml", { terms: [{ id: "a", x: "1" }] }));
  });
});

describe("recordOfSeries()", () => {
  it("tells a series by its figures cell by cell, and by its sidecar", () => {
    const one = recordOfSeries("series/s.yaml", { id: "s" }, "day,x\n2031-01-01,1\n");
    expect(one.record).toBe("series/s");
    expect(recordOfSeries("series/s.yaml", { id: "s" }, "day,x\n2031-01-01,1.0\n").digest).not.toBe(one.digest);
    expect(recordOfSeries("series/s.yaml", { id: "s", unit: "x" }, "day,x\n2031-01-01,1\n").digest).not.toBe(one.digest);
  });
});
