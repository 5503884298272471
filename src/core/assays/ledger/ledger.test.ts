import { describe, expect, it } from "vitest";
import { smallCase } from "../../../../test/support/small-case.ts";
import { accord, type Accord } from "#core/model/accord.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import { corridor, type Corridor, cutCorridor } from "#core/model/corridor.ts";
import { exchange, type Exchange } from "#core/model/exchange.ts";
import { source } from "#core/model/source.ts";
import { cutTerm, term, type Term } from "#core/model/term.ts";
import { accordRow } from "./accord-row.ts";
import { corridorRow } from "./corridor-row.ts";
import { ledger } from "./ledger.ts";
import { termRow } from "./term-row.ts";

const AS_OF = "2032-01-01";
const outlet = (id: string, grade: string) => source.parse({ id, name: id, kind: "newspaper", country: "XX", affiliation: "none", reliability: [{ grade, from: null, to: null, reason: "for the test" }], copies: [], hosts: [] });
const SOURCES = [outlet("paper", "B"), outlet("rumour", "F")];
const page = (id: string, over: object = {}) => ({ id, source: "paper", url: null, published: "2031-06-01", credibility: 2, ...over });
const PAGES = [page("a"), page("b"), page("odd", { credibility: 6 }), page("mill", { source: "rumour" })];

const handed = (id: string, on: string, to: string, count: number | null, over: object = {}): Exchange =>
  exchange.parse({ id, on, kind: "prisoners", accord: "deal", delivered: [{ to, what: "people", count }], claims: [], mediator: "none", disputes: [], restsOn: "2031-06-01", known: AS_OF, sources: PAGES, ...over });
const rival = (count: number, cited: string) => ({ accordingTo: "the other side", party: "beta", counts: [{ to: "alpha", what: "people", count }], source: cited });
const deal = (over: object = {}): Accord =>
  accord.parse({ id: "deal", title: "Deal", agreedOn: "2031-06-01", terms: [], agreed: [{ to: "alpha", what: "people", count: 100, source: "a" }], totals: [], judgement: null, known: AS_OF, sources: PAGES, ...over });
const lineOf = (exchanges: readonly Exchange[], over: object = {}) => accordRow(deal(over), exchanges, { sources: SOURCES, asOf: AS_OF }).lines[0]!;

describe("an accord", () => {
  it("is whole on the day on which the least that was delivered reaches what was agreed", () => {
    const stages = [handed("one", "2031-06-04", "alpha", 60), handed("two", "2031-06-09", "alpha", 40)];
    expect(lineOf(stages)).toMatchObject({ low: 100, high: 100, by: "stages", state: "whole", firstDays: 3, wholeDays: 8 });
    expect(lineOf([...stages].reverse())).toMatchObject({ firstDays: 3, wholeDays: 8 });
  });

  it("is short when the record goes on after its last exchange, and cut off when its last exchange is the last of the record", () => {
    const [own, other] = [handed("one", "2031-06-04", "alpha", 99), handed("other", "2031-08-01", "beta", 5, { accord: undefined })];
    expect(lineOf([own])).toMatchObject({ low: 99, high: 99, state: "short-at-end", lastOn: "2031-06-04", wholeDays: null });
    expect(lineOf([own, other])).toMatchObject({ state: "short", lastOn: "2031-06-04", wholeDays: null });
    expect(accordRow(deal(), [own, other], { sources: SOURCES, asOf: AS_OF }).followedTo).toBe("2031-08-01");
  });

  it("keeps rival figures as a range and never averages them", () => {
    const told = handed("one", "2031-06-04", "alpha", 98, { claims: [rival(104, "b")] });
    expect(lineOf([told])).toMatchObject({ low: 98, high: 104, state: "rival-figures", wholeDays: null });
  });

  it("is whole only once the least of its rival figures reaches what was agreed", () => {
    const stages = [handed("one", "2031-06-04", "alpha", 60, { claims: [rival(100, "b")] }), handed("two", "2031-06-09", "alpha", 40)];
    expect(lineOf(stages)).toMatchObject({ low: 100, high: 140, state: "whole", wholeDays: 8 });
  });

  it("lets no figure graded 6 or from a source graded F into a range", () => {
    const told = handed("one", "2031-06-04", "alpha", 98, { claims: [rival(900, "odd"), rival(1, "mill")] });
    expect(lineOf([told])).toMatchObject({ low: 98, high: 98, state: "short-at-end" });
    expect(lineOf([handed("one", "2031-06-04", "alpha", 98, { sources: [page("mill", { source: "rumour" })] })])).toMatchObject({ low: null, state: "not-published" });
  });

  it("does not take an exchange without a figure for one of nobody", () => {
    const stages = [handed("one", "2031-06-04", "alpha", 60), handed("two", "2031-06-09", "alpha", null)];
    expect(lineOf(stages)).toMatchObject({ low: 60, high: null, silent: 1, stages: 2, by: null, state: "not-published", wholeDays: null });
  });

  it("takes a claim of the whole where exchanges are silent, and says that it is a claim", () => {
    const stages = [handed("one", "2031-06-04", "alpha", 60), handed("two", "2031-06-09", "alpha", null)];
    const total = { to: "alpha", what: "people", said: "more than 100", low: 100, high: null, accordingTo: "alpha's staff", party: "alpha", source: "b" };
    expect(lineOf(stages, { totals: [total] })).toMatchObject({ low: 100, high: null, by: "claims", state: "whole", wholeDays: 8 });
    expect(lineOf(stages, { totals: [{ ...total, source: "odd" }] })).toMatchObject({ by: null, state: "not-published" });
  });

  it("that no exchange is seen to carry out is not seen, which is not a breach", () => expect(lineOf([])).toMatchObject({ state: "not-seen", low: null, firstDays: null }));
});

