// Lighthouse on every view of a served case, on a phone and at a desk: npm run bench:lighthouse [case] [view…]
import { resolve } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { serveEffects } from "../src/app/serve-effects.ts";
import { createApp } from "../src/server/app.ts";
import { listen } from "../src/server/listen.ts";
import { viewsOf } from "../src/views/page/views.ts";

const CATEGORIES = ["accessibility", "best-practices", "performance"] as const;
const WANTED = 95;

const [name = "ukraine-2025", ...only] = process.argv.slice(2);
const effects = serveEffects([resolve("cases", name)], () => undefined);
const server = await listen(createApp(effects), { port: 0 });
const chrome = await launch({ chromePath: "/usr/bin/chromium", chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu"] });
const brief = await effects.cases[0]!.brief(null);
const guides = (brief.guides ?? []).map(({ id }) => `guides/${id}`);
const all = ["", ...viewsOf(brief).map(({ id }) => id), "records", "records/rounds", ...(guides.length > 0 ? ["guides", ...guides] : []), `findings/${brief.findings[0]!.id}`];
const views = only.length > 0 ? all.filter((view) => only.includes(view === "" ? "brief" : view)) : all;

const below = new Map<string, Set<string>>();
console.log(`| view | preset | ${CATEGORIES.join(" | ")} | largest paint, ms | blocked, ms | shift |\n|---|---|${"---:|".repeat(6)}`);
for (const view of views) {
  await fetch(server.url + view);
  for (const preset of ["phone", "desk"] as const) {
    const result = await lighthouse(server.url + view, { port: chrome.port, onlyCategories: [...CATEGORIES], output: "json", logLevel: "error" }, preset === "desk" ? desktopConfig : undefined);
    const { categories, audits } = result!.lhr;
    const scores = CATEGORIES.map((category) => Math.round((categories[category]?.score ?? 0) * 100));
    const figures = ["largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"].map((audit) => audits[audit]?.numericValue ?? NaN);
    console.log(`| /${view} | ${preset} | ${scores.join(" | ")} | ${Math.round(figures[0]!)} | ${Math.round(figures[1]!)} | ${figures[2]!.toFixed(3)} |`);
    CATEGORIES.forEach((category, at) => {
      if (scores[at]! >= WANTED) return;
      for (const { id, weight } of categories[category]!.auditRefs) {
        const score = audits[id]?.score ?? null;
        if (weight > 0 && score !== null && score < 0.9) below.set(id, (below.get(id) ?? new Set()).add(`/${view} (${preset})`));
      }
    });
  }
}
console.log(below.size === 0 ? `\nEvery score is ${WANTED} or more.` : `\nAudits that hold a score below ${WANTED}:`);
for (const [audit, where] of below) console.log(`- ${audit}: ${[...where].join(", ")}`);
chrome.kill();
await server.close();
process.exit(0);
