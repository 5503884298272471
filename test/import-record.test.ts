import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { caseFile } from "#core/model/case.ts";
import { eventsFile } from "#core/model/event.ts";
import { accordsFile } from "#core/model/accord.ts";
import { corridorsFile } from "#core/model/corridor.ts";
import { exchangesFile } from "#core/model/exchange.ts";
import { issuesFile } from "#core/model/issue.ts";
import { positionsFile } from "#core/model/position.ts";
import { roundsFile } from "#core/model/round.ts";
import { statementsFile } from "#core/model/statement.ts";
import { termsFile } from "#core/model/term.ts";
import { sourcesFile } from "#core/model/source.ts";
import { absenceOf } from "../scripts/build-series/kit/shared-folder.ts";
import { caseFolder, importRecord, readRecord, recordFolder } from "../scripts/import-record/import-record.ts";
import type { RecordStatements } from "../scripts/import-record/statement-types.ts";
import { STEP_PARTS } from "../scripts/import-record/term-keys.ts";
import { speakersOf } from "../scripts/import-record/to-terms.ts";
import { hostOf, toId } from "../scripts/import-record/to-id.ts";
import { originsIn } from "../scripts/import-record/to-sources.ts";

const absence = absenceOf(recordFolder);
if (absence !== undefined) console.warn(`${absence} The committed record is checked, but not imported again.`);

const roundsYaml = await readFile(join(caseFolder, "rounds.yaml"), "utf8");
const sourcesYaml = await readFile(join(caseFolder, "sources.yaml"), "utf8");
const eventsYaml = await readFile(join(caseFolder, "events.yaml"), "utf8");
const statementsYaml = await readFile(join(caseFolder, "statements.yaml"), "utf8");
const { capitals = [], questions = [] } = caseFile.parse(parse(await readFile(join(caseFolder, "case.yaml"), "utf8")));
const termsYaml = await readFile(join(caseFolder, "terms.yaml"), "utf8");
const exchangesYaml = await readFile(join(caseFolder, "exchanges.yaml"), "utf8");
const accordsYaml = await readFile(join(caseFolder, "accords.yaml"), "utf8");
const corridorsYaml = await readFile(join(caseFolder, "corridors.yaml"), "utf8");
const { exchanges } = exchangesFile.parse(parse(exchangesYaml));
const { accords } = accordsFile.parse(parse(accordsYaml));
const { corridors } = corridorsFile.parse(parse(corridorsYaml));
const issuesYaml = await readFile(join(caseFolder, "issues.yaml"), "utf8");
const positionsYaml = await readFile(join(caseFolder, "positions.yaml"), "utf8");
const { issues } = issuesFile.parse(parse(issuesYaml));
const { positions } = positionsFile.parse(parse(positionsYaml));
const { rounds } = roundsFile.parse(parse(roundsYaml));
const { events } = eventsFile.parse(parse(eventsYaml));
const { statements } = statementsFile.parse(parse(statementsYaml));
const { terms } = termsFile.parse(parse(termsYaml));
const { sources } = sourcesFile.parse(parse(sourcesYaml));

test("“both” and “each side” are the parties of the case, whoever promised, alone or beside a name", () => {
  const sides = { parties: { Russia: "russia", Ukraine: "ukraine" }, mediators: { "United States": "united-states" } };
  expect(speakersOf("both, by the other", sides)).toEqual(["russia", "ukraine"]);
  expect(speakersOf("United States; both capitals confirm", sides)).toEqual(["united-states", "russia", "ukraine"]);
  expect(speakersOf("Russia; press: both deny", sides)).toEqual(["russia"]);
});

