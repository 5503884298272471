import { expect, it } from "vitest";
import { fallingLists, reversedStretches } from "./date-order.ts";
import type { Draft, DraftFile } from "./draft.ts";

const file = (name: string, raw: unknown): DraftFile => ({ file: name, raw, locate: (path) => ({ line: path.length, column: 1 }) });
const draft = (registration: object): Draft => ({ records: { case: file("case.yaml", { registration }) }, proposals: [], sidecars: [] });
const blocks = (...value: string[]) => draft({ momentum: { events: { trials: [{ psiBlocks: { value } }] } } });

it("the blocks of a plan follow each other", () => {
  expect(fallingLists(blocks("2025-01-01", "2025-07-01"))).toEqual([]);
  expect(fallingLists(blocks("2025-07-01", "2025-01-01"))).toMatchObject([{ wanted: "a day after 2025-07-01, since blocks follow each other", found: "2025-01-01" }]);
  expect(fallingLists(blocks("2025-07-01", "2025-07-01"))).toHaveLength(1);
});

it("the period of the market test ends after it begins", () => {
  expect(reversedStretches(draft({ ripple: { eligible: { from: "2025-01-15", to: "2026-02-28" } } }))).toEqual([]);
  expect(reversedStretches(draft({ ripple: { eligible: { from: "2025-01-15", to: "2025-01-15" } } }))).toHaveLength(1);
});
