import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Listening } from "../../src/server/listen.ts";
import type { Guide } from "../../src/core/model/guide.ts";
import { viewsOf } from "../../src/views/page/views.ts";
import { fixtureBrief } from "../fixtures/brief.ts";
import { holdCase } from "../support/served.ts";
import { openPage, servePage, startBrowser } from "./browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const fixture = fixtureBrief();
const [first] = fixture.findings;
const guide: Guide = {
  id: "one-look", question: "What does one look show?", findings: { test: { assay: "pulse", kind: first!.subject.kind, subject: first!.subject.id } },
  steps: [
    { look: "the picture", at: { show: "chart", finding: "test", name: "clock" }, shows: "Nights.", not: "Causes." },
    { look: "the table", at: { show: "table", finding: "test", name: "windows" }, shows: "Windows.", not: "Causes." },
    { look: "the record", at: { show: "record", record: "rounds/round-0" }, shows: "A round.", not: "Others." },
    { look: "the command", at: { show: "command", command: "earnest verify" }, shows: "Agreement.", not: "Truth." }
  ],
  holds: [], answer: "Not much."
};
const brief = { ...fixture, guides: [guide] };
const explained = [brief.findings[0]!, brief.findings.find((f) => f.assay === "audit@1")!, brief.findings.find((f) => f.assay === "calendar@1")!];
/** Of a page that says what went wrong; the browser itself complains of its status. */
const NOWHERE = "nothing-here";
const PATHS = ["", ...viewsOf(brief).map(({ id }) => id), "records", "records/rounds", "records/rounds/round-0", "records/terms/lake-truce", "rounds/round-0", "guides", `guides/${guide.id}`, "cases", NOWHERE, ...explained.map(({ id }) => `findings/${id}`), `findings/${first!.id}/tables/nights`];
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };
const WIDE = { width: 1800, height: 1000 };

/** What a page must meet; the best practices hold the order of headings. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Rows of a table and marks of a chart that stand for the rest, which are made alike; axe takes seconds for hundreds. */
const LIKE_ALL = 8;

