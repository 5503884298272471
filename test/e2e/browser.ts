import { build } from "esbuild";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import type { Brief } from "../../src/core/model/brief.ts";
import type { CaseContent } from "../../src/core/model/case-content.ts";
import { createApp } from "../../src/server/app.ts";
import { fixtureContent } from "../fixtures/content.ts";
import { listen, type Listening } from "../../src/server/listen.ts";

const CHROMIUM = "/usr/bin/chromium";
const ROOT = resolve(import.meta.dirname, "../..");
const ARGUMENTS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"
];

/** Starts Debian's Chromium. */
export async function startBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) throw new Error(`Cannot test the page in a browser: wanted ${CHROMIUM}, of Debian's package chromium (apt-get install chromium)`);
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

/** Serves a brief, over the records given, with the page's script and styles, bundled as they are for release. */
export async function servePage(brief: Brief, content: CaseContent = fixtureContent()): Promise<Listening> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT, bundle: true, write: false, minify: true, format: "esm", target: "es2022", jsx: "automatic", jsxImportSource: "preact", outdir: "web", splitting: true, chunkNames: "chunk-[hash]",
    entryPoints: { main: "src/web/main.tsx", clock: "src/web/clock.ts", page: "src/views/style/page.css" }
  });
  const assets = new Map(outputFiles.map(({ path, text }) => [path.slice(path.lastIndexOf("/") + 1), text]));
  const app = createApp({
    cases: [{ id: brief.case, brief: async (asOf) => (asOf === null || asOf === brief.asOf ? brief : { ...brief, asOf }), content: async () => content }],
    asset: async (name) => {
      const body = assets.get(name);
      return body === undefined ? null : { body, type: name.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8" };
    },
    onError: (error) => process.stderr.write(`${String(error)}\n`)
  });
  return listen(app, { port: 0 });
}

/** A page that is watched: what it complained of, and what it asked of other machines. */
export interface WatchedPage {
  readonly page: Page;
  readonly complaints: string[];
  readonly strangers: string[];
  readonly close: () => Promise<void>;
}

/** Opens an address in a fresh context and watches console, errors and requests. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await context.route("**/*", (route) => {
    const { hostname, protocol } = new URL(route.request().url());
    if (hostname === "127.0.0.1" || protocol === "data:") return route.continue();
    strangers.push(route.request().url());
    return route.abort();
  });
  await page.goto(url, { waitUntil: "networkidle" });
  return { page, complaints, strangers, close: () => context.close() };
}
