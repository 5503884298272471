import { expect, it } from "vitest";
import { fixtureBrief } from "./fixtures/brief.ts";
import { fixtureContent } from "./fixtures/content.ts";
import { hostileStrings, KINDS_OF_HOSTILE_STRINGS } from "./support/hostile-strings.ts";
import { everyAddress, ownedBy, shapeOf } from "./support/owned.ts";

it("makes nothing but text of 200 hostile strings in every free text of a case: pages, charts, tables, JSON", async () => {
  const [brief, content] = [fixtureBrief(), fixtureContent()];
  const addresses = everyAddress(brief, content);
  const shape = await shapeOf(brief, content, addresses);
  expect(200).toBeGreaterThan(KINDS_OF_HOSTILE_STRINGS);
  const { owned, fields } = await ownedBy(hostileStrings(200, 1), brief, content, addresses, shape);
  expect(owned).toEqual([]);
  expect(fields, "texts that were replaced").toBeGreaterThan(200);
});
