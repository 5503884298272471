import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Brief } from "../../src/core/model/brief.ts";
import { chartOf, chartsOf } from "../../src/views/charts/charts-of.ts";
import { isOpenedAlone } from "../../src/views/report/sections.ts";
import { renderTableCsv } from "../../src/views/tables/render-csv.ts";
import { tablesOf } from "../../src/views/tables/tables-of.ts";
import { makePress, type Press, UKRAINE } from "../support/press.ts";
import { startBrowser } from "./browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Rows and folds that stand for the rest, which are made alike; axe takes seconds for hundreds. */
const MOST_ALIKE = 12;

let browser: Browser;
let press: Press;
let brief: Brief;
beforeAll(async () => {
  [browser, press] = await Promise.all([startBrowser(), makePress()]);
  ({ brief } = await press.publish(UKRAINE, "site"));
});
afterAll(async () => {
  await browser?.close();
  await press?.remove();
});

const at = (address: string) => `${pathToFileURL(join(press.home, "site")).href}/${address}`;

/** Opens pages from the disk with the network off; what complains, or asks for more than the disk, is listed. */
async function offDisk(work: (page: Page) => Promise<void>, width = 1280, javaScriptEnabled = true): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
  await context.setOffline(true);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("request", (request) => /^(file|data|blob):/.test(request.url()) || wrong.push(request.url()));
  await work(page);
  await context.close();
  expect(wrong).toEqual([]);
}

