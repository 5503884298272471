import { draftFindings } from "../../src/core/findings/draft-findings.ts";
import { ledgerFindings } from "../../src/core/findings/ledger-findings.ts";
import { positionFindings } from "../../src/core/findings/position-findings.ts";
import { verdictFindings } from "../../src/core/findings/verdict-findings.ts";
import { accord } from "../../src/core/model/accord.ts";
import { cutToDay } from "../../src/core/model/as-of.ts";
import { type CaseContent, NO_RECORDS } from "../../src/core/model/case-content.ts";
import { caseFile } from "../../src/core/model/case.ts";
import { addDays } from "../../src/core/model/day-count.ts";
import { exchange } from "../../src/core/model/exchange.ts";
import type { UnsignedFinding } from "../../src/core/model/finding.ts";
import { position } from "../../src/core/model/position.ts";
import { source } from "../../src/core/model/source.ts";
import { term, type Term } from "../../src/core/model/term.ts";
import type { VerdictParty, VerdictSummary } from "../../src/core/model/verdict-outcome.ts";
import { verdictRegistration } from "../../src/core/model/verdict-registration.ts";
import { PLAN } from "./positions-case.ts";

export const START = "2031-01-01";
/** The day of the verdict, in days after the first. */
export const NOW = 300;
const ISSUES = ["land", "arms", "law", "sea"] as const;
const because = <T>(value: T) => ({ value, reason: "for the test" });
const on = (at: number) => addDays(START, at);

export const RULES = verdictRegistration.parse({
  registered: START, note: "invented", timeDays: because(365), ends: { low: "alpha", high: "beta", reason: "for the test" },
  kept: because(3), telling: because(2), towards: because(1), carriedOut: because(1), broken: because(3), unmoved: because(3), share: because(0.5),
  confidence: { moderate: 3, high: 6, staleDays: 200, reason: "for the test" }
});

type Step = { readonly status: Term["ladder"][number]["status"]; readonly by?: readonly string[]; readonly of?: readonly string[]; readonly page?: string; readonly where?: "air" | "ground" };

/** An undertaking with the words that were said of it, on pages graded B unless told otherwise; `rumour` is graded F, `odd` is an item graded 6. */
export function promise(id: string, givers: readonly string[], said: readonly Step[], { at = 100, staller = "no", monitor = "somebody", termsPublic = "yes" }: { at?: number; staller?: "yes" | "no" | "unclear"; monitor?: string; termsPublic?: "yes" | "no" } = {}): Term {
  const step = ({ status, by = [], of, page = "page", where }: Step, day: number) => ({ status, on: on(day), accordingTo: by.join(" and ") || "somebody", parties: by, ...(of ? { of } : {}), ...(where ? { where } : {}), source: page });
  return term.parse({
    id, title: id, givers, to: ["each other"], act: "stop", targets: ["all-fire"], region: "everywhere", announced: on(at), known: on(900), monitor, termsPublic, breachCounts: [], observations: [], measuredBy: [],
    windows: monitor === "none" ? [] : [{ readBy: "all", parties: [], from: on(at), to: on(at + 5), source: "page" }],
    ladder: [step({ status: "started", by: givers }, at), ...said.map((one) => step(one, at + 6))],
    judgement: { by: "a coder", costToGiver: { level: "low", reason: "x" }, reversible: true, stallerWouldToo: { answer: staller, reason: "x" }, outcomeNote: "x", conflicts: [] },
    sources: [["page", "paper", 2], ["rumour", "rumour", 2], ["odd", "wire", 6], ["other", "wire", 2]].map(([name, from, credibility]) => ({ id: name, source: from, url: null, published: on(at + 7), credibility }))
  });
}

/** What a party says it demands on an issue, on a day. */
export const demand = (holder: string, issue: string, at: number, place: readonly [number, number]) =>
  position.parse({
    id: `${holder}-${issue}-${on(at)}`, holder, issue, on: on(at), place, placedBy: "a coder", salience: { level: null, reason: "x" }, status: "standing", speaker: "x", role: "x", summary: "x", known: on(900),
    sources: [{ id: "page", source: "paper", url: null, published: on(at), credibility: 2 }, { id: "second", source: "wire", url: null, published: on(at), credibility: 2 }]
  });