let browser: Browser;
let server: Listening;
beforeAll(async () => {
  browser = await startBrowser();
  server = await servePage(brief);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

async function violationsOf(path: string, colorScheme: "light" | "dark", viewport = DESK): Promise<string[]> {
  const { page, close } = await openPage(browser, server.url + path, { viewport, colorScheme, bypassCSP: true });
  await page.evaluate(AXE);
  await page.evaluate((rows) => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    for (const row of document.querySelectorAll(`tbody tr:nth-child(n + ${rows + 1}), svg g > :nth-child(n + ${rows + 1})`)) row.remove();
  }, LIKE_ALL);
  const { violations } = (await page.evaluate((tags) => (window as unknown as { axe: { run: (options: unknown) => Promise<unknown> } }).axe.run({ runOnly: { type: "tag", values: tags } }), RULES)) as { violations: Violation[] };
  await close();
  return violations.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0]?.target)} ${nodes[0]?.failureSummary ?? ""}`);
}

describe("the page in Chromium", () => {
  it.each([["phone", PHONE], ["desk", DESK], ["wide", WIDE]] as const)("has no complaint, asks nothing of another machine, and fits: %s", async (_, viewport) => {
    for (const path of PATHS.filter((one) => one !== NOWHERE)) {
      const { page, complaints, strangers, close } = await openPage(browser, server.url + path, { viewport });
      expect(complaints, path).toEqual([]);
      expect(strangers, path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(viewport.width);
      await close();
    }
  });

  it.each(PATHS)("axe finds nothing in the light: /%s", async (path) => expect(await violationsOf(path, "light")).toEqual([]));
  it.each(["", "clock", "talks", "records/rounds/round-0", "rounds/round-0", `guides/${guide.id}`])("axe finds nothing in the dark, and on a phone: /%s", async (path) => {
    expect(await violationsOf(path, "dark")).toEqual([]);
    expect(await violationsOf(path, "dark", PHONE), "phone").toEqual([]);
  });

  it("leads from a number of every view to a record under it in two clicks", async () => {
    const { page, close } = await openPage(browser, server.url, { viewport: DESK });
    for (const { id, findings } of viewsOf(brief).filter((view) => view.findings.length > 0)) {
      await page.goto(`${server.url}${id}`);
      await page.locator("main a[href*='/findings/']", { hasText: /computed/ }).first().click();
      expect(new URL(page.url()).pathname, id).toMatch(/^\/findings\/[0-9a-f]{16}$/);
      expect(findings.some((finding) => page.url().includes(finding.id)), id).toBe(true);
      const response = page.waitForResponse((one) => one.url().includes("/records/"));
      await page.locator("dl.lines a[href*='/records/']").first().click();
      expect((await response).status(), id).toBe(200);
      expect(await page.locator("main h1").textContent(), id).not.toBe("");
    }
    await page.locator("main table a[href*='/records/rounds/']").first().click();
    expect(await page.locator("#fields-title").textContent()).toBe("What the record says");
    expect(await page.locator("#upon-title ~ div a").first().getAttribute("href")).toMatch(/^\/findings\//);
    await close();
  });

  it("asks for another day without a script, on the same view, within the days of the case", async () => {
    const { page, close } = await openPage(browser, `${server.url}talks`, { viewport: DESK, javaScriptEnabled: false });
    const day = page.locator("input[name=asOf]");
    expect([await day.getAttribute("min"), await day.getAttribute("max")]).toEqual([brief.days.first, brief.days.last]);
    await day.fill("2032-01-05");
    await page.click("text=Replay");
    expect(page.url()).toBe(`${server.url}talks?asOf=2032-01-05`);
    expect(await page.locator(".replay").textContent()).toContain("Replay as of 5 Jan 2032.");
    await page.click("text=Back to");
    expect(page.url()).toBe(`${server.url}talks`);
    await close();
  });

  it("goes through every view by its links alone, the current one marked", async () => {
    const { page, close } = await openPage(browser, server.url, { viewport: PHONE, javaScriptEnabled: false });
    for (const { id, short } of viewsOf(brief)) {
      await page.locator(`nav[aria-label="Every question"] >> text="${short}"`).click();
      expect(new URL(page.url()).pathname).toBe(`/${id}`);
      expect(await page.locator("nav.index [aria-current=page]").textContent()).toBe(short);
      expect(await page.locator("nav.questions [aria-current]").count()).toBe(1);
    }
    await close();
  });

  it("says everything with scripts off, each chart drawn once for the eye", async () => {
    const { page, complaints, close } = await openPage(browser, `${server.url}talks`, { viewport: PHONE, javaScriptEnabled: false });
    expect(complaints).toEqual([]);
    expect(await page.locator(".verdict .word").allTextContents()).toEqual(["Cannot tell", "A rise"]);
    const drawings = await page.locator(".drawing").count();
    expect(drawings).toBeGreaterThan(10);
    expect(await page.locator(".drawing svg:visible").count()).toBe(drawings);
    await close();
  });

  it("walks through the nights by keyboard and says each, a silent one too", async () => {
    const { page, close } = await openPage(browser, `${server.url}talks`, { viewport: DESK });
    const clock = page.locator('.drawing[data-chart="clock"]').first();
    await clock.scrollIntoViewIfNeeded();
    const readout = page.locator("output.readout").first();
    await readout.waitFor();
    expect(await readout.getAttribute("aria-live")).toBe("polite");
    await clock.focus();
    await page.keyboard.press("Home");
    expect(await readout.textContent()).toMatch(/^Night of 1 Aug 2030: /);
    await page.keyboard.press("ArrowRight");
    expect(await readout.textContent()).toMatch(/^Night of 2 Aug 2030: \d+ reported, \d+ expected \(90 % band \d+ to \d+\)/);
    await page.keyboard.press("ArrowDown");
    expect(await readout.textContent()).toMatch(/^Night of 9 Aug 2030: /);
    await page.keyboard.press("End");
    expect(await readout.textContent()).toMatch(/^Night of 31 May 2032: /);
    const nights = brief.findings[0]!.outcome.assay === "pulse@1" ? brief.findings[0]!.outcome.nights!.observed : [];
    await page.keyboard.press("Home");
    for (let i = 0; i < nights.indexOf(null); ++i) await page.keyboard.press("ArrowRight");
    expect(await readout.textContent()).toContain("no report, which is not zero");
    expect(await page.locator(".cursor").first().isVisible()).toBe(true);
    await close();
  });

  it("draws each chart to the width there is, and again when that changes", async () => {
    const { page, close } = await openPage(browser, `${server.url}talks`, { viewport: DESK });
    const widths = async () => {
      const clock = page.locator('.drawing[data-chart="clock"]').first();
      await clock.scrollIntoViewIfNeeded();
      await page.waitForFunction(() => {
        const place = document.querySelector<HTMLElement>('.drawing[data-chart="clock"]')!;
        return place.querySelector(":scope > svg")?.getAttribute("width") === String(place.clientWidth);
      });
      return clock.evaluate((place) => [place.clientWidth, place.querySelectorAll("svg").length]);
    };
    const [wide, pictures] = await widths();
    await page.setViewportSize(PHONE);
    const [narrow] = await widths();
    expect(pictures).toBe(1);
    expect(narrow).toBeLessThan(wide!);
    await close();
  });

  it("keeps in the address which folds are open, and opens them again", async () => {
    const { page, close } = await openPage(browser, `${server.url}talks?asOf=${brief.asOf}`, { viewport: DESK });
    const fold = page.locator("figure .share").first();
    const id = await fold.getAttribute("id");
    await fold.locator("summary").click();
    await page.waitForURL((url) => url.searchParams.get("open") === id);
    expect(new URL(page.url()).searchParams.get("asOf")).toBe(brief.asOf);
    await page.reload({ waitUntil: "networkidle" });
    expect(await page.locator(`#${id}`).evaluate((one: HTMLDetailsElement) => one.open)).toBe(true);
    await page.locator(`#${id} > summary`).click();
    await page.waitForURL((url) => !url.searchParams.has("open"));
    await close();
  });

  it("passes a chart on: a PNG of what is drawn, addresses in full, a citation; without scripts everything but the PNG", async () => {
    const { page, complaints, close } = await openPage(browser, `${server.url}talks`, { viewport: DESK });
    const share = page.locator("figure .share").first();
    await share.locator("summary").click();
    const [download] = await Promise.all([page.waitForEvent("download"), share.locator("button.png").click()]);
    const bytes = readFileSync((await download.path())!);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(2000);
    expect(bytes.length).toBeGreaterThan(20_000);
    const texts = await share.locator("[data-addresses]").allTextContents();
    expect(texts[0]).toMatch(new RegExp(`^<a href="${server.url}talks\\?asOf=${brief.asOf}#clock-[0-9a-f]{16}"><img src="${server.url}charts/`));
    expect(texts[1]).toContain(`as of ${brief.asOf}`);
    expect(texts[2]).toMatch(/^@misc\{earnest-[0-9a-f]{16},/);
    expect(complaints).toEqual([]);
    await close();
    const still = await openPage(browser, `${server.url}talks`, { viewport: DESK, javaScriptEnabled: false });
    await still.page.locator("figure .share summary").first().click();
    expect(await still.page.locator("figure .share button.png").first().isVisible()).toBe(false);
    expect(await still.page.locator("figure .share a", { hasText: "CSV" }).first().isVisible()).toBe(true);
    await still.close();
  });

  it("makes a PNG of the clock and of a dossier from the file that each serves", async () => {
    const id = brief.findings.flatMap(({ outcome }) => (outcome.assay === "calendar@1" ? outcome.meetings : []))[0]!.id;
    for (const path of ["clock", `rounds/${id}`]) {
      const { page, complaints, close } = await openPage(browser, `${server.url}${path}`, { viewport: DESK, colorScheme: "dark" });
      const share = page.locator(".share", { has: page.locator("button.png") }).first();
      await share.locator("summary").click();
      const [download] = await Promise.all([page.waitForEvent("download"), share.locator("button.png").click()]);
      const bytes = readFileSync((await download.path())!);
      expect(bytes.subarray(1, 4).toString(), path).toBe("PNG");
      expect(bytes.readUInt32BE(16), path).toBeGreaterThan(2000);
      expect(complaints, path).toEqual([]);
      await close();
    }
  });

  it("prints the brief of a case with a verdict to two sheets, which name day, version and address", async () => {
    const held = await holdCase("cases/ukraine-2025");
    const whole = await servePage(held.brief);
    const { page, close } = await openPage(browser, whole.url, { viewport: DESK });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".printed").textContent()).toContain(`${whole.url}?asOf=${held.brief.asOf}`);
    expect(await page.locator(".toll-line, .put-down, .verdict.party, .tests .verdict, .answers, .printed").evaluateAll((all) => all.every((one) => one.checkVisibility()))).toBe(true);
    await close();
    await whole.close();
  });

  it("follows the system's light or dark, and the reader's choice over it, which it keeps", async () => {
    const { page, close } = await openPage(browser, server.url, { viewport: DESK, colorScheme: "dark" });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await paper();
    await page.click("#theme");
    const light = await paper();
    expect(light).not.toBe(dark);
    await page.reload({ waitUntil: "networkidle" });
    expect(await paper()).toBe(light);
    await close();
  });

  it("leads from an answer to how it was computed, and back", async () => {
    const { page, close } = await openPage(browser, server.url, { viewport: DESK });
    await page.click(".verdict >> text=How was this computed");
    expect(await page.locator("main h1").textContent()).toMatch(/^Cannot tell whether/);
    await page.click("#table-nights >> text=670 rows");
    expect(await page.locator("#table-nights tbody tr").count()).toBe(670);
    await page.click("text=How was this computed");
    await page.click("text=Back to: Do the guns");
    expect(await page.locator(".verdict").count()).toBe(2);
    await close();
  });
});
