import { expect, it } from "vitest";
import type { Draft, DraftFile } from "./draft.ts";
import { brokenReferences } from "./references.ts";

const file = (name: string, raw: unknown): DraftFile => ({ file: name, raw, locate: (path) => ({ line: path.length, column: 1 }) });
const asset = { id: "oil", series: "oil", class: "close", market: { series: "rates", class: "usd" } };
const draft = (more: object): Draft => ({
  records: { case: file("case.yaml", { registration: { ripple: { assets: [{ ...asset, ...more }] } } }) },
  sidecars: [file("oil.yaml", { id: "oil", classes: { close: "price" } }), file("rates.yaml", { id: "rates", classes: { usd: "dollars", pln: "złoty" } })]
});

it("a price of the market test must be a class of a series of the case, its market too", () => {
  expect(brokenReferences(draft({}))).toEqual([]);
  expect(brokenReferences(draft({ market: null }))).toEqual([]);
  expect(brokenReferences(draft({ series: "oi" }))).toMatchObject([{ wanted: "a series of this case", hint: "oil" }]);
  expect(brokenReferences(draft({ class: "closes" }))).toMatchObject([{ wanted: "a class of the series \"oil\"", hint: "close" }]);
  expect(brokenReferences(draft({ market: { series: "rates", class: "eur" } }))).toMatchObject([{ wanted: "a class of the series \"rates\"" }]);
});

it("what the plans of momentum, forecasts and pledge name must exist", () => {
  const plan = (registration: object): Draft => ({
    ...draft({}),
    records: {
      case: file("case.yaml", { parties: [{ id: "north" }], registration: { pulse: { windows: [{ id: "after" }] }, ...registration } }),
      terms: file("terms.yaml", { terms: [{ targets: ["all-fire"] }] })
    }
  });
  const events = (more: object) => brokenReferences(plan({ momentum: { events: { trials: [{ party: "north", series: "rates", regions: ["usd", "pln"], ...more }] } } }));
  expect(events({})).toEqual([]);
  expect(events({ series: "rate" })).toMatchObject([{ wanted: "a series of this case", hint: "rates" }]);
  expect(events({ regions: ["usd", "plm"] })).toMatchObject([{ wanted: "a class of the series \"rates\"", hint: "pln" }]);
  expect(events({ party: "nort" })).toMatchObject([{ wanted: "a party of case.yaml", hint: "north" }]);
  const salvos = (windows: string[], classes: string[]) => brokenReferences(plan({ momentum: { salvos: { windows: { value: windows }, tests: [{ party: "north", series: "rates", classes }] } } }));
  expect(salvos(["after"], ["usd"])).toEqual([]);
  expect(salvos(["aftr"], ["usd", "us"])).toMatchObject([{ wanted: "a registered window", hint: "after" }, { wanted: "a class of the series \"rates\"", hint: "usd" }]);
  const trials = { events: { trials: [{ id: "by-region", party: "north", series: "rates", regions: ["usd", "pln"] }] } };
  const forecast = (more: object) => brokenReferences(plan({ momentum: trials, forecast: { series: [{ trial: "by-region", without: { value: ["usd"] }, ...more }] } }));
  expect(forecast({})).toEqual([]);
  expect(forecast({ trial: "by-regions" })).toMatchObject([{ wanted: "a registered trial of momentum", hint: "by-region" }]);
  expect(forecast({ without: { value: ["usb"] } })).toMatchObject([{ wanted: "a region of a registered trial of momentum", hint: "usd" }]);
  expect(forecast({ series: "rates", classes: ["us"] })).toMatchObject([{ wanted: "a class of the series \"rates\"", hint: "usd" }]);
  expect(forecast({ series: "rate", classes: [] })).toMatchObject([{ wanted: "a series of this case", hint: "rates" }]);
  const pledge = (target: string) => brokenReferences(plan({ pledge: { measures: [{ party: "north", series: "oil", targets: [target] }] } }));
  expect(pledge("all-fire")).toEqual([]);
  expect(pledge("all-fires")).toMatchObject([{ wanted: "a target of an undertaking of terms.yaml", hint: "all-fire" }]);
});

it("what exchanges, accords and corridors name must exist: parties, accords, undertakings, and pages of their own", () => {
  const records = (more: object): Draft => ({
    sidecars: [],
    records: {
      case: file("case.yaml", { parties: [{ id: "north" }], mediators: [{ id: "third" }] }),
      sources: file("sources.yaml", { sources: [{ id: "paper" }] }),
      terms: file("terms.yaml", { terms: [{ id: "truce" }] }),
      accords: file("accords.yaml", { accords: [{ id: "deal", terms: ["truce"], agreed: [{ to: "north", source: "page" }], sources: [{ id: "page", source: "paper" }] }] }),
      ...more
    }
  });
  const exchange = (more: object) => brokenReferences(records({ exchanges: file("exchanges.yaml", { exchanges: [{ accord: "deal", delivered: [{ to: "north" }], claims: [{ party: null, source: "page" }], sources: [{ id: "page", source: "paper" }], ...more }] }) }));
  expect(exchange({})).toEqual([]);
  expect(exchange({ accord: "dael" })).toMatchObject([{ wanted: "an accord of accords.yaml", hint: "deal" }]);
  expect(exchange({ delivered: [{ to: "nort" }] })).toMatchObject([{ wanted: "a party of case.yaml", hint: "north" }]);
  expect(exchange({ claims: [{ party: null, source: "pages" }] })).toMatchObject([{ wanted: "the id of a source of this item", hint: "page" }]);
  const corridor = (more: object) => brokenReferences(records({ corridors: file("corridors.yaml", { corridors: [{ terms: ["truce"], givers: ["north"], days: [{ parties: ["third"], source: "page" }], sources: [{ id: "page", source: "paper" }], ...more }] }) }));
  expect(corridor({})).toEqual([]);
  expect(corridor({ terms: ["truse"] })).toMatchObject([{ wanted: "an undertaking of terms.yaml", hint: "truce" }]);
});

it("a position names a holder and an issue, and a coder's judgement the positions it rests on", () => {
  const drafted = (position: object, judgement: object): Draft => ({
    ...draft({}),
    records: {
      case: file("case.yaml", { parties: [{ id: "north" }], mediators: [{ id: "east" }], holders: [{ id: "league" }] }),
      issues: file("issues.yaml", { issues: [{ id: "land", judgements: [{ holder: "north", evidence: ["north-land-1"], ...judgement }] }] }),
      positions: file("positions.yaml", { positions: [{ id: "north-land-1", holder: "north", issue: "land", ...position }] })
    }
  });
  expect(["north", "east", "league"].flatMap((holder) => brokenReferences(drafted({ holder }, {})))).toEqual([]);
  expect(brokenReferences(drafted({ holder: "leage" }, {}))).toMatchObject([{ file: "positions.yaml", wanted: "a party, mediator, capital or holder of case.yaml", hint: "league" }]);
  expect(brokenReferences(drafted({ issue: "lend" }, {}))).toMatchObject([{ wanted: "an issue of issues.yaml", hint: "land" }]);
  expect(brokenReferences(drafted({}, { evidence: ["north-land-2"] }))).toMatchObject([{ file: "issues.yaml", wanted: "a position of positions.yaml", hint: "north-land-1" }]);
});
