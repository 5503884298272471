import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runEarnest } from "../src/cli/main.ts";
import type { LogEntry } from "../src/core/model/log-entry.ts";
import { emptyWorkshop, inventedWar, type Workshop } from "./invented-war.ts";
import { tinyCase } from "./support/tiny-case.ts";

let workshop: Workshop;
let folder: string;
beforeEach(async () => {
  workshop = await emptyWorkshop();
  folder = await tinyCase(join(workshop.cwd, "cases", "tiny"));
});
afterEach(() => workshop.remove());

async function earnest(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  workshop.said.out = workshop.said.err = "";
  const code = await runEarnest(argv, workshop.effects);
  return { code, ...workshop.said };
}

const file = (name: string) => join(folder, name);
const edit = async (name: string, from: string | RegExp, to: string) => {
  const text = await readFile(file(name), "utf8");
  expect(text).toMatch(from);
  await writeFile(file(name), text.replace(from, to));
};
const append = (reason = "For the test.", ...more: string[]) => earnest("log", "append", "--reason", reason, "--format", "text", ...more);
const logText = () => readFile(file("log.ndjson"), "utf8");
const entries = async () => (await logText()).trimEnd().split("\n").map((line) => JSON.parse(line) as LogEntry);
const ALL = ["case/case", "case/revisions", "case/sources", "rounds/first-round", "rounds/second-round", "series/shots", "sources/gazette", "terms/truce"];

