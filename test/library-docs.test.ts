import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as library from "#library/index.ts";
import { LIBRARY_FILE, libraryExports, renderLibraryDocs } from "../scripts/build-library-docs.ts";

describe("docs/library.md", () => {
  const document = readFileSync(LIBRARY_FILE, "utf8");

  it("is what the source says now (npm run library-docs)", () => {
    expect(renderLibraryDocs(document)).toBe(document);
  });
  it("names everything that the library really exports", () => {
    const missing = Object.keys(library).filter((name) => !document.includes(`### \`${name}\``) && !document.includes(`| \`${name}\` | class |`));
    expect(missing).toEqual([]);
    expect(libraryExports().filter(({ kind }) => kind !== "type").map(({ name }) => name).sort()).toEqual(Object.keys(library).sort());
  });
  it.each(libraryExports())("says what $name is for, and shows a call of it where it is a function", ({ kind, says, tags, name }) => {
    expect(says.length).toBeGreaterThan(20);
    if (kind === "function") expect(tags.filter((tag) => tag.name === "example" && tag.text.includes(`${name}(`)).length).toBe(1);
  });
});