const way = (over: object = {}): Corridor =>
  corridor.parse({
    id: "way", title: "Way out", terms: [], givers: ["alpha"], route: "east", known: AS_OF, sources: PAGES,
    promised: [{ readBy: "alpha", parties: ["alpha"], from: "2031-06-01", to: "2031-06-05", source: "a" }, { readBy: "beta", parties: ["beta"], from: "2031-06-01", to: null, source: "b" }],
    days: [["2031-06-01", "worked", "alpha"], ["2031-06-01", "worked", "a third"], ["2031-06-02", "worked", "alpha"], ["2031-06-02", "failed", "beta"], ["2031-06-03", "failed", "beta"]].map(([on, state, who]) => ({ on, state, accordingTo: who, parties: [], source: "a" })),
    ...over
  });

describe("a corridor", () => {
  it("counts days, not voices, and keeps a day on which they differ apart", () =>
    expect(corridorRow(way(), SOURCES, AS_OF)).toMatchObject({ worked: 1, failed: 1, disputed: 1, partly: 0, unknown: 2 }));
  it("has days promised by the reading that names an end, last day inclusive, and none where no reading does", () => {
    expect(corridorRow(way(), SOURCES, AS_OF).promised.map(({ days }) => days)).toEqual([5, null]);
    expect(corridorRow(way({ promised: way().promised.slice(1) }), SOURCES, AS_OF).unknown).toBeNull();
  });
  it("counts as unknown only days that had passed, and takes an end from its own page alone", () => {
    expect(corridorRow(way({ promised: way().promised.slice(0, 1) }), SOURCES, "2031-06-04")).toMatchObject({ promised: [{ days: 5 }], unknown: 1 });
    const ended = way({ promised: [{ ...way().promised[0], endSource: "late" }], sources: [...PAGES, page("late", { published: "2031-06-05" })] });
    expect([cutCorridor(ended, "2031-06-04"), cutCorridor(ended, "2031-06-05")].map((cut) => cut!.promised[0]!.to)).toEqual([null, "2031-06-05"]);
  });
  it("does not take a day outside the promise for one of it", () =>
    expect(corridorRow(way({ days: [{ on: "2031-05-20", state: "worked", accordingTo: "alpha", parties: [], source: "a" }], promised: way().promised.slice(0, 1) }), SOURCES, AS_OF)).toMatchObject({ worked: 1, unknown: 5 }));
});

