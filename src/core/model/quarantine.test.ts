import { expect, it } from "vitest";
import { FIRST, meeting, smallCase } from "../../../test/support/small-case.ts";
import { cutToDay } from "./as-of.ts";
import { addDays } from "./day-count.ts";
import { source } from "./source.ts";

const outlet = (id: string, updateCycleDays: number, copies: string[] = []) =>
  source.parse({ id, name: id, kind: "paper", country: "XX", affiliation: "none", reliability: [{ grade: "B", from: null, to: null, reason: "for the test" }], copies, hosts: [], updateCycleDays });
const published = addDays(FIRST, 100);
const page = (id: string) => ({ id, source: id, url: null, published, credibility: 2 as const });
const content = (pages: string[]) => ({ ...smallCase(), sources: [outlet("paper", 7), outlet("reprint", 7, ["paper"]), outlet("other", 1)], rounds: [{ ...meeting("talks", 101, [], "rounds"), sources: pages.map(page) }] });
const seenOn = (pages: string[], days: number) => {
  const { rounds, waiting } = cutToDay(content(pages), addDays(published, days));
  return [rounds.length, waiting.records.length];
};

it("a record of one origin waits for the update cycle of its source, and is listed meanwhile", () => {
  expect([seenOn(["paper"], -1), seenOn(["paper"], 0), seenOn(["paper"], 6), seenOn(["paper"], 7)]).toEqual([[0, 0], [0, 1], [0, 1], [1, 0]]);
  expect(cutToDay(content(["paper"]), published).waiting.records).toEqual([{ record: "rounds/talks", origin: "paper", since: published, until: addDays(published, 7) }]);
});

it("a reprint does not end the waiting; a second origin does", () => {
  expect(seenOn(["paper", "reprint"], 0)).toEqual([0, 1]);
  expect(seenOn(["paper", "other"], 0)).toEqual([1, 0]);
});

it("the cycle is that of the source", () => expect([seenOn(["other"], 0), seenOn(["other"], 1)]).toEqual([[0, 1], [1, 0]]));
