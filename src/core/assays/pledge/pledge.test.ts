import { describe, expect, it } from "vitest";
import { FIRST, NIGHTS, smallCase } from "../../../../test/support/small-case.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import { addDays } from "#core/model/day-count.ts";
import { pledgeRegistration } from "#core/model/pledge-registration.ts";
import { source } from "#core/model/source.ts";
import { term, type Term } from "#core/model/term.ts";
import { drawNegativeBinomial, drawNormal, seededRng } from "#core/stats/rng.ts";
import { pledgeSelftest } from "./selftest.ts";
import { pledges } from "./pledge.ts";
import { claimedOf, isSignedBy, shareByClaim, shareByMeasure, weighedSteps, wordsOfOthers } from "./share-kept.ts";
import { curveOf, pledgeSummary } from "./summary.ts";
import { placesIn, rungOf, stretchOf } from "./term-windows.ts";
import { horizonOf, modelled, sumsOf, windowPosterior } from "./window-posterior.ts";
import { wordOf } from "./measure-window.ts";

const PLAN = { reportedShare: 0.5, minPlacebos: 8 };
const ORIGIN = "2030-01-01";
const seriesModel = (values: (number | null)[]) => modelled({ counts: { from: ORIGIN, values }, plan: { fitFrom: ORIGIN, thetaBlocks: [], nightsPerDf: 110 } })!;
const war = (seed: number, nights: number, at = 0, length = 0, ratio = 1) => {
  const rng = seededRng(seed);
  return Array.from({ length: nights }, (_, t) => drawNegativeBinomial(rng, 60 * (t >= at && t < at + length ? ratio : 1), 5));
};

describe("windowPosterior()", () => {
  const values: (number | null)[] = war(3, 330, 250, 2, 0.4);
  values[120] = null;
  const model = seriesModel(values);
  const places = { first: 250, nights: 2 };
  const posterior = windowPosterior(model, places, PLAN)!;
  it("is the share of other windows that score lower once the window is divided by the trial ratio and everything fitted again", () => {
    for (const ratio of [0.25, 0.4, 0.6]) {
      const trial = values.map((v, t) => (v !== null && t >= 250 && t < 252 ? v / ratio : v));
      const refitted = seriesModel(trial);
      const fits = [0, 1].map((k) => refitted.horizons.at(horizonOf(k))!);
      const score = (start: number) => {
        let [sum, information, n] = [0, 0, 0];
        for (const k of [0, 1]) {
          const [y, mu, theta] = [trial[start + k] ?? NaN, fits[k]!.mu[start + k]!, fits[k]!.fit.thetas[0]!];
          if (Number.isNaN(y + mu)) continue;
          sum += (y - mu) / (1 + mu / theta);
          information += mu / (1 + mu / theta);
          ++n;
        }
        return n === 0 ? NaN : sum / Math.sqrt(information);
      };
      const scores = Array.from({ length: 329 }, (_, start) => score(start)).filter((s) => !Number.isNaN(s));
      const above = (scores.filter((s) => s < score(250)).length + 0.5) / scores.length;
      expect(Math.abs(1 - posterior.below(ratio) - above)).toBeLessThan(0.005);
    }
  });
  it("has its median between the ends of its interval, near the truth, and never falls as the ratio grows", () => {
    const [low, high] = posterior.interval90;
    expect(low!).toBeLessThan(posterior.ratio);
    expect(posterior.ratio).toBeLessThan(high!);
    const curve = [0.1, 0.2, 0.4, 0.5, 0.9, 1.5].map(posterior.below);
    expect([...curve].sort((a, b) => a - b)).toEqual(curve);
    expect(posterior.below(0.9)).toBeGreaterThan(0.8);
  });
  it("estimates a long fall whole, though trend and lags see it too", () => {
    const logs = Array.from({ length: 8 }, (_, seed) => {
      const rng = seededRng(seed);
      let level = 0;
      const swinging = Array.from({ length: 450 }, (_, t) => {
        level = 0.9 * level + 0.15 * drawNormal(rng);
        return drawNegativeBinomial(rng, 60 * Math.exp(level) * (t >= 300 && t < 312 ? 0.3 : 1), 20);
      });
      return Math.log(windowPosterior(seriesModel(swinging), { first: 300, nights: 12 }, PLAN)!.ratio);
    });
    const mean = Math.exp(logs.reduce((a, b) => a + b) / logs.length);
    expect(mean).toBeGreaterThan(0.24);
    expect(mean).toBeLessThan(0.4);
  });
  it("says nothing of a window that is silent, lies outside, or has no room for placebos", () => {
    const silent = values.map((v, t) => (t === 250 || t === 251 ? null : v));
    expect(windowPosterior(seriesModel(silent), places, PLAN)).toBeNull();
    expect(windowPosterior(model, { first: 329, nights: 2 }, PLAN)).toBeNull();
    expect(windowPosterior(model, { first: 200, nights: 60 }, PLAN)).toBeNull();
    expect(windowPosterior(model, { first: 2, nights: 1 }, PLAN)).toBeNull();
  });
  it("leaves a night without a report out of both sums", () => {
    const gap = seriesModel(values.map((v, t) => (t === 251 ? null : v)));
    expect(sumsOf(gap, places)).toMatchObject({ reported: 1, observed: values[250] });
  });
});

