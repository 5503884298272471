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
    expect(await checkCommand(["invented-war", "--format", "text"], war.effects)).toBe(0);
    expect(war.said).toEqual({ out: "cases/invented-war: no problem in 10 calendar items, 2 series, 1 source\n", err: "" });
  });

  test("counts every kind of record that the case holds, in plain words", async () => {
    const page = "sources: [{ id: page, source: author-of-the-case, url: null, published: 2031-09-01, credibility: 6 }]";
    const dead = "title: Dead, measure: killed, who: people, place: all, from: 2031-01-01, to: 2031-08-31, counted: in-period, figure: { count: 9 }, unit: people, claimant: a paper, claimantParty: null, known: 2032-01-01";
    await writeFile(join(war.caseFolder, "toll.yaml"), `toll: [{ id: one, ${dead}, ${page} }, { id: two, ${dead}, ${page} }]\n`);
    await writeFile(join(war.caseFolder, "issues.yaml"), "issues: [{ id: fleet, title: The fleet, scale: [{ at: 0, means: none }, { at: 1, means: all }] }]\n");
    expect(await checkCommand(["invented-war", "--format", "text"], war.effects)).toBe(0);
    expect(war.said.out).toBe("cases/invented-war: no problem in 10 calendar items, 1 issue, 2 figures of the toll, 2 series, 1 source\n");
  });

  test("says so where a case holds no record at all", async () => {
    const { cwd, effects, said, remove } = await emptyWorkshop();
    await writeFile(join(cwd, "case.yaml"), "{ id: bare, title: Bare, summary: Nothing yet, window: { from: 2031-01-01, to: null }, parties: [{ id: a, name: A }, { id: b, name: B }], mediators: [], licence: CC0, registration: {} }\n");
    expect(await checkCommand([".", "--format", "text"], effects)).toBe(0);
    expect(said.out).toBe(".: no problem in case.yaml, which has no records beside it\n");
    await remove();
  });

  test("shows problems as file:line:column with what was wanted and found, and exits 2", async () => {
    await writeFile(join(war.caseFolder, "claims.yaml"), "claim: []\n");
    expect(await checkCommand(["--format", "text"], war.effects)).toBe(2);
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
