import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { collectProblems } from "#app/read-case.ts";
import { type Asked, ruleHash } from "#core/findings/rule-hash.ts";
import { inventedWar, type Workshop } from "../../../test/invented-war.ts";

const RULE = { from: "2032-01-01", resolver: { series: [{ series: "northland-strikes", classes: ["strikes"], reading: { kind: "level" as const }, atLeast: 90 }] }, rule: "Ninety a day.", persistence: "None." };
const LATER = { from: "2032-03-01", resolver: { documents: "Both staffs." }, rule: "Ninety a day.", persistence: "None.", why: "The series ended." };
const ASKED: Asked = { title: "Ninety a day?", opened: "2032-01-01", deadline: "2032-12-31", cluster: "ninety", market: { slug: "ninety-a-day", match: "exact" } };
const [HASH, LATER_HASH] = [ruleHash(RULE, ASKED), ruleHash(LATER, ASKED)];
const FORECASTS = `forecasts:
  - id: ninety
    title: Ninety a day?
    opened: 2032-01-01
    deadline: 2032-12-31
    cluster: ninety
    rules:
      - from: 2032-01-01
        resolver: { series: [{ series: northland-strikes, classes: [strikes], reading: { kind: level }, atLeast: 90 }] }
        rule: Ninety a day.
        persistence: None.
        hash: ${HASH}
      - from: 2032-03-01
        resolver: { documents: Both staffs. }
        rule: Ninety a day.
        persistence: None.
        why: The series ended.
        hash: ${LATER_HASH}
    market: { slug: ninety-a-day, continuedAs: [ninety-a-day-2], match: exact }
    probabilities:
      - { by: Us, on: 2032-01-05, p: 0.2, rule: ${HASH} }
    resolutions: []
    known: 2032-01-01
    sources: []
`;
const BENCHMARKS = "slug,day,last_trade,question\nninety-a-day,2032-01-04,0.3,ninety\nninety-a-day-2,2032-01-05,0.4,ninety\n";

let war: Workshop;
beforeAll(async () => {
  war = await inventedWar();
});
afterAll(() => war.remove());

async function problemsOf(forecasts: string, benchmarks = BENCHMARKS): Promise<string[]> {
  await writeFile(join(war.caseFolder, "forecasts.yaml"), forecasts);
  await writeFile(join(war.caseFolder, "benchmarks.csv"), benchmarks);
  return (await collectProblems(war.caseFolder)).map(({ file, line, column, wanted, found, hint }) => `${file}:${line}:${column}: ${wanted} | ${found}${hint === undefined ? "" : ` | ${hint}`}`);
}
const edited = (from: string, to: string) => {
  expect(FORECASTS).toContain(from);
  return problemsOf(FORECASTS.replace(from, to));
};

test("a sound file of questions and its table of trades have no problem", async () => {
  expect(await problemsOf(FORECASTS)).toEqual([]);
});

test("a series that is not there is said once: its rule is not called edited as well", async () => {
  const problems = await edited("series: northland-strikes", "series: northland-strike");
  expect(problems).toEqual([expect.stringContaining("a series of this case")]);
});

test("a row of a market that its question misspells says which the question names, and where", async () => {
  expect(await edited("slug: ninety-a-day,", "slug: ninety-a-dya,")).toContainEqual(expect.stringMatching(/^benchmarks.csv:2:1: a market that ninety names in forecasts.yaml: ninety-a-dya, ninety-a-day-2 \| "ninety-a-day" \| ninety-a-d/));
});

const filing = (fields: string) => `resolutions: []`.replace("[]", `\n      - { ${fields}, evidence: Seen., by: Us }`);

