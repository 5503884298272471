import { expect, it } from "vitest";
import type { Draft, DraftFile } from "./draft.ts";
import { brokenReferences } from "./references.ts";

const file = (name: string, raw: unknown): DraftFile => ({ file: name, raw, locate: (path) => ({ line: path.length, column: 1 }) });
const asset = { id: "oil", series: "oil", class: "close", market: { series: "rates", class: "usd" } };
const draft = (more: object): Draft => ({
  caseFile: file("case.yaml", { registration: { ripple: { assets: [{ ...asset, ...more }] } } }),
  sources: undefined,
  rounds: undefined,
  terms: undefined,
  claims: undefined,
  sidecars: [file("oil.yaml", { id: "oil", classes: { close: "price" } }), file("rates.yaml", { id: "rates", classes: { usd: "dollars", pln: "złoty" } })]
});

it("a price of the market test must be a class of a series of the case, its market too", () => {
  expect(brokenReferences(draft({}))).toEqual([]);
  expect(brokenReferences(draft({ market: null }))).toEqual([]);
  expect(brokenReferences(draft({ series: "oi" }))).toMatchObject([{ wanted: "a series of this case", hint: "oil" }]);
  expect(brokenReferences(draft({ class: "closes" }))).toMatchObject([{ wanted: "a class of the series \"oil\"", hint: "close" }]);
  expect(brokenReferences(draft({ market: { series: "rates", class: "eur" } }))).toMatchObject([{ wanted: "a class of the series \"rates\"" }]);
});
