import { describe, expect, it } from "vitest";
import type { EvidenceAsked } from "#core/model/evidence-item.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import { wordSaid } from "./word-said.ts";

const finding = (assay: string, subject: string, calendar: string | null, outcome: object): UnsignedFinding => ({ assay: `${assay}@1`, subject: { kind: "series", id: subject }, calendar, outcome: { assay: `${assay}@1`, status: "assessed", ...outcome } }) as unknown as UnsignedFinding;
const pulse = (outcome: object) => finding("pulse", "launches", "north", { role: "registered", verdict: "cannot-tell", confirmatory: "after", level: 0.05, windows: [], ...outcome });
const asked = (more: Partial<EvidenceAsked>): EvidenceAsked => ({ asks: "pulse.window", subject: "launches", calendar: "north", ...more });
const said = (one: UnsignedFinding, more: Partial<EvidenceAsked> = {}) => {
  const answer = wordSaid(asked(more), [one], 0.05);
  return "word" in answer ? answer.word : answer.silent;
};

describe("which finding is meant", () => {
  it("is the one of assay, subject, calendar, role and classes", () => {
    const ones = [pulse({ verdict: "rise" }), pulse({ role: "descriptive", verdict: null }), finding("change", "launches", null, { role: "registered", classes: ["drones", "missiles"], trend: { pValue: 0.01, slope: { value: 1 } } }), finding("change", "launches", null, { role: "registered", classes: ["drones"], trend: null })];
    expect(wordSaid(asked({ role: "registered" }), ones, 0.05)).toEqual({ finding: ones[0], word: "rise" });
    expect(wordSaid({ asks: "change.trend", subject: "launches", classes: ["missiles", "drones"] }, ones, 0.05)).toEqual({ finding: ones[2], word: "rising" });
  });
  it("is none where two would do, or another party's rounds", () => {
    expect(wordSaid(asked({}), [pulse({}), pulse({ role: "descriptive" })], 0.05)).toEqual({ finding: null, silent: "several-findings" });
    expect(said(pulse({ verdict: "rise" }), { calendar: "south" })).toBe("no-finding");
  });
  it("is of its own track: a clock is no trial of events", () => {
    const events = finding("momentum", "launches", "north", { track: "events", role: "registered", verdict: "momentum" });
    const salvos = finding("momentum", "launches", "north", { track: "salvos", role: "registered", verdict: "fall", spacing: { verdict: "inhibition" } });
    const word = (asks: EvidenceAsked["asks"]) => wordSaid(asked({ asks }), [events, salvos], 0.05);
    expect([word("momentum.design"), word("momentum.salvos"), word("momentum.spacing")]).toMatchObject([{ word: "momentum" }, { word: "fall" }, { word: "inhibition" }]);
  });
  it("says nothing when it could not be assessed", () => expect(said(pulse({ status: "not-assessable" }))).toBe("not-assessable"));
});

describe("the word of a window", () => {
  const window = (more: object) => ({ id: "after", z: 1, pAdjusted: 0.5, equivalent: false, ...more });
  it("is the verdict where a test has one", () => {
    expect(said(pulse({ verdict: "fall", windows: [window({ pAdjusted: 0.001 })] }))).toBe("fall");
    expect(said(pulse({ verdict: "cannot-tell", windows: [window({ pAdjusted: 0.001 })] }))).toBe("cannot-tell");
  });
  it("is read off p and margin where it has none, or of another window", () => {
    const of = (more: object, window_ = "after") => said(pulse({ verdict: null, windows: [window({ id: window_, ...more })] }), { window: window_ });
    expect(of({ pAdjusted: 0.05, z: -2 })).toBe("fall");
    expect(of({ pAdjusted: 0.05, z: 2 })).toBe("rise");
    expect(of({ equivalent: true })).toBe("no-change");
    expect(of({})).toBe("cannot-tell");
    expect(said(pulse({ windows: [window({ id: "before", pAdjusted: 0.01 })] }), { window: "before" })).toBe("rise");
    expect(said(pulse({ windows: [] }), { window: "before" })).toBe("cannot-tell");
  });
});

describe("other words", () => {
  const change = (more: object) => said(finding("change", "launches", null, { trend: null, nearRounds: null, ...more }), { asks: "near" in more ? "change.near-rounds" : "change.trend", calendar: undefined });
  it("a trend and nearness to rounds need their p", () => {
    expect(change({ trend: { pValue: 0.05, slope: { value: -1 } } })).toBe("falling");
    expect(change({ trend: { pValue: 0.051, slope: { value: 1 } } })).toBe("cannot-tell");
    expect(change({ near: 1, nearRounds: { pAbove: 0.04 } })).toBe("more-than-chance");
    expect(change({ near: 1, nearRounds: { pAbove: 0.6 } })).toBe("cannot-tell");
  });
  it("an undertaking is kept or broken by one party in one place", () => {
    const term = finding("pledge", "truce", null, { kind: "term", parts: [{ party: "north", where: "air", word: "kept" }, { party: "north", where: "ground", word: "unobservable" }, { party: "south", where: "air", word: "broken" }], readings: [] });
    const word = (party: string, where: "air" | "ground") => said(term, { asks: "pledge.word", subject: "truce", calendar: undefined, party, where });
    expect([word("north", "air"), word("north", "ground"), word("south", "air"), word("south", "ground")]).toEqual(["kept", "cannot-tell", "broken", "cannot-tell"]);
  });
  it("a rebound is a word when every reading of the deed gives it", () => {
    const term = (...words: string[]) => finding("pledge", "truce", null, { kind: "term", parts: [], readings: [{ measured: [...words.map((word) => ({ role: "deed", party: "north", where: "air", rebound: { word } })), { role: "warning", party: "north", where: "air", rebound: { word: "given-up" } }, { role: "deed", party: "north", where: "air", rebound: null }] }] });
    const word = (one: UnsignedFinding) => said(one, { asks: "pledge.rebound", subject: "truce", calendar: undefined, party: "north", where: "air" });
    expect([word(term("saved-up", "saved-up")), word(term("saved-up", "given-up")), word(term("cannot-tell")), word(term())]).toEqual(["saved-up", "cannot-tell", "cannot-tell", "cannot-tell"]);
  });
  it("an answer is its verdict", () => {
    const word = (verdict: string, against = "south") => said(finding("answer", "launches", null, { verdict, other: { party: "south" } }), { asks: "answer.after", calendar: undefined, against });
    expect([word("rise"), word("cannot-tell"), word("rise", "west")]).toEqual(["rise", "cannot-tell", "no-finding"]);
  });
  it("large strikes near rounds need their p", () => {
    const audit = (pAbove: number) => said(finding("audit", "eight-of-twelve", null, { kind: "large-strike-near-rounds", pAbove }), { asks: "audit.near-rounds", subject: "eight-of-twelve", calendar: undefined });
    expect([audit(0.01), audit(0.47)]).toEqual(["more-than-chance", "cannot-tell"]);
  });
});
