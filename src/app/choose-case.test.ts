import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { caseNames, packageFolder } from "#store/case-folder.ts";
import { chooseCase } from "./choose-case.ts";

let cwd: string;
beforeEach(async () => { cwd = await mkdtemp(join(tmpdir(), "earnest-choose-")); });
afterEach(() => rm(cwd, { recursive: true }));

it("without a name, where no case lies about, the first that ships is meant; the same in the package's own folder", () => {
  expect(caseNames(join(packageFolder(), "cases"))).toContain(basename(chooseCase(undefined, cwd)));
  expect(chooseCase(undefined, packageFolder())).toBe(chooseCase(undefined, cwd));
});

it("a person's only case is meant; of several none is", async () => {
  await mkdir(join(cwd, "cases", "one"), { recursive: true });
  expect(chooseCase(undefined, cwd)).toBe(join(cwd, "cases", "one"));
  await mkdir(join(cwd, "cases", "two"));
  expect(() => chooseCase(undefined, cwd)).toThrow("wanted the name of one (one, two)");
});
