import { expect, it } from "vitest";
import type { Draft, DraftFile } from "./draft.ts";
import { brokenLineages, misnamedRecords } from "./lineage.ts";
import { brokenReferences } from "./references.ts";

const file = (name: string, raw: unknown): DraftFile => ({ file: name, raw, locate: (path) => ({ line: path.length, column: 1 }) });
const paper = (id: string, parents: string[], more: object = {}): DraftFile => file(`drafts/${id}.yaml`, { id, lineage: { parents }, clauses: [{ n: "1", topic: "fleet" }], sources: [{ id: "page", source: "paper" }], ...more });
const caseOf = (drafts: DraftFile[], records: object = {}): Draft => ({ records: { sources: file("sources.yaml", { sources: [{ id: "paper" }] }), ...records } as Draft["records"], folders: { drafts }, sidecars: [] });
const clause = (more: object) => ({ clauses: [{ n: "1", topic: "fleet", ...more }] });

it("a file of a folder of records is named as its record", () => {
  expect(misnamedRecords(caseOf([paper("first", [])]))).toEqual([]);
  expect(misnamedRecords(caseOf([file("drafts/frist.yaml", { id: "first" })]))).toMatchObject([{ file: "drafts/frist.yaml", wanted: "\"frist\", as the file is named", found: "\"first\"", hint: "frist" }]);
});

it("a draft comes from drafts of the case, and never from itself", () => {
  expect(brokenReferences(caseOf([paper("first", []), paper("second", ["frist"])]))).toMatchObject([{ wanted: "a draft of this case", hint: "first" }]);
  expect(brokenLineages(caseOf([paper("first", []), paper("second", ["first"])]))).toEqual([]);
  expect(brokenLineages(caseOf([paper("first", ["second"]), paper("second", ["first"])])).map(({ wanted }) => wanted)).toEqual(["an earlier draft", "an earlier draft"]);
  expect(brokenLineages(caseOf([paper("first", ["first"])]))).toHaveLength(1);
  expect(brokenLineages(caseOf([paper("first", []), paper("second", ["third"]), paper("third", ["third", "first"])]))).toMatchObject([{ file: "drafts/third.yaml" }]);
});

it("a clause follows a clause of a parent", () => {
  const following = (draft: string, n: string) => brokenLineages(caseOf([paper("first", []), paper("uncle", []), paper("second", ["first"], clause({ changedFrom: { draft, n } }))]));
  expect(following("first", "1")).toEqual([]);
  expect(following("first", "2")).toMatchObject([{ wanted: "a clause of first", found: "\"2\"" }]);
  expect(following("uncle", "1")).toMatchObject([{ wanted: "a parent of this draft" }]);
});

it("a topic is an issue as soon as the case has a file of issues", () => {
  const about = (topic: string, records: object = {}) => brokenLineages(caseOf([paper("first", [], clause({ topic }))], records));
  const issues = { issues: file("issues.yaml", { issues: [{ id: "fleet-size" }] }) };
  expect(about("fleet-sise")).toEqual([]);
  expect(about("fleet-sise", issues)).toMatchObject([{ hint: "fleet-size" }]);
  expect(about("other: courtesy", issues)).toEqual([]);
});

it("the pages, parties and citations of a draft must exist", () => {
  const records = { case: file("case.yaml", { parties: [{ id: "north" }], registration: { draft: { ends: { low: "nort", high: "north" }, line: { value: ["first", "frist"] } } } }) };
  expect(brokenReferences(caseOf([paper("first", [])], records))).toMatchObject([{ wanted: "a party of case.yaml", hint: "north" }, { wanted: "a draft of this case", hint: "first" }]);
  const more = { ...clause({ softenedFor: "nort", sources: ["pag"], copies: [{ source: "page" }, { source: "pages" }] }), statuses: [{ source: "paeg" }], sources: [{ id: "page", source: "papers" }] };
  expect(brokenReferences(caseOf([paper("first", [], more)], { case: file("case.yaml", { parties: [{ id: "north" }] }) })).map(({ found, hint }) => [found, hint])).toEqual([
    ["\"nort\"", "north"], ["\"papers\"", "paper"], ["\"paeg\"", "page"], ["\"pag\"", "page"], ["\"pages\"", "page"]
  ]);
});
