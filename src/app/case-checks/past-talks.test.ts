import { expect, it } from "vitest";
import type { HistoryWindow } from "#core/model/history.ts";
import type { Draft, DraftFile } from "./draft.ts";
import { brokenPastTalks } from "./past-talks.ts";

const file = (name: string, raw: unknown): DraftFile => ({ file: name, raw, locate: (path) => ({ line: path.length, column: 1 }) });
const windows = [{ conflict: "Donbas" }, { conflict: "Angola" }] as HistoryWindow[];
const draft = (record: string, conflict = "Donbas"): Draft => ({
  records: {
    case: file("case.yaml", { registration: { history: { leaveOut: { value: [conflict] } } } }),
    terms: file("terms.yaml", { terms: [{ id: "truce" }] }),
    signs: file("signs.yaml", { signs: [{ id: "direct-talks", answers: [{ records: [record] }] }] })
  },
  folders: { drafts: [file("drafts/ten-points.yaml", { id: "ten-points" })] },
  sidecars: [file("series/shots.yaml", { id: "shots" })]
});

it("a sign rests on records of the case: of a list, a folder or a series", () => {
  for (const record of ["terms/truce", "drafts/ten-points", "series/shots"]) expect(brokenPastTalks(draft(record), windows)).toEqual([]);
  expect(brokenPastTalks(draft("terms/truse"), windows)).toEqual([{ file: "signs.yaml", line: 6, column: 1, wanted: "a record of this case, as kind/id", found: '"terms/truse"', hint: "terms/truce" }]);
});

it("a conflict that is left out is one of the table; where the table could not be read nothing is said of it", () => {
  expect(brokenPastTalks(draft("terms/truce", "Donbass"), windows)).toMatchObject([{ file: "case.yaml", wanted: "a conflict of history/processes.csv", hint: "Donbas" }]);
  expect(brokenPastTalks(draft("terms/truce", "Donbass"), undefined)).toEqual([]);
});