describe("the committed undertakings", () => {
  test("say of whose part a step speaks where that is plain, and only of parties of the case", () => {
    const of = (id: string) => terms.find((one) => one.id === id)!.ladder.flatMap((step) => (step.of === undefined ? [] : [[step.accordingTo.split(":")[0], step.of]]));
    expect(of("energy-pause-2026-01")).toEqual([["United States (Trump)", ["russia"]]]);
    expect(of("bodies-istanbul-6000-2025-06-02")).toEqual([["Ukraine", ["russia"]], ["Russia", ["russia"]]]);
    expect(of("exchange-us-1000-2026-05-08")).toEqual([["last seen", []]]);
    expect(Object.entries(STEP_PARTS).filter(([id, parts]) => of(id).length !== parts.length)).toEqual([]);
    expect(terms.find(({ id }) => id === "us-truce-2026-05-09")!.ladder[0]!.parties).toEqual(["united-states", "russia", "ukraine"]);
  });

  test("are 38, each window, step, count and observation with a page of its own item", () => {
    expect(terms).toHaveLength(38);
    for (const term of terms) {
      const pages = new Set(term.sources.map(({ id }) => id));
      const cited = [...term.windows, ...term.ladder, ...term.breachCounts, ...term.observations].map(({ source }) => source);
      expect(cited.filter((page) => !pages.has(page)), term.id).toEqual([]);
      expect(term.sources.filter(({ source }) => !sources.some(({ id }) => id === source)), term.id).toEqual([]);
    }
  });

  test("give a step to nobody of the case rather than to somebody it does not name", () => {
    const steps = terms.flatMap(({ ladder }) => ladder);
    expect(steps.filter(({ parties, accordingTo }) => parties.length > 0 && /^(IAEA|ICRC|UN|UK|ISW|press|agencies|unnamed|Germany)/.test(accordingTo))).toEqual([]);
    expect(steps.filter(({ parties }) => parties.length === 0)).toHaveLength(34);
    expect(steps.find(({ accordingTo }) => accordingTo.startsWith("Russia (MoD), by Ukraine"))?.parties).toEqual(["russia"]);
    expect(steps.find(({ accordingTo }) => accordingTo === "Ukraine, on the ground")).toMatchObject({ parties: ["ukraine"], where: "ground" });
  });

  test("keep a count that was given in words as words", () =>
    expect(terms.flatMap(({ breachCounts }) => breachCounts).filter(({ count }) => count === null)).toMatchObject([{ countSaid: "several hundred", party: "russia", against: "ukraine" }]));
});

describe("the committed events and statements", () => {
  test("are 284 readings of 17 events by 25 capitals, 51 coded twice, each with pages of its own", () => {
    expect([statements.length, new Set(statements.map(({ event }) => event)).size, new Set(statements.map(({ capital }) => capital)).size, statements.filter(({ answersSecond }) => answersSecond !== undefined).length]).toEqual([284, 17, 25, 51]);
    expect(new Set(statements.map(({ capital }) => capital))).toEqual(new Set(capitals.map(({ id }) => id)));
    expect(statements.filter(({ answers }) => Object.keys(answers).join() !== questions.map(({ id }) => id).join())).toEqual([]);
  });

  test("hold no answer where a question is not addressed", () => {
    const answered = (question: string) => statements.filter(({ answers }) => answers[question] !== null).length;
    expect(["costly", "compromise", "breaches-by-other"].map(answered)).toEqual([5, 14, 14]);
    expect(statementsYaml).not.toContain("not-addressed");
  });

  test("are coded on the questions of the record (skipped only where ../shared/record is absent)", async ({ skip }) => {
    if (absence !== undefined) skip();
    const record = parse((await readRecord(recordFolder)).statements) as RecordStatements;
    const asked = record.questions.map(({ id, scale, rule, values }) => ({ id, scale, rule, ...(scale === "count" ? {} : { values: values.filter((value) => value !== "not-addressed") }) }));
    expect(questions.map((one) => Object.fromEntries(Object.entries(one).filter(([key]) => !["name", "object", "valueNames"].includes(key))))).toEqual(asked);
  });

  test("make one event of what timeline and statements both have on one day, and keep both where the days differ", () => {
    expect(events).toHaveLength(129 + 17 - 11);
    expect(events.find(({ id }) => id === "moscow-2025-12-02")).toMatchObject({ kind: "talks", place: "Moscow", happened: "2025-12-02", thread: "moscow-2025-12-02" });
    expect(events.filter(({ thread, kind }) => thread === "energy-pause-2026-01" && ["truce", "undertaking"].includes(kind)).map(({ id, happened }) => [id, happened])).toEqual([
      ["2026-01-29-energy-pause-disputed-length", "2026-01-29"], ["energy-pause-2026-01-30", "2026-01-30"]
    ]);
    expect(events.filter(({ term }) => term !== undefined && !terms.some(({ id }) => id === term))).toEqual([]);
  });

  test("grade a page of the timeline by its source, an item of a nameless source not at all, and say where a day was inferred", () => {
    const pages = events.flatMap((one) => one.sources.filter(({ id }) => id === "timeline"));
    const gradeOf = (id: string) => sources.find((one) => one.id === id)!.reliability.at(-1)!.grade;
    expect(pages).toHaveLength(129);
    expect(pages.filter(({ reliabilityOfCopy }) => reliabilityOfCopy !== undefined)).toEqual([]);
    expect(pages.filter(({ source, credibility }) => (gradeOf(source) === "F") !== (credibility === 6) || (gradeOf(source) > "C") !== credibility > 2)).toEqual([]);
    expect(pages.filter(({ source }) => gradeOf(source) > "C").length / pages.length).toBeCloseTo(0.35, 1);
    expect(events.filter(({ happenedNote }) => happenedNote !== undefined).map(({ happened }) => happened)).toEqual(["2025-05-19", "2025-08-09", "2025-12-03", "2026-01-07"]);
    expect(events.find(({ title }) => title.startsWith("Debaltseve"))?.happened).toBe("2015-02");
  });
});

