import { describe, expect, it } from "vitest";
import { cutToDay } from "#core/model/as-of.ts";
import { type CaseContent, NO_RECORDS } from "#core/model/case-content.ts";
import type { EvidenceItem, EvidenceRating } from "#core/model/evidence-item.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { Fit } from "#core/model/hypothesis.ts";
import type { HypothesesOutcome } from "#core/model/hypotheses-outcome.ts";
import type { HypothesesRegistration } from "#core/model/hypotheses-registration.ts";
import { hypotheses } from "./hypotheses.ts";

const IDS = ["design", "drift"];
const PLAN: HypothesesRegistration = {
  registered: "2031-07-01",
  coders: [{ id: "first", who: "one hand" }],
  weights: { contradicts: 1, contradictsStrongly: 2, reason: "as usual" },
  level: { value: 0.05, reason: "as everywhere" },
  minItems: { value: 2, reason: "one is no matrix" },
  minAtRisk: { value: 1, reason: "so that something could have spoken against it" }
};
const TWO: HypothesesRegistration = { ...PLAN, coders: [...PLAN.coders, { id: "second", who: "another hand" }] };

const rate = (word: string, fits: readonly Fit[], coder = "first"): EvidenceRating[] => fits.map((fit, h) => ({ coder, word, hypothesis: IDS[h]!, fit, reason: `${coder} says so` }));
const asked = (party: string, ratings: readonly EvidenceRating[]): EvidenceItem => ({ id: `${party}-after`, title: "Launches after rounds", question: "Do they rise?", party, series: null, known: "2031-07-01", finding: { asks: "pulse.window", subject: `${party}-launches`, calendar: party }, ratings: [...ratings] });
const borne = (id: string, ratings: readonly EvidenceRating[], pages = ["wire"]): EvidenceItem => ({ id, title: id, question: "What is told?", party: null, series: null, known: "2031-07-01", records: [{ record: "events/quay", pages }], ratings: [...ratings] });
const pulse = (party: string, verdict: string): UnsignedFinding => ({ assay: "pulse@1", subject: { kind: "series", id: `${party}-launches` }, calendar: party, outcome: { assay: "pulse@1", status: "assessed", verdict, confirmatory: "after", windows: [] } }) as unknown as UnsignedFinding;
const event = (credibility: number, published = "2031-03-02") => ({ id: "quay", title: "The quay", kind: "attack", happened: "2031-03-01", accounts: [], datedInWords: [], known: "2031-07-01", sources: [{ id: "wire", source: "northern-wire", url: null, published, credibility }] });
const source = (grade: string) => ({ id: "northern-wire", name: "Wire", reliability: [{ grade, from: null, to: null }], copies: [], updateCycleDays: 1 });

const content = (evidence: readonly EvidenceItem[], more: object = {}): CaseContent =>
  ({ ...NO_RECORDS, series: [], caseFile: { id: "strait", parties: [], registration: {} }, hypotheses: IDS.map((id) => ({ id, name: id, says: "so", predicts: "so", known: "2031-07-01" })), evidence, events: [event(2)], sources: [source("B")], ...more }) as unknown as CaseContent;
const run = (cut: CaseContent, found: readonly UnsignedFinding[], plan = PLAN): HypothesesOutcome => hypotheses(cut, plan, found, "2031-06-01", () => "0123456789abcdef").outcome;
const assessed = (outcome: HypothesesOutcome) => (outcome.status === "assessed" ? outcome : expect.unreachable(outcome.reason));

const AFTER = [...rate("rise", ["fits", "contradicts"]), ...rate("fall", ["contradicts", "fits"]), ...rate("no-change", ["contradicts-strongly", "fits"])];

