import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_RECORDS, type CaseContent } from "#core/model/case-content.ts";
import { caseFile } from "#core/model/case.ts";
import type { Series } from "#core/model/series.ts";
import { toll, type Toll } from "#core/model/toll.ts";
import type { TollRegistration } from "#core/model/toll-registration.ts";
import { addDays } from "#core/model/day-count.ts";
import { tollMeasures, tollSummary } from "./toll.ts";

const FIRST = "2031-01-01";
const LAST = "2031-04-30";
const AS_OF = "2031-05-01";
const why = { reason: "for the test" };
const because = <T>(value: T) => ({ value, ...why });

const PLAN: TollRegistration = {
  registered: FIRST, windowDays: because(30), covered: because(0.8), within: because(0.5), shortestDays: because(28), episodeGapDays: because(7),
  measures: [{ id: "killed", title: "Killed", measure: "killed", who: "civilians", place: "there", counted: "in-period", unit: "persons", headline: true, series: [], ...why }]
};

function claim(id: string, from: string, to: string, count: number, { claimant = "body", credibility = 2 as 2 | 6, source = "paper", floor = false, most = false } = {}): Toll {
  return toll.parse({
    id, title: id, measure: "killed", who: "civilians", place: "there", from, to, counted: "in-period", figure: most ? { high: count } : { count, ...(floor ? { isFloor: true } : {}) }, unit: "persons", claimant, claimantParty: null, known: AS_OF,
    sources: [{ id: "page", source, url: null, published: LAST, credibility }]
  });
}

function content(records: Toll[], series: Series[] = []): CaseContent {
  const file = caseFile.parse({ id: "war", title: "War", summary: "Invented.", window: { from: FIRST, to: null }, parties: [{ id: "alpha", name: "Alpha" }, { id: "beta", name: "Beta" }], mediators: [], licence: "none", registration: { toll: PLAN } });
  const spell = (grade: "B" | "F") => [{ grade, from: null, to: null, ...why }];
  const sources = (["paper", "rumour"] as const).map((id) => ({ id, name: id, kind: "paper", country: "XX", affiliation: "none", reliability: spell(id === "paper" ? "B" : "F"), copies: [], hosts: [], updateCycleDays: 7 }));
  return { ...NO_RECORDS, caseFile: file, sources, toll: records, series };
}

function killedSeries(values: (number | null)[], revisions: Series["sidecar"]["revisions"] = []): Series {
  return {
    from: FIRST, length: values.length, values: { killed: values },
    sidecar: {
      id: "daily", title: "Daily", unit: "persons", classes: { killed: "killed" }, party: null, claimant: { name: "ministry", party: "alpha", kind: "belligerent-claim" }, source: { name: "made up", url: null }, licence: "none",
      coverage: { from: FIRST, to: addDays(FIRST, values.length - 1) }, booking: { unit: "day", rule: "day" }, publicationLagDays: 0, gaps: [], breaks: [], caveats: [], revisions
    }
  };
}

const withSeries = (plan: TollRegistration): TollRegistration => ({ ...plan, measures: [{ ...plan.measures[0]!, series: [{ series: "daily", classes: ["killed"], reliability: "C", credibility: 3, ...why }] }] });
const told = (records: Toll[], series: Series[] = [], plan = series.length > 0 ? withSeries(PLAN) : PLAN) => tollMeasures(content(records, series), plan, AS_OF)[0]!.outcome;
const windowOf = (outcome: ReturnType<typeof told>, id: string) => outcome.windows.find((one) => one.id === id)!;