describe("the self-test's worlds", () => {
  const rates = (ratio: number, nights: number, runs: number) => {
    const task = pledgeSelftest.tasks(null).find((t) => t.world === "drifting" && t.nights === nights && t.ratio === ratio)!;
    return Array.from({ length: runs }, (_, i) => pledgeSelftest.run(task, seededRng(100 + i))).filter((r) => r !== null);
  };
  it("a promise that changes nothing is rarely called kept, one kept to 30 % often, and intervals mostly hold the truth", () => {
    const [nothing, kept] = [rates(1, 3, 14), rates(0.3, 3, 14)];
    expect(nothing.filter(({ word }) => word === "kept").length).toBeLessThanOrEqual(1);
    expect(kept.filter(({ word }) => word === "kept").length).toBeGreaterThanOrEqual(7);
    expect([...nothing, ...kept].filter(({ covers }) => covers).length).toBeGreaterThanOrEqual(20);
  }, 30_000);
});

const reading = (from: string | null, to: string | null) => ({ readBy: "somebody", parties: [], from, to, source: "page" });
const step = (status: Term["ladder"][number]["status"], on: string, parties: string[] = [], where?: "air" | "ground") => ({ status, on, accordingTo: parties.join() || "somebody", parties, source: "page", ...(where ? { where } : {}) });

describe("a window as it is read", () => {
  const nightsOf = (from: string | null, to: string | null, ladder: Term["ladder"] = []) => {
    const stretch = stretchOf(reading(from, to), ladder, 30, 22);
    if (!stretch) return null;
    const { first, nights } = placesIn(stretch, "2025-01-01", 22);
    return [addDays("2025-01-01", first), nights, stretch.endedBy];
  };
  it.each([
    ["hours hold the nights whose middle they hold", "2025-05-07T21:00:00Z", "2025-05-10T21:00:00Z", ["2025-05-07", 3, "named"]],
    ["a day runs from midnight to midnight, and the night that begins on its evening is the next day's", "2025-05-09", "2025-05-11", ["2025-05-08", 3, "named"]],
    ["an open window ends after a month", "2025-05-09", null, ["2025-05-08", 30, "longest"]],
    ["hours between two midnights hold no night", "2025-05-09T05:00:00Z", "2025-05-09T15:00:00Z", ["2025-05-09", 0, "named"]]
  ] as const)("%s", (_, from, to, expected) => expect(nightsOf(from, to)).toEqual(expected));
  it("an open one ends on the day on which somebody says that it lapsed", () =>
    expect(nightsOf("2025-05-09", null, [step("lapsed", "2025-05-01"), step("lapsed", "2025-05-12")])).toEqual(["2025-05-08", 4, "lapsed"]));
  it("one without a start, or with a month for one, is none", () => expect([nightsOf(null, "2025-05-09"), nightsOf("2025-05", null)]).toEqual([null, null]));
});

const outlet = (id: string, grade: string) => source.parse({ id, name: id, kind: "newspaper", country: "XX", affiliation: "none", reliability: [{ grade, from: null, to: null, reason: "for the test" }], copies: [], hosts: [] });
const SCALES = { sources: [outlet("paper", "B"), outlet("mill", "F")], asOf: "2025-06-01" };
const PAGES = [["page", "paper", 2], ["odd", "paper", 6], ["rumour", "mill", 2]].map(([id, from, credibility]) => ({ id: id as string, source: from as string, url: null, published: FIRST, credibility: credibility as 2 | 6 }));
const on = (one: Term["ladder"][number], source: string) => ({ ...one, source });
const claimed = (ladder: Term["ladder"]) => claimedOf(weighedSteps({ ladder, sources: PAGES }, SCALES));
const said = (party: string, ladder: Term["ladder"], givers = ["a", "b"]) => wordsOfOthers(party, { ...aTerm("x"), givers, ladder, sources: PAGES }, SCALES);

