import { expect, it } from "vitest";
import type { Draft, DraftFile } from "./draft.ts";
import { brokenRatings } from "./ratings.ts";
import { brokenReferences } from "./references.ts";

const file = (name: string, raw: unknown): DraftFile => ({ file: name, raw, locate: (path) => ({ line: path.length, column: 1 }) });
const rating = (word: string, hypothesis: string, coder = "first") => ({ coder, word, hypothesis, fit: "fits", reason: "so" });
const every = (...words: string[]) => words.flatMap((word) => ["design", "drift"].map((hypothesis) => rating(word, hypothesis)));
const draft = (item: object): Draft => ({
  records: {
    case: file("case.yaml", { parties: [{ id: "north" }], registration: { pulse: { windows: [{ id: "after" }] }, hypotheses: { coders: [{ id: "first" }] } } }),
    hypotheses: file("hypotheses.yaml", { hypotheses: [{ id: "design" }, { id: "drift" }] }),
    events: file("events.yaml", { events: [{ id: "quay", sources: [{ id: "wire" }] }] }),
    evidence: file("evidence.yaml", { evidence: [{ id: "one", ...item }] })
  },
  sidecars: [file("series/launches.yaml", { id: "launches" })]
});
const finding = { asks: "pulse.window", subject: "launches" };
const records = [{ record: "events/quay", pages: ["wire"] }];

it("every word of a finding is rated for every hypothesis, cannot-tell may be, and records have one word", () => {
  expect(brokenRatings(draft({ finding, ratings: every("rise", "fall", "no-change") }))).toEqual([]);
  expect(brokenRatings(draft({ finding, ratings: every("rise", "fall", "no-change", "cannot-tell") }))).toEqual([]);
  expect(brokenRatings(draft({ records, ratings: every("recorded") }))).toEqual([]);
});

it("a word that the finding cannot say is named with the nearest", () => {
  expect(brokenRatings(draft({ finding, ratings: [...every("rise", "fall", "no-change"), rating("rize", "design")] }))).toMatchObject([{ file: "evidence.yaml", wanted: "a word that this finding can say (rise, fall, no-change, cannot-tell)", found: '"rize"', hint: "rise" }]);
  expect(brokenRatings(draft({ records, ratings: [...every("recorded"), rating("kept", "design")] }))).toMatchObject([{ wanted: "a word that records can say (recorded)" }]);
});

it("a missing rating, and one that stands twice, are told", () => {
  expect(brokenRatings(draft({ finding, ratings: every("rise", "fall") }))).toMatchObject([{ wanted: "a rating by every coder of every word for every hypothesis", found: "none by first of “no-change” for design, and 1 more are missing" }]);
  expect(brokenRatings(draft({ records, ratings: [rating("recorded", "design")] }))).toMatchObject([{ found: "none by first of “recorded” for drift" }]);
  expect(brokenRatings(draft({ finding, ratings: [...every("rise", "fall", "no-change"), rating("cannot-tell", "drift")] }))).toMatchObject([{ found: "none by first of “cannot-tell” for design" }]);
  expect(brokenRatings(draft({ records, ratings: [...every("recorded"), rating("recorded", "drift")] }))).toMatchObject([{ wanted: "each rating once" }]);
});

it("records and their pages, and what a finding is about, must be there", () => {
  expect(brokenRatings(draft({ records: [{ record: "events/quai", pages: ["wire"] }], ratings: every("recorded") }))).toMatchObject([{ found: '"events/quai"', hint: "events/quay" }]);
  expect(brokenRatings(draft({ records: [{ record: "events/quay", pages: ["wires"] }], ratings: every("recorded") }))).toMatchObject([{ wanted: "the id of a page of events/quay", hint: "wire" }]);
  expect(brokenRatings(draft({ finding: { ...finding, subject: "launch" }, ratings: every("rise", "fall", "no-change") }))).toMatchObject([{ wanted: "a series, an undertaking or a claim of this case", found: '"launch"' }]);
});

it("coder, hypothesis, party and window are among those of the case", () => {
  const ratings = [rating("recorded", "desing"), rating("recorded", "drift", "frist")];
  expect(brokenReferences(draft({ party: "nort", records, ratings, finding: { window: "aftr" } }))).toMatchObject([
    { wanted: "a party of case.yaml", hint: "north" },
    { wanted: "a registered window", hint: "after" },
    { wanted: "a coder of registration.hypotheses in case.yaml", hint: "first" },
    { wanted: "a hypothesis of hypotheses.yaml", hint: "design" }
  ]);
});

it("what cannot be read tells nothing", () => {
  const { records: known } = draft({ finding, ratings: [] });
  expect(brokenRatings({ records: { ...known, hypotheses: file("hypotheses.yaml", undefined) }, sidecars: [file("series/launches.yaml", undefined)] })).toEqual([]);
});
