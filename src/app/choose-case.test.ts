import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { chooseCase, chooseCases } from "./choose-case.ts";

const folder = mkdtempSync(join(tmpdir(), "earnest-cases-"));
for (const name of ["a-war", "b-war", "c-war"]) mkdirSync(join(folder, "cases", name), { recursive: true });
mkdirSync(join(folder, "elsewhere"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the case of a command", () => {
  it("is the one named, with its neighbours after it where several are served", () => {
    expect(chooseCases("b-war", folder).map((path) => basename(path))).toEqual(["b-war", "a-war", "c-war"]);
    expect(chooseCases("./elsewhere", folder)).toEqual([join(folder, "elsewhere")]);
  });
  it("must be named among several of one's own", () => expect(() => chooseCase(undefined, folder)).toThrow(/wanted the name of one \(a-war, b-war, c-war\)/));
  it("is the first that ships where there is none of one's own", () => expect(basename(chooseCase(undefined, join(folder, "elsewhere")))).toBe("ukraine-2025"));
});