describe("words", () => {
  const mass = { mass: { value: 0.8, reason: "" } };
  it("are given at the registered probability and not below", () => {
    expect(wordOf({ pKept: 0.8, pPartly: 0.2, pBroken: 0 }, mass)).toBe("kept");
    expect(wordOf({ pKept: 0.1, pPartly: 0.81, pBroken: 0.09 }, mass)).toBe("partly-kept");
    expect(wordOf({ pKept: 0.79, pPartly: 0.21, pBroken: 0 }, mass)).toBe("cannot-tell");
    expect(wordOf({ pKept: 0.05, pPartly: 0.1, pBroken: 0.85 }, mass)).toBe("broken");
  });
  it("by claim keep air and ground apart, and set a dispute down as one", () => {
    expect(claimed([step("broken", "2025-01-01", ["a"], "ground"), step("kept", "2025-01-01", ["a"], "air")])).toEqual([{ where: "air", word: "kept", unjudged: 0, heard: null }, { where: "ground", word: "broken", unjudged: 0, heard: null }]);
    expect(claimed([step("broken", "2025-01-01", ["a"]), step("kept", "2025-01-01", ["b"])])).toEqual([{ where: null, word: "disputed", unjudged: 0, heard: null }]);
  });
  it("on a page graded F or 6 give none, and are counted beside what can be judged", () => {
    const [kept, broken] = [step("kept", "2025-01-02", ["b"]), step("broken", "2025-01-03", ["b"])];
    expect(claimed([on(broken, "odd")])).toEqual([{ where: null, word: "not-judged", unjudged: 1, heard: "broken" }]);
    expect(claimed([kept, on(broken, "odd"), on(broken, "rumour")])).toEqual([{ where: null, word: "kept", unjudged: 2, heard: "broken" }]);
    const terms = [[kept, on(broken, "odd")], [on(kept, "rumour")], [broken]].map((ladder, i) => ({ ...aTerm(`t${i}`), givers: ["a"], ladder, sources: PAGES }));
    expect(shareByClaim("a", terms, SCALES)).toMatchObject([{ where: null, n: 2, kept: 1, broken: 1, undecided: 0, unjudged: 2 }]);
  });
  it("of one party's part count for it alone, and of nobody's part for nobody", () => {
    const of = (parties: string[]) => [{ ...step("kept", "2025-01-02", ["third"]), of: parties }];
    expect([said("a", of(["a"])), said("b", of(["a"])), said("a", of([])), claimed(of([]))].map((words) => words.map(({ word }) => word))).toEqual([["kept"], [], [], []]);
    expect(said("a", [{ ...step("kept", "2025-01-02", ["a"]), of: ["a"] }])).toEqual([]);
  });
  it("of others on the air and on the ground are two words and no dispute", () =>
    expect(said("a", [step("kept", "2025-01-02", ["b"], "air"), step("broken", "2025-01-02", ["b"], "ground")]).map(({ where, word }) => [where, word])).toEqual([["air", "kept"], ["ground", "broken"]]));
  it("by figures are counted in each place apart; what cannot be told is told and in no denominator", () => {
    const part = (where: "air" | "ground" | null, word: "kept" | "broken" | "cannot-tell" | "depends-on-reading" | "unobservable", party = "a", reason: string | null = null) => ({ party, where, word, reason });
    const parts = [part("air", "kept"), part("air", "broken"), part("air", "cannot-tell"), part("air", "depends-on-reading"), part("ground", "unobservable"), part("ground", "unobservable"), part(null, "unobservable"), part("air", "kept", "b"), part(null, "unobservable", "a", "never-begun")];
    const figured = (ladder: Term["ladder"]) => shareByMeasure("a", [{ term: { ladder, sources: PAGES }, parts }], SCALES);
    const begun = step("started", "2025-01-01");
    expect(figured([begun])).toMatchObject([{ where: "air", n: 2, kept: 1, broken: 1, undecided: 2, unseen: 0 }, { where: "ground", n: 0, unseen: 2 }, { where: null, n: 0, unseen: 1, interval90: null }]);
    expect(figured([on(begun, "odd")])).toMatchObject([{ where: "air", n: 0, undecided: 0, unjudged: 4 }, { where: "ground", unseen: 0, unjudged: 2 }, { where: null, unjudged: 1 }]);
  });
  it("sign a promise for the party that gives them, and for nobody else", () => {
    const ladder = [step("agreed", "2025-01-01", ["b", "third"]), step("broken", "2025-01-02", ["a"])];
    expect([isSignedBy("a", { ladder }), isSignedBy("b", { ladder }), isSignedBy("a", { ladder: [step("started", "2025-01-01", ["a"])] })]).toEqual([false, true, true]);
  });
  it("place a promise on its rung", () => {
    expect([rungOf([step("tabled", "2025-01-01")]), rungOf([step("agreed", "2025-01-01")]), rungOf([step("broken", "2025-01-01")])]).toEqual(["words", "signed", "done"]);
  });
});