const step = (status: string, on: string, parties: string[], over: object = {}) => ({ status, on, accordingTo: parties.join(" and ") || "a third", parties, source: "a", ...over });
const promise = (ladder: object[], over: object = {}): Term =>
  term.parse({
    id: "truce", title: "Truce", givers: ["alpha"], to: ["beta"], act: "stop", targets: ["all-fire"], region: "everywhere", announced: "2031-06-01", known: AS_OF, monitor: "none", termsPublic: "no",
    windows: [{ readBy: "alpha", parties: ["alpha"], from: "2031-06-02", to: null, source: "a" }], ladder, breachCounts: [], observations: [], measuredBy: [], judgement: null, sources: PAGES, ...over
  });
const rowOf = (ladder: object[], over: object = {}) => termRow(promise(ladder, over), { measured: null, accords: [], corridors: [] }, SOURCES, AS_OF);

describe("an undertaking", () => {
  it("stands in three columns by the first step of each, and in none where nobody says so", () => {
    const { columns, steps } = rowOf([step("tabled", "2031-06-01", ["alpha"]), step("started", "2031-06-02", ["alpha"]), step("broken", "2031-06-03", ["beta"])]);
    expect([columns.words, columns.signed, columns.done].map((place) => (place === null ? null : steps[place]!.status))).toEqual(["tabled", null, "started"]);
  });

  it("that was never agreed or begun has nothing to keep", () => expect(rowOf([step("tabled", "2031-06-01", ["alpha"]), step("lapsed", "2031-06-05", ["beta"])])).toMatchObject({ status: "not-assessable", reason: "never-begun" }));

  it("marks a later word of the same party as given again and keeps both; of another party, of the same day or of another place it is a first word", () => {
    const again = rowOf([
      step("kept", "2031-06-03", ["alpha"]), step("broken", "2031-06-04", ["beta"]), step("kept", "2031-09-01", ["alpha"]),
      step("broken", "2031-06-04", ["beta"], { where: "ground" }), step("kept", "2031-06-05", ["beta"], { where: "air" }), step("lapsed", "2031-10-01", ["alpha"])
    ]).steps.map((s) => s.again);
    expect(again).toEqual([false, false, true, false, false, false]);
  });

  it("is unverifiable by design without public terms, monitor and a window with two ends", () => {
    const ladder = [step("started", "2031-06-02", ["alpha"])];
    expect(rowOf(ladder).verifiable.word).toBe("by-design-not");
    expect(rowOf(ladder, { termsPublic: "partly" }).verifiable.word).toBe("in-part");
    expect(rowOf(ladder, { termsPublic: "yes", monitor: "a commission", windows: [{ readBy: "alpha", parties: [], from: "2031-06-02", to: "2031-06-03", source: "a" }] }).verifiable.word).toBe("yes");
    expect(rowOf(ladder, { monitor: "said to be possible" }).verifiable.monitored).toBe(false);
  });

  it("is not yet told of its monitor and terms before its last page, nor of an end that a later page names", () => {
    const windows = [{ readBy: "alpha", parties: [], from: "2031-06-02", to: "2031-06-20", source: "a", endSource: "late" }];
    const over = { termsPublic: "yes", monitor: "a commission", windows, measuredBy: [{ named: "shots" }], sources: [...PAGES, page("late", { published: "2031-06-20" })] };
    const whole = promise([step("started", "2031-06-02", ["alpha"])], over);
    const early = cutTerm(whole, "2031-06-10")!;
    expect(early).toMatchObject({ monitor: "not yet told", termsPublic: "not yet told", measuredBy: [], windows: [{ to: null }] });
    expect(termRow(early, { measured: null, accords: [], corridors: [] }, SOURCES, "2031-06-10").verifiable).toMatchObject({ word: "not-yet-told", monitored: false });
    expect(cutTerm(whole, "2031-06-20")).toMatchObject({ monitor: "a commission", termsPublic: "yes", windows: [{ to: "2031-06-20" }] });
  });

  it("keeps a coder's opinion back while an undated page was not known", () => {
    const judgement = { by: "coder", costToGiver: { level: "low", reason: "r" }, reversible: true, stallerWouldToo: { answer: "yes", reason: "r" }, outcomeNote: "n", conflicts: [] };
    const one = promise([step("started", "2031-06-02", ["alpha"])], { judgement, sources: [...PAGES, page("undated", { published: null })] });
    expect([cutTerm(one, "2031-12-01")!.judgement, cutTerm(one, AS_OF)!.judgement?.by]).toEqual([null, "coder"]);
  });

  it("lists counts of breaches by the day on which they were said, those without a day last, and adds nothing", () => {
    const count = (n: number | null, statedOn?: string) => ({ counter: "beta", party: "beta", against: "alpha", count: n, ...(n === null ? { countSaid: "many" } : {}), unit: "shots", window: "all of it", ...(statedOn ? { statedOn } : {}), source: "a", credibility: 6 });
    const { breaches } = rowOf([step("started", "2031-06-02", ["alpha"])], { breachCounts: [count(80), count(120, "2031-06-09"), count(100, "2031-06-05"), count(null, "2031-06-12")] });
    expect(breaches.map((b) => [b.statedOn, b.count])).toEqual([["2031-06-05", 100], ["2031-06-09", 120], ["2031-06-12", null], [null, 80]]);
  });
});

