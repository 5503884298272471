import { describe, expect, it } from "vitest";
import { readPageAsset } from "./page-assets.ts";

describe("readPageAsset", () => {
  it.each(["chunk-ZZZZ9999.js", "chunk-../../x.js", "constructor", "../package.json", "chunk-short.js"])("finds nothing under %s", async (name) => {
    expect(await readPageAsset(name)).toBeNull();
  });
});