describe("how long promises held", () => {
  const promise = (givers: string[], ladder: Term["ladder"], to: string | null = null) => ({ ...aTerm("x"), givers, ladder, windows: [reading("2025-01-01", to)] });
  const terms = [
    promise(["a", "b"], [step("started", "2025-01-01"), step("broken", "2025-01-03", ["b"])]),
    promise(["a"], [step("agreed", "2025-01-01"), step("lapsed", "2025-01-06")]),
    promise(["a"], [step("started", "2025-01-01"), step("kept", "2025-01-02")], "2025-01-09"),
    promise(["b"], [step("tabled", "2025-01-01")]),
    promise(["b"], [step("started", "2025-01-01"), step("broken", "2025-01-02", ["b"])])
  ];
  it("follows each to the first day on which somebody calls it broken, or loses it from sight", () => {
    const all = curveOf(null, terms, SCALES);
    expect(all).toMatchObject({ n: 4, events: 2, medianDays: 2 });
    expect(all.steps.map(({ days, atRisk, events, share }) => [days, atRisk, events, share])).toEqual([[1, 4, 1, 0.75], [2, 3, 1, 0.5], [5, 2, 0, 0.5], [8, 1, 0, 0.5]]);
  });
  it("follows no step on a page that cannot be judged, and counts the promises that it would change", () => {
    const doubted = terms.map((one) => ({ ...one, sources: PAGES, ladder: one.ladder.map((s) => (s.status === "broken" ? on(s, "odd") : s)) }));
    expect(curveOf(null, doubted, SCALES)).toMatchObject({ n: 4, events: 0, unjudged: 2 });
    expect(curveOf(null, [{ ...terms[1]!, sources: PAGES, ladder: terms[1]!.ladder.map((s) => on(s, "rumour")) }], SCALES)).toMatchObject({ n: 0, unjudged: 1 });
  });
  it("takes a breach that is said of one party for its own alone", () => {
    const of = [promise(["a", "b"], [step("started", "2025-01-01"), { ...step("broken", "2025-01-03", ["third"]), of: ["b"] }])];
    expect(["a", "b"].map((party) => curveOf(party, of, SCALES).events)).toEqual([0, 1]);
  });
  it("counts nobody's own word against himself", () => {
    expect(curveOf("a", terms, SCALES)).toMatchObject({ n: 3, events: 1 });
    expect(curveOf("b", terms, SCALES)).toMatchObject({ n: 2, events: 0 });
  });
});

function aTerm(id: string, more: Partial<Term> = {}): Term {
  return term.parse({
    id, title: id, givers: ["alpha", "beta"], to: ["each other"], act: "stop", targets: ["all-fire"], region: "all", announced: FIRST, known: FIRST, monitor: "none", termsPublic: "no",
    windows: [reading(addDays(FIRST, 300), addDays(FIRST, 303))], ladder: [step("started", addDays(FIRST, 300))], breachCounts: [], observations: [], measuredBy: [], judgement: null,
    sources: [{ id: "page", source: "paper", url: null, published: FIRST, credibility: 2 }], ...more
  });
}

