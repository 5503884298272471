import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runEarnest } from "../src/cli/main.ts";
import type { Brief } from "../src/core/model/brief.ts";
import type { Finding } from "../src/core/model/finding.ts";
import { inventedWar, type Workshop } from "./invented-war.ts";

let war: Workshop;
beforeAll(async () => void (war = await inventedWar({ north: 2.5 })));
afterAll(() => war.remove());

/** Runs a command in the folder of the invented war; what it said is returned and forgotten. */
async function earnest(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  war.said.out = war.said.err = "";
  const code = await runEarnest(argv, war.effects);
  return { code, ...war.said };
}

const file = (name: string) => join(war.caseFolder, name);
const findings = (ndjson: string) => ndjson.trimEnd().split("\n").map((line) => JSON.parse(line) as Finding);

describe("an invented war, from two CSVs and ten dates", () => {
  it("passes check", async () => expect(await earnest("check", "invented-war", "--format", "text")).toMatchObject({ code: 0 }));

  it("is assessed without a line of code: the planted rise is found, the quiet side is not blamed", async () => {
    const { code, out } = await earnest("assess");
    expect(code).toBe(0);
    const verdict = (party: string) => findings(out).find((f) => f.outcome.assay === "pulse@1" && f.outcome.role === "registered" && f.outcome.party === party)?.outcome;
    expect(verdict("northland")).toMatchObject({ verdict: "rise" });
    expect(verdict("southland")).not.toMatchObject({ verdict: "rise" });
  });

  it("gives the same brief each time, from fresh findings, with nothing on stderr", async () => {
    const first = await earnest("brief", "--format", "json");
    expect(first).toEqual(await earnest("brief", "--format", "json"));
    expect(first).toMatchObject({ code: 0, err: "" });
    const brief = JSON.parse(first.out) as Brief;
    expect(brief.case).toBe("invented-war");
    expect(brief.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("stores in findings.ndjson what brief prints in a pipe, and once what all record", async () => {
    const stored = await readFile(file("findings.ndjson"), "utf8");
    const [head, ...lines] = stored.trimEnd().split("\n").map((line) => JSON.parse(line) as object);
    expect(findings((await earnest("brief")).out)).toEqual(lines.map((line) => ({ ...line, ...head })));
    expect(Object.keys(head!)).toEqual(["recording"]);
  });

  it.each(["text", "md", "html"])("renders a brief as %s that names the case and both parties", async (format) => {
    const { code, out } = await earnest("brief", "--format", format);
    expect(code).toBe(0);
    for (const name of ["An invented war", "Northland", "Southland"]) expect(out).toContain(name);
  });

  it("explains a finding by its id and by its subject", async () => {
    const [first] = findings((await earnest("brief")).out);
    const byId = await earnest("explain", first!.id);
    expect(byId).toMatchObject({ code: 0 });
    expect(byId.out).toContain(first!.inputs[0]!.digest);
    expect(await earnest("explain", `${first!.subject.id}@${first!.calendar}`)).toEqual(byId);
    expect(await earnest("explain", "northland-strike")).toMatchObject({ code: 2, out: "" });
  });

  it("shows less as of an earlier day, and does not store it", async () => {
    const stored = await readFile(file("findings.ndjson"), "utf8");
    const { code, out } = await earnest("assess", "--as-of", "2031-10-01");
    expect(code).toBe(0);
    expect(findings(out).every((f) => f.asOf === "2031-10-01")).toBe(true);
    expect(await readFile(file("findings.ndjson"), "utf8")).toBe(stored);
  });

  it.each([
    [["brief", "invented-wra"], /did you mean invented-war/],
    [["brief", "--as-of", "2031-02-30"], /calendar day/],
    [["brief", "--fromat", "json"], /did you mean --format/],
    [["explian"], /did you mean explain/],
    [["selftest", "--runs", "0"], /whole number/],
    [["audit", "claims", "x"], /did you mean claim/]
  ])("answers %j with one sentence and exit 2", async (argv, sentence) => {
    const { code, out, err } = await earnest(...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(sentence);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("a findings file that lacks a finding", () => {
  it("is not shown as if it were whole", async () => {
    const whole = await readFile(file("findings.ndjson"), "utf8");
    const { out: told } = await earnest("brief");
    await writeFile(file("findings.ndjson"), whole.slice(0, whole.trimEnd().lastIndexOf("\n") + 1));
    const { out } = await earnest("brief");
    const { code } = await earnest("verify", "--format", "text");
    await writeFile(file("findings.ndjson"), whole);
    expect(out).toBe(told);
    expect(code).toBe(3);
  });
});

describe("a plan that the assay cannot take", () => {
  it.each([
    ["a window beyond the night at which lags are frozen", /from: -7/, "from: -12"],
    ["a contrast as the one test", /confirmatory: after/, "confirmatory: contrast"],
    ["a contrast of a contrast", /minus: before/, "minus: contrast"],
    ["a class named twice", /classes:\n( +)- strikes/, "classes:\n$1- strikes\n$1- strikes"]
  ])("is refused by check: %s", async (_, pattern, other) => {
    const whole = await readFile(file("case.yaml"), "utf8");
    expect(whole).toMatch(pattern);
    await writeFile(file("case.yaml"), whole.replace(pattern, other));
    const { code, out } = await earnest("check", "invented-war", "--format", "text");
    await writeFile(file("case.yaml"), whole);
    expect(code).toBe(2);
    expect(out).toMatch(/case\.yaml:\d+:\d+: wanted/);
  });
});

describe("earnest verify", () => {
  it("says that all is the same", async () => expect(await earnest("verify", "--format", "text")).toMatchObject({ code: 0 }));

  it.each([
    ["a figure", "series/northland-strikes.csv", /,(\d+)\n/],
    ["a date", "rounds.yaml", /2031-07-1(\d)/],
    ["a comment or a title", "case.yaml", /An invented wa(r)/],
    ["a stored number", "findings.ndjson", /"pValue":0\.(\d)/],
    ["what a finding records of its files", "findings.ndjson", /"digest":"([0-9a-f])/]
  ])("finds one flipped byte in %s", async (_, name, pattern) => {
    const whole = await readFile(file(name), "utf8");
    const at = pattern.exec(whole)!;
    const place = at.index + at[0].indexOf(at[1]!);
    const other = whole[place] === "1" ? "2" : "1";
    await writeFile(file(name), whole.slice(0, place) + other + whole.slice(place + 1));
    const { code } = await earnest("verify", "--format", "text");
    await writeFile(file(name), whole);
    expect(code).toBe(3);
  });

  it("takes a file that cannot be read as a difference, and names it", async () => {
    const whole = await readFile(file("rounds.yaml"), "utf8");
    await writeFile(file("rounds.yaml"), `${whole}\n\t: [`);
    const { code, out } = await earnest("verify", "--format", "text");
    await writeFile(file("rounds.yaml"), whole);
    expect(code).toBe(3);
    expect(out).toMatch(/rounds\.yaml:\d+:\d+: wanted/);
  });

  it("is content again when all is put back", async () => expect(await earnest("verify", "--format", "text")).toMatchObject({ code: 0 }));
});

describe("a registration changed after findings exist", () => {
  it("shows both hashes in every brief, before and after it is assessed again", async () => {
    const before = JSON.parse((await earnest("brief", "--format", "json")).out) as Brief;
    const text = await readFile(file("case.yaml"), "utf8");
    await writeFile(file("case.yaml"), text.replace(/low: 0\.8/, "low: 0.75"));
    const hashesOf = ({ plans, earlierPlans }: Brief) => [...plans.map(({ hash }) => hash), ...earlierPlans];
    const hashes = async () => hashesOf(JSON.parse((await earnest("brief", "--format", "json")).out) as Brief);
    const changed = await hashes();
    expect(changed).toHaveLength(2);
    expect(changed[1]).toBe(hashesOf(before)[0]);
    await earnest("assess");
    expect(await hashes()).toEqual(changed);
    const shown = (await earnest("brief", "--format", "text")).out;
    for (const hash of changed) expect(shown).toContain(hash.slice(0, 16));
    expect(await earnest("verify", "--format", "text")).toMatchObject({ code: 3, out: "case.yaml: case/case was changed, and no line of the log tells of it (earnest log append)\nnot the same\n" });
    expect(await earnest("log", "append", "--reason", "A wider margin.", "--format", "text")).toMatchObject({ code: 0, out: "changed case/case\n" });
    expect(await earnest("verify", "--format", "text")).toMatchObject({ code: 0 });
  });
});
