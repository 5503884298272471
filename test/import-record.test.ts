import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { accordsFile } from "#core/model/accord.ts";
import { corridorsFile } from "#core/model/corridor.ts";
import { exchangesFile } from "#core/model/exchange.ts";
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
const exchangesYaml = await readFile(join(caseFolder, "exchanges.yaml"), "utf8");
const accordsYaml = await readFile(join(caseFolder, "accords.yaml"), "utf8");
const corridorsYaml = await readFile(join(caseFolder, "corridors.yaml"), "utf8");
const { exchanges } = exchangesFile.parse(parse(exchangesYaml));
const { accords } = accordsFile.parse(parse(accordsYaml));
const { corridors } = corridorsFile.parse(parse(corridorsYaml));
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

describe("the committed rounds and sources", () => {
  test.skipIf(absence !== undefined)("are what the import makes of the record (skipped only where ../shared/record is absent)", async () => {
    expect(importRecord(await readRecord(recordFolder))).toMatchObject({ roundsYaml, termsYaml, sourcesYaml, exchangesYaml, accordsYaml, corridorsYaml });
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