/** The invented war, in which the second party holds back nearly everything in four nights and the first nothing. */
function promised(): CaseContent {
  const content = smallCase();
  const because = <T>(value: T) => ({ value, reason: "for the test" });
  const measure = (party: string) => ({
    id: party, role: "deed", party, acts: ["stop"], targets: ["all-fire"], where: "air", series: `strikes-of-${party}`, classes: ["strikes"], middleUtcHour: 22,
    fitFrom: because(FIRST), thetaBlocks: because([]), nightsPerDf: because(230), reason: "for the test"
  });
  const plan = pledgeRegistration.parse({
    registered: FIRST, thresholds: { kept: 0.5, partly: 0.9, reason: "for the test" }, mass: because(0.8), prior: because("flat-on-log-ratio"), dayStartsUtcHour: because(22), longestNights: because(30),
    reportedShare: because(0.5), minPlacebos: because(8), measures: [measure("alpha"), measure("beta")], unseen: []
  });
  const series = content.series.map((s) => (s.sidecar.id === "strikes-of-beta" ? { ...s, values: { strikes: s.values.strikes!.map((v, t) => (v !== null && t >= 299 && t < 303 ? Math.round(v * 0.15) : v)) } } : s));
  return { ...content, series, terms: [aTerm("truce")], caseFile: { ...content.caseFile, registration: { ...content.caseFile.registration, pledge: plan } } };
}

describe("a promise of both parties", () => {
  const content = promised();
  const plan = content.caseFile.registration.pledge!;
  it("is told of each apart: kept by the one that held back, not by the other", () => {
    const { outcome } = pledges(content, plan, addDays(FIRST, NIGHTS))[0]!;
    expect(outcome.parts.map(({ party, word }) => [party, word === "kept"])).toEqual([["alpha", false], ["beta", true]]);
  });
  it("hangs on the reading where two readings give two words", () => {
    const windows = [reading(addDays(FIRST, 300), addDays(FIRST, 303)), reading(addDays(FIRST, 320), addDays(FIRST, 330))];
    const { outcome } = pledges({ ...content, terms: [aTerm("truce", { windows })] }, plan, addDays(FIRST, NIGHTS))[0]!;
    expect(outcome.parts.find(({ party }) => party === "beta")).toMatchObject({ word: "depends-on-reading", readings: 2, of: 2 });
  });
  it("says that a window goes on after the last figure, which is no silence within the series", () => {
    const lackOf = (from: number, to: number, values: (v: (number | null)[]) => (number | null)[] = (v) => v) => {
      const series = content.series.map((s) => ({ ...s, values: { strikes: values([...s.values.strikes!]) } }));
      const windows = [reading(addDays(FIRST, from), addDays(FIRST, to))];
      return pledges({ sources: content.sources, series, terms: [aTerm("truce", { windows })] }, plan, addDays(FIRST, NIGHTS + 50))[0]!.outcome.readings[0]!.measured.map(({ lack }) => lack);
    };
    expect(lackOf(NIGHTS + 5, NIGHTS + 7)).toEqual([1, 2].map(() => ({ reason: "after-the-series", needed: 3, had: 0 })));
    expect(lackOf(NIGHTS - 2, NIGHTS + 1)).toEqual([1, 2].map(() => ({ reason: "after-the-series", needed: 4, had: 3 })));
    expect(lackOf(400, 402, (v) => v.map((one, t) => (t >= 395 && t < 410 ? null : one)))).toEqual([1, 2].map(() => ({ reason: "silent-window", needed: 2, had: 0 })));
  });
  it("gives mirrored outcomes when the parties' labels are swapped, to the last digit", () => {
    const relabel = (text: string) => text.replace(/alpha|beta/gi, (name) => ({ alpha: "beta", beta: "alpha", ALPHA: "BETA", BETA: "ALPHA" })[name]!);
    const swapped = <T>(value: T): T => JSON.parse(relabel(JSON.stringify(value))) as T;
    const run = ({ caseFile, ...c }: CaseContent) => {
      const assays = pledges(c, caseFile.registration.pledge!, addDays(FIRST, NIGHTS));
      return [pledgeSummary(assays, caseFile.registration.pledge!, caseFile.parties.map(({ id }) => id), { sources: c.sources, asOf: addDays(FIRST, NIGHTS) }), ...assays.map(({ outcome }) => outcome)];
    };
    expect(canonicalJson(swapped(run(swapped(content))))).toBe(canonicalJson(run(content)));
  });
});
