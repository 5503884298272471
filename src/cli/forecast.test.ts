import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readCase } from "#app/read-case.ts";
import type { Finding } from "#core/model/finding.ts";
import type { ForecastQuestion, RuleVersion } from "#core/model/forecast-question.ts";
import type { LogEntry } from "#core/model/log-entry.ts";
import { SCORE_PLAN, version } from "../../test/fixtures/questions.ts";
import { inventedWar, type Workshop } from "../../test/invented-war.ts";
import { forecastCommand } from "./forecast.ts";
import { logCommand } from "./log.ts";
import { resolveCommand } from "./resolve.ts";
import { scoreCommand } from "./score.ts";

type Resolver = RuleVersion["resolver"];
const strikes = (atLeast: number): Resolver => ({ series: [{ series: "northland-strikes", classes: ["strikes"], reading: { kind: "level" }, atLeast }] });
const asked = (id: string, deadline: string, resolver: Resolver, more: Partial<ForecastQuestion> = {}) => {
  const question = { id, title: `Is it ${id}?`, opened: "2032-05-01", deadline, cluster: id, ...more };
  const rule = version(question.opened, resolver, { rule: "As the resolver says.", persistence: "Counts unchanged in the next snapshot." }, question);
  return { ...question, rules: [rule], probabilities: [], resolutions: [], known: "2032-05-01", sources: [] };
};
const documents: Resolver = { documents: "Both ministries." };
const QUESTIONS = [
  asked("truce-soon", "2032-08-31", documents, { cluster: "truce" }),
  asked("truce-later", "2032-12-31", documents, { cluster: "truce" }),
  asked("past", "2032-06-30", documents),
  asked("quiet", "2032-06-20", strikes(100000)),
  asked("loud", "2032-06-20", strikes(1)),
  asked("unknowable", "2032-06-30", strikes(100000)),
  asked("met-already", "2032-12-31", strikes(1)),
  asked("written-after", "2032-05-31", documents, { retrospective: true }),
  asked("unopened", "2032-12-31", documents, { opened: "2032-07-02" })
];
let war: Workshop;
beforeEach(async () => {
  war = await inventedWar();
  await writeFile(join(war.caseFolder, "forecasts.yaml"), `# kept\nabout: Questions.   # kept, too\nforecasts:\n${QUESTIONS.map((one) => `  - ${JSON.stringify(one).slice(1, -1).replace(/^"id":"([^"]*)",/, "id: $1\n    ").replaceAll(/,"(title|opened|deadline|retrospective|cluster|rules|probabilities|resolutions|known|sources)":/g, "\n    $1: ").replace(/^( {4})"title":/m, "$1title: ")}\n`).join("")}`);
  const plan = JSON.stringify(SCORE_PLAN);
  const caseText = await text("case.yaml");
  await writeFile(join(war.caseFolder, "case.yaml"), caseText.replace(/^registration:\n/m, `registration:\n  score: ${plan}\n`));
  expect([await logCommand(["append", "--by", "A. Nalyst", "--reason", "questions"], war.effects), war.said.err]).toEqual([0, expect.stringContaining("Logged")]);
});
afterEach(() => war.remove());

const text = (name: string) => readFile(join(war.caseFolder, name), "utf8");
const run = async (command: typeof forecastCommand, ...argv: string[]): Promise<[number, string]> => {
  war.said.out = war.said.err = "";
  return [await command(argv.includes("--format") ? argv : [...argv, "--format", "text"], war.effects), war.said.err];
};
const BY = ["--by", "A. Nalyst"];
const questionOf = async (id: string) => (await readCase(war.caseFolder)).forecasts.find((one) => one.id === id)!;

describe("earnest forecast", () => {
  test("files a probability of today under the rule in force, keeps what a person wrote, and logs who did", async () => {
    const before = await text("forecasts.yaml");
    expect(await run(forecastCommand, "truce-soon", ".35", ...BY, "--note", "A guess.")).toEqual([0, expect.stringContaining("It is public from today")]);
    expect(war.said.out).toContain("0.35 filed on truce-soon by A. Nalyst, 2032-07-01");
    expect(war.said.out).toContain("base-rate: not assessable (none is given)");
    expect((await questionOf("truce-soon")).probabilities).toEqual([{ by: "A. Nalyst", on: "2032-07-01", p: 0.35, note: "A guess.", rule: QUESTIONS[0]!.rules[0]!.hash }]);
    const after = await text("forecasts.yaml");
    expect(after.replace(/probabilities:\n(?: {6,}.*\n)+/, "probabilities: []\n")).toBe(before);
    const last = JSON.parse((await text("log.ndjson")).trimEnd().split("\n").at(-1)!) as LogEntry;
    expect(last).toMatchObject({ record: "forecasts/truce-soon", by: "A. Nalyst", reason: "Filed 0.35 on truce-soon" });
  });

  test("files again beside what was filed before, and says where nested questions contradict each other", async () => {
    await run(forecastCommand, "truce-soon", "0.4", ...BY);
    expect((await run(forecastCommand, "truce-soon", "0.3", ...BY))[1]).not.toContain("Incoherent");
    expect((await questionOf("truce-soon")).probabilities.map(({ p }) => p)).toEqual([0.4, 0.3]);
    expect((await run(forecastCommand, "truce-later", "0.2", ...BY))[1]).toContain("Incoherent: A. Nalyst gives truce-soon 0.3 and truce-later, the same by a later day, only 0.2");
  });

  test("refuses what stands already, and takes the same probability of another", async () => {
    await run(forecastCommand, "truce-soon", "0.4", ...BY);
    const before = await text("forecasts.yaml");
    expect(await run(forecastCommand, "truce-soon", ".40", ...BY)).toEqual([2, expect.stringContaining("Cannot forecast truce-soon: wanted a probability that A. Nalyst has not filed today, current value is 0.4, which stands already")]);
    expect(await text("forecasts.yaml")).toBe(before);
    expect((await run(forecastCommand, "truce-soon", ".4", "--by", "B. Nalyst"))[0]).toBe(0);
  });

  test("lists the open questions, and none that was written after the answer was known or is not opened yet", async () => {
    expect(await run(forecastCommand, "--format", "ndjson")).toEqual([0, ""]);
    expect(war.said.out.trimEnd().split("\n").map((line) => (JSON.parse(line) as { question: string }).question)).toEqual(["quiet", "loud", "past", "unknowable", "truce-soon", "truce-later", "met-already"]);
    await run(forecastCommand, "--format", "text");
    expect(war.said.out).toContain("truce-soon\n  Is it truce-soon?\n  until 31 Aug 2032, 61 days left\n  nobody has filed a probability\n");
    expect(war.said.out).toContain("deadline 30 Jun 2032, passed: it waits for its answer");
  });

  test.each<[string, string[], string]>([
    ["a question that is none", ["truce-son", ".3"], "wanted a question of forecasts.yaml, current value is none by that id (did you mean truce-soon?)"],
    ["a probability of 0", ["truce-soon", "0"], 'wanted a probability above 0 and below 1, as .35, current value is "0"'],
    ["a probability of 1", ["truce-soon", "1.0"], 'current value is "1.0"'],
    ["a percentage", ["truce-soon", "35%"], "(did you mean .35?)"],
    ["a number below 0", ["truce-soon", "-0.2"], 'wanted a probability above 0 and below 1, as .35, current value is "-0.2"'],
    ["no probability", ["truce-soon"], "current value is nothing"],
    ["a deadline that passed", ["past", ".3"], "wanted a day on or before the deadline, 2032-06-30, current value is 2032-07-01"],
    ["a day before the opening", ["unopened", ".3"], "wanted a day on or after 2032-07-02, when it was opened, current value is 2032-07-01"],
    ["a question written after the answer was known", ["written-after", ".3"], "wanted a question that was open when it was written"],
    ["a question whose series met the rule", ["met-already", ".99"], "wanted a question that has not come true, current value is one whose rule its series met on 2032-05-02"],
    ["a filing by nobody", ["truce-soon", ".3", "--by", " "], "wanted --by with who makes the change"]
  ])("refuses %s, and nothing changes", async (_, argv, wanted) => {
    const before = await text("forecasts.yaml");
    expect(await run(forecastCommand, ...(argv.includes("--by") ? argv : [...argv, ...BY]))).toEqual([2, expect.stringContaining(wanted)]);
    expect(await text("forecasts.yaml")).toBe(before);
  });

  test("refuses a forecast on an answered question, and one on a record with an edit that no line tells of", async () => {
    await run(resolveCommand, "truce-soon", "yes", "--evidence", "Both said so.", "--came", "2032-06-30", ...BY);
    expect(await run(forecastCommand, "truce-soon", ".3", ...BY)).toEqual([2, expect.stringContaining("wanted a question without an answer, current value is answered yes on 2032-07-01")]);
    await writeFile(join(war.caseFolder, "forecasts.yaml"), (await text("forecasts.yaml")).replace(/(Is it truce-later[^]*?known: )"2032-05-01"/, '$1"2032-05-02"'));
    expect(await run(forecastCommand, "truce-later", ".3", ...BY)).toEqual([2, expect.stringContaining("an edit that no line tells of")]);
  });
});

describe("earnest resolve", () => {
  const STANDS = ["--evidence", "The June snapshot says the same."];

  test("computes what the series say, and files it only when told to, with what shows that it lasts", async () => {
    expect(await run(resolveCommand, "quiet")).toEqual([0, "Nothing was filed: --write files what the series tell, with --evidence that it lasts\n"]);
    expect(war.said.out).toContain("the series say: no: met on no day (judged to 2032-06-20, 0 days without a judgement)");
    expect((await questionOf("quiet")).resolutions).toEqual([]);
    expect(war.said.out).toContain("it must last: Counts unchanged in the next snapshot.\n");
    expect(war.said.out).toContain("no series tells whether it lasts as worded: look, and file it with --evidence");
    expect(await run(resolveCommand, "quiet", "--write", ...BY)).toEqual([2, expect.stringContaining("wanted --evidence with what shows it, and that “Counts unchanged in the next snapshot.” holds, which no series tells")]);
    expect((await run(resolveCommand, "quiet", "--write", ...STANDS, ...BY))[0]).toBe(0);
    expect((await questionOf("quiet")).resolutions).toMatchObject([{ answer: "no", on: "2032-07-01", by: "A. Nalyst", evidence: expect.stringMatching(/on no day up to 2032-06-20 .* The June snapshot says the same\.$/) as string }]);
    expect((await questionOf("quiet")).resolutions[0]).not.toHaveProperty("cameOn");
    expect((await run(resolveCommand, "loud", "--write", ...STANDS, ...BY))[0]).toBe(0);
    expect((await questionOf("loud")).resolutions).toMatchObject([{ answer: "yes", cameOn: "2032-05-02", evidence: expect.stringContaining("met on 2032-05-02") as string }]);
  });

  test("contradicts whoever says otherwise, and cannot tell while figures are missing", async () => {
    expect(await run(resolveCommand, "quiet", "yes", "--evidence", "I heard it.", ...BY)).toEqual([2, expect.stringContaining("wanted no, as its series tell, or annulled, current value is yes")]);
    expect((await run(resolveCommand, "unknowable"))[0]).toBe(0);
    expect(war.said.out).toContain("the series say: cannot be told yet (judged to 2032-06-23, 7 days without a judgement; the rule is read up to 2032-06-30)");
    expect(await run(resolveCommand, "unknowable", "--write", ...BY)).toEqual([2, expect.stringContaining("wanted figures up to the deadline, on enough of its days, current value is figures that can be judged up to 2032-06-23, with 7 days without a judgement")]);
    expect(await run(resolveCommand, "unknowable", "no", "--evidence", "I think so.", ...BY)).toEqual([2, expect.stringContaining("wanted figures up to the deadline")]);
  });

  test.each<[string, string[], string]>([
    ["no before the deadline", ["truce-soon", "no", "--evidence", "It will not come."], "wanted a day after the deadline, 2032-08-31, for the answer no"],
    ["an answer by documents that nobody names", ["past", "--write"], "wanted yes, no or annulled, since documents settle it"],
    ["an answer without evidence", ["past", "no"], "wanted --evidence with what shows it"],
    ["a yes by documents without its day", ["truce-soon", "yes", "--evidence", "Both said so."], "wanted --came with the day on which it came true, since what was filed on or after it is in no score"],
    ["a yes that comes after it is told", ["truce-soon", "yes", "--evidence", "Both said so.", "--came", "2032-07-02"], "wanted a day from 2032-05-01 to 2032-07-01 after --came, current value is 2032-07-02"],
    ["a day that is none", ["truce-soon", "yes", "--evidence", "Both said so.", "--came", "June"], "wanted --came with a calendar day written YYYY-MM-DD"],
    ["an answer that is none", ["past", "anulled"], "(did you mean annulled?)"],
    ["a question that is none", ["pst", "no"], "(did you mean past?)"],
    ["a rule that is none", ["past", "no", "--rule", "zzz", "--evidence", "So."], "wanted the first digits of the hash of one of its rules"]
  ])("refuses %s", async (_, argv, wanted) => {
    expect(await run(resolveCommand, ...argv, ...BY)).toEqual([2, expect.stringContaining(wanted)]);
  });

  test("says whose answer stands on record where the series cannot tell", async () => {
    const questions = await text("forecasts.yaml");
    const { hash } = QUESTIONS.find(({ id }) => id === "unknowable")!.rules[0]!;
    const at = questions.indexOf("resolutions: []", questions.indexOf("id: unknowable"));
    await writeFile(join(war.caseFolder, "forecasts.yaml"), `${questions.slice(0, at)}resolutions: [{ rule: ${hash}, answer: no, on: 2032-07-01, evidence: Seen., by: the coder of the record }]${questions.slice(at + 15)}`);
    expect((await run(resolveCommand, "unknowable"))[0]).toBe(0);
    expect(war.said.out).toContain("on record: no, of 2032-07-01: answered by the coder of the record; the series cannot tell\n");
    await run(scoreCommand, "invented-war", "--format", "text");
    expect(war.said.out.replaceAll(/\s+/g, " ")).toContain("Answered by the coder of the record; the series cannot tell: Is it unknowable? The answer on record, “no”, is of 1 Jul 2032; figures can be judged up to 23 Jun 2032, and the rule is read up to 30 Jun 2032.");
  });

  test("files an answer once, and annulled is not no", async () => {
    expect((await run(resolveCommand, "past", "annulled", "--evidence", "The wording cannot be applied.", ...BY))[0]).toBe(0);
    expect((await questionOf("past")).resolutions).toMatchObject([{ answer: "annulled" }]);
    expect(await run(resolveCommand, "past", "no", "--evidence", "So.", ...BY)).toEqual([2, expect.stringContaining("answered annulled on 2032-07-01")]);
  });
});

describe("earnest score", () => {
  test("tells what was filed and what is lacking, and nothing that was filed after the day asked for", async () => {
    await run(forecastCommand, "truce-soon", ".35", ...BY);
    expect((await run(scoreCommand, "invented-war", "--as-of", "2032-07-01", "--format", "ndjson"))[0]).toBe(0);
    const findings = war.said.out.trimEnd().split("\n").map((line) => JSON.parse(line) as Finding);
    expect(findings.map(({ assay, asOf }) => [assay, asOf])).toEqual([["forecast@1", "2032-07-01"], ["score@1", "2032-07-01"]]);
    expect(findings[1]!.outcome).toMatchObject({ forecaster: "a-nalyst", status: "not-assessable", reason: "too-few-forecasts", needed: 8, had: 0, open: 1 });
    await run(scoreCommand, "invented-war", "--as-of", "2032-06-30", "--format", "text");
    expect(war.said.out).toContain("Nobody has filed a probability yet");
    await run(scoreCommand, "invented-war", "--format", "text");
    expect(war.said.out).toContain("Cannot score the forecasts of A. Nalyst: too few forecasts have been answered: 8 needed,\n0 there.");
  });

  test("leaves out of the score what was filed once it had come true, and names it", async () => {
    await run(forecastCommand, "truce-soon", ".99", ...BY);
    const later = { ...war.effects, today: () => "2032-07-20" };
    expect([await resolveCommand(["truce-soon", "yes", "--evidence", "Both said so.", "--came", "2032-06-20", ...BY], later), (await questionOf("truce-soon")).resolutions]).toMatchObject([0, [{ cameOn: "2032-06-20" }]]);
    await run(scoreCommand, "invented-war", "--format", "text");
    expect(war.said.out.replaceAll(/\s+/g, " ")).toContain("Is it truce-soon? (filed 1 Jul 2032, settled 20 Jun 2032)");
  });

  test("says so where a case holds no question", async () => {
    await writeFile(join(war.caseFolder, "forecasts.yaml"), "forecasts: []\n");
    expect(await run(scoreCommand, "invented-war")).toEqual([2, expect.stringContaining("wanted questions in forecasts.yaml and a plan under registration.score")]);
  });
});