/** An accord by which a party was to hand over a hundred to the other, and handed over so many. */
export function handover(from: string, to: string, count: number | null) {
  const sources = [{ id: "page", source: "paper", url: null, published: on(121), credibility: 2 }];
  return {
    accords: [accord.parse({ id: `deal-${from}`, title: "Deal", agreedOn: on(110), terms: [], agreed: [{ to, what: "people", count: 100, source: "page" }], totals: [], judgement: null, known: on(900), sources })],
    exchanges: count === null ? [] : [exchange.parse({ id: `day-${from}`, on: on(120), kind: "prisoners", accord: `deal-${from}`, delivered: [{ to, what: "people", count }], claims: [], mediator: "none", disputes: [], restsOn: on(121), known: on(900), sources })]
  };
}

export type Records = Partial<Pick<CaseContent, "terms" | "positions" | "accords" | "exchanges" | "rounds" | "forecasts">>;

/** An invented war over four issues with the rules registered. */
export function verdictCase(records: Records, rules = RULES): CaseContent {
  const graded = (id: string, grade: string) => source.parse({ id, name: id, kind: "newspaper", country: "XX", affiliation: "none", reliability: [{ grade, from: null, to: null, reason: "for the test" }], copies: [], hosts: [], updateCycleDays: 1 });
  return {
    ...NO_RECORDS, series: [], ...records,
    caseFile: caseFile.parse({
      id: "small", title: "Small", summary: "An invented war.", window: { from: START, to: null }, parties: [{ id: "alpha", name: "ALPHA" }, { id: "beta", name: "BETA" }], mediators: [{ id: "gamma", name: "GAMMA" }],
      licence: "none", registration: { position: { ...PLAN, registered: START }, verdict: rules }
    }),
    sources: [graded("paper", "B"), graded("wire", "B"), graded("rumour", "F")],
    issues: ISSUES.map((id) => ({ id, title: id, scale: [{ at: 0, means: "alpha's" }, { at: 1, means: "beta's" }] }))
  };
}

const otherOf = (party: string) => (party === "alpha" ? "beta" : "alpha");
/** A place seen from a party's own end of the ruler. */
const seenBy = (party: string, far: number): [number, number] => (party === "alpha" ? [far, far] : [1 - far, 1 - far]);

/** All that the rules ask for *in earnest*, put down by one party. */
export const inEarnest = (party: string): Records => ({
  terms: [1, 2, 3].map((i) => promise(`${party}-kept-${i}`, [party], [{ status: "kept" }])),
  positions: [demand(party, "land", 10, seenBy(party, 0.1)), demand(party, "land", 200, seenBy(party, 0.4))],
  ...handover(party, otherOf(party), 100)
});

/** All that the rules ask for *theatre*, put down by one party. */
export const theatre = (party: string): Records => ({
  terms: [1, 2, 3].map((i) => promise(`${party}-broken-${i}`, [party], [{ status: "broken" }])),
  positions: ISSUES.flatMap((issue) => [10, 200].map((at) => demand(party, issue, at, seenBy(party, 0.1)))),
  ...handover(party, otherOf(party), 0)
});

/** Puts records of several together. */
export function together(...all: readonly Records[]): Records {
  const list = <K extends keyof Records>(key: K) => all.flatMap((one) => (one[key] ?? []) as readonly unknown[]);
  return Object.fromEntries((["terms", "positions", "accords", "exchanges"] as const).map((key) => [key, list(key)])) as Records;
}

/** Concludes the verdict as of so many days after the first. */
export function concluded(content: CaseContent, at = NOW): UnsignedFinding[] {
  const asOf = on(at);
  const common = { asOf, engine: "test", seed: 1, registration: null };
  const cut = cutToDay(content, asOf);
  return verdictFindings([ledgerFindings, positionFindings, draftFindings].flatMap((part) => part(cut, common, () => undefined)), cut, common);
}

/** The finding of one party. */
export const partyIn = (findings: readonly UnsignedFinding[], party: string): VerdictParty => findings.map(({ outcome }) => outcome).find((one): one is VerdictParty => one.assay === "verdict@1" && one.kind === "party" && one.party === party)!;
/** The verdict of the case. */
export const summaryIn = (findings: readonly UnsignedFinding[]): VerdictSummary => findings.map(({ outcome }) => outcome).find((one): one is VerdictSummary => one.assay === "verdict@1" && one.kind === "summary")!;