test.each<[string, string, string, RegExp]>([
  ["a probability of 0", "p: 0.2", "p: 0", /^forecasts.yaml:21:\d+: .*a probability above 0/],
  ["a probability of 1", "p: 0.2", "p: 1", /^forecasts.yaml:21:\d+: .*a probability below 1/],
  ["a filing before the opening", "on: 2032-01-05", "on: 2031-12-31", /^forecasts.yaml:21:\d+: a day on or after 2032-01-01, when the question was opened \| 2031-12-31/],
  ["a filing after the deadline", "on: 2032-01-05", "on: 2033-01-05", /^forecasts.yaml:21:\d+: a day on or before the deadline, 2032-12-31/],
  ["a deadline before the opening", "deadline: 2032-12-31", "deadline: 2031-12-31", /^forecasts.yaml:5:15: a day after 2032-01-01/],
  ["a resolver that names no series of the case", "series: northland-strikes", "series: northland-strike", /^forecasts.yaml:9:\d+: a series of this case \| "northland-strike" \| northland-strikes/],
  ["a class that its series does not have", "classes: [strikes]", "classes: [strike]", /^forecasts.yaml:9:\d+: a class of the series "northland-strikes" \| "strike" \| strikes/],
  ["a rule that was edited", "rule: Ninety a day.", "rule: Eighty a day.", /^forecasts.yaml:12:15: [0-9a-f]{64}, the hash of the rule and of what is asked as they stand here; neither is ever edited: put back what stood, and add a change of the rule as a new version with its own day/],
  ["a change without a reason", "        why: The series ended.\n", "", /^forecasts.yaml:13:\d+: why the rule was changed, under why/],
  ["versions that do not follow each other", "from: 2032-03-01", "from: 2032-01-01", /^forecasts.yaml:13:\d+: a day after 2032-01-01, since versions follow each other/],
  ["a probability under a rule that did not hold on its day", `p: 0.2, rule: ${HASH}`, `p: 0.2, rule: ${LATER_HASH}`, new RegExp(`^forecasts.yaml:21:\\d+: ${HASH}, the hash of the rule that held on 2032-01-05`)],
  ["a probability under a rule that is gone", `p: 0.2, rule: ${HASH}`, `p: 0.2, rule: ${"a".repeat(64)}`, /^forecasts.yaml:21:\d+: the hash of a rule of this question: a probability stays under the rule it was filed under/],
  ["a yes without the day on which it came true", "resolutions: []", filing(`rule: ${HASH}, answer: yes, on: 2032-02-01`), /^forecasts.yaml:23:\d+: the day on which it came true, under cameOn/],
  ["an answer that came after it was told", "resolutions: []", filing(`rule: ${HASH}, answer: yes, on: 2032-02-01, cameOn: 2032-02-02`), /^forecasts.yaml:23:\d+: a day from 2032-01-01, when the question was opened, to 2032-02-01, when it was answered \| 2032-02-02/],
  ["no before the deadline", "resolutions: []", filing(`rule: ${HASH}, answer: no, on: 2032-12-31`), /a day after the deadline, 2032-12-31, since until then it can still come true/],
  ["an answer under no rule of the question", "resolutions: []", filing(`rule: ${"a".repeat(64)}, answer: yes, on: 2032-02-01`), /the hash of a rule of this question \| aaaa/],
  ["a filing on an answered question", "resolutions: []", filing(`rule: ${HASH}, answer: yes, on: 2032-01-03`), /a day before 2032-01-03, when the question was answered \| 2032-01-05/],
  ["an answer that is none", "resolutions: []", filing(`rule: ${HASH}, answer: nay, on: 2032-02-01`), /^forecasts.yaml:23:\d+: one of yes, no, annulled/],
  ["a question twice", "forecasts:\n", `forecasts:\n${FORECASTS.slice("forecasts:\n".length)}`, /each id once \| "ninety" a second time/]
])("%s is a problem with its place", async (_, from, to, wanted) => {
  expect(await edited(from, to)).toContainEqual(expect.stringMatching(wanted));
});

test.each<[string, string, string]>([
  ["title", "title: Ninety a day?", "title: Ninety a week?"],
  ["opened", "opened: 2032-01-01", "opened: 2031-12-31"],
  ["deadline", "deadline: 2032-12-31", "deadline: 2033-12-31"],
  ["cluster", "cluster: ninety", "cluster: eighty"],
  ["market.slug", "slug: ninety-a-day,", "slug: ninety,"],
  ["market.match", "match: exact", "match: loose"],
  ["market.match", "    market: { slug: ninety-a-day, continuedAs: [ninety-a-day-2], match: exact }\n", ""],
  ["retrospective", "    cluster: ninety\n", "    cluster: ninety\n    retrospective: true\n"]
])("%s edited after the opening is a problem of every version, which names it and asks for a new question", async (field, from, to) => {
  const problems = (await edited(from, to)).filter((one) => one.includes("the hash of the rule and of what is asked"));
  expect(problems).toHaveLength(2);
  expect(problems[0]).toMatch(/^forecasts.yaml:1[123]:15: [0-9a-f]{64}, .* as a new question \| [0-9a-f]{64}$/);
  expect(problems[0]!.slice(problems[0]!.indexOf("one of "))).toContain(field);
});

test("a name under which the market went on may be added", async () => {
  expect(await edited("[ninety-a-day-2]", "[ninety-a-day-2, ninety-a-day-3]")).toEqual([]);
});

test.each<[string, string, RegExp]>([
  ["a strange header", BENCHMARKS.replace("last_trade", "price"), /^benchmarks.csv:1:1: the header slug,day,last_trade,question/],
  ["an unknown market", BENCHMARKS.replace("ninety-a-day,", "ninety-day,"), /^benchmarks.csv:2:1: a market that ninety names in forecasts.yaml: ninety-a-day, ninety-a-day-2 \| "ninety-day" \| ninety-a-day/],
  ["an unknown question", BENCHMARKS.replace(",ninety\n", ",nintey\n"), /^benchmarks.csv:2:29: a question of forecasts.yaml \| "nintey" \| ninety/],
  ["a day that is none", BENCHMARKS.replace("2032-01-04", "2032-13-04"), /^benchmarks.csv:2:14: a calendar day/],
  ["a trade above 1", BENCHMARKS.replace("0.3", "1.3"), /^benchmarks.csv:2:25: a last trade from 0 to 1 \| "1.3"/],
  ["a day twice", BENCHMARKS.replace("ninety-a-day-2,2032-01-05", "ninety-a-day,2032-01-04"), /^benchmarks.csv:3:14: each day of a market once/],
  ["a row with a cell too few", BENCHMARKS.replace("0.3,", ""), /^benchmarks.csv:2:1: four cells/]
])("in the table of trades %s is a problem with its place", async (_, benchmarks, wanted) => {
  expect(await problemsOf(FORECASTS, benchmarks)).toContainEqual(expect.stringMatching(wanted));
});

test("a scenario that is none is a problem as soon as the case holds scenarios", async () => {
  const strange = FORECASTS.replace("    cluster: ninety\n", "    cluster: ninety\n    scenario: wider-war\n");
  expect(await problemsOf(strange)).toEqual([]);
  await writeFile(join(war.caseFolder, "scenarios.yaml"), "scenarios: []\n");
  expect(await problemsOf(strange)).toContainEqual(expect.stringMatching(/^forecasts.yaml:7:15: a scenario of scenarios.yaml \| "wider-war"/));
  expect(await readFile(join(war.caseFolder, "forecasts.yaml"), "utf8")).toBe(strange);
});
