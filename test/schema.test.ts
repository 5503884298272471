import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { renderSchemas, SCHEMA_FOLDER } from "../scripts/build-schema.ts";

describe("schema/", () => {
  test("holds the JSON Schemas that the zod schemas give; after a change: npm run schema", () => {
    const onDisk = new Map(readdirSync(SCHEMA_FOLDER).map((name) => [name, readFileSync(join(SCHEMA_FOLDER, name), "utf8")]));
    expect(onDisk).toEqual(renderSchemas());
  });

  test("refuses unknown keys, as check does", () => {
    const schema = JSON.parse(renderSchemas().get("rounds.schema.json")!) as { additionalProperties: unknown; properties: Record<string, unknown> };
    expect(schema.additionalProperties).toBe(false);
    expect(Object.keys(schema.properties)).toEqual(["about", "rounds"]);
  });
});
