import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { issuesFile } from "#core/model/issue.ts";
import { positionsFile } from "#core/model/position.ts";
import { roundsFile } from "#core/model/round.ts";
import { termsFile } from "#core/model/term.ts";
import { sourcesFile } from "#core/model/source.ts";
import { absenceOf } from "../scripts/build-series/kit/shared-folder.ts";
import { caseFolder, importRecord, readRecord, recordFolder } from "../scripts/import-record/import-record.ts";
import { hostOf, toId } from "../scripts/import-record/to-id.ts";
import { originsIn } from "../scripts/import-record/to-sources.ts";

const absence = absenceOf(recordFolder);
if (absence !== undefined) console.warn(`${absence} The committed record is checked, but not imported again.`);

const roundsYaml = await readFile(join(caseFolder, "rounds.yaml"), "utf8");
const sourcesYaml = await readFile(join(caseFolder, "sources.yaml"), "utf8");
const termsYaml = await readFile(join(caseFolder, "terms.yaml"), "utf8");
const issuesYaml = await readFile(join(caseFolder, "issues.yaml"), "utf8");
const positionsYaml = await readFile(join(caseFolder, "positions.yaml"), "utf8");
const { issues } = issuesFile.parse(parse(issuesYaml));
const { positions } = positionsFile.parse(parse(positionsYaml));
const { rounds } = roundsFile.parse(parse(roundsYaml));
const { terms } = termsFile.parse(parse(termsYaml));
const { sources } = sourcesFile.parse(parse(sourcesYaml));

describe("the committed undertakings", () => {
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
    expect(importRecord(await readRecord(recordFolder))).toMatchObject({ roundsYaml, termsYaml, sourcesYaml, issuesYaml, positionsYaml });
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