const SWAP: Readonly<Record<string, string>> = { alpha: "beta", beta: "alpha" };
const mirrored = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll(/"(alpha|beta)"/g, (_, name: string) => `"${SWAP[name]}"`)) as T;

function war(): CaseContent {
  return {
    ...smallCase(),
    sources: SOURCES,
    terms: [
      promise([step("agreed", "2031-06-01", ["alpha", "beta"]), step("kept", "2031-06-03", ["beta"])], { givers: ["alpha", "beta"] }),
      promise([step("started", "2031-06-02", ["alpha"]), step("broken", "2031-06-03", ["beta"])], { id: "second", act: "withdraw" }),
      promise([step("started", "2031-06-02", ["alpha"]), step("kept", "2031-06-03", ["alpha"])], { id: "third" })
    ],
    exchanges: [handed("one", "2031-06-04", "alpha", 98, { claims: [rival(104, "b")] })],
    accords: [deal({ terms: ["truce"] })],
    corridors: [way({ terms: ["truce"] })]
  };
}

describe("the ledger", () => {
  const { summary, terms } = ledger(war(), new Map(), AS_OF);

  it("counts what was kept per party and class of act by the word of anybody but the giver, and gives no grade over all", () => {
    const found = summary.shares.map(({ party, act, done, byClaim }) => [party, act, done, ...byClaim.flatMap(({ where, n, kept, broken }) => [where, n, kept, broken])]);
    expect(found).toEqual([["alpha", null, 3, null, 2, 1, 1], ["alpha", "stop", 2, null, 1, 1, 0], ["alpha", "withdraw", 1, null, 1, 0, 1], ["beta", null, 1]]);
    expect(Object.keys(summary).filter((key) => /grade|score|total|index/i.test(key))).toEqual([]);
  });

  it("counts as in words what the column of words holds, and as signed what a party's own word binds it to", () => {
    const terms = [promise([step("tabled", "2031-06-01", ["alpha"]), step("agreed", "2031-06-02", ["beta"])], { givers: ["alpha", "beta"] }), promise([step("started", "2031-06-02", ["alpha"])], { id: "second" })];
    const { shares, terms: rows } = ledger({ ...war(), terms }, new Map(), AS_OF).summary;
    expect(shares.filter(({ act }) => act === null).map(({ party, undertakings, words, signed }) => [party, undertakings, words, signed])).toEqual([["alpha", 2, 1, 1], ["beta", 1, 1, 1]]);
    expect(rows.filter(({ signed }) => signed).length).toBe(1);
  });

  it("puts accords and corridors under the undertaking they belong to", () => {
    expect(terms[0]).toMatchObject({ accords: [{ accord: "deal" }], corridors: [{ corridor: "way" }] });
    expect(terms[1]).toMatchObject({ accords: [], corridors: [] });
  });

  it("counts handovers, those with rival figures and those that failed", () => {
    const failed = handed("failed", "2031-06-06", "alpha", 0, { kind: "aborted" });
    expect(ledger({ ...war(), exchanges: [...war().exchanges, failed] }, new Map(), AS_OF).summary.handovers).toEqual({ n: 1, bothTold: 0, rival: 1, disputes: 1 });
  });

  it("mirrors every row when the labels of the parties are swapped", () => {
    const swapped = ledger(mirrored(war()), new Map(), AS_OF);
    expect(swapped.terms).toEqual(mirrored(terms));
    expect(swapped.summary).toEqual(mirrored(summary));
  });
});
