import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readCase } from "../src/app/read-case.ts";
import { answerFindings } from "../src/core/findings/answer-findings.ts";
import { hypothesesFindings } from "../src/core/findings/hypotheses-findings.ts";
import { sign } from "../src/core/findings/sign.ts";
import { cutToDay } from "../src/core/model/as-of.ts";
import { plain } from "../src/core/model/canonical.ts";
import type { CaseContent } from "../src/core/model/case-content.ts";
import type { Day } from "../src/core/model/day.ts";
import { finding, type UnsignedFinding } from "../src/core/model/finding.ts";
import type { HypothesesAssessed } from "../src/core/model/hypotheses-outcome.ts";
import { parseStored } from "../src/core/model/stored-findings.ts";
import { readFindings } from "../src/store/findings-file.ts";
import { hypothesesCharts } from "../src/views/charts/hypotheses-chart.ts";
import { blankDocument } from "../src/views/linkedom-document.ts";
import { renderSentence } from "../src/views/render-sentence.ts";
import { tablesOf } from "../src/views/tables/tables-of.ts";

const FOLDER = join(import.meta.dirname, "..", "cases", "ukraine-2025");
const RECORDING = { files: [], of: 1, earlierRegistrations: [] };
let whole: CaseContent;
const ids: string[] = [];
let stored: UnsignedFinding[];
beforeAll(async () => {
  whole = await readCase(FOLDER);
  stored = parseStored((await readFindings(FOLDER))!).map(({ id, recording: _recording, ...rest }) => {
    ids.push(id);
    return rest;
  });
});

const common = (asOf: Day) => ({ asOf, engine: "test", seed: 1, registration: null });
const newest = () => stored[0]!.asOf;
const found = () => stored.filter(({ assay }) => assay !== "hypotheses@1");
const run = (of = cutToDay(whole, newest()), ones: readonly UnsignedFinding[] = found()) => hypothesesFindings(ones, of, common(newest()))[0]!;

/** Gives each party the other's name, everywhere. */
function mirrored<T>(of: T): T {
  return JSON.parse(JSON.stringify(of).replaceAll(/"(russia|ukraine)"/g, (_, id: string) => (id === "russia" ? '"ukraine"' : '"russia"'))) as T;
}

describe("the explanations of the case", () => {
  it("are a finding as the schema has it, that names every finding and record it read", () => {
    const one = run();
    expect(finding.parse(sign(one, RECORDING)).outcome).toEqual(plain(one).outcome);
    const names = one.inputs.map(({ name }) => name);
    const { items } = one.outcome as HypothesesAssessed;
    for (const { finding: id } of items) if (id !== null) expect(names).toContain(`findings/${id}`);
    for (const { records } of items) for (const { record } of records) expect(names).toContain(record);
    expect(ids).toEqual(expect.arrayContaining(items.flatMap((row) => row.finding ?? [])));
  });
  it("are told in sentences that leave nothing out, and a table for each part", () => {
    const one = run();
    const said = [one.sentence, ...one.details, ...one.caveats].map((sentence) => renderSentence(sentence));
    expect(said.join(" ")).not.toMatch(/NaN|undefined|null/);
    expect(said.join(" ")).toContain("Timing is not intent");
    expect(said.join(" ")).toContain("A matrix shows what contradicts, not what is true");
    expect(tablesOf(sign(one, RECORDING)).map(({ name }) => name)).toEqual(["matrix", "records", "order", "drops", "reasons"]);
  });
  it("have every party's violence asked by the same question, word for word rated alike", () => {
    const item = (id: string) => whole.evidence.find((one) => one.id === id)!;
    const ratings = (id: string) => item(id).ratings.filter(({ coder }) => coder === "first").map(({ reason: _reason, ...rest }) => rest);
    for (const [one, other] of [["russia-after-rounds", "ukraine-after-rounds"], ["russia-salvo-clock", "ukraine-salvo-clock"], ["russia-answers", "ukraine-answers"], ["russia-easter-2025", "ukraine-easter-2025"], ["russia-may-2026", "ukraine-may-2026"]] as const) {
      expect(ratings(one)).toEqual(ratings(other));
      expect(item(one).finding!.asks).toBe(item(other).finding!.asks);
    }
  });
  it("mirror when the parties' labels are swapped", () => {
    const cut = cutToDay(whole, newest());
    const swapped = run(mirrored(cut), mirrored(found()));
    const plainly = ({ outcome }: UnsignedFinding) => JSON.parse(JSON.stringify(outcome).replaceAll(/"finding":"[0-9a-f]{16}"/g, '"finding":null')) as unknown;
    expect(plainly(swapped)).toEqual(mirrored(plainly(run(cut))));
  });
  it("do not hang on what was written down later, when only what was known by a day is used", () => {
    expect(hypothesesFindings(found(), cutToDay(whole, newest(), "2026-11-26"), common(newest()))).toEqual([]);
  });
  it("are drawn on a phone and on a screen, and spoken", () => {
    const one = sign(run(), RECORDING);
    const [chart] = hypothesesCharts(one, one.outcome as HypothesesAssessed, {});
    for (const width of [358, 1080]) {
      const drawn = chart!.draw({ document: blankDocument(), width });
      expect(drawn.outerHTML).not.toMatch(/NaN|undefined/);
      expect(drawn.getAttribute("aria-label")).toBe(chart!.spoken);
      for (const { name } of (one.outcome as HypothesesAssessed).hypotheses) expect(drawn.textContent).toContain(name.split(" ")[0]);
    }
    expect(chart!.spoken).toContain("Weight of what contradicts by coder “first”");
  });
});

describe("one side's salvos after the other's", () => {
  it("mirror when the parties' labels are swapped, and give a sentence for all they say", () => {
    const cut = cutToDay(whole, newest());
    const [ours, theirs] = [answerFindings(cut, common(newest()), () => undefined), answerFindings(mirrored(cut), common(newest()), () => undefined)];
    expect(ours.length).toBe(2);
    expect(mirrored(plain(ours.map(({ outcome }) => outcome)))).toEqual(plain(theirs.map(({ outcome }) => outcome)));
    for (const one of ours) {
      expect(finding.parse(sign(one, RECORDING)).outcome).toEqual(plain(one).outcome);
      expect([one.sentence, ...one.details, ...one.caveats].map((sentence) => renderSentence(sentence)).join(" ")).not.toMatch(/NaN|undefined|null/);
    }
  });
});
