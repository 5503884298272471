import { beforeAll, describe, expect, it } from "vitest";
import { readCase, type StoredCase } from "../src/app/read-case.ts";
import { ledgerFindings } from "../src/core/findings/ledger-findings.ts";
import { cutToDay } from "../src/core/model/as-of.ts";
import type { CaseContent } from "../src/core/model/case-content.ts";
import { finding, type UnsignedFinding } from "../src/core/model/finding.ts";
import type { LedgerSummary, LedgerTerm } from "../src/core/model/ledger-outcome.ts";
import { sign } from "../src/core/findings/sign.ts";
import { ledgerCharts } from "../src/views/charts/ledger-charts.ts";
import { blankDocument } from "../src/views/linkedom-document.ts";
import { renderSentence } from "../src/views/render-sentence.ts";
import { ledgerTables } from "../src/views/tables/ledger-tables.ts";

const NAMES = { russia: "Russia", ukraine: "Ukraine" };
const AS_OF = "2026-08-22";
let stored: CaseContent;
let findings: UnsignedFinding[];

/** The ledger without figures, which the golden cases hold; so the case registers no plan for them here. */
const found = (content: CaseContent, asOf: string) => ledgerFindings(cutToDay(content, asOf), { asOf, engine: "test", seed: 1, registration: null }, () => undefined);
const termOf = (id: string, among = findings) => among.find(({ subject }) => subject.id === id)!.outcome as LedgerTerm;
const summaryOf = (among = findings) => among.find(({ subject }) => subject.kind === "case")!.outcome as LedgerSummary;
const lineOf = (accord: string, what: string, to: string, among = findings) => summaryOf(among).accords.find((row) => row.accord === accord)?.lines.find((line) => line.what === what && line.to === to);

beforeAll(async () => {
  const { caseFile, ...rest }: StoredCase = await readCase("cases/ukraine-2025");
  const { pledge: _plan, ...registration } = caseFile.registration;
  stored = { ...rest, caseFile: { ...caseFile, registration }, series: rest.series.map((one) => ({ ...one })) };
  findings = found(stored, AS_OF);
});

describe("exchanges delivered of agreed", () => {
  it("are whole, short and open, or not published, with their delays", () => {
    expect(lineOf("istanbul-2025-05-16", "people", "ukraine")).toMatchObject({ agreed: 1000, low: 1000, high: 1000, state: "whole", firstDays: 7, wholeDays: 9 });
    expect(lineOf("istanbul-2025-07-23", "people", "ukraine")).toMatchObject({ agreed: 1200, low: 351, high: 351, coder: 331, state: "short", wholeDays: null });
    expect(lineOf("istanbul-2025-06-02", "people", "russia")).toMatchObject({ state: "not-published", silent: 8 });
    expect(summaryOf().accords.every(({ followedTo }) => followedTo === "2026-05-15")).toBe(true);
  });

  it("are not called short where the record of exchanges ends under way", () => {
    const states = summaryOf().accords.flatMap(({ agreedOn, lines }) => lines.map(({ state }) => [agreedOn, state]));
    expect(states.filter(([, state]) => state === "short-at-end")).toEqual([["2026-05-08", "short-at-end"], ["2026-05-08", "short-at-end"]]);
    expect(states.filter(([on, state]) => on === "2026-05-08" && state === "short")).toEqual([]);
  });

  it("keep 6,057 and 6,060 as two claims and a range, and “more than 1,000” without an upper end", () => {
    expect(lineOf("istanbul-2025-06-02", "bodies", "ukraine")).toMatchObject({ low: 6057, high: 6060, by: "claims", state: "whole", claims: [{ said: "6,057", party: "ukraine" }, { said: "6,060", party: "russia" }] });
    expect(lineOf("istanbul-2025-06-02", "people", "ukraine")).toMatchObject({ low: 1000, high: null, by: "claims", claims: [{ said: "more than 1,000" }] });
  });

  it("stand with the undertaking they belong to", () => {
    const lines = termOf("bodies-istanbul-6000-2025-06-02").accords.flatMap((row) => row.lines);
    expect(lines.map(({ what, to, state }) => [what, to, state])).toEqual([["bodies", "ukraine", "whole"], ["bodies", "russia", "short"]]);
  });

  it("leave a figure of a source that cannot be judged out of the range, and in the record", () => {
    const told = stored.exchanges.find(({ id }) => id === "ex-2022-06-28")!;
    expect(told.claims.flatMap(({ counts }) => counts).filter(({ to }) => to === "russia").map(({ count }) => count)).toEqual([15, 17]);
    const accord = { ...stored.accords[0]!, id: "made-up", agreedOn: "2022-06-28", agreed: [{ to: "russia", what: "people" as const, count: 15, source: stored.accords[0]!.agreed[0]!.source }] };
    const added = { ...stored, accords: [accord], exchanges: stored.exchanges.map((one) => (one.id === told.id ? { ...one, accord: "made-up" } : one)) };
    expect(lineOf("made-up", "people", "russia", found(added, AS_OF))).toMatchObject({ low: 15, high: 15 });
  });
});

describe("corridors", () => {
  it("count the days of which somebody tells, and call the others unknown", () => {
    expect(summaryOf().corridors.map(({ corridor, worked, partly, failed, unknown }) => [corridor, worked, partly, failed, unknown])).toEqual([
      ["corridor-mariupol-volnovakha-2022-03-05", 0, 0, 1, 0],
      ["corridor-sumy-2022-03-08", 1, 0, 0, 0],
      ["corridors-daily-2022-03-04", 0, 2, 0, 27],
      ["corridor-azovstal-2022-05", 2, 0, 0, 2]
    ]);
  });
});

