import { describe, expect, it } from "vitest";
import { FIRST, meeting, smallCase } from "./support/small-case.ts";
import { assess } from "../src/core/findings/assess.ts";
import { canonicalJson } from "../src/core/model/canonical.ts";
import { cutToDay, newestDay } from "../src/core/model/as-of.ts";
import type { CaseContent } from "../src/core/model/case-content.ts";
import { addDays } from "../src/core/model/day-count.ts";
import { countUnknown } from "../src/core/model/known-by.ts";

const day = (t: number) => addDays(FIRST, t);
const content: CaseContent = {
  ...smallCase(),
  rounds: smallCase().rounds.map((round, i) => ({ ...round, known: day(i < 8 ? 400 : 900) })),
  revisions: [
    { series: "strikes-of-alpha", day: day(10), class: "strikes", old: 1, new: 2, accepted: day(300) },
    { series: "strikes-of-alpha", day: day(10), class: "strikes", old: 2, new: 3, accepted: day(500) },
    { series: "strikes-of-alpha", day: day(11), class: "strikes", old: null, new: 4, accepted: day(600) }
  ]
};
const asOf = newestDay(content);
const figures = (by: string) => cutToDay(content, asOf, by).series[0]!.values["strikes"]!.slice(10, 12);

describe("cutToDay() with the day of learning", () => {
  it("leaves out records learnt of later, whenever they were published", () => {
    expect(cutToDay(content, asOf).rounds).toHaveLength(15);
    expect(cutToDay(content, asOf, day(899)).rounds).toHaveLength(8);
    expect(cutToDay(content, asOf, day(900)).rounds).toHaveLength(15);
    expect(cutToDay(content, asOf, day(399)).rounds).toEqual([]);
  });
  it("leaves out what inside a record says of itself that it was learnt of later", () => {
    const terms = [{ id: "a", known: day(1), sources: [], steps: [{ on: day(1), known: day(2) }, { on: day(1) }] }] as unknown as CaseContent["terms"];
    const { terms: cut } = cutToDay({ ...content, terms: terms.map((term) => ({ ...term, ladder: [{ on: day(1), source: "p" }], windows: [], breachCounts: [], observations: [], sources: [{ id: "p", published: day(1) }] })) as unknown as CaseContent["terms"] }, asOf, day(1));
    expect(cut).toMatchObject([{ steps: [{ on: day(1) }] }]);
  });
  it("puts figures back that were corrected later, the last correction first", () => {
    const now = content.series[0]!.values["strikes"]!.slice(10, 12);
    expect(figures(day(600))).toEqual(now);
    expect(figures(day(599))).toEqual([now[0], null]);
    expect(figures(day(499))).toEqual([2, null]);
    expect(figures(day(299))).toEqual([1, null]);
    expect(content.series[0]!.values["strikes"]!.slice(10, 12)).toEqual(now);
  });
  it("counts what it leaves out", () => {
    expect(countUnknown(content, day(450))).toEqual({ records: 8, revisions: 2 });
    expect(countUnknown(content, day(900))).toEqual({ records: 0, revisions: 0 });
  });
});

describe("findings of what was known by a day", () => {
  const options = { asOf, engine: "test", seed: 1, recording: { files: [], earlierRegistrations: [] } };
  const by = day(450);
  const run = (whole: CaseContent) => assess(whole, { ...options, knownBy: by });
  it("say so, and have other ids than those of everything public", () => {
    const findings = run(content);
    expect(findings.every(({ knownBy }) => knownBy === by)).toBe(true);
    const ids = new Set(assess(content, options).map(({ id }) => id));
    expect(findings.some(({ id }) => ids.has(id))).toBe(false);
  });
  it("are not changed by what was learnt of later", () => {
    const later: CaseContent = {
      ...content,
      rounds: [...content.rounds.filter(({ known }) => known <= by), { ...meeting("late", 250, ["alpha", "beta"], "rounds"), known: day(451) }],
      claims: [],
      series: content.series.map((one, i) => (i === 0 ? { ...one, values: { strikes: one.values["strikes"]!.map((value, t) => (t === 12 ? 999 : value)) } } : one)),
      revisions: [...content.revisions, { series: "strikes-of-alpha", day: day(12), class: "strikes", old: content.series[0]!.values["strikes"]![12]!, new: 999, accepted: day(451) }]
    };
    expect(canonicalJson(run(later)) === canonicalJson(run(content))).toBe(true);
  });
});
