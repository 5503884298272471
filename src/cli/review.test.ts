import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readCase } from "#app/read-case.ts";
import { kindOfChange, type LogEntry } from "#core/model/log-entry.ts";
import { inventedWar, type Workshop } from "../../test/invented-war.ts";
import { reviewCommand } from "./review.ts";

const CODER = `  - id: coder
    name: A program
    kind: machine-coded events
    country: XX
    affiliation: none
    reliability: [{ grade: F, from: null, to: null, reason: for the test }]
    copies: []
    hosts: []
    machineCoded: true
`;
const ROUND = `id: coded-talks
title: Talks
kind: direct
calendar: rounds
countsAsRound: true
level: envoys
from: 2031-09-09
to: 2031-09-09
place: { city: null, country: null }
announced: null
announcedStatus: not-found
participants: []
partiesPresent: [northland]
agenda: []
outcome: statement-only
claims: []
produced: []
known: 2032-07-01
sources:
  - { id: row, source: coder, url: null, published: 2031-09-09, credibility: 6 }
`;
const indented = ROUND.replaceAll(/^(?=.)/gm, "      ");
const PROPOSALS = `# kept
proposals:
  - id: coded-talks
    kind: rounds
    says: A program read talks out of a text.
    proposedBy: { name: A program, kind: machine }
    proposed: 2031-09-09
    record:
${indented}  - id: hearsay
    kind: rounds
    says: Somebody remembers a meeting.
    proposedBy: { name: The coder, kind: person }
    proposed: 2031-09-10
    record: null
`;

let war: Workshop;
beforeEach(async () => {
  war = await inventedWar();
  await appendFile(join(war.caseFolder, "sources.yaml"), CODER);
  await mkdir(join(war.caseFolder, "proposals"));
  await writeFile(join(war.caseFolder, "proposals", "program.yaml"), PROPOSALS);
});
afterEach(() => war.remove());

const DECIDES = ["--by", "A. Nalyst", "--reason", "two outlets carry it"];
const review = (...argv: string[]) => {
  war.said.out = war.said.err = "";
  return reviewCommand(argv, war.effects);
};
const reviewWith = (edit: (shown: string) => string, ...argv: string[]) => {
  war.said.out = war.said.err = "";
  return reviewCommand(argv, { ...war.effects, edit: (shown) => Promise.resolve(edit(shown)) });
};
/** What the log says of this decision, by whom and why. */
const logged = async () =>
  (await text("log.ndjson")).trimEnd().split("\n").map((line) => JSON.parse(line) as LogEntry).flatMap((entry) => ("record" in entry && entry.by === DECIDES[1] && entry.reason === DECIDES[3] ? [`${kindOfChange(entry)} ${entry.record}`] : []));
const text = (name: string) => readFile(join(war.caseFolder, name), "utf8");

describe("earnest review", () => {
  test("lists what is proposed, which is in no count", async () => {
    expect(await review()).toBe(0);
    expect(war.said.out.trimEnd().split("\n").map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(["coded-talks", "hearsay"]);
    const { rounds, proposals } = await readCase(war.caseFolder);
    expect([rounds.length, proposals.length]).toEqual([10, 2]);
  });

  test("accepts into the record, with who, when and why on the page that a program coded; nothing else changes", async () => {
    const before = await text("rounds.yaml");
    expect([await review("accept", "coded-talks", ...DECIDES), war.said.err]).toEqual([0, "coded-talks: accepted by A. Nalyst into rounds\n"]);
    expect((await text("rounds.yaml")).startsWith(before)).toBe(true);
    const { rounds, proposals } = await readCase(war.caseFolder);
    expect(rounds.at(-1)!.sources[0]!.accepted).toEqual({ by: "A. Nalyst", on: "2032-07-01", reason: "two outlets carry it" });
    expect(proposals.map(({ id }) => id)).toEqual(["hearsay"]);
    expect(await text("proposals/program.yaml")).toContain("# kept");
    expect(await logged()).toEqual(["added proposals/coded-talks", "removed proposals/coded-talks", "added rounds/coded-talks"]);
  });

  test("rejects without a trace in the record, and with one in the log", async () => {
    const before = await text("rounds.yaml");
    expect(await review("reject", "coded-talks", ...DECIDES)).toBe(0);
    expect(await text("rounds.yaml")).toBe(before);
    expect((await readCase(war.caseFolder)).proposals.map(({ id }) => id)).toEqual(["hearsay"]);
    expect(await logged()).toEqual(["added proposals/coded-talks", "removed proposals/coded-talks"]);
  });

  test("a lead is written out by a person before it is accepted", async () => {
    expect(await review("accept", "hearsay", ...DECIDES)).toBe(2);
    expect(war.said.err).toContain("a lead in words");
    const own = (await readCase(war.caseFolder)).sources[0]!.id;
    const written = ROUND.replaceAll("coded-talks", "hearsay").replace("source: coder", `source: ${own}`);
    expect([await reviewWith((shown) => shown + written, "edit", "hearsay", ...DECIDES), war.said.err]).toEqual([0, "hearsay: accepted by A. Nalyst into rounds\n"]);
    expect((await readCase(war.caseFolder)).rounds).toHaveLength(11);
  });

  test("what a person wrote is held against the schema and the case, and nothing changes when it is not sound", async () => {
    const before = [await text("rounds.yaml"), await text("proposals/program.yaml")];
    expect([await reviewWith(() => ROUND.replace("countsAsRound: true", "countsAsRound: maybe"), "edit", "coded-talks", ...DECIDES), war.said.err]).toEqual([2, expect.stringContaining("rounds record:5:16: wanted true or false")]);
    expect([await reviewWith(() => ROUND.replace("northland", "northlund"), "edit", "coded-talks", ...DECIDES), war.said.err]).toEqual([2, expect.stringContaining("did you mean northland?")]);
    expect([await text("rounds.yaml"), await text("proposals/program.yaml")]).toEqual(before);
  });

  test.each<[string, string[], string]>([
    ["an id that is none", ["accept", "coded-talk", ...DECIDES], "did you mean coded-talks?"],
    ["a decision without a name", ["accept", "coded-talks", "--reason", "so", "--by", " "], "wanted --by with who makes the change"],
    ["a decision without a reason", ["reject", "coded-talks", "--by", "me"], "wanted --reason with reject"],
    ["an action that is none", ["take", "coded-talks"], "wanted one of list, show, accept, edit, reject"]
  ])("refuses %s", async (_, argv, wanted) => {
    expect(await review(...argv)).toBe(2);
    expect(war.said.err).toContain(wanted);
  });
});

describe("an item that a program coded", () => {
  test("is refused in the record until a person accepted it", async () => {
    await appendFile(join(war.caseFolder, "rounds.yaml"), `  - ${ROUND.trimEnd().replaceAll("\n", "\n    ")}\n`);
    await expect(readCase(war.caseFolder)).rejects.toMatchObject({ problems: [expect.anything(), expect.objectContaining({ file: "rounds.yaml", found: "\"coder\", which a program codes" })] });
  });
});
