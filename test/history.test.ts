import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import reference from "./reference/history/cases.json" with { type: "json" };
import { buildHistory, historyFolder, rawFolder } from "../scripts/build-history.ts";
import { absenceOf, sharedFolder } from "../scripts/build-series/kit/shared-folder.ts";
import { readCase } from "../src/app/read-case.ts";
import { historyFindings } from "../src/core/findings/history-findings.ts";
import { cutToDay, newestDay } from "../src/core/model/as-of.ts";
import type { CaseContent } from "../src/core/model/case-content.ts";
import { addDays } from "../src/core/model/day-count.ts";
import { mediationShares } from "./support/mediation-shares.ts";

const cases = ["ukraine-2025", "gaza-2023"];
const contents = new Map(await Promise.all(cases.map(async (name) => [name, await readCase(join(import.meta.dirname, "../cases", name))] as const)));
const find = (content: CaseContent, asOf: string) => historyFindings(cutToDay(content, asOf), { asOf, engine: "test", seed: 1, registration: null }, () => undefined)[0]!;

const absence = absenceOf(rawFolder);
if (absence !== undefined) console.warn(`${absence} The table of past talks is read, but not built again.`);
test.runIf(absence === undefined)("the table of past talks is what its script makes of the coders' files, and holds nothing that was only recalled", async () => {
  for (const [name, text] of await buildHistory(rawFolder)) {
    expect(text).toBe(await readFile(join(historyFolder, name), "utf8"));
    expect(text.split("\n")[0]).not.toContain("recalled");
  }
});

const peace = join(sharedFolder, "data", "peace");
if (!existsSync(peace)) console.warn(`Cannot count mediations from ${peace}: wanted CWM.csv and pad_merged.csv there. The shares are held against the coders' own program alone.`);
const shareOf = new Map(reference.shares.map(({ label, events, n }) => [label, { events, n }]));
test.runIf(existsSync(peace))("the shares of mediations, counted anew from the files of others, are those of the coders' program", async () => {
  const [mediations, agreements] = await Promise.all(["CWM.csv", "pad_merged.csv"].map((name) => readFile(join(peace, name), "utf8"))) as [string, string];
  const counted = mediationShares({ mediations, agreements, countryCodes: reference.countryCodes });
  expect(Object.keys(counted)).toHaveLength(5);
  for (const [label, share] of Object.entries(counted)) expect(share, label).toEqual(shareOf.get(label));
}, 30_000);

describe.each(cases)("%s", (name) => {
  const content = contents.get(name)!;
  const { base, leaveOut } = content.caseFile.registration.history!;

  it("begins with shares that the coders' program prints, and a range between the least and the largest of them", () => {
    const printed = [...shareOf.values()];
    for (const { events, n } of base.figures) expect(printed).toContainEqual({ events, n });
    const shares = base.figures.map(({ events, n }) => events / n);
    expect(base.low).toBeCloseTo(Math.min(...shares), 1);
    expect(base.high).toBeCloseTo(Math.max(...shares), 1);
  });

  it("leaves out conflicts that are in the table, and answers every sign with records that could be used on its day", () => {
    const known = new Set(content.history.map(({ conflict }) => conflict));
    expect(leaveOut.value.filter((one) => !known.has(one))).toEqual([]);
    const late = content.signs.flatMap(({ id, answers }) =>
      answers.flatMap(({ from, records }) => {
        const cut = cutToDay(content, from) as unknown as Readonly<Record<string, readonly { readonly id: string }[]>>;
        const there = (record: string) => {
          const [kind, own] = record.split("/") as [string, string];
          return kind === "series" ? content.series.some(({ sidecar }) => sidecar.id === own) : cut[kind]!.some((one) => one.id === own);
        };
        return records.filter((record) => !there(record)).map((record) => `${id} on ${from}: ${record}`);
      })
    );
    expect(late).toEqual([]);
  });

  it("says very unlikely to unlikely, moved by no sign, as of any day", () => {
    for (const asOf of ["2025-06-01", "2026-01-02", newestDay(content)]) expect(find(content, asOf).sentence).toMatchObject({ template: "history.range", values: { low: 0.15, high: 0.35, from: "very-unlikely", to: "unlikely" } });
  });

  it("is not changed by an answer after the day, nor by a window that had not ended", () => {
    const asOf = "2026-01-02";
    const later = content.signs.map((sign) => ({ ...sign, answers: [...sign.answers, { value: "yes" as const, from: addDays(asOf, 1), reason: "later", records: [] }] }));
    const history = [...content.history, { ...content.history[0]!, id: "later", conflict: "Later", windowEnd: addDays(asOf, 1) }];
    expect(find({ ...content, signs: later, history }, asOf)).toEqual(find(content, asOf));
    const sooner = content.signs.map((sign) => ({ ...sign, answers: [...sign.answers.filter(({ from }) => from < asOf), { value: "yes" as const, from: asOf, reason: "sooner", records: [] }] }));
    expect(find({ ...content, signs: sooner }, asOf).outcome).not.toEqual(find(content, asOf).outcome);
  });

  it("does not know the parties: with their names swapped it says the same", () => {
    const [one, other, ...rest] = content.caseFile.parties;
    const swapped = { ...content, caseFile: { ...content.caseFile, parties: [{ ...one!, id: other!.id }, { ...other!, id: one!.id }, ...rest] } };
    expect(find(swapped, newestDay(content))).toEqual(find(content, newestDay(content)));
  });
});