describe("the committed exchanges, accords and corridors", () => {
  test("are 106, 7 and 4, each figure with a page of its own item", () => {
    expect([exchanges.length, accords.length, corridors.length]).toEqual([106, 7, 4]);
    for (const { id, sources: own, cited } of [
      ...exchanges.map((one) => ({ ...one, cited: one.claims.map(({ source }) => source) })),
      ...accords.map((one) => ({ ...one, cited: [...one.agreed, ...one.totals].map(({ source }) => source) })),
      ...corridors.map((one) => ({ ...one, cited: [...one.promised, ...one.days].map(({ source }) => source) }))
    ]) {
      expect(cited.filter((page) => !own.some((one) => one.id === page)), id).toEqual([]);
      expect(own.filter(({ source }) => !sources.some((one) => one.id === source)), id).toEqual([]);
    }
  });

  test("hold no figure that the record recalled or reckoned and did not see", () => {
    expect(exchanges.find(({ id }) => id === "bodies-2025-06-15")).toMatchObject({ on: "2025-06", delivered: [{ count: null }, { count: null }] });
    expect(exchanges.find(({ id }) => id === "ex-2022-04-21")).toMatchObject({ on: "2022-04" });
    expect(JSON.stringify(exchanges)).not.toMatch(/dim memory|175 each and seven civilians/);
  });

  test("keep what each side claims of a whole apart from what it claims of a stage", () => {
    expect(exchanges.find(({ id }) => id === "ex-2025-07-23")?.claims.map(({ accordingTo }) => accordingTo)).toEqual(["Medinsky"]);
    expect(accords.find(({ id }) => id === "istanbul-2025-06-02")?.totals.map(({ said, party }) => [said, party])).toEqual([["more than 1,000", "ukraine"], ["6,057", "ukraine"], ["6,060", "russia"], ["78", "russia"]]);
  });

  test("give a claim to nobody of the case rather than to somebody it does not name", () => {
    const claims = exchanges.flatMap((one) => one.claims);
    expect(claims.filter(({ party, accordingTo }) => party !== null && /^(press|AP|Reuters|spun|UAE|site|one news|both)/.test(accordingTo))).toEqual([]);
    expect(claims.find(({ accordingTo }) => accordingTo.startsWith("Pushilin"))?.party).toBe("russia");
  });
});

describe("the committed positions", () => {
  test("are 283 on 15 issues, with the coder's 13 readings beside and nothing that is unconfirmed or undated", () => {
    expect([positions.length, issues.length, issues.flatMap(({ judgements = [] }) => judgements).length]).toEqual([283, 15, 13]);
    expect(positions.filter(({ id, onNote }) => /undated|unconfirmed/.test(`${id} ${onNote ?? ""}`))).toEqual([]);
    expect(positions.filter(({ place }) => place === null).map(({ placeNote }) => placeNote !== undefined)).toEqual([true, true]);
  });

  test("are of the issue and holder of the reading that rests on them", () => {
    for (const { id, judgements = [] } of issues) {
      for (const { holder, evidence } of judgements) {
        expect(evidence.map((one) => positions.find((p) => p.id === one)).every((p) => p?.issue === id && p.holder === holder), `${id} ${holder}`).toBe(true);
      }
    }
  });

  test("name only sources that are listed", () => {
    const ids = new Set(sources.map(({ id }) => id));
    expect(positions.flatMap((one) => one.sources).filter(({ source, origin }) => !ids.has(source) || (origin !== undefined && !ids.has(origin)))).toEqual([]);
  });
});

