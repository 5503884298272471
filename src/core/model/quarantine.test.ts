import { expect, it } from "vitest";
import { FIRST, meeting, smallCase } from "../../../test/support/small-case.ts";
import { cutToDay } from "./as-of.ts";
import { addDays } from "./day-count.ts";
import { source } from "./source.ts";
import { term } from "./term.ts";

const outlet = (id: string, updateCycleDays: number, copies: string[] = []) =>
  source.parse({ id, name: id, kind: "paper", country: "XX", affiliation: "none", reliability: [{ grade: "B", from: null, to: null, reason: "for the test" }], copies, hosts: [], updateCycleDays });
const published = addDays(FIRST, 100);
const page = (id: string) => ({ id, source: id, url: null, published, credibility: 2 as const });
const promisedTerm = ([first, second]: readonly { readonly id: string; readonly published: string }[]) =>
  term.parse({
    id: "truce", title: "A truce", givers: [], to: ["each other"], act: "stop", targets: ["all-fire"], region: "here", announced: published, known: addDays(FIRST, 900), monitor: "none", termsPublic: "no", windows: [],
    ladder: [{ status: "agreed", on: first!.published, accordingTo: "one", parties: [], source: first!.id }, { status: "broken", on: second!.published, accordingTo: "the other", parties: [], source: second!.id }],
    breachCounts: [], observations: [], measuredBy: [], judgement: null, sources: [first!, second!].map(({ id, published: on }) => ({ id, source: id, url: null, published: on, credibility: 2 }))
  });
const content = (pages: string[]) => ({ ...smallCase(), sources: [outlet("paper", 7), outlet("reprint", 7, ["paper"]), outlet("other", 1)], rounds: [{ ...meeting("talks", 101, [], "rounds"), sources: pages.map(page) }] });
const seenOn = (pages: string[], days: number) => {
  const { rounds, waiting } = cutToDay(content(pages), addDays(published, days));
  return [rounds.length, waiting.records.length];
};

it("a record of one origin waits for the update cycle of its source, and is listed meanwhile", () => {
  expect([seenOn(["paper"], -1), seenOn(["paper"], 0), seenOn(["paper"], 6), seenOn(["paper"], 7)]).toEqual([[0, 0], [0, 1], [0, 1], [1, 0]]);
  expect(cutToDay(content(["paper"]), published).waiting.records).toEqual([{ record: "rounds/talks", page: null, origin: "paper", since: published, until: addDays(published, 7) }]);
});

it("a reprint does not end the waiting; a second origin does", () => {
  expect(seenOn(["paper", "reprint"], 0)).toEqual([0, 1]);
  expect(seenOn(["paper", "other"], 0)).toEqual([1, 0]);
});

it("the cycle is that of the source", () => expect([seenOn(["other"], 0), seenOn(["other"], 1)]).toEqual([[0, 1], [1, 0]]));

it("a record without a dated page does not wait, since nobody knows how long it has stood", () => {
  const undated = { ...content(["paper"]), rounds: [{ ...meeting("talks", 101, [], "rounds"), sources: [{ ...page("paper"), published: null }] }] };
  const { rounds, waiting } = cutToDay(undated, addDays(FIRST, 900));
  expect([rounds.length, waiting.records.length]).toEqual([1, 0]);
});

it("a later step of an undertaking waits for the page it rests on, and is listed with that page; the steps before stand", () => {
  const term = promisedTerm([{ id: "paper", published }, { id: "other", published: addDays(published, 30) }]);
  const on = (days: number) => {
    const { terms, waiting } = cutToDay({ ...content([]), rounds: [], terms: [term] }, addDays(published, days));
    return [terms[0]?.ladder.map(({ status }) => status).join(" ") ?? "", waiting.records.map(({ page: waits }) => waits).join(" ")];
  };
  expect([on(0), on(7), on(30), on(31)]).toEqual([["", "paper"], ["agreed", ""], ["agreed", "other"], ["agreed broken", ""]]);
  expect(cutToDay({ ...content([]), rounds: [], terms: [term] }, addDays(published, 31)).terms[0]!.sources.map((one) => one.published)).toEqual([published, addDays(published, 30)]);
});
