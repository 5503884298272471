import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageCase, packageFolder } from "#store/case-folder.ts";
import { chooseCase } from "./choose-case.ts";

let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), "earnest-")); });
afterAll(() => rm(folder, { recursive: true }));

describe("a case that is not named", () => {
  test("is the package's first choice where several ship, in its own folder and where there is none", () => {
    expect(packageCase()).toBeDefined();
    expect([chooseCase(undefined, packageFolder()), chooseCase(undefined, folder)].map((path) => basename(path))).toEqual([packageCase(), packageCase()]);
  });

  test("is a person's own where there is one, and must be named where there are two", async () => {
    await mkdir(join(folder, "cases", "mine"), { recursive: true });
    expect(chooseCase(undefined, folder)).toBe(join(folder, "cases", "mine"));
    await mkdir(join(folder, "cases", packageCase()!));
    expect(() => chooseCase(undefined, folder)).toThrow("wanted the name of one");
  });
});