describe("counts of breaches", () => {
  it("stand in one table by day and speaker, all of credibility 6", () => {
    const { breaches } = summaryOf();
    expect(breaches.every(({ credibility }) => credibility === 6)).toBe(true);
    const days = breaches.flatMap(({ statedOn }) => statedOn ?? []);
    expect(days).toEqual([...days].sort());
    expect(breaches.filter(({ term }) => term === "easter-truce-2025").map(({ count }) => count)).toEqual(expect.arrayContaining([2935, 4900]));
    expect(breaches.filter(({ harm }) => harm).map(({ count, unit }) => `${count} ${unit}`)).toEqual(["1 killed, with three hurt, in Zaporizhzhia oblast", "12 miners killed by a drone"]);
    const rowsOf = (name: string) => ledgerTables(summaryOf()).find((table) => table.name === name)!.rows.length;
    expect([rowsOf("breach-counts"), rowsOf("breach-harm")]).toEqual([breaches.length - 2, 2]);
    expect(breaches.length).toBe(stored.terms.flatMap(({ breachCounts }) => breachCounts).length);
  });
});

describe("over all", () => {
  it("counts per party and class of act with n and interval, the classes adding up to the whole", () => {
    const { shares } = summaryOf();
    for (const party of ["russia", "ukraine"]) {
      const [all, ...acts] = shares.filter((one) => one.party === party);
      const nOf = ({ byClaim }: (typeof acts)[number]) => byClaim.reduce((sum, { n }) => sum + n, 0);
      expect(acts.reduce((sum, one) => sum + nOf(one), 0)).toBe(nOf(all!));
      expect(acts.reduce((sum, { words }) => sum + words, 0)).toBe(all!.words);
      const [whole] = all!.byClaim;
      expect(whole!.interval90![0]).toBeLessThan(whole!.kept / whole!.n);
    }
  });

  it("every finding fits the schema, names the records it rests on, and can be put into words, tables and charts", () => {
    const kinds = new Set(Object.keys(stored));
    for (const one of findings) {
      const signed = finding.parse(sign(one, { files: [], of: 1, earlierRegistrations: [] }));
      expect(signed.inputs.every(({ name }) => kinds.has(name.split("/")[0]!)), one.subject.id).toBe(true);
      expect([one.sentence, ...one.details].map((s) => renderSentence(s, NAMES)).filter((text) => /undefined|NaN|null/.test(text))).toEqual([]);
      const records = ledgerTables(signed.outcome as LedgerTerm).flatMap(({ columns, rows }) => columns.flatMap((c, i) => (c.kind === "record" ? rows.map((row) => String(row[i])) : [])));
      expect(records.filter((cell) => !(stored[cell.split("/")[0] as "terms"] ?? []).some(({ id }) => id === cell.split("/")[1]))).toEqual([]);
    }
    for (const chart of ledgerCharts(summaryOf(), AS_OF, NAMES)) {
      expect(ledgerTables(summaryOf()).map(({ name }) => name)).toContain(chart.table);
      for (const width of [358, 760]) expect(chart.draw({ document: blankDocument(), width }).getAttribute("aria-label")).toBe(chart.spoken);
      expect(chart.spoken).toMatch(/interval|ends on/);
    }
  });
});

describe("as of a day", () => {
  it("holds what had been said and handed over by then, and no coder's opinion formed later", () => {
    const then = found(stored, "2025-06-20");
    expect(lineOf("istanbul-2025-06-02", "people", "ukraine", then)).toMatchObject({ state: "not-published", claims: [], coder: null });
    expect(lineOf("istanbul-2025-07-23", "people", "ukraine", then)).toBeUndefined();
    const row = summaryOf(then).accords.find(({ accord }) => accord === "istanbul-2025-06-02")!;
    expect([row.note, row.followedTo <= "2025-06-20"]).toEqual([null, true]);
    expect(summaryOf(found(stored, "2022-03-10")).corridors.map(({ corridor }) => corridor)).not.toContain("corridor-azovstal-2022-05");
  });

  it("is not changed by what is published later", () => {
    const asOf = "2025-06-20";
    const late = { id: "late", source: stored.sources[0]!.id, url: null, published: "2026-01-01", credibility: 2 as const };
    const later: CaseContent = {
      ...stored,
      exchanges: [
        ...stored.exchanges.map((one) => ({ ...one, sources: [...one.sources, late], claims: [...one.claims, { accordingTo: "somebody later", party: null, counts: [{ to: "ukraine", what: "people" as const, count: 9999 }], source: "late" }] })),
        { ...stored.exchanges[0]!, id: "new", on: "2025-07-01", accord: "istanbul-2025-06-02", sources: [late] }
      ],
      accords: stored.accords.map((one) => ({ ...one, sources: [...one.sources, late], totals: [...one.totals, { to: "ukraine", what: "people" as const, said: "9,999", low: 9999, high: 9999, accordingTo: "somebody later", party: null, source: "late" }] })),
      corridors: stored.corridors.map((one) => ({ ...one, sources: [...one.sources, late], days: [...one.days, { on: "2022-03-20", state: "failed" as const, accordingTo: "somebody later", parties: [], source: "late" }] }))
    };
    const untouched = (content: CaseContent) => found(content, asOf).map(({ outcome, sentence, details }) => ({ outcome, sentence, details }));
    expect(untouched(later)).toEqual(untouched(stored));
  });
});