describe("what an item says", () => {
  it("follows the finding: another word is another row", () => {
    const of = (verdict: string) => assessed(run(content([asked("north", AFTER), borne("told", rate("recorded", ["fits", "contradicts"]))]), [pulse("north", verdict)])).items[0]!;
    expect(of("rise")).toMatchObject({ word: "rise", silent: null, finding: "0123456789abcdef", spread: 2, ratings: [{ fits: [{ fit: "fits" }, { fit: "contradicts" }] }] });
    expect(of("no-change").spread).toBe(3);
  });
  it("is nothing when the finding cannot tell, unless that was rated", () => {
    const told = borne("told", rate("recorded", ["fits", "contradicts"]));
    const silent = run(content([asked("north", AFTER), told]), [pulse("north", "cannot-tell")]);
    expect(silent).toMatchObject({ status: "not-assessable", reason: "too-few-items", needed: 2, had: 1, items: [{ word: null, silent: "cannot-tell", ratings: [], spread: null }, {}] });
    expect(run(content([asked("north", [...AFTER, ...rate("cannot-tell", ["contradicts", "says-nothing"])]), told]), [pulse("north", "cannot-tell")])).toMatchObject({ status: "assessed", items: [{ word: "cannot-tell" }, {}] });
  });
  it("is nothing where there is no such finding", () => expect(run(content([asked("north", AFTER)]), []).items[0]).toMatchObject({ word: null, silent: "no-finding", finding: null }));
  it("rests on a page that was public and can be judged, by source and by item", () => {
    const silence = (more: object, pages?: string[]) => run(content([borne("told", rate("recorded", ["fits", "contradicts"]), pages)], more), []).items[0]!.silent;
    expect(silence({})).toBe(null);
    expect(silence({ sources: [source("F")] })).toBe("not-judged");
    expect(silence({ events: [event(6)] })).toBe("not-judged");
    expect(silence({ events: [] })).toBe("not-public");
    expect(silence({}, ["other"])).toBe("not-public");
  });
  it("does not hang on a page that came later", () => {
    const at = (published: string) => run(cutToDay(content([borne("told", rate("recorded", ["fits", "contradicts"]))], { events: [event(2, published)] }), "2031-06-01"), []).items[0]!.silent;
    expect(at("2031-05-30")).toBe(null);
    expect(at("2031-06-02")).toBe("not-public");
  });
});

describe("coders", () => {
  const items = (second: readonly Fit[]) => [borne("a", [...rate("recorded", ["says-nothing", "contradicts"]), ...rate("recorded", second, "second")]), borne("b", [...rate("recorded", ["fits", "contradicts"]), ...rate("recorded", second, "second")])];
  const of = (second: readonly Fit[]) => assessed(run(content(items(second)), [], { ...TWO, minAtRisk: { value: 1, reason: "less" } }));
  it("stand side by side, and who stands first must be so by each", () => {
    expect(of(["fits", "contradicts-strongly"]).codings.map(({ coder, lines }) => [coder, ...lines.map(({ inconsistency }) => inconsistency)])).toEqual([["first", 0, 2], ["second", 0, 4]]);
    expect(of(["contradicts", "fits"]).codings.map(({ places }) => places[0])).toEqual([["design"], ["drift"]]);
    expect(of(["contradicts", "fits"]).first).toBe(null);
  });
  it("agree by Krippendorff's alpha over all ratings both gave; opposite ones are counted", () => {
    expect(of(["contradicts", "fits"]).agreement).toMatchObject({ ratings: 4, same: 0, opposed: 3 });
    expect(of(["says-nothing", "contradicts"]).agreement).toMatchObject({ ratings: 4, same: 3, opposed: 0 });
    expect(assessed(run(content([borne("a", rate("recorded", ["fits", "contradicts"])), borne("b", rate("recorded", ["fits", "fits"]))]), [])).agreement).toBe(null);
  });
  it("do not matter by their order", () => {
    const [one, other] = [of(["contradicts", "fits"]), assessed(run(content(items(["contradicts", "fits"])), [], { ...TWO, coders: [...TWO.coders].reverse() }))];
    expect(other.agreement).toEqual(one.agreement);
    expect([...other.codings].reverse()).toEqual(one.codings);
    expect(other.discriminating).toEqual(one.discriminating);
  });
});

describe("which item tells", () => {
  it("is judged by the coder who sees least in it", () => {
    const wide = borne("wide-for-one", [...rate("recorded", ["fits-strongly", "contradicts-strongly"]), ...rate("recorded", ["fits", "fits"], "second")]);
    const fair = borne("fair-for-both", [...rate("recorded", ["fits", "contradicts"]), ...rate("recorded", ["fits", "contradicts"], "second")]);
    expect(assessed(run(content([wide, fair]), [], TWO))).toMatchObject({ items: [{ spread: 0 }, { spread: 2 }], discriminating: ["fair-for-both"], idle: [] });
  });
  it("most by the greatest spread between explanations, and nothing where all fit alike", () => {
    const outcome = assessed(run(content([borne("most", rate("recorded", ["fits", "contradicts-strongly"])), borne("less", rate("recorded", ["fits", "says-nothing"])), borne("idle", rate("recorded", ["contradicts", "contradicts"]))]), []));
    expect(outcome).toMatchObject({ discriminating: ["most"], idle: ["idle"] });
  });
});

it("mirrors when the parties' labels are swapped", () => {
  const swap = (value: string) => value.replace(/north|south/g, (name) => (name === "north" ? "south" : "north"));
  const swapped = <T>(value: T): T => JSON.parse(swap(JSON.stringify(value))) as T;
  const evidence = [asked("north", AFTER), asked("south", AFTER.map((one) => ({ ...one, reason: "told of the other" })))];
  const found = [pulse("north", "rise"), pulse("south", "no-change")];
  expect(run(content(swapped(evidence), { sources: [], events: [] }), swapped(found))).toEqual(swapped(run(content(evidence, { sources: [], events: [] }), found)));
});
