import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readCase } from "../src/app/read-case.ts";
import { momentumSalvosFindings } from "../src/core/findings/momentum-salvos-findings.ts";
import { cutToDay } from "../src/core/model/as-of.ts";
import { canonicalJson, plain } from "../src/core/model/canonical.ts";
import type { CaseContent } from "../src/core/model/case-content.ts";
import { addDays } from "../src/core/model/day-count.ts";
import { momentumSalvosOutcome, type MomentumSalvosAssessed } from "../src/core/model/momentum-salvos-outcome.ts";
import { toDailyTotal } from "../src/core/series/daily-total.ts";
import { renderSentence } from "../src/views/render-sentence.ts";

const AS_OF = "2026-06-07";
const COMMON = { asOf: AS_OF, engine: "test", seed: 1, registration: null };
let whole: CaseContent;
let content: CaseContent;
beforeAll(async () => {
  whole = await readCase(join(import.meta.dirname, "..", "cases", "ukraine-2025"));
  content = cutToDay(whole, AS_OF);
});

const findingsOf = (of: CaseContent) => momentumSalvosFindings(of, COMMON, () => undefined);

/** Gives each party the other's name, everywhere. */
function mirrored(of: CaseContent): CaseContent {
  const swap = (text: string) => text.replaceAll(/"(russia|ukraine)"/g, (_, id: string) => (id === "russia" ? '"ukraine"' : '"russia"'));
  return JSON.parse(swap(JSON.stringify(of))) as CaseContent;
}

describe("large missile salvos since 2024, as the method's result 0.4 tells of them", () => {
  it("the shares it calls hazards are those of salvos that had another so many days later, and are reproduced to the digit", () => {
    const series = content.series.find(({ sidecar }) => sidecar.id === "launches-end-date")!;
    const { from, values } = toDailyTotal(series, ["missiles"], "2026-04-05");
    const salvo = values.map((v) => (v ?? 0) >= 20);
    const first = (Date.parse("2024-01-01") - Date.parse(from)) / 86_400_000;
    const at = salvo.flatMap((s, t) => (s && t >= first ? [t] : []));
    const followed = (days: number) => at.slice(0, -1).filter((t) => salvo[t + days]).length / (at.length - 1);
    expect([1, 2, 3, 7].map((days) => followed(days).toFixed(3))).toEqual(["0.014", "0.055", "0.027", "0.164"]);
    expect((at.length / (values.length - first)).toFixed(3)).toBe("0.090");
  });
  it("as hazards, given none since, by attack night, the third night is .014 and the seventh .167: inhibition all the same", () => {
    const outcome = findingsOf(content)[0]!.outcome as MomentumSalvosAssessed;
    const rate = (since: number) => outcome.waits.find((w) => w.since === since)!.rate.toFixed(3);
    expect([1, 2, 3, 7].map(rate)).toEqual(["0.013", "0.053", "0.014", "0.167"]);
    expect(outcome.base.toFixed(3)).toBe("0.090");
    expect(outcome.spacing.verdict).toBe("inhibition");
  });
});

describe("the findings of the salvo clock", () => {
  it("mirror when the parties' labels are swapped", () => {
    const [ours, theirs] = [findingsOf(content), findingsOf(mirrored(content))].map((all) => all.map(({ outcome }) => outcome));
    expect(mirrored(plain(ours) as never)).toEqual(plain(theirs));
  });
  it("say first that one cannot tell, and give a sentence for all they say", () => {
    for (const finding of findingsOf(content)) {
      const said = [finding.sentence, ...finding.details, ...finding.caveats].map((s) => renderSentence(s));
      expect(said.join(" ")).not.toMatch(/NaN|undefined|null/);
      if (finding.outcome.status === "assessed" && (finding.outcome as MomentumSalvosAssessed).verdict === "cannot-tell") expect(said[0]).toMatch(/^Cannot tell/);
    }
  });
  it.each(["2024-03-01", "2025-01-10", "2025-10-01"])("as of %s do not hang on later figures, and say what they lack", (asOf) => {
    const on = (of: CaseContent) => momentumSalvosFindings(cutToDay(of, asOf), { ...COMMON, asOf }, () => undefined);
    const changed = (from: string, values: readonly (number | null)[]) => values.map((v, i) => (addDays(from, i) >= asOf ? 999 : v));
    const later = whole.series.map((s) => ({ ...s, values: Object.fromEntries(Object.entries(s.values).map(([name, v]) => [name, changed(s.from, v)])) }));
    expect(canonicalJson(on({ ...whole, series: later })) === canonicalJson(on(whole))).toBe(true);
    for (const { outcome, sentence } of on(whole)) {
      expect(momentumSalvosOutcome.safeParse(plain(outcome)).error).toBeUndefined();
      if (outcome.status === "not-assessable") expect(renderSentence(sentence)).toMatch(/^Cannot assess the clock/);
    }
  });
  it("name the lack that there is: silence after the rounds is no want of rounds", () => {
    const sat = content.rounds.filter((r) => r.countsAsRound && r.partiesPresent.includes("russia"));
    const quiet = new Set(sat.flatMap(({ to }) => [0, 1, 2, 3].map((days) => addDays(to!, days))));
    const silenced = (from: string, values: readonly (number | null)[]) => values.map((v, i) => (quiet.has(addDays(from, i)) ? null : v));
    const series = content.series.map((s) => ({ ...s, values: Object.fromEntries(Object.entries(s.values).map(([name, v]) => [name, silenced(s.from, v)])) }));
    const [main] = findingsOf({ ...content, series });
    expect(main!.outcome).toMatchObject({ status: "assessed", windows: [], talkLack: { reason: "silent-window" } });
    expect(renderSentence(main!.sentence)).toContain("the series is silent in the window");
  });
  it("are the same bytes the second time", () => expect(canonicalJson(findingsOf(content)) === canonicalJson(findingsOf(content))).toBe(true));
});
