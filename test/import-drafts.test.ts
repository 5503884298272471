import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { draft } from "#core/model/draft.ts";
import { sourcesFile } from "#core/model/source.ts";
import { type RecordDraft, toDrafts } from "../scripts/import-record/to-drafts.ts";

import { caseFolder } from "../scripts/import-record/import-record.ts";

const folder = join(caseFolder, "drafts");
const texts = new Map(await Promise.all((await readdir(folder)).sort().map(async (name) => [name.replace(/\.yaml$/, ""), await readFile(join(folder, name), "utf8")] as const)));
const drafts = [...texts.values()].map((text) => draft.parse(parse(text)));
const { sources } = sourcesFile.parse(parse(await readFile(join(caseFolder, "sources.yaml"), "utf8")));

describe("the committed drafts", () => {
  test("are 18 with 205 clauses, of which 9 mark that a clause was taken out and 17 have copies that differ", () => {
    const clauses = drafts.flatMap((one) => one.clauses);
    expect([drafts.length, clauses.length, clauses.filter(({ change }) => change === "dropped").length, clauses.filter(({ copies }) => copies.length > 0).length]).toEqual([18, 205, 9, 17]);
    expect(drafts.flatMap((one) => one.sources)).toHaveLength(149);
  });

  test("cite only pages of their own, from sources of the case", () => {
    const known = new Set(sources.map(({ id }) => id));
    for (const one of drafts) {
      const pages = new Set(one.sources.map(({ id }) => id));
      const cited = [...one.statuses, ...one.authors, ...one.dateSaid, ...one.numberOfPoints, ...one.clauses.flatMap(({ copies }) => copies)].map(({ source }) => source);
      expect([...cited, ...one.clauses.flatMap((clause) => clause.sources)].filter((page) => !pages.has(page)), one.id).toEqual([]);
      expect(one.sources.filter(({ source }) => !known.has(source)), one.id).toEqual([]);
    }
  });

  test("hold nothing that the record only recalls", () => {
    for (const recalled of ["100 days after martial law", "kept frozen until reparations", "rebuilt and compensated in money"]) for (const [id, text] of texts) expect(text, id).not.toContain(recalled);
  });
});

test("a number that two parents have is that of the first named, and the import says so", () => {
  const paper = (id: string, parents: string[], changed_from: string | null): RecordDraft => ({
    id, title: id, lineage: { parents, note: null }, date: "2031-01-01", published: null, known: "2031-01-01", seen_as: "whole", status_ladder: [], authors: [], sources: [],
    clauses: [{ n: 6, topic: "fleet", summary: "s", place: [0, 1], changed_from, change: changed_from === null ? "new" : "softened-for-north", sources: [] }]
  });
  const { drafts: made, ambiguous } = toDrafts([paper("a", [], null), paper("b", [], null), paper("c", ["b", "a"], "6")], [], { North: "north" });
  expect(made[2]!.clauses[0]).toMatchObject({ n: "6", changedFrom: { draft: "b", n: "6" }, change: "softened", softenedFor: "north" });
  expect(ambiguous).toEqual(["conflict: c, clause 6: “6” is a clause of b and of a; taken for that of the first parent named"]);
  expect(() => toDrafts([paper("a", [], null), paper("c", ["a"], "7")], [], {})).toThrow("wanted a parent with a clause 7");
});
