import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { emptyWorkshop, inventedWar, type Workshop } from "../../test/invented-war.ts";
import { checkCommand } from "./check.ts";

let war: Workshop;
beforeEach(async () => { war = await inventedWar(); });
afterEach(() => war.remove());

describe("earnest check", () => {
  test("says in one line that there is no problem, and exits 0", async () => {
    expect(await checkCommand(["invented-war"], war.effects)).toBe(0);
    expect(war.said).toEqual({ out: "cases/invented-war: no problem in 10 calendar items, 1 source, 0 claims, 2 series\n", err: "" });
  });

  test("shows problems as file:line:column with what was wanted and found, and exits 2", async () => {
    await writeFile(join(war.caseFolder, "claims.yaml"), "claim: []\n");
    expect(await checkCommand([], war.effects)).toBe(2);
    expect(war.said.out).toBe(
      'cases/invented-war/claims.yaml:1:1: wanted the key "claims" (a list), found no such key\n' +
        'cases/invented-war/claims.yaml:1:1: wanted one of the keys about, claims, found the unknown key "claim" (did you mean claims?)\n' +
        "cases/invented-war: 2 problems\n"
    );
    war.said.out = "";
    expect(await checkCommand(["--format", "ndjson"], war.effects)).toBe(2);
    expect(war.said.out.trimEnd().split("\n").map((line) => JSON.parse(line) as unknown)[1]).toMatchObject({ file: "claims.yaml", line: 1, hint: "claims" });
  });

  test("takes a path for a case, and the folder one stands in", async () => {
    expect(await checkCommand(["./cases/invented-war"], war.effects)).toBe(0);
    expect(await checkCommand(["."], { ...war.effects, cwd: war.caseFolder })).toBe(0);
  });

  test("finds the cases that come with the package from anywhere", async () => {
    const elsewhere = await emptyWorkshop();
    expect(await checkCommand(["ukraine-2025"], elsewhere.effects)).toBe(0);
    await elsewhere.remove();
  });

  test.each<[string, string[], string]>([
    ["a case that is none", ["invented-wat"], "(did you mean invented-war?)"],
    ["a path to nothing", ["./nowhere"], 'Cannot find the case "./nowhere"'],
    ["two cases", ["a", "b"], "wanted [case]"],
    ["an unknown flag", ["--formt", "text"], "(did you mean --format?)"],
    ["a format that is none", ["--format", "ndjsn"], "(did you mean ndjson?)"],
    ["a flag without its value", ["--format"], "wanted a value after --format, current value is nothing"]
  ])("meets %s with one sentence and exit 2", async (_, argv, sentence) => {
    expect(await checkCommand(argv, war.effects)).toBe(2);
    expect(war.said.out).toBe("");
    expect(war.said.err).toContain(sentence);
    expect(war.said.err.trimEnd().split("\n")).toHaveLength(1);
  });

  test("says so where there is no case at all", async () => {
    await rm(join(war.cwd, "cases"), { recursive: true });
    expect(await checkCommand([], war.effects)).toBe(2);
    expect(war.said.err).toContain("Cannot check all cases");
  });

  test("explains itself", async () => {
    expect(await checkCommand(["--help"], war.effects)).toBe(0);
    expect(war.said.out).toContain("earnest check [case]");
  });
});