describe("the committed rounds and sources", () => {
  test.skipIf(absence !== undefined)("are what the import makes of the record (skipped only where ../shared/record is absent)", async () => {
    for (const [path, text] of importRecord(await readRecord(recordFolder)).files) expect(await readFile(join(caseFolder, path), "utf8"), path).toBe(text);
  });

  test("hold 53 items that count as rounds; since 2025 41, 24 of them with Russia and 10 with both", () => {
    const counted = rounds.filter(({ countsAsRound }) => countsAsRound);
    const recent = counted.filter(({ from }) => from !== null && from >= "2025-01-01");
    const withRussia = recent.filter(({ partiesPresent }) => partiesPresent.includes("russia"));
    const withBoth = withRussia.filter(({ partiesPresent }) => partiesPresent.includes("ukraine"));
    expect([counted.length, recent.length, withRussia.length, withBoth.length]).toEqual([53, 41, 24, 10]);
  });

  test("keep calls, conferences, consultations and meetings that were called off", () => {
    expect([...new Set(rounds.map(({ calendar }) => calendar))]).toEqual(
      expect.arrayContaining(["rounds", "calls", "conferences", "consultations", "cancelled"])
    );
  });

  test("refer only to what exists, and each id occurs once", () => {
    const ids = new Set(sources.map(({ id }) => id));
    expect(ids.size).toBe(sources.length);
    expect(new Set(rounds.map(({ id }) => id)).size).toBe(rounds.length);
    expect(sources.flatMap(({ copies }) => copies).filter((id) => !ids.has(id))).toEqual([]);
    for (const round of rounds) {
      const pages = new Set(round.sources.map(({ id }) => id));
      const referred = [round.announcedSource, ...round.agenda.map(({ source }) => source), ...round.claims.map(({ source }) => source)];
      expect(referred.filter((id) => id !== undefined && !pages.has(id))).toEqual([]);
      expect(round.sources.filter(({ source }) => !ids.has(source))).toEqual([]);
    }
  });

  test("have one source per host, and each page stands under the source of its host", () => {
    const byHost = new Map(sources.flatMap(({ id, hosts }) => hosts.map((host) => [host, id] as const)));
    expect(byHost.size).toBe(sources.flatMap(({ hosts }) => hosts).length);
    const pages = rounds.flatMap((round) => round.sources);
    expect(pages.filter(({ url, source }) => url === null || byHost.get(hostOf(url)) !== source)).toEqual([]);
  });

  test("say why, and only where a page's grade deviates from its source's", () => {
    const grades = new Map(sources.map(({ id, reliability }) => [id, reliability.at(-1)?.grade]));
    const deviating = rounds.flatMap((round) => round.sources).filter(({ reliabilityOfCopy }) => reliabilityOfCopy !== undefined);
    expect(deviating.length).toBeGreaterThan(0);
    expect(deviating.filter(({ source, reliabilityOfCopy, reliabilityOfCopyReason }) => grades.get(source) === reliabilityOfCopy || !reliabilityOfCopyReason)).toEqual([]);
  });
});

describe("the import", () => {
  test("turns any name into an id", () => {
    expect(toId("Público.pt: São Paulo—2025")).toBe("publico-pt-sao-paulo-2025");
    expect(hostOf("https://www.kyivindependent.com./a")).toBe("kyivindependent.com");
  });

  test.each([
    ["Al Arabiya (Reuters)", ["reuters"]],
    ["MENAFN (Ukrinform, Reuters)", ["reuters", "ukrinform"]],
    ["AP as copied", ["ap"]],
    ["rewrite of a BBC report", ["bbc"]],
    ["Bao Nghe An (relays RIA)", ["ria"]],
    ["The Quint", []]
  ])("reads whom “%s” carries", (publisher, origins) => {
    expect(originsIn(publisher)).toEqual(origins);
  });
});
