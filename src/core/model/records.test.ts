import { describe, expect, it } from "vitest";
import type { CaseContent } from "./case-content.ts";
import { fixtureContent } from "../../../test/fixtures/content.ts";
import { citationsOf, gradesOf, recordsOf } from "./records.ts";

const content = fixtureContent();
const [round] = content.rounds;

describe("the records of a case", () => {
  it("are listed by kind, whatever kinds there are, the sidecars of series and the case among them", () => {
    const records = recordsOf({ ...content, drafts: [{ id: "first-draft", clauses: [] }], files: [{ path: "case.yaml", digest: "0" }] } as unknown as CaseContent);
    expect([...records.keys()].sort()).toEqual(["case", "claims", "drafts", "rounds", "series", "sources", "terms"]);
    expect(records.get("series")!.map(({ id }) => id)).toEqual(["launches", "drones"]);
    expect(records.get("drafts")).toEqual([{ id: "first-draft", clauses: [] }]);
  });

  it("cite pages, or none: a source's reliability is no page", () => {
    expect(citationsOf(round!)).toHaveLength(3);
    expect(citationsOf(content.sources[0]!)).toEqual([]);
  });

  it("count a reprint and its origin as one witness, and take what cannot be judged for nothing", () => {
    expect(gradesOf(round!, content.sources, "2032-01-01")).toEqual({ pages: 3, origins: [["agency"], ["gazette"]], reliability: "B", credibility: 2 });
    const judgedByNobody = { id: "x", sources: [{ id: "p", source: "mirror", url: null, published: null, credibility: 6 }] };
    expect(gradesOf(judgedByNobody, content.sources, "2032-01-01")).toMatchObject({ reliability: "F", credibility: 6 });
    expect(gradesOf({ id: "y" }, content.sources, "2032-01-01")).toEqual({ pages: 0, origins: [], reliability: null, credibility: null });
  });

  it("take a copy by its own grade, and a source by the grade of the day", () => {
    const copy = { id: "x", sources: [{ id: "p", source: "gazette", url: null, published: null, credibility: 2, reliabilityOfCopy: "E" }] };
    expect(gradesOf(copy, content.sources, "2032-01-01").reliability).toBe("E");
    const fallen = { ...content.sources[2]!, reliability: [{ grade: "B" as const, from: null, to: "2031-06-01", reason: "before" }, { grade: "D" as const, from: "2031-06-01", to: null, reason: "after" }] };
    const page = { id: "y", sources: [{ id: "p", source: "gazette", url: null, published: null, credibility: 2 }] };
    expect(["2031-05-31", "2031-06-01"].map((on) => gradesOf(page, [fallen], on).reliability)).toEqual(["B", "D"]);
  });

  it("are confirmed only by two independent origins", () => {
    const page = (source: string) => ({ id: source, source, url: null, published: null, credibility: 1 });
    expect(gradesOf({ id: "x", sources: [page("agency"), page("mirror")] }, content.sources, "2032-01-01").credibility).toBe(2);
    expect(gradesOf({ id: "x", sources: [page("agency"), page("gazette")] }, content.sources, "2032-01-01").credibility).toBe(1);
  });
});
