import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flagsOf, PURPOSES, readArguments } from "../src/cli/args.ts";
import { auditSpecs } from "../src/cli/audit.ts";
import { commandSpecs, runEarnest } from "../src/cli/main.ts";
import { columnsOf } from "../src/views/report/columns-of.ts";
import { emptyWorkshop, inventedWar, type Workshop } from "./invented-war.ts";

const specs = await commandSpecs();
const all = [...specs, ...(await auditSpecs())];
const named = all.map((spec) => [spec.name, spec] as const);

/** Splits a line as a shell would, as far as examples go. */
const wordsOf = (line: string): string[] => [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare = ""]) => quoted ?? bare);

async function run(argv: string[], more: Partial<Workshop["effects"]> = {}): Promise<{ code: number; out: string; err: string }> {
  const { effects, said, remove } = await emptyWorkshop(more);
  const code = await runEarnest(argv, effects);
  await remove();
  return { code, ...said };
}

describe("every command", () => {
  it.each(named)("%s says under --help what for, its flags, formats, examples and exit codes, within the terminal, without colour", async (name, spec) => {
    for (const columns of [40, 80, 200]) {
      const { code, out, err } = await run([...name.split(" "), "--help"], { isTerminal: true, env: { NO_COLOR: "1", COLUMNS: String(columns) } });
      expect([code, err]).toEqual([0, ""]);
      expect(out.split("\n")[0]).toContain(`earnest ${name}`.slice(0, columns - 4));
      for (const flag of Object.keys(flagsOf(spec))) expect(out).toContain(`--${flag}`);
      for (const part of ["Flags", "Examples", "Exit codes", ...(spec.formats === undefined ? [] : ["Formats"])]) expect(out).toContain(`${part}\n`);
      expect(out).not.toContain("\u001b");
      const examples = spec.examples!.map(({ line }) => line);
      for (const line of out.split("\n").filter((one) => !examples.includes(one.trim()) && one.trim().includes(" "))) expect(columnsOf(line), line).toBeLessThanOrEqual(Math.max(columns, 44));
    }
  });

  it.each(named)("%s stands under a purpose, and the overview names it in a short sentence", async (name, spec) => {
    expect(Object.keys(PURPOSES)).toContain(spec.purpose);
    expect(spec.says.split("\n")[0]!.length).toBeLessThanOrEqual(80);
    if (!name.includes(" ")) expect((await run(["help"])).out).toMatch(new RegExp(`^  ${name} +\\S`, "m"));
    expect((await run(["help", ...name.split(" ")])).out).toBe((await run([...name.split(" "), "--help"])).out);
  });

  it.each(named.flatMap(([name, spec]) => spec.examples!.map(({ line }) => [line, name, spec] as const)))("can be given as in its example: %s", (line, name, spec) => {
    const [program, ...words] = wordsOf(line);
    const given = words.slice(name.split(" ").length);
    expect([program, ...words].join(" ")).toMatch(new RegExp(`^earnest ${name}\\b`));
    if (name !== "audit") expect(() => readArguments(given, spec)).not.toThrow();
    else expect(named.map(([one]) => one)).toContain(`audit ${given[0]}`);
  });

  it.each(named.filter(([, { formats }]) => formats !== undefined))("%s refuses a format that it has not, with the nearest, even when it is to be quiet", async (name, { takes, formats }) => {
    const words = takes.filter((take) => !take.startsWith("[")).map((take) => (take.endsWith("day>") ? "2031-01-01" : "one.csv"));
    const { code, out, err } = await run([...name.split(" "), ...words, "--quiet", "--format", `${formats![0]}x`]);
    expect([code, out, err]).toEqual([2, "", expect.stringContaining(`(did you mean ${formats![0]}?)`)]);
  });

  it.each(named.filter(([name]) => name !== "audit"))("%s knows --quiet", (_, spec) => expect(readArguments(["--quiet", "--help"], spec).flags).toMatchObject({ quiet: true }));
});

describe("--quiet", () => {
  let war: Workshop;
  beforeAll(async () => void (war = await inventedWar()));
  afterAll(() => war.remove());

  it("silences the conversation and no result, and no failure", async () => {
    expect(await runEarnest(["brief"], war.effects)).toBe(0);
    const told = { ...war.said };
    expect(told.err).not.toBe("");
    war.said.out = war.said.err = "";
    expect(await runEarnest(["brief", "--quiet"], war.effects)).toBe(0);
    expect(war.said).toEqual({ out: told.out, err: "" });
    expect(await runEarnest(["brief", "--quiet", "none"], war.effects)).toBe(2);
    expect(war.said.err).toContain("Cannot find the case");
  });

  it.each([40, 80, 200])("a table stands within %i columns, in colour only where that is heeded", async (columns) => {
    war.said.out = "";
    expect(await runEarnest(["log", "--quiet"], { ...war.effects, isTerminal: true, env: { COLUMNS: String(columns) } })).toBe(0);
    for (const line of war.said.out.split("\n").filter((one) => one.trim().includes(" "))) expect(columnsOf(line), line).toBeLessThanOrEqual(columns);
    war.said.out = "";
    expect(await runEarnest(["brief", "--quiet"], { ...war.effects, isTerminal: true, env: { TERM: "dumb" } })).toBe(0);
    expect(war.said.out).not.toContain("\u001b");
  });
});

describe("earnest completion", () => {
  it("completes commands, flags, formats and cases in bash", async () => {
    const folder = await mkdtemp(join(tmpdir(), "earnest-complete-"));
    await mkdir(join(folder, "cases", "lake-war"), { recursive: true });
    await writeFile(join(folder, "earnest.bash"), (await run(["completion", "bash"])).out);
    const complete = (...words: string[]) => execFileSync("bash", ["-c", `source ./earnest.bash; complete -p earnest >/dev/null || exit 1; COMP_WORDS=(earnest "$@"); COMP_CWORD=$#; _earnest; printf '%s\\n' "\${COMPREPLY[@]}"`, "bash", ...words], { cwd: folder, encoding: "utf8" }).trim().split("\n");
    expect(complete("b")).toEqual(["brief"]);
    expect(complete("brief", "--for")).toEqual(["--format"]);
    expect(complete("brief", "--format", "nd")).toEqual(["ndjson"]);
    expect(complete("check", "lake")).toEqual(["lake-war"]);
    expect(complete("brief", "--case", "gaza")).toEqual(["gaza-2023"]);
    expect(complete("audit", "sw")).toEqual(["swap"]);
    await rm(folder, { recursive: true });
  });

  it("is written for zsh and fish, too, and refuses another shell", async () => {
    expect((await run(["completion", "zsh"])).out).toContain("bashcompinit");
    expect((await run(["completion", "fish"])).out).toContain("-a brief");
    expect(await run(["completion", "bsh"])).toMatchObject({ code: 2, err: expect.stringContaining("did you mean bash?") as string });
  });
});
