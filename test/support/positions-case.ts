import { positionFindings } from "../../src/core/findings/position-findings.ts";
import { cutToDay } from "../../src/core/model/as-of.ts";
import { type CaseContent, NO_RECORDS } from "../../src/core/model/case-content.ts";
import { caseFile } from "../../src/core/model/case.ts";
import type { Day } from "../../src/core/model/day.ts";
import { addDays } from "../../src/core/model/day-count.ts";
import type { UnsignedFinding } from "../../src/core/model/finding.ts";
import type { PositionIssue, PositionSummary } from "../../src/core/model/position-outcome.ts";
import { positionRegistration } from "../../src/core/model/position-registration.ts";
import { position, type Position } from "../../src/core/model/position.ts";
import { source } from "../../src/core/model/source.ts";

export const DAY_ONE: Day = "2031-01-01";
const because = <T>(value: T) => ({ value, reason: "for the test" });

export const PLAN = positionRegistration.parse({
  registered: DAY_ONE, claim: { value: "The list has not changed.", on: addDays(DAY_ONE, 10), holder: "alpha", issues: ["land"], reason: "for the test" }, smallestChange: because(0.1), otherChanges: because([0.2]), windowDays: because(365),
  statuses: because(["standing", "handed-over", "tabled"]), minPlaces: because(2)
});

/** What a test says of a position; the rest is filled in. */
export interface Stated {
  readonly holder: string;
  /** Days after the first day of the test. */
  readonly at: number;
  readonly place: readonly [number, number] | null;
  readonly status?: Position["status"];
  /** Source of its one page: graded B, E or F. */
  readonly source?: "paper" | "mirror" | "rumour";
  readonly credibility?: 2 | 6;
  /** Days from its statement to its page. */
  readonly lag?: number;
}

/** Makes a position of the issue “land”. */
export function stated({ holder, at, place, status = "standing", source: from = "paper", credibility = 2, lag = 0 }: Stated, id: string): Position {
  return position.parse({
    id, holder, issue: "land", on: addDays(DAY_ONE, at), place, ...(place === null ? { placeNote: "not said" } : {}), placedBy: "a coder", salience: { level: null, reason: "not ranked" },
    status, speaker: "somebody", role: "spokesman", summary: "asks for it", known: addDays(DAY_ONE, 5000), sources: [{ id: "page", source: from, url: null, published: addDays(DAY_ONE, at + lag), credibility }]
  });
}

/** An invented war over one issue. */
export function positionsCase(list: readonly Stated[], parties: readonly [string, string] = ["alpha", "beta"]): CaseContent {
  const graded = (id: string, grade: string) => source.parse({ id, name: id, kind: "newspaper", country: "XX", affiliation: "none", reliability: [{ grade, from: null, to: null, reason: "for the test" }], copies: [], hosts: [], updateCycleDays: 1 });
  return {
    ...NO_RECORDS, series: [],
    caseFile: caseFile.parse({
      id: "small", title: "Small", summary: "An invented war.", window: { from: DAY_ONE, to: null }, parties: parties.map((id) => ({ id, name: id.toUpperCase() })), mediators: [{ id: "gamma", name: "GAMMA" }],
      licence: "none", registration: { position: PLAN }
    }),
    sources: [graded("paper", "B"), graded("mirror", "E"), graded("rumour", "F")],
    issues: [{ id: "land", title: "Land", scale: [{ at: 0, means: "all of it" }, { at: 1, means: "none of it" }] }],
    positions: list.map((one, i) => stated(one, `p-${String(i).padStart(3, "0")}`))
  };
}

/** Returns its findings as of so many days after the first. */
export function findPositions(content: CaseContent, at: number): UnsignedFinding[] {
  const asOf = addDays(DAY_ONE, at);
  return positionFindings(cutToDay(content, asOf), { asOf, engine: "test", seed: 1, registration: null }, () => undefined);
}

/** Assesses it as of so many days after the first. */
export function assessPositions(content: CaseContent, at: number): { issue: PositionIssue; summary: PositionSummary } {
  const [summary, issue] = findPositions(content, at).map(({ outcome }) => outcome);
  return { issue: issue as PositionIssue, summary: summary as PositionSummary };
}
