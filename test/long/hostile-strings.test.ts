import { expect, it } from "vitest";
import { hostileStrings } from "../support/hostile-strings.ts";
import { everyAddress, ownedBy, shapeOf } from "../support/owned.ts";
import { holdCase } from "../support/served.ts";

const STRINGS = 10_000;

it("makes nothing but text of 10,000 hostile strings, every one of them in some free text of the invented war", async () => {
  const { brief, content } = await holdCase("test/golden/invented-war/input");
  const addresses = everyAddress(brief, content);
  const shape = await shapeOf(brief, content, addresses);
  for (let strings = hostileStrings(STRINGS, 7); strings.length > 0; ) {
    const { owned, fields } = await ownedBy(strings, brief, content, addresses, shape);
    expect(owned).toEqual([]);
    strings = strings.slice(fields);
  }
});
