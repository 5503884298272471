import { describe, expect, it } from "vitest";
import type { Brief } from "../src/core/model/brief.ts";
import { inLanguage } from "../src/views/language.ts";
import { namesOf } from "../src/views/names.ts";
import { formatCell, type Table } from "../src/views/tables/table.ts";
import { tablesOf } from "../src/views/tables/tables-of.ts";
import { fixtureBrief } from "./fixtures/brief.ts";
import { holdCase } from "./support/served.ts";
import { leftovers, pseudoLanguage, textsOf } from "./support/pseudo-language.ts";

/** Under these a finding holds words of its case that look like ids. */
const CASE_WORDS = ["unit", "name", "title", "classes", "coder", "what", "series", "calendar", "id", "means", "claimant", "short", "readBy", "counter", "values", "answers", "role", "monitor", "topic", "according", "party", "words", "says", "accordingTo", "low", "high", "n", "observer", "speaker", "on", "by", "costReason", "stallerReason"];

/** Hashes and scores are called alike everywhere. */
const CODE = /^([0-9a-f]{16}|CRPS|BRIER)$/;

/** Everything that a reader of a table is told, once; ids of the record are addresses. */
function saidBy({ title, columns, rows }: Table): Set<string> {
  const cells = rows.flatMap((row) => row.flatMap((cell, i) => (["record", "finding"].includes(columns[i]!.kind) || CODE.test(String(cell)) ? [] : [formatCell(cell, columns[i]!.kind)])));
  return new Set([title, ...columns.map(({ label }) => label), ...cells]);
}

/** Ids of records and findings have a figure in them, words of the model never. */
function recordIds(value: unknown): string[] {
  if (typeof value === "string") return /^(?=.*\d)[a-z0-9/-]+$/.test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(recordIds) : [];
}

function leftIn(brief: Brief): string[] {
  return inLanguage(pseudoLanguage, () => {
    const names = Object.values(namesOf(brief)).filter((name) => !name.includes("⟦"));
    const found = new Set<string>();
    for (const finding of brief.findings) {
      const allowed = new Set([...textsOf([finding.outcome, finding.sentence, finding.calendar, names], CASE_WORDS), ...recordIds([finding.outcome, finding.calendar])]);
      for (const table of tablesOf(finding)) for (const text of saidBy(table)) for (const left of leftovers(text, allowed)) found.add(`${finding.assay} ${table.name}: ${left}`);
    }
    return [...found];
  });
}

describe("every table in a language that is not English", () => {
  it("says of an invented war nothing past the catalogue", () => expect(leftIn(fixtureBrief())).toEqual([]));
  it("says of the talks of 2025 and 2026 nothing past the catalogue", async () => {
    const { brief } = await holdCase("cases/ukraine-2025");
    expect(leftIn(brief)).toEqual([]);
  });
});