describe("earnest log append", () => {
  it("opens a log with every record as it stands, in one line each", async () => {
    expect(await append("The record as found.")).toEqual({ code: 0, out: ALL.map((record) => `added ${record}\n`).join(""), err: "Logged 8 changes\n" });
    const lines = await entries();
    expect(lines[0]).toMatchObject({ case: "tiny", by: "A Coder", at: "2032-07-01T12:00:00Z", reason: "The record as found.", previous: null });
    expect(lines.slice(1).map((line) => ("record" in line ? line.record : ""))).toEqual(ALL);
  });

  it("logs what was added, changed and removed since, and nothing else", async () => {
    await append();
    await edit("terms.yaml", "a day", "two days");
    await edit("rounds.yaml", "id: second-round", "id: another-round");
    await edit("case.yaml", "# A remark", "# Another remark");
    expect(await append("Read again.", "--by", "B. Coder")).toMatchObject({ code: 0, out: "added rounds/another-round\nremoved rounds/second-round\nchanged terms/truce\n" });
    const [last] = (await entries()).slice(-1);
    expect(last).toMatchObject({ record: "terms/truce", by: "B. Coder", reason: "Read again." });
    expect(await append()).toEqual({ code: 0, out: "", err: "Nothing to log: every record is as the log left it\n" });
  });

  it("wants a reason, and a name that somebody gave", async () => {
    expect(await earnest("log", "append")).toMatchObject({ code: 2, err: expect.stringContaining("wanted --reason") as string });
    const nobody = { ...workshop.effects, userName: () => Promise.resolve(undefined) };
    expect(await runEarnest(["log", "append", "--reason", "x"], nobody)).toBe(2);
    expect(workshop.said.err).toContain("wanted --by with who makes the change, or git config user.name, current value is nothing");
    expect(await runEarnest(["log", "append", "--reason", "x", "--by", " "], nobody)).toBe(2);
    await expect(logText()).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("adds nothing to a chain that is broken, to another case's log, or for a case that is not sound", async () => {
    await append();
    const whole = await logText();
    await writeFile(file("log.ndjson"), whole.replace("For the test.", "For a test."));
    expect(await append()).toMatchObject({ code: 1, err: expect.stringMatching(/log\.ndjson:1: wanted the line as it was written/) as string });
    await writeFile(file("log.ndjson"), whole);
    await edit("case.yaml", "id: tiny", "id: small");
    expect(await append()).toMatchObject({ code: 2, err: expect.stringContaining("wanted the log of small, current value is that of tiny") as string });
    await edit("case.yaml", "id: small", "id: tiny\nodd: 1");
    expect(await append()).toMatchObject({ code: 2, err: expect.stringContaining("case.yaml:3:1") as string });
    expect(await logText()).toBe(whole);
  });
});

describe("earnest log", () => {
  it("shows the lines as they are in a pipe, and as a table for people", async () => {
    expect(await earnest("log")).toMatchObject({ code: 1, err: expect.stringContaining("earnest log append opens one") as string });
    await append();
    expect((await earnest("log")).out).toBe(await logText());
    const { out } = await earnest("log", "--format", "text");
    expect(out.split("\n")[0]).toBe(`2032-07-01 12:00  A Coder  opened  tiny${" ".repeat("rounds/second-round".length - "tiny".length)}  ${" ".repeat("- > 00000000".length)}  For the test.`);
    expect(out).toMatch(/added {3}terms\/truce +- > [0-9a-f]{8} {2}For the test\./);
  });

  it("shows the lines of a record, of a kind, of a time, or the newest", async () => {
    await append();
    const shown = async (...flags: string[]) => (await earnest("log", "tiny", ...flags)).out.trimEnd().split("\n").filter((line) => line !== "").map((line) => (JSON.parse(line) as { record?: string }).record);
    expect(await shown("--record", "terms/truce")).toEqual(["terms/truce"]);
    expect(await shown("--record", "rounds")).toEqual(["rounds/first-round", "rounds/second-round"]);
    expect(await shown("--record", "round")).toEqual([]);
    expect(await shown("--since", "2032-07-02")).toEqual([]);
    expect(await shown("--since", "2032-07-01")).toHaveLength(9);
    expect(await shown("--last", "2")).toEqual(["sources/gazette", "terms/truce"]);
    expect(await earnest("log", "--since", "yesterday")).toMatchObject({ code: 2 });
    expect(await earnest("log", "apend", "tiny")).toMatchObject({ code: 2 });
  });
});

describe("earnest verify", () => {
  beforeEach(async () => {
    await append();
    await earnest("assess");
    expect(await earnest("verify", "--format", "text")).toMatchObject({ code: 0 });
  });
  const says = async (sentence: string | RegExp) => expect(await earnest("verify", "--format", "text")).toMatchObject({ code: 3, out: expect.stringMatching(sentence) as string });

  it("names an edit that was not logged, and its file", async () => {
    await edit("terms.yaml", "a day", "two days");
    await says(/^terms\.yaml: terms\/truce was changed, and no line of the log tells of it \(earnest log append\)$/m);
    await edit("terms.yaml", /terms:[\s\S]*/, "terms: []\n");
    await says(/^terms\/truce was removed, and no line/m);
    await append();
    await earnest("assess");
    expect(await earnest("verify", "--format", "text")).toMatchObject({ code: 0 });
  });

  it("accepts findings that are older than the log's last lines", async () => {
    await edit("terms.yaml", "a day", "two days");
    await earnest("assess");
    await append("Logged after it was assessed.");
    expect(await earnest("verify", "--format", "text")).toMatchObject({ code: 0 });
  });

  it("finds a tail that was cut off, and a log that is gone, by what the findings name", async () => {
    const whole = await logText();
    await writeFile(file("log.ndjson"), `${whole.trimEnd().split("\n").slice(0, -1).join("\n")}\n`);
    await says(/log\.ndjson:9:1: wanted the line [0-9a-f]{64}, after which the findings were made, found no such line/);
    await rm(file("log.ndjson"));
    await says(/log\.ndjson:1:1: wanted the line .* found no log/);
  });

  it("finds a last line that was written again with a hash that fits", async () => {
    const other = await emptyWorkshop({ userName: () => Promise.resolve("Nobody") });
    const copy = await tinyCase(join(other.cwd, "cases", "tiny"));
    await runEarnest(["log", "append", "--reason", "For the test."], other.effects);
    await writeFile(file("log.ndjson"), await readFile(join(copy, "log.ndjson"), "utf8"));
    await other.remove();
    await says(/after which the findings were made, found no such line/);
  });

  it("finds the log of another case, and a line for a record that does not exist", async () => {
    await edit("rounds.yaml", /rounds:[\s\S]*/, "rounds: []\n");
    await says(/^rounds\/first-round was removed, and no line/m);
    const whole = await logText();
    await edit("case.yaml", "id: tiny", "id: small");
    await says(/log\.ndjson:1:1: wanted the log of small, found that of tiny/);
    expect(await logText()).toBe(whole);
  });

  it("finds findings without their seal, and a seal without findings", async () => {
    const seal = await readFile(file("findings.sha256"), "utf8");
    await rm(file("findings.sha256"));
    await says(/findings\.sha256:1:1: wanted the digest of findings\.ndjson as it stands, found no such file/);
    await writeFile(file("findings.sha256"), seal);
    await rm(file("findings.ndjson"));
    await says(/findings\.sha256:1:1: wanted no seal/);
  });

  it("says of a case without a log that it has none, and takes no offence", async () => {
    await rm(file("log.ndjson"));
    await earnest("assess");
    expect(await earnest("verify", "--format", "text")).toMatchObject({ code: 0, err: expect.stringContaining("There is no log") as string });
  });
});

describe("commands that write", () => {
  let war: Workshop;
  beforeEach(async () => void (war = await inventedWar()));
  afterEach(() => war.remove());
  const lines = async () => (await readFile(join(war.caseFolder, "log.ndjson"), "utf8")).trimEnd().split("\n").map((line) => JSON.parse(line) as LogEntry);
  const bring = async (...flags: string[]) => {
    await writeFile(join(war.cwd, "newer.csv"), "day,strikes\n2032-06-23,99\n2032-06-24,7\n");
    war.said.out = war.said.err = "";
    return runEarnest(["import", "northland-strikes", "newer.csv", ...flags], war.effects);
  };

  it("new opens the log with every record of the case", async () => {
    const [opening, ...rest] = await lines();
    expect(opening).toMatchObject({ case: "invented-war", by: "A Coder", reason: "Made by earnest new." });
    expect(rest.map((line) => ("record" in line ? line.record : ""))).toEqual(expect.arrayContaining(["case/case", "series/northland-strikes", "rounds/round-1-2031-07-10", "sources/author-of-the-case"]));
    expect(await runEarnest(["log", "append", "--reason", "x"], war.effects)).toBe(0);
    expect(war.said.err).toContain("Nothing to log");
  });

  it("import logs the series, and the revisions when it accepts them, in the same step", async () => {
    const before = await lines();
    expect(await bring("--by", "B. Coder")).toBe(0);
    expect((await lines()).slice(before.length)).toEqual([expect.objectContaining({ record: "series/northland-strikes", by: "B. Coder", reason: "Imported newer.csv: 1 new days, to 2032-06-24; 0 figures revised." })]);
    expect(await bring("--accept-revisions")).toBe(0);
    expect((await lines()).slice(before.length + 1).map((line) => ("record" in line ? line.record : ""))).toEqual(["case/revisions", "series/northland-strikes"]);
    expect(await bring("--accept-revisions")).toBe(0);
    expect(await lines()).toHaveLength(before.length + 3);
  });

  it("import does not pass off an edit made by hand as its own", async () => {
    const sidecar = join(war.caseFolder, "series/northland-strikes.yaml");
    const text = await readFile(sidecar, "utf8");
    await writeFile(sidecar, text.replace("caveats: []", "caveats: [Read with care.]"));
    expect(await bring()).toBe(2);
    expect(war.said.err).toContain("Cannot change series/northland-strikes: wanted the record as the log left it, current value is an edit that no line tells of (earnest log append)");
  });

  it("import into a case without a log opens none", async () => {
    await rm(join(war.caseFolder, "log.ndjson"));
    expect(await bring()).toBe(0);
    await expect(lines()).rejects.toMatchObject({ code: "ENOENT" });
    expect(war.said.err).toContain("The case has no log");
  });
});
