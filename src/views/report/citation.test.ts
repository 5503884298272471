import { expect, it } from "vitest";
import { fixtureBrief } from "../../../test/fixtures/brief.ts";
import { citationOf } from "./citation.ts";
import { gradeCounts } from "./grade-counts.ts";

const brief = fixtureBrief();

it("a citation names version, day, finding, method and address", () => {
  const finding = brief.findings[0]!;
  const { plain, bibtex } = citationOf(brief, finding, "A rise", "/talks?asOf=2032-06-01#a");
  for (const part of [brief.engine, brief.asOf, finding.id, finding.assay, "/talks?asOf=2032-06-01#a", "A rise"]) {
    expect(plain).toContain(part);
    expect(bibtex).toContain(part);
  }
});

it("no sign of a title is one of BibTeX's own", () => {
  expect(citationOf(brief, null, "50 % of {x} \\input & #1_a", "/").bibtex).toContain("title = {{50 \\% of  x   input \\& \\#1\\_a}}");
});

it("pairs of grades are counted side by side, and no other word passes for one", () => {
  const outcome = { pages: [{ reliability: "B", credibility: 2 }, { reliability: "B", credibility: 2 }, { reliability: "F", credibility: 6 }], said: [{ grade: "C3" }, { grade: "high" }] };
  expect(gradeCounts({ outcome } as never)).toEqual([{ grade: "B2", count: 2 }, { grade: "C3", count: 1 }, { grade: "F6", count: 1 }]);
});
