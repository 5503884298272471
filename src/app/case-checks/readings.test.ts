import { expect, it } from "vitest";
import type { Draft, DraftFile } from "./draft.ts";
import { brokenReadings } from "./readings.ts";

const file = (name: string, raw: unknown): DraftFile => ({ file: name, raw, locate: (path) => ({ line: path.length, column: 1 }) });
const questions = [{ id: "kept", scale: "nominal", values: ["kept", "broken"] }, { id: "breaches", scale: "count" }];
const draft = (statement: object, event: object = {}): Draft => ({
  records: {
    case: file("case.yaml", { capitals: [{ id: "north" }], questions }),
    terms: file("terms.yaml", { terms: [{ id: "pause" }] }),
    events: file("events.yaml", { events: [{ id: "truce", ...event }] }),
    statements: file("statements.yaml", { statements: [{ event: "truce", capital: "north", ...statement }] })
  },
  sidecars: []
});

it("a statement is by a capital that is there, on an event that is there, and an event of an undertaking that is there", () => {
  expect(brokenReadings(draft({}, { term: "pause" }))).toEqual([]);
  expect(brokenReadings(draft({ event: "truse" }))).toMatchObject([{ file: "statements.yaml", wanted: "an event of events.yaml", hint: "truce" }]);
  expect(brokenReadings(draft({ capital: "nort" }))).toMatchObject([{ wanted: "a capital of case.yaml", hint: "north" }]);
  expect(brokenReadings(draft({}, { term: "pauses" }))).toMatchObject([{ file: "events.yaml", wanted: "an undertaking of terms.yaml", hint: "pause" }]);
});

it("an answer is among its question's values, a count is a number, and null is no answer to either", () => {
  for (const field of ["answers", "answersSecond"]) {
    const answers = (given: object) => brokenReadings(draft({ [field]: given }));
    expect(answers({ kept: "broken", breaches: 30 })).toEqual([]);
    expect(answers({ kept: null, breaches: null })).toEqual([]);
    expect(answers({ kept: "brocken" })).toMatchObject([{ wanted: 'an answer to "kept", or null where it is not addressed', found: '"brocken"', hint: "broken" }]);
    expect(answers({ kept: 3 })).toMatchObject([{ wanted: 'an answer to "kept", or null where it is not addressed', found: "3" }]);
    expect(answers({ breaches: "many" })).toMatchObject([{ wanted: "a count, or null where none is given", found: '"many"' }]);
    expect(answers({ keptt: "kept" })).toMatchObject([{ wanted: "a question of case.yaml", hint: "kept" }]);
  }
});

it("what cannot be read tells nothing", () => {
  const { records, sidecars } = draft({ event: "other", capital: "other" });
  expect(brokenReadings({ records: { ...records, events: file("events.yaml", undefined), case: file("case.yaml", undefined) }, sidecars })).toEqual([]);
});