describe("a published site, from the disk and with the network off", () => {
  it("opens at the brief, which leads to every view", () =>
    offDisk(async (page) => {
      await page.goto(at("index.html"));
      expect(await page.locator("h1").textContent()).toContain(brief.title);
      const link = page.locator("nav.questions a").nth(1);
      const address = at((await link.getAttribute("href"))!);
      await link.click();
      await page.waitForURL(address);
      expect(await page.locator("nav.index a").count()).toBeGreaterThan(15);
    }));

  it.each([390, 1280])("draws charts to a width of %i, and no page is wider", (width) =>
    offDisk(async (page) => {
      for (const view of ["talks", "positions", "toll"]) {
        await page.goto(at(`${view}.html`));
        const chart = page.locator(".drawing svg").first();
        await chart.waitFor();
        const drawn = Number(await chart.getAttribute("width"));
        expect(Math.abs(drawn - (await page.locator(".drawing").first().evaluate((place) => place.clientWidth))), view).toBeLessThanOrEqual(1);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(width);
      }
    }, width));

  it("explains a finding where its address says, and from there leads to its records in a click", () =>
    offDisk(async (page) => {
      const finding = brief.findings.find((one) => one.outcome.assay === "position@1" && tablesOf(one).some(({ columns }) => columns.some(({ kind }) => kind === "record")))!;
      await page.goto(at(`positions.html#computed-${finding.id}`));
      const fold = page.locator(`#computed-${finding.id}`);
      await fold.locator(".tables table").first().waitFor();
      expect(await fold.locator("h2").allTextContents()).toEqual(expect.arrayContaining(["Formula", "Inputs as they were used (SHA-256)", "Records and tables"]));
      await fold.locator(".tables a[href^='records-'][href*='#']").first().click();
      await page.locator("details[open] .record h2").first().waitFor();
      expect(await page.locator("details[open] .record").textContent()).toContain("What the record says");
      expect(await page.locator("details[open] #upon-title").count()).toBe(1);
    }));

  it("opens a chart by its own address where it stands in a fold alone", () =>
    offDisk(async (page) => {
      const own = brief.findings.find((one) => isOpenedAlone(one) && chartOf(chartsOf(brief), one.id, "matrix") !== undefined)!;
      await page.goto(at(`lenses.html#matrix-${own.id}`));
      await page.locator(`details[open] #matrix-${own.id} .drawing > svg`).first().waitFor();
    }));

  it("makes the CSV of a table and the SVG of a chart, with the bytes of the served ones", () =>
    offDisk(async (page) => {
      await page.goto(at("talks.html"));
      const csvLink = page.locator("figure .doors a[href*='?csv=']").first();
      const [, table, id] = /\?csv=([^#]+)#computed-(.*)$/.exec((await csvLink.getAttribute("href"))!)!;
      const [csv] = await Promise.all([page.waitForEvent("download"), csvLink.click()]);
      expect(await readFile((await csv.path())!, "utf8")).toBe(renderTableCsv(brief.findings.find((one) => one.id === id)!, table));
      const [svg] = await Promise.all([page.waitForEvent("download"), page.locator("figure .doors a[href*='?svg=']").first().click()]);
      expect(await readFile((await svg.path())!, "utf8")).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    }));

  it("fills a table within a fold when it is opened", () =>
    offDisk(async (page) => {
      await page.goto(at("talks.html"));
      const fold = page.locator("figure details:has(> [data-table])").first();
      expect(await fold.locator("table").count()).toBe(0);
      await fold.locator("summary").click();
      await fold.locator("table tbody tr").first().waitFor();
    }));

  it("opens a round's dossier by its address, drawn and told in full, and every place that it leads to is there", () =>
    offDisk(async (page) => {
      const places = new Map<string, string>();
      for (const id of ["istanbul-2025-06-02", "alaska-2025-08-15"]) {
        await page.goto(at(`records-rounds.html#${id}`));
        const fold = page.locator("details[open] .record");
        await fold.locator("svg.scene").first().waitFor();
        expect(await fold.locator("h2").allTextContents()).toEqual(expect.arrayContaining(["What it was", "Before, during and after", "What each side says", "What came out", "What its days cost people", "What the record says"]));
        expect(await fold.locator("table td.figure").count()).toBeGreaterThan(5);
        const hrefs = await fold.locator("a[href]").evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
        for (const href of hrefs.filter((one) => !/^(http|#)/.test(one))) {
          const [, file = "", anchor = ""] = /^([^?#]+)(?:\?[^#]*)?#?(.*)$/.exec(href)!;
          if (!places.has(file)) places.set(file, await readFile(join(press.home, "site", file), "utf8"));
          expect(anchor === "" || places.get(file)!.includes(`id="${decodeURIComponent(anchor)}"`), href).toBe(true);
        }
        expect(hrefs.length).toBeGreaterThan(10);
      }
    }));

  it("has the clock that moves, which leads to a dossier, and guided readings with their charts", () =>
    offDisk(async (page) => {
      await page.goto(at("clock.html"));
      await page.locator(".clock canvas").first().waitFor();
      expect(await page.locator(".clock-stage > .scaled").count()).toBe(0);
      for (const { id, steps } of brief.guides!) {
        await page.goto(at(`guides-${id}.html`));
        const charts = steps.filter((step) => step.at.show === "chart").length;
        expect(await page.locator(".drawing").count(), id).toBe(charts);
        for (let i = 0; i < charts; i += 1) {
          const place = page.locator(".drawing").nth(i);
          await place.scrollIntoViewIfNeeded();
          await place.locator("svg").first().waitFor();
        }
      }
    }));

  it("axe finds nothing serious: the clock, a guided reading, a round with its dossier, on a desk in the light and a phone in the dark", async () => {
    for (const [width, colorScheme] of [[1280, "light"], [390, "dark"]] as const) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
      const page = await context.newPage();
      for (const address of ["clock.html", "guides-was-the-rise-proof.html", "records-rounds.html#istanbul-2025-06-02"]) {
        await page.goto(at(address));
        await page.locator("canvas, .drawing, svg.scene").first().waitFor({ state: "attached" });
        await page.evaluate((most) => {
          for (const list of document.querySelectorAll("tbody, section.filled")) [...list.children].filter((one) => !one.hasAttribute("open")).slice(most).forEach((one) => one.remove());
        }, MOST_ALIKE);
        await page.evaluate(AXE);
        const { violations } = (await page.evaluate("axe.run()")) as { violations: { id: string; impact: string; nodes: { target: unknown; failureSummary?: string }[] }[] };
        expect(violations.filter(({ impact }) => ["serious", "critical"].includes(impact)).map(({ id, nodes }) => [id, nodes[0]!.target, nodes[0]!.failureSummary]), address).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(width);
      }
      await context.close();
    }
  });

  it("without scripts, says its sentences and lists its records", () =>
    offDisk(async (page) => {
      await page.goto(at("index.html"));
      expect(await page.locator("main svg").count()).toBeGreaterThan(0);
      await page.goto(at("records-rounds.html"));
      expect(await page.locator("details[name=record]").count()).toBeGreaterThan(50);
      await page.goto(at("positions.html"));
      expect(await page.locator("article.finding h3").count()).toBeGreaterThan(3);
    }, 1280, false));
});
