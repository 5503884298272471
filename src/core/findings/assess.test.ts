import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIRST, meeting, NIGHTS, smallCase } from "../../../test/support/small-case.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import { addDays } from "#core/model/day-count.ts";
import { finding, type Finding, IDENTIFYING_FIELDS } from "#core/model/finding.ts";
import { newestDay } from "#core/model/as-of.ts";
import { assess } from "./assess.ts";
import { idOf } from "./sign.ts";

const options = { engine: "test", seed: 1, recording: { files: [], earlierRegistrations: [] } };
const run = (content: CaseContent, asOf = newestDay(content)) => assess(content, { ...options, asOf });
const pulseOf = (findings: readonly Finding[], series: string, calendar: string) => findings.find((f) => f.subject.id === series && f.calendar === calendar)!;

describe("assess() of an invented war", () => {
  const content = smallCase({ effect: 3 });
  const findings = run(content);
  it("gives findings that the schema accepts, each with the id its identifying fields hash to", () => {
    for (const f of findings) {
      expect(finding.safeParse(f).error, f.subject.id).toBeUndefined();
      expect(f.id).toBe(idOf(f));
    }
    expect(new Set(findings.map((f) => f.id)).size).toBe(findings.length);
  });
  it("changes the id when any identifying field changes, and not when a recording field does", () => {
    const [first] = findings;
    for (const name of IDENTIFYING_FIELDS) expect(idOf({ ...first!, [name]: "other" } as unknown as Finding)).not.toBe(first!.id);
    expect(idOf({ ...first!, recording: { files: [], of: 1, earlierRegistrations: ["0".repeat(64)] } } as Finding)).toBe(first!.id);
  });
  it("finds the planted rise for the party that caused it, and not for the other", () => {
    expect(pulseOf(findings, "strikes-of-alpha", "alpha").outcome).toMatchObject({ verdict: "rise" });
    expect(pulseOf(findings, "strikes-of-beta", "beta").outcome).not.toMatchObject({ verdict: "rise" });
  });
  it("says of too few conferences that it can only describe them", () =>
    expect(pulseOf(findings, "strikes-of-alpha", "alpha-news").outcome).toMatchObject({ status: "not-assessable", reason: "too-few-episodes" }));
  it("says whose claim the figures are", () =>
    expect(pulseOf(findings, "strikes-of-alpha", "alpha").details.map((d) => d.template)).toContain("pulse.claimed-by-belligerent"));
  it("gives the same bytes the second time", () => expect(canonicalJson(run(content))).toBe(canonicalJson(findings)));
});

describe("swapped labels", () => {
  const relabel = (text: string) => text.replace(/alpha|beta/gi, (name) => ({ alpha: "beta", beta: "alpha", ALPHA: "BETA", BETA: "ALPHA" })[name]!);
  const swapped = <T>(value: T): T => JSON.parse(relabel(JSON.stringify(value))) as T;
  /** Digests name the labels they were made from, and lists of parties are sorted by label: neither is part of the answer. */
  const answer = (f: Finding) =>
    canonicalJson({ ...f, id: "", registration: "", inputs: f.inputs.map(({ name, lastDay }) => ({ name, lastDay })), details: f.details.filter((d) => d.template !== "pulse.registered") })
      .replace(/"partiesPresent":\[[^\]]*\]/g, (list) => `"partiesPresent":${list.split(",").length}`);
  it("give mirrored findings, to the last digit", () => {
    const content = smallCase({ effect: 2 });
    const key = (f: Finding) => `${f.assay} ${f.subject.id} ${f.calendar}`;
    const plain = new Map(run(content).filter((f) => f.assay !== "calendar@1").map((f) => [key(f), answer(f)]));
    const mirrored = run(swapped(content)).filter((f) => f.assay !== "calendar@1").map(swapped).map((f) => [key(f), answer(f)] as const);
    expect(mirrored.map(([name]) => name).sort()).toEqual([...plain.keys()].sort());
    for (const [name, text] of mirrored) expect(text === plain.get(name), name).toBe(true);
  });
});

describe("as of a day", () => {
  const content = smallCase({ effect: 2 });
  const dayAt = (t: number) => addDays(FIRST, t);
  it("what was published later never changes a finding", () =>
    fc.assert(fc.property(fc.integer({ min: 205, max: NIGHTS - 10 }), fc.integer({ min: 1, max: 5000 }), (t, change) => {
      const asOf = dayAt(t);
      const later: CaseContent = {
        ...content,
        rounds: [...content.rounds, meeting("late", t - 20, ["alpha", "beta"], "rounds", dayAt(t + 1))].map((r) => ({ ...r, sources: [...r.sources, { id: "later-page", source: "paper", url: null, published: dayAt(t + 3), credibility: 1 as const }] })),
        claims: content.claims.map((c) => (c.sources[0]!.published! > asOf ? { ...c, says: "changed later" } : c)),
        series: content.series.map((s) => ({ ...s, values: { strikes: s.values.strikes!.map((v, i) => (i >= t ? change : v)) } }))
      };
      expect(canonicalJson(run(later, asOf)) === canonicalJson(run(content, asOf))).toBe(true);
    }), { numRuns: 6, seed: 7 }));
  it("at least half of the days give a brief that is not empty", () => {
    const days = [60, 120, 180, 240, 300, 360, 420];
    const filled = days.filter((t) => run(content, dayAt(t)).some((f) => f.outcome.assay === "pulse@1" && (f.outcome.status === "assessed" || f.outcome.reason === "too-few-episodes")));
    expect(filled.length).toBeGreaterThanOrEqual(days.length / 2);
  });
  it("a meeting that has not ended is only announced: nobody sat yet, and nothing came out", () => {
    const ahead = { ...content, rounds: content.rounds.map((r) => ({ ...r, outcome: "agreed-document" })) };
    const asOf = dayAt(298);
    const calendar = run(ahead, asOf).find((f) => f.assay === "calendar@1")!.outcome;
    if (calendar.assay !== "calendar@1") throw new Error("no calendar");
    const announced = calendar.meetings.filter((m) => m.to! > asOf);
    expect(announced.map((m) => m.id)).toEqual(["both-300"]);
    expect(announced[0]).toMatchObject({ countsAsRound: false, partiesPresent: [], outcome: "not-held-yet" });
  });
  it("a caveat that could not be known before a day is not shown before it", () => {
    const warned = { ...content, series: content.series.map((s) => ({ ...s, sidecar: { ...s.sidecar, caveats: ["always", { from: dayAt(300), text: "later" }] } })) };
    const said = (t: number) => pulseOf(run(warned, dayAt(t)), "strikes-of-alpha", "alpha").caveats.flatMap((c) => (c.template === "caveat.series" ? [c.values.text] : []));
    expect(said(299)).toEqual(["always"]);
    expect(said(310)).toEqual(["always", "later"]);
  });
  it("an undated record counts from the day we learnt of it", () => {
    const undated = { ...content, rounds: content.rounds.map((r) => ({ ...r, sources: r.sources.map((c) => ({ ...c, published: null })) })) };
    expect(pulseOf(run(undated, dayAt(400)), "strikes-of-alpha", "alpha").outcome).toMatchObject({ status: "not-assessable", had: 0 });
  });
});
