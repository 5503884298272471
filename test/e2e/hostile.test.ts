import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Listening } from "../../src/server/listen.ts";
import { PUBLISHED_ASSETS } from "../../src/views/page/layout.tsx";
import { siteFiles } from "../../src/views/report/site-files.ts";
import { fixtureBrief } from "../fixtures/brief.ts";
import { fixtureContent } from "../fixtures/content.ts";
import { fixtureGuide } from "../fixtures/guide.ts";
import { hostileStrings, planted } from "../support/hostile-strings.ts";
import { makePress, type Press } from "../support/press.ts";
import { servePage, startBrowser } from "./browser.ts";

const strings = hostileStrings(200, 5);
let used = 0;
const next = () => strings[used++ % strings.length]!;
const guide = fixtureGuide();
const held = { ...fixtureBrief(), guides: [{ ...planted(guide, next), holds: [] }] };
const [brief, whole] = [planted(held, next), fixtureContent()];
const content = planted(whole, next);
const finding = brief.findings[0]!.id;

let browser: Browser;
let server: Listening;
let press: Press;
beforeAll(async () => {
  [browser, server, press] = await Promise.all([startBrowser(), servePage(brief, content), makePress()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await press?.remove();
});

/** Opens pages with scripts on, opens every fold of theirs, and lists what a hostile string did besides being read. */
async function takenOver(addresses: readonly string[], own: RegExp): Promise<string[]> {
  const context = await browser.newContext();
  const wrong: string[] = [];
  await context.addInitScript("window.__violations = []; addEventListener('securitypolicyviolation', (event) => window.__violations.push(event.violatedDirective + ' ' + event.blockedURI));");
  const page = await context.newPage();
  let address = "";
  page.on("dialog", (dialog) => { wrong.push(`${address}: a dialog`); void dialog.dismiss(); });
  page.on("pageerror", (error) => wrong.push(`${address}: ${error.message}`));
  page.on("request", (request) => { if (!own.test(request.url())) wrong.push(`${address}: asked for ${request.url()}`); });
  for (address of addresses) {
    await page.goto(address, { waitUntil: "networkidle" });
    await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");
    await page.waitForLoadState("networkidle");
    const found = (await page.evaluate(`[
      ...(window.__owned === undefined ? [] : ["window.__owned is " + window.__owned]),
      ...window.__violations,
      ...Array.from(document.querySelectorAll("owned-el, [data-owned], [id^=owned], [class^=owned], iframe, base, object, embed"), (one) => one.outerHTML.slice(0, 200)),
      ...Array.from(document.querySelectorAll("*")).flatMap((one) => Array.from(one.attributes, ({ name, value }) => one.localName + " " + name + "=" + value).filter((text) => /^\\S+ on/i.test(text) || /^\\S+ (href|src|action)=\\s*(javascript|vbscript|data:text)/i.test(text)))
    ]`)) as string[];
    wrong.push(...found.map((one) => `${address}: ${one}`));
  }
  await context.close();
  return wrong;
}

it("remain text in Chromium with scripts on, on every kind of page that is served", async () => {
  const paths = ["", "talks", "clock", "guides", `guides/${brief.guides![0]!.id}`, "rounds/round-0", "records", "records/rounds", "records/rounds/round-0", "records/terms/lake-truce", "records/sources", `findings/${finding}`, "cases", "nothing/%3Cscript%3Ewindow.__owned=1%3C%2Fscript%3E", "talks?open=%3Cowned-el%3E&day=%22onload=&series=%27"];
  for (const path of paths.slice(0, 13)) expect((await fetch(server.url + path)).status, path).toBe(200);
  expect(await takenOver(paths.map((path) => server.url + path), new RegExp(`^${server.url}`))).toEqual([]);
}, 60_000);

it("remain text in Chromium with scripts on, on every page that is published", async () => {
  const assets = join(process.cwd(), "dist/web");
  await mkdir(join(press.home, "site"));
  for (const [from, to] of [["published.js", PUBLISHED_ASSETS.script], ["page.css", PUBLISHED_ASSETS.styles]] as const) await cp(join(assets, from), join(press.home, "site", to));
  const urnOf = () => "urn:uuid:00000000-0000-8000-a000-000000000000";
  const pages: string[] = [];
  for (const { path, text } of siteFiles({ brief, content, whole: content, earlier: [], siteUrl: null, urnOf })) {
    const file = join(press.home, "site", path);
    await writeFile(file, text);
    if (path.endsWith(".html")) pages.push(pathToFileURL(file).href);
  }
  expect(pages.length).toBeGreaterThan(8);
  expect(await takenOver(pages, /^(file|data|blob):/)).toEqual([]);
}, 60_000);