describe("the cost a day", () => {
  it("of rival claimants is their range, never their sum or mean", () => {
    const outcome = told([claim("a", "2031-04-01", LAST, 300), claim("b", "2031-04-01", LAST, 900, { claimant: "other" })]);
    expect(windowOf(outcome, "recent").range).toEqual({ low: 10, high: 30, isFloor: false });
    expect(windowOf(outcome, "recent").claims.map(({ claimant }) => claimant)).toEqual(["body", "other"]);
  });

  it("of one claimant counts no day twice: the months stand in for the quarter only where they cover more", () => {
    const months = [claim("feb", "2031-02-01", "2031-02-28", 280), claim("mar", "2031-03-01", "2031-03-31", 310)];
    const quarter = claim("quarter", "2031-02-01", "2031-04-30", 8900);
    expect(windowOf(told([...months, quarter]), "case").claims).toEqual([]);
    const two = tollMeasures(content([...months, quarter]), { ...PLAN, covered: because(0.4) }, AS_OF)[0]!.outcome;
    expect(windowOf(two, "case").claims.map(({ by, low }) => [by, low])).toEqual([[["toll/quarter"], 100]]);
  });

  it("of one claimant takes one of two claims that share a day", () => {
    const first = claim("first", "2031-04-02", "2031-04-15", 140);
    const second = claim("second", "2031-04-15", LAST, 320);
    const outcome = tollMeasures(content([first, second]), { ...PLAN, covered: because(0.4) }, AS_OF)[0]!.outcome;
    expect(windowOf(outcome, "recent").claims.map(({ by, days }) => [by, days])).toEqual([[["toll/second"], 16]]);
  });

  it("takes of a claim the share of its days inside, and nothing of one that lies mostly outside", () => {
    expect(windowOf(told([claim("a", "2031-03-20", LAST, 420)]), "recent").range).toEqual({ low: 10, high: 10, isFloor: false });
    const outside = windowOf(told([claim("a", FIRST, LAST, 1200)]), "recent");
    expect([outside.claims, outside.lack]).toEqual([[], { reason: "too-few-days-counted", needed: 24, had: 0 }]);
  });

  it("of claims that end on one day takes the shortest for the newest, where it is not too short", () => {
    const early = "2031-03-15";
    const records = [claim("war", FIRST, early, 740), claim("month", addDays(early, -27), early, 140), claim("week", addDays(early, -6), early, 700)];
    expect(windowOf(told(records), "latest-figures")).toMatchObject({ from: addDays(early, -27), to: early, range: { low: 5, high: 5 }, claims: [{ by: ["toll/month"] }] });
    expect(windowOf(told(records.toReversed()), "latest-figures").claims).toMatchObject([{ by: ["toll/month"] }]);
  });

  it("keeps “at least” in the range", () => {
    expect(windowOf(told([claim("a", "2031-04-01", LAST, 300, { floor: true })]), "recent").range).toEqual({ low: 10, high: 10, isFloor: true });
  });

  it("sets “at most” beside a range, even wholly below it, and is a range without a low end where nobody says more", () => {
    const most = claim("most", "2031-04-01", LAST, 150, { claimant: "other", most: true });
    const both = windowOf(told([claim("a", "2031-04-01", LAST, 300), most]), "recent");
    expect(both.range).toEqual({ low: 10, high: 10, isFloor: false });
    expect(both.claims).toMatchObject([{ claimant: "body", low: 10 }, { claimant: "other", low: null, high: 5 }]);
    expect(windowOf(told([most]), "recent").range).toEqual({ low: null, high: 5, isFloor: false });
    expect(windowOf(told([claim("a", "2031-04-01", LAST, 300), { ...most, claimant: "body" }]), "recent").range).toEqual({ low: 10, high: 10, isFloor: false });
    const summary = tollSummary(tollMeasures(content([claim("a", "2031-04-01", LAST, 300), most]), PLAN, AS_OF), PLAN, AS_OF);
    expect(summary.measures).toMatchObject([{ claimants: ["body"], ceilings: [{ claimant: "other", high: 5 }] }]);
  });

  it("that nobody counts is named with what is needed, and so is one that only claims speak of that cannot be judged", () => {
    expect(told([])).toMatchObject({ status: "not-assessable", reason: "no-figures", needed: 1, had: 0 });
    const unjudged = told([claim("a", "2031-04-01", LAST, 300, { credibility: 6 })]);
    expect(unjudged).toMatchObject({ status: "not-assessable", reason: "none-can-be-judged" });
    expect(told([{ ...claim("a", "2031-04-01", LAST, 1), figure: { words: "many" } }])).toMatchObject({ status: "not-assessable", spans: [{ words: "many", low: null, high: null }] });
    expect(windowOf(unjudged, "recent").claims).toMatchObject([{ low: 10, isJudged: false }]);
  });

  it("holds whatever is added that cannot be judged", () => {
    const known = [claim("a", "2031-04-01", LAST, 300), claim("b", "2031-04-05", LAST, 900, { claimant: "other" })];
    const ranges = (records: Toll[]) => told(records).windows.map(({ id, range }) => [id, range]);
    const rumour = fc.record({ from: fc.integer({ min: 0, max: 100 }), days: fc.integer({ min: 0, max: 40 }), count: fc.integer({ min: 0, max: 100_000 }), isF: fc.boolean(), claimant: fc.constantFrom("body", "rumour") });
    fc.assert(
      fc.property(fc.array(rumour, { maxLength: 4 }), (added) => {
        const extra = added.map(({ from, days, count, isF, claimant }, i) => claim(`r${i}`, addDays(FIRST, from), addDays(FIRST, from + days), count, isF ? { claimant, source: "rumour" } : { claimant, credibility: 6 }));
        expect(ranges([...known, ...extra])).toEqual(ranges(known));
      })
    );
  });
});

