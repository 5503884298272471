import { type CaseContent, NO_RECORDS } from "../../src/core/model/case-content.ts";
import { caseFile } from "../../src/core/model/case.ts";
import { event } from "../../src/core/model/event.ts";
import { source } from "../../src/core/model/source.ts";
import { type Answer, type Statement, statement } from "../../src/core/model/statement.ts";

const because = <T>(value: T) => ({ value, reason: "for the test" });

export const page = (id: string, published: string | null, more: object = {}) => ({ id, source: "paper", url: null, published, credibility: 2, ...more });

/** A statement of an invented war; published the day it was said, unless told otherwise. */
export function said(id: string, about: string, capital: string, answers: Readonly<Record<string, Answer>>, more: object = {}): Statement {
  return statement.parse({
    id, event: about, capital, speaker: "the minister", role: "minister", on: "2031-03-02", published: "2031-03-02", known: "2032-01-01", kind: "official-statement",
    answers: { kept: null, intent: null, breaches: null, ...answers }, confidence: "high", summary: "It says something.", sources: [page("first", "2031-03-02")], ...more
  });
}

/** An invented war with three capitals that read two truces: the first party's calls them kept, the second's broken, the third's both. */
export function readWar({ parties = ["alpha", "beta"] as [string, string], plan = {} as object } = {}): CaseContent {
  const [first, second] = parties;
  const read = (capital: string, answers: readonly string[]) =>
    ["truce", "pause"].flatMap((about) => answers.map((kept, i) => said(`${capital}-${about}-${i}`, about, capital, { kept }, i === 0 ? { answersSecond: { kept, intent: null, breaches: null } } : {})));
  const file = caseFile.parse({
    id: "read", title: "Read", summary: "An invented war.", window: { from: "2031-01-01", to: null },
    parties: [{ id: first, name: first.toUpperCase() }, { id: second, name: second.toUpperCase() }], mediators: [], licence: "none",
    capitals: [
      ...[...parties].sort().map((party) => ({ id: `seat-of-${party}`, name: `Seat of ${party}`, kind: "seat", of: party, region: "here" })),
      { id: "third", name: "Third", kind: "seat", of: null, region: "there" }
    ],
    questions: [
      { id: "kept", name: "Kept", scale: "nominal", values: ["kept", "partly", "broken"], rule: "Does it say so?" },
      { id: "intent", name: "Intent", scale: "ordinal", values: ["stalling", "mixed", "sincere"], rule: "Does it say so?" },
      { id: "breaches", name: "Breaches", scale: "count", rule: "How many?" }
    ],
    registration: {
      lenses: {
        registered: "2031-01-01", minAnswers: because(4), minAnswersInEvent: because(3), pseudoCount: because(0.5), dealings: because(499), draws: because(199), splits: because(20), interval: because(0.9), level: because(0.05),
        coders: { oneHand: true, note: "The same hand.", minUnits: because(3), minIntervalUnits: because(30), prevails: because(0.75), interval: because(0.95) },
        ...plan
      }
    }
  });
  return {
    ...NO_RECORDS,
    caseFile: file, series: [],
    sources: [source.parse({ id: "paper", name: "Paper", kind: "newspaper", country: "XX", affiliation: "none", reliability: [{ grade: "B", from: null, to: null, reason: "for the test" }], copies: [], hosts: [] })],
    events: ["truce", "pause"].map((id, i) => event.parse({ id, title: id, kind: "truce", happened: `2031-03-0${i + 1}`, accounts: [], known: "2032-01-01", sources: [page("first", "2031-03-02")] })),
    statements: [...read(`seat-of-${first}`, ["kept", "kept", "kept", "partly"]), ...read(`seat-of-${second}`, ["broken", "broken", "broken", "partly"]), ...read("third", ["kept", "broken", "kept", "broken"])]
  };
}
