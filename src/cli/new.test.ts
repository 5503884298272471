import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { emptyWorkshop, inventedWar, NEW_WAR_FLAGS, WAR_BEGINS, type Workshop, writeWarTables } from "../../test/invented-war.ts";
import { checkCommand } from "./check.ts";
import { newCommand } from "./new.ts";
import { readCase } from "#app/read-case.ts";

let workshop: Workshop;
afterEach(() => workshop.remove());

/** Runs `earnest new` where the tables of the invented war lie. */
async function make(flags: readonly string[], prepare: (cwd: string) => Promise<unknown> = () => Promise.resolve(), ask?: (question: string) => Promise<string>): Promise<number> {
  workshop = await emptyWorkshop(ask === undefined ? {} : { ask });
  await writeWarTables(workshop.cwd);
  await prepare(workshop.cwd);
  return newCommand([...flags], workshop.effects);
}

const without = (flag: string): string[] => NEW_WAR_FLAGS.flatMap((word, index) => (word === flag || NEW_WAR_FLAGS[index - 1] === flag ? [] : [word]));

describe("earnest new", () => {
  test("makes a case of an invented war that passes check, from two CSVs and ten dates", async () => {
    workshop = await inventedWar();
    expect(await checkCommand(["invented-war"], workshop.effects)).toBe(0);
    const { caseFile, rounds, series } = await readCase(workshop.caseFolder);
    const pulse = caseFile.registration.pulse!;
    expect(rounds.map(({ partiesPresent }) => partiesPresent)).toEqual(Array.from({ length: 10 }, () => ["northland", "southland"]));
    expect(pulse.tests.map(({ party, series: name }) => [party, name])).toEqual([["northland", "northland-strikes"], ["southland", "southland-strikes"]]);
    expect(pulse.eligible).toMatchObject({ from: "2031-07-03", to: "2032-02-05" });
    expect(pulse.tests[0]).toMatchObject({ fitFrom: { value: WAR_BEGINS }, thetaBlocks: { value: ["2031-07-01", "2032-01-01"] } });
    expect(series.map(({ sidecar }) => [sidecar.booking.unit, sidecar.claimant.kind])).toEqual([["night", "belligerent-claim"], ["day", "research"]]);
    expect(rounds[0]!.known).toBe("2032-07-01");
  });

  test("asks at a terminal for what no flag gave", async () => {
    const answers = ["An invented war", "northland=Northland; southland=Southland", "strikes=north.csv", "northland", "", "", "2031-07-10..2031-07-11=northland,southland; 2031-09-01"];
    const asked: string[] = [];
    const code = await make(["invented-war"], undefined, (question) => Promise.resolve((asked.push(question), answers[asked.length - 1] ?? "")));
    expect([code, workshop.said.err]).toEqual([0, expect.stringContaining("Made cases/invented-war")]);
    expect(asked).toHaveLength(answers.length);
    const { rounds } = await readCase(workshop.caseFolder);
    expect(rounds.map(({ from, to, partiesPresent }) => [from, to, partiesPresent.length])).toEqual([["2031-07-10", "2031-07-11", 2], ["2031-09-01", "2031-09-01", 2]]);
  });

  test("asks nothing where nobody is there, and says what is missing", async () => {
    expect(await make(["invented-war"])).toBe(2);
    expect(workshop.said.err).toContain("wanted --title, --party twice, --series, --rounds or --round");
  });

  test("a further series of a party becomes a companion", async () => {
    expect(await make([...NEW_WAR_FLAGS, "--series", "alerts=south.csv", "--series-party", "alerts=northland"])).toBe(0);
    const pulse = (await readCase(workshop.caseFolder)).caseFile.registration.pulse!;
    expect(pulse.companions).toMatchObject([{ role: "companion", party: "northland", series: "alerts" }]);
  });

  test.each<[string, string[], string]>([
    ["a party that is none", [...NEW_WAR_FLAGS, "--round", "2031-11-01=northlnd"], 'current value is "northlnd" (did you mean northland?)'],
    ["a round that ends before it begins", [...NEW_WAR_FLAGS, "--round", "2031-11-02..2031-11-01"], "wanted <first day>..<last day>=<party>,<party>"],
    ["a series whose party is not said", [...NEW_WAR_FLAGS, "--series", "alerts=south.csv"], "Cannot tell whose acts alerts counts: wanted --series-party alerts=<one of northland, southland>"],
    ["a unit of a series that is none", [...NEW_WAR_FLAGS, "--unit", "southland-strike=x"], "(did you mean southland-strikes?)"],
    ["one party", without("--party").concat("--party", "northland=Northland"), "wanted --party twice"],
    ["a party twice", [...NEW_WAR_FLAGS, "--party", "northland=N"], 'wanted each id once, current value is "northland" a second time'],
    ["a case name that leads elsewhere", ["../elsewhere", ...NEW_WAR_FLAGS.slice(1)], 'wanted names of lower-case letters, digits and single hyphens, current value is "../elsewhere"'],
    ["a series name that leads elsewhere", [...NEW_WAR_FLAGS, "--series", "northland-../x=south.csv"], 'current value is "northland-../x"'],
    ["an unknown flag", [...NEW_WAR_FLAGS, "--partie", "x=y"], "(did you mean --party?)"],
    ["rounds on days without figures", [...without("--rounds"), "--round", "2040-01-01"], "wanted figures on the days of the rounds"]
  ])("refuses %s, exits 2 and writes nothing", async (_, flags, sentence) => {
    expect(await make(flags)).toBe(2);
    expect(workshop.said.err).toContain(sentence);
    expect(workshop.said.out).toBe("");
    expect((await readdir(workshop.cwd)).sort()).toEqual(["dates.csv", "north.csv", "south.csv"]);
  });

  test("shows every problem of the tables it was given", async () => {
    const code = await make(NEW_WAR_FLAGS, async (cwd) => {
      await writeFile(join(cwd, "north.csv"), "day,strikes\n2031-01-01,1\n2031-01-01,2\n");
      await writeFile(join(cwd, "dates.csv"), "from,partes\n2031-13-01,northland\n");
    });
    expect(code).toBe(2);
    expect(workshop.said.err).toContain("north.csv:3:1: wanted 2031-01-02, days ascending and each once, found 2031-01-01 a second time");
    expect(workshop.said.err).toContain("dates.csv:1:1: wanted each of the columns from, to, parties, title, announced, published, url at most once, found \"partes\" (did you mean parties?)");
  });

  test("wants a reason for empty cells, and writes it beside them", async () => {
    const silence = async (cwd: string) => writeFile(join(cwd, "north.csv"), (await readFile(join(cwd, "north.csv"), "utf8")).replace(/2031-02-0([3-5]),\d+/g, "2031-02-0$1,"));
    expect(await make(NEW_WAR_FLAGS, silence)).toBe(2);
    expect(workshop.said.err).toContain("or --gap-reason, current value is 3 days without, the first 2031-02-03");
    await workshop.remove();
    expect(await make([...NEW_WAR_FLAGS, "--gap-reason", "A truce."], silence)).toBe(0);
    const { series } = await readCase(workshop.caseFolder);
    expect(series[0]!.sidecar.gaps).toEqual([{ from: "2031-02-03", to: "2031-02-06", reason: "A truce." }]);
  });

  test("does not touch a case that is there", async () => {
    workshop = await inventedWar();
    const before = await readFile(join(workshop.caseFolder, "case.yaml"), "utf8");
    expect(await newCommand([...NEW_WAR_FLAGS], workshop.effects)).toBe(2);
    expect(workshop.said.err).toContain("wanted a name that is free");
    expect(await readFile(join(workshop.caseFolder, "case.yaml"), "utf8")).toBe(before);
    expect(await readdir(join(workshop.cwd, "cases"))).toEqual(["invented-war"]);
  });
});

describe("earnest new, of rounds without a day of publication", () => {
  test("says that they count only from today on", async () => {
    const dates = "from,to,parties\n2031-07-10,2031-07-11,northland southland\n";
    expect(await make(NEW_WAR_FLAGS, (cwd) => writeFile(join(cwd, "dates.csv"), dates))).toBe(0);
    expect(workshop.said.err).toContain("count only from today on");
  });
});
