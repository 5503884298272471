import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ENGINE } from "./engine.ts";

it("the version in a finding is that of the package", () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  expect(ENGINE).toBe(version);
});
