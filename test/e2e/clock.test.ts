import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Listening } from "../../src/server/listen.ts";
import { fixtureBrief } from "../fixtures/brief.ts";
import { openPage, servePage, startBrowser } from "./browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
/** Rows and marks that stand for the rest, which are made alike; axe takes seconds for hundreds. */
const LIKE_ALL = 8;
const brief = fixtureBrief();

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

const spoken = (page: Page) => page.locator(".clock-control").getAttribute("aria-valuetext");
const stretch = (page: Page) => page.locator(".clock-stretch").textContent();

async function openClock(search = "", viewport = DESK) {
  const opened = await openPage(browser, `${server.url}clock${search}`, { viewport });
  await opened.page.locator(".clock-control").focus();
  return opened;
}

async function violations(path: string, viewport: typeof DESK, colorScheme: "light" | "dark") {
  const { page, close } = await openPage(browser, server.url + path, { viewport, colorScheme, bypassCSP: true });
  await page.evaluate(AXE);
  await page.evaluate((rows) => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    for (const row of document.querySelectorAll(`tbody tr:nth-child(n + ${rows + 1}), svg > :nth-child(n + ${rows + 1})`)) row.remove();
  }, LIKE_ALL);
  const found = (await page.evaluate("axe.run()")) as { violations: { id: string; impact: string; nodes: { target: unknown; failureSummary?: string }[] }[] };
  await close();
  return found.violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0]?.target)} ${nodes[0]?.failureSummary ?? ""}`);
}

describe("the clock in Chromium", () => {
  it("is walked through by keys, and says of each day the figure, what was expected and the band", async () => {
    const { page, complaints, close } = await openClock("?day=2030-08-09");
    expect(await spoken(page)).toMatch(/^9 Aug 2030\. .+: \d+ reported, \d+ expected \(90 % band [\d.]+ to \d+\)/);
    await page.keyboard.press("ArrowRight");
    expect(await spoken(page)).toMatch(/^10 Aug 2030\. /);
    await page.keyboard.press("ArrowDown");
    expect(await spoken(page)).toMatch(/^17 Aug 2030\. /);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowLeft");
    expect(await spoken(page)).toMatch(/^9 Aug 2030\. /);
    await page.keyboard.press("Home");
    expect(await spoken(page)).toMatch(/^1 Aug 2030\. /);
    const silent = brief.findings[0]!.outcome.assay === "pulse@1" ? brief.findings[0]!.outcome.nights!.observed.indexOf(null) : -1;
    expect(silent).toBeGreaterThan(0);
    for (let i = 0; i < silent; ++i) await page.keyboard.press("ArrowRight");
    expect(await spoken(page)).toContain("no report, which is not zero");
    expect(complaints).toEqual([]);
    await close();
  });

  it("zooms about the day by key, keeps what is seen in the address, and shows it again from there", async () => {
    const { page, close } = await openClock("?day=2031-06-01");
    const before = await stretch(page);
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    expect(await stretch(page)).not.toBe(before);
    await page.waitForURL(/[?&]from=2031-.*to=2031-/);
    const zoomed = await stretch(page);
    await page.reload({ waitUntil: "networkidle" });
    expect(await stretch(page)).toBe(zoomed);
    await page.locator(".clock-control").focus();
    await page.keyboard.press("0");
    expect(await stretch(page)).toBe(before);
    await close();
  });

  it("moves by drag, zooms by Ctrl and the wheel, leaves a plain wheel to the page, and takes a stretch from the strip", async () => {
    const { page, close } = await openClock("?from=2031-01-01&to=2031-12-31");
    const before = await stretch(page);
    const toMiddle = async () => {
      const box = (await page.locator(".clock-control").boundingBox())!;
      const [x, y] = [box.x + box.width / 2, box.y + 200];
      await page.mouse.move(x, y);
      return { x, y };
    };
    const start = await toMiddle();
    await page.mouse.down();
    await page.mouse.move(start.x - 200, start.y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => stretch(page)).not.toBe(before);
    await page.waitForTimeout(400);
    const dragged = await stretch(page);
    await page.mouse.wheel(0, 200);
    await page.waitForTimeout(100);
    expect(await stretch(page)).toBe(dragged);
    await toMiddle();
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -300);
    await page.keyboard.up("Control");
    await expect.poll(() => stretch(page)).not.toBe(dragged);
    await page.click("text=Whole period");
    const strip = (await page.locator(".clock-overview").boundingBox())!;
    await page.mouse.move(strip.x + strip.width * 0.4, strip.y + 20);
    await page.mouse.down();
    await page.mouse.move(strip.x + strip.width * 0.6, strip.y + 20, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => stretch(page)).toMatch(/2031 to .* 2031$/);
    await close();
  });

  it("opens the dossier of the round under the reader by Enter, and lists what is shown as a table", async () => {
    const { page, close } = await openClock();
    await page.locator("summary", { hasText: "Rounds and contacts" }).click();
    const href = (await page.locator("details[open] th a[href*='/rounds/']").first().getAttribute("href"))!;
    const from = await page.locator("details[open] tbody tr").first().locator("td").nth(1).textContent();
    await page.locator("summary", { hasText: "Table of what is shown" }).click();
    await page.locator(".clock-table tbody tr").first().waitFor();
    expect(await page.locator(".clock-table tbody th").first().textContent()).toBe("1 Aug 2030");
    const day = new Date(`${from} UTC`).toISOString().slice(0, 10);
    await page.goto(`${server.url}clock?day=${day}`, { waitUntil: "networkidle" });
    await page.locator(".clock-control").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/rounds\//);
    expect(page.url()).toContain(new URL(href, server.url).pathname);
    await close();
  });

  it("is a whole picture with its tables where scripts are off, and so is a dossier", async () => {
    const { page, complaints, close } = await openPage(browser, `${server.url}clock`, { viewport: PHONE, javaScriptEnabled: false });
    expect(await page.locator("svg.scene[role=img]:visible").getAttribute("aria-label")).toMatch(/within their own 90 % band/);
    await page.locator("summary", { hasText: "Rounds and contacts" }).click();
    await page.locator("details[open] th a").first().click();
    expect(await page.locator("h1").textContent()).toMatch(/^Round 1, /);
    expect(await page.locator("main section h2").allTextContents()).toEqual(["What it was", "Before, during and after", "What each side says", "What came out", "What its days cost people", expect.stringMatching(/^Where it was read/)]);
    expect(await page.locator("svg.scene:visible").getAttribute("aria-label")).toMatch(/After: \d+ reported, \d+ expected, bands added [\d.]+ to /);
    expect(complaints).toEqual([]);
    await close();
  });

  it("axe finds nothing serious: the clock on a phone in the dark, a dossier on a desk and a phone", async () => {
    expect(await violations("clock", PHONE, "dark")).toEqual([]);
    expect(await violations("rounds/round-0", DESK, "light")).toEqual([]);
    expect(await violations("rounds/round-0", PHONE, "dark")).toEqual([]);
  });

  it("fits a phone", async () => {
    for (const path of ["clock", "rounds/round-0"]) {
      const { page, close } = await openPage(browser, server.url + path, { viewport: PHONE });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(PHONE.width);
      await close();
    }
  });
});
