import { describe, expect, it } from "vitest";
import { type Event, event } from "#core/model/event.ts";
import { eventOutcome } from "#core/model/event-outcome.ts";
import { page, readWar } from "../../../../test/support/read-war.ts";
import { events } from "./events.ts";

const { sources } = readWar();
const made = (id: string, happened: string, pages: object[], more: object = {}): Event => event.parse({ id, title: id, kind: "talks", happened, accounts: [], known: "2032-01-01", sources: pages, ...more });
const run = (...all: Event[]) => eventOutcome.parse(events(all, sources, "2031-12-31"));

describe("events()", () => {
  it("counts days from the day it happened to the first page, and fewer than none where it was told of beforehand", () => {
    const { lag, events: rows } = run(made("late", "2031-03-01", [page("a", "2031-03-06"), page("b", "2031-03-04")]), made("before", "2031-03-10", [page("a", "2031-03-08")]), made("same", "2031-03-10", [page("a", "2031-03-10")]));
    expect(rows.map(({ firstPublished, lagDays }) => [firstPublished, lagDays])).toEqual([["2031-03-04", 3], ["2031-03-08", -2], ["2031-03-10", 0]]);
    expect(lag).toEqual({ events: 3, medianDays: 0, greatest: { event: "late", title: "late", days: 3 }, before: 1 });
    expect(run(made("one", "2031-03-01", [page("a", "2031-03-02")]), made("two", "2031-03-01", [page("a", "2031-03-05")])).lag.medianDays).toBe(2.5);
  });

  it("takes no day from a page that cannot be judged, has no date, or is dated to the month; nor from a day that is not known", () => {
    const pages = [page("a", "2031-03-02", { reliabilityOfCopy: "F" }), page("b", "2031-03-03", { credibility: 6 }), page("c", null), page("d", "2031-03"), page("e", "2031-03-09")];
    const { events: rows, undated, pages: grades } = run(made("one", "2031-03-01", pages), made("month", "2031-03", [page("a", "2031-04-02")]), made("undated", "2031-03-01", [page("a", null)]));
    expect(rows.map(({ lagDays, undated: n }) => [lagDays, n])).toEqual([[8, 1], [null, 0], [null, 1]]);
    expect(undated).toBe(2);
    expect(grades.filter(({ pages: n }) => n > 0)).toEqual([{ reliability: "B", pages: 6 }, { reliability: "F", pages: 1 }]);
  });

  it("calls a word late after the days that it allows, and not a day before", () => {
    const retell = (published: string | null) => run(made("meeting", "2031-03-01", [page("first", "2031-03-02"), page("retold", published)], { datedInWords: [{ source: "retold", words: "recent" }] })).retold;
    expect(retell("2031-03-15")).toMatchObject([{ event: "meeting", words: "recent", lagDays: 14, late: false }]);
    expect(retell("2031-03-16")).toMatchObject([{ lagDays: 15, late: true }]);
    expect(retell(null)).toMatchObject([{ lagDays: null, late: false }]);
  });

  it("counts a reprint once, and says nothing of no events", () => {
    expect(run(made("one", "2031-03-01", [page("a", "2031-03-02"), page("b", "2031-03-02", { source: "mirror", origin: "paper" })])).events[0]!.origins).toBe(1);
    expect(run()).toMatchObject({ kinds: [], lag: { events: 0, medianDays: null, greatest: null }, retold: [] });
  });

  it("says where it happened in the words of the record, and nothing where none is told", () =>
    expect(run(made("one", "2031-03-01", [page("a", "2031-03-02")], { place: "the old pier" }), made("two", "2031-03-01", [page("a", "2031-03-02")])).events.map(({ place }) => place)).toEqual(["the old pier", null]));
});