describe("a daily series", () => {
  const flat = (days: number) => Array.from({ length: days }, (): number | null => 10);

  it("gives its mean over reported days, and nothing where too many are silent", () => {
    const values = flat(121).map((value, i) => (i >= 116 ? null : value));
    expect(windowOf(told([], [killedSeries(values)]), "recent").claims).toMatchObject([{ low: 10, high: 10, days: 25, party: "alpha" }]);
    expect(windowOf(told([], [killedSeries(flat(121).map((value, i) => (i >= 114 ? null : value)))]), "recent").lack).toEqual({ reason: "too-few-days-counted", needed: 24, had: 23 });
  });

  it("keeps a revision out of both ends, but for the high end of the time that it is of", () => {
    const revised = killedSeries(flat(121), [{ day: "2031-04-10", class: "killed", kind: "bulk-revision", amount: 605, text: "added" }]);
    const outcome = told([], [revised]);
    expect(windowOf(outcome, "recent").claims).toMatchObject([{ low: 10, high: 10, revised: 605, isRevisedInside: false }]);
    expect(windowOf(outcome, "case").claims).toMatchObject([{ low: 10, high: 15, isRevisedInside: true }]);
    expect(outcome.months.find(({ month }) => month === "2031-04")).toMatchObject({ low: 10, high: 10 });
    expect(outcome.revised).toMatchObject([{ month: "2031-04", kind: "bulk-revision", amount: 605, suspected: false }]);
  });

  it("takes what is only suspected out of the low end alone", () => {
    const values = flat(121).map((value, i) => (addDays(FIRST, i) === "2031-04-10" ? 310 : value));
    const outcome = told([], [killedSeries(values, [{ day: "2031-04-10", class: "killed", kind: "recovered", amount: 300, suspected: true, text: "by rule" }])]);
    expect(windowOf(outcome, "recent").range).toEqual({ low: 10, high: 20, isFloor: false });
  });

  it("stands beside a claim over the same days, each with its claimant", () => {
    const outcome = told([claim("a", "2031-04-01", LAST, 600)], [killedSeries(flat(121))]);
    expect(windowOf(outcome, "recent")).toMatchObject({ range: { low: 10, high: 20 }, claims: [{ claimant: "ministry" }, { claimant: "body" }] });
  });

  it("is shown by its last days where the recent ones are past its end", () => {
    const outcome = told([], [killedSeries(flat(60))]);
    expect(windowOf(outcome, "recent").range).toBeNull();
    expect(windowOf(outcome, "latest-figures")).toMatchObject({ from: "2031-01-31", to: "2031-03-01", range: { low: 10, high: 10 } });
    expect(tollSummary(tollMeasures(content([], [killedSeries(flat(60))]), withSeries(PLAN), AS_OF), PLAN, AS_OF).measures).toMatchObject([{ window: "latest-figures", belligerents: ["ministry"], claimants: [] }]);
  });
});
