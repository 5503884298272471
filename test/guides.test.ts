import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { frameOf, toBrief } from "../src/app/brief.ts";
import { readCase, type StoredCase } from "../src/app/read-case.ts";
import type { Brief } from "../src/core/model/brief.ts";
import type { Guide } from "../src/core/model/guide.ts";
import { parseStored } from "../src/core/model/stored-findings.ts";
import { createApp } from "../src/server/app.ts";
import { chartOf, chartsOf } from "../src/views/charts/charts-of.ts";
import { fillText, findingsFor, holdsOn, selectedOf } from "../src/views/guides/read-guide.ts";
import { namesOf } from "../src/views/names.ts";
import { renderBriefJson } from "../src/views/report/json.ts";
import { tableOf } from "../src/views/tables/tables-of.ts";

const FOLDER = "cases/ukraine-2025";
let stored: StoredCase;
let brief: Brief;
let guides: readonly Guide[];
let ask: (path: string) => Promise<Response>;
beforeAll(async () => {
  stored = await readCase(FOLDER);
  const findings = parseStored(readFileSync(`${FOLDER}/findings.ndjson`, "utf8"));
  brief = toBrief(frameOf(stored), findings[0]!.asOf, findings);
  guides = brief.guides ?? [];
  const bare = { ...brief, findings: brief.findings.filter(({ assay }) => assay === "calendar@1") };
  const { guides: _none, ...without } = brief;
  const served = (id: string, one: Brief) => ({ id, brief: async () => one, content: async () => stored });
  const app = createApp({ cases: [served("whole", brief), served("early", bare), served("silent", without)], asset: async () => null });
  ask = async (path) => app.request(`http://localhost${path}`);
});
const text = async (path: string) => (await ask(path)).text();

describe("the guided readings of Ukraine", () => {
  test("are the five that the page promises, of four to six looks each", () => {
    expect(guides.map(({ question }) => question)).toEqual(["Was +52 % proof?", "Did the Easter truce hold?", "What moved between 28 and 20 points?", "What does “cannot tell” mean?", "How do I check you?"]);
  });

  test("name exactly one finding with every selector, and a chart, a table or a record that is there", () => {
    const charts = chartsOf(brief);
    for (const guide of guides) {
      for (const [name, selector] of Object.entries(guide.findings)) expect(findingsFor(selector, brief.findings).length, `${guide.id}: ${name}`).toBe(1);
      const selected = selectedOf(guide, brief.findings);
      for (const { at } of guide.steps) {
        if (at.show === "chart") expect(chartOf(charts, selected.get(at.finding)!.id, at.name), `${guide.id}: ${at.name}`).toBeDefined();
        if (at.show === "table") expect(tableOf(selected.get(at.finding)!, at.name), `${guide.id}: ${at.name}`).toBeDefined();
        if (at.show === "record") expect(hasRecord(at.record), at.record).toBe(true);
      }
    }
  });

  test("find a figure for every placeholder, and their answers hold on the findings as they stand", () => {
    const names = namesOf(brief);
    for (const guide of guides) {
      const selected = selectedOf(guide, brief.findings);
      for (const written of [guide.answer, ...guide.steps.flatMap(({ look, shows, not }) => [look, shows, not])]) expect(fillText(written, selected, names), `${guide.id}: ${written}`).not.toBeNull();
      expect(holdsOn(guide, selected), guide.id).toBe(true);
    }
  });

  test("name both sides' counts of breaches side by side, and keep the air apart from the ground", async () => {
    const page = await text("/guides/did-the-easter-truce-hold");
    for (const said of ["2935", "4900", "In the air it held", "One verdict on the whole would be wrong"]) expect(page).toContain(said);
  });

  test("tell the claim from the proof with the figures of the finding", async () => {
    const page = await text("/guides/was-the-rise-proof");
    expect(page.replaceAll(/<[^>]*>/g, "")).toContain("20 % of ordinary dates rise as much, and over all 36 rounds one cannot tell");
  });

  test("are no part of the findings: not of what they were made from, not of the brief as a program reads it", () => {
    expect(stored.files.map(({ path }) => path)).not.toContain("guides.yaml");
    expect(JSON.parse(renderBriefJson(brief))).not.toHaveProperty("guides");
  });

  test("change with the findings: another figure is another text", () => {
    const guide = guides[0]!;
    const changed = brief.findings.map((finding) => (finding.subject.id === "newspaper-52-percent" ? { ...finding, sentence: { ...finding.sentence, values: { ...finding.sentence.values, shareAtLeast: 0.31 } } } : finding));
    expect(fillText(guide.answer, selectedOf(guide, changed), {})).toContain("31 % of ordinary dates");
  });

  test("give no answer where the findings of a day no longer bear it out", () => {
    const guide = guides[0]!;
    const changed = brief.findings.map((finding) => (finding.subject.id === "newspaper-52-percent" ? { ...finding, sentence: { ...finding.sentence, values: { ...finding.sentence.values, shareAtLeast: 0.01 } } } : finding));
    expect(holdsOn(guide, selectedOf(guide, changed))).toBe(false);
  });
});

describe("the pages of the guided readings", () => {
  test("are listed under /guides and in the navigation, and each leads to the next", async () => {
    const list = await text("/guides");
    for (const { id } of guides) expect(list).toContain(`/guides/${id}?asOf=`);
    expect(await text("/")).toMatch(/<nav[^]*How to read this[^]*<\/nav>/);
    expect(await text("/guides/was-the-rise-proof")).toContain("/guides/did-the-easter-truce-hold?asOf=");
  });

  test("say on a day without such findings that nothing is there, and give no answer", async () => {
    const page = await text("/cases/early/guides/was-the-rise-proof");
    expect(page.match(/hold nothing here/g)?.length).toBe(5);
    expect(page).toContain("read otherwise");
    expect(page).not.toContain("The sum is right");
  });

  test("are absent where a case has none", async () => {
    expect((await ask("/cases/silent/guides")).status).toBe(404);
    expect((await ask("/cases/silent/guides/was-the-rise-proof")).status).toBe(404);
    expect(await text("/cases/silent")).not.toContain("How to read this");
  });

  test("answer a mistyped name with the nearest", async () => {
    const response = await ask("/guides/was-the-rise-prof");
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("/guides/was-the-rise-proof");
  });

  test("send the script what their charts are drawn from, and no readings with it", async () => {
    const drawn = (await (await ask("/api/v1/drawn?guide=how-do-i-check-you")).json()) as { brief: Brief };
    expect(drawn.brief.findings.map(({ assay }) => assay).sort()).toEqual(["calendar@1", "coverage@1", "pulse@1"]);
    expect(drawn.brief).not.toHaveProperty("guides");
  });
});

/** Tells whether the case holds a record named `<kind>/<id>`. */
function hasRecord(name: string): boolean {
  const [kind = "", id] = name.split("/");
  return (stored as unknown as Record<string, readonly { id: string }[]>)[kind]!.some((one) => one.id === id);
}
