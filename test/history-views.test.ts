import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCase } from "../src/app/read-case.ts";
import { historyFindings } from "../src/core/findings/history-findings.ts";
import { simulate } from "../src/core/assays/history/selftest.ts";
import { cutToDay } from "../src/core/model/as-of.ts";
import { HISTORY_SIGNS } from "../src/core/model/history.ts";
import type { CaseContent } from "../src/core/model/case-content.ts";
import type { Finding } from "../src/core/model/finding.ts";
import type { HistoryAssessed } from "../src/core/model/history-outcome.ts";
import { recordsOf } from "../src/core/model/records.ts";
import { seededRng } from "../src/core/stats/rng.ts";
import { historyCharts } from "../src/views/charts/history-charts.ts";
import { blankDocument } from "../src/views/linkedom-document.ts";
import { renderSentence } from "../src/views/render-sentence.ts";
import { groupDetails } from "../src/views/report/outline.ts";
import { sectionsOf } from "../src/views/report/sections.ts";
import { tablesOf } from "../src/views/tables/tables-of.ts";

const ASOF = "2026-01-02";
const content = await readCase(join(import.meta.dirname, "../cases/ukraine-2025"));
const find = (of: CaseContent) => historyFindings(cutToDay(of, ASOF), { asOf: ASOF, engine: "test", seed: 1, registration: null }, () => undefined)[0] as Finding;
const finding = find(content);
const outcome = finding.outcome as HistoryAssessed;
const charts = historyCharts(outcome, ASOF, 3);
const chart = (name: string) => charts.find((one) => one.name === name)!;
const drawn = (name: string, width: number) => [...chart(name).draw({ document: blankDocument(), width }).querySelectorAll("text")].map((text) => text.textContent);
const say = (of: Finding) => renderSentence(of.sentence, {});
const telling = () => find({ ...content, history: simulate({ size: 4, shared: 0.5, ratio: 4 }, seededRng(3)), signs: HISTORY_SIGNS.map((id) => ({ id, coder: "a test", answers: [{ value: "yes", from: "2025-12-01", reason: "for the test", records: [] }], known: "2025-12-01", sources: [] })) });

describe("the sentences of what past talks say", () => {
  it("say the range in words and figures, and why no sign moves it", () => {
    expect(say(finding)).toMatch(/^If past talks are a guide, it is very unlikely to unlikely \(15 to 35 %\) that within 180 days .*; no sign moves it, since on past talks signs are not shown to forecast better than that\.$/);
  });

  it("say by how much it is moved where signs may move it", () => {
    expect(say(telling())).toMatch(/unlikely to roughly even \(26 to 52 %\).*the signs that are here move it by \+3\.0 dB\.$/);
  });

  it("say that it cannot be told where too few conflicts had ended", () => {
    expect(say(find({ ...content, history: [] }))).toMatch(/very unlikely to unlikely \(15 to 35 %\).*cannot be told: too few past conflicts had ended/);
  });

  it("stand under headings, with what the others would have said of this war's own earlier talks", () => {
    expect(groupDetails(finding).map(({ heading }) => heading)).toEqual(["Of what the range is the share", "Do signs forecast?", "The signs that are here", "By what route", "This war's own earlier talks, left out of what they are measured by", "What the range rests on", "What was fixed beforehand"]);
    const said = finding.details.map((one) => renderSentence(one, {})).join("\n");
    expect(said).toMatch(/Minsk 1, of this very war .* on 4 Sept 2014 the windows of other conflicts gave \.588, with its signs \.641; by the 71 that had ended by then \.586.*It came, through the same talks, and was in force after 90 days\./);
    expect(said).toMatch(/\.006 better \(95 % interval −\.\d{3} to \.\d{3}; below 0 is worse\), over 87 windows of 42 conflicts\. Whether signs forecast better than the base rate is not shown\./);
    expect(said).toMatch(/Illustrative, and used for nothing:/);
  });

  it("answer a question of their own, apart from what was put down", () => {
    expect(sectionsOf({ findings: [finding] } as never).map(({ id }) => id)).toEqual(["history"]);
  });
});

describe("the charts of what past talks say", () => {
  it("draw every sign with ratio, interval and whether it is here, in words where there is room", () => {
    const wide = drawn("signs", 1080);
    for (const label of ["the leaders met", "a written text is between the sides"]) expect(wide).toContain(label);
    expect(wide.filter((text) => /● here$/.test(text ?? ""))).toHaveLength(outcome.signs.filter(({ present }) => present === "yes").length);
    expect(drawn("signs", 358).filter((text) => text === "?")).toHaveLength(outcome.signs.filter(({ present }) => present === "unknown").length);
  });

  it("speak n, intervals and what is not shown", () => {
    expect(chart("signs").spoken).toMatch(/the leaders met: ratio 2\.03, 95 % interval .* to .*, 10 of 30 where the outcome came and 3 of 20 where not; in this case no/);
    expect(chart("calibration").spoken).toMatch(/16 of 29 came, .* if calibrated.*better by \.006, 95 % interval .*87 windows of 42 conflicts/);
    expect(chart("routes").spoken).toMatch(/through the same talks: 44 of 50, 95 % interval 76 % to 94 %/);
    expect(chart("carried").title).toMatch(/^Illustrative: .* move nothing$/);
  });

  it("draw at most three bins", () => {
    expect(drawn("calibration", 358).filter((text) => /^\d+ of 29$/.test(text ?? ""))).toHaveLength(3);
  });
});

it("every row of a table that rests on a record leads to it", () => {
  const records = recordsOf(content);
  const cells = tablesOf(finding).flatMap(({ columns, rows }) => columns.flatMap(({ kind }, i) => (kind === "record" ? rows.map((row) => row[i]) : [])));
  const links = cells.filter((cell) => typeof cell === "string");
  expect(links.length).toBeGreaterThan(87);
  for (const link of links) expect(records.get(link.split("/")[0]!)!.some(({ id }) => `${link.split("/")[0]!}/${id}` === link), link).toBe(true);
});
