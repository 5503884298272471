import { join } from "node:path";
import { expect, it } from "vitest";
import { createApp } from "../src/server/app.ts";
import { viewsOf } from "../src/views/page/views.ts";
import { holdCase } from "./support/served.ts";

const ROOT = join(import.meta.dirname, "..");
const linksIn = (html: string) => [...html.matchAll(/(?:href|action)="(\/[^"#]*)/g)].map(([, href]) => href!.replaceAll("&amp;", "&"));

it("every link of every view of two cases leads to a page, and every way back is there", async () => {
  const held = await Promise.all(["cases/gaza-2023", "test/golden/invented-war/input"].map((path) => holdCase(join(ROOT, path))));
  const app = createApp({ cases: held.map(({ brief, content }) => ({ id: brief.case, brief: async () => brief, content: async () => content })), asset: async () => null });
  const ask = async (address: string) => (await app.request(`http://localhost${address}`)).status;
  const seen = new Set<string>();
  const broken: string[] = [];
  for (const [i, { brief }] of held.entries()) {
    const base = i === 0 ? "" : `/cases/${brief.case}`;
    for (const view of ["", ...viewsOf(brief).map(({ id }) => `/${id}`), "/records"]) {
      const html = await (await app.request(`http://localhost${base}${view === "" && base === "" ? "/" : view}`)).text();
      for (const link of linksIn(html)) {
        if (seen.has(link) || link.startsWith("/assets/") || /\.(svg|csv|json)\b/.test(link)) continue;
        seen.add(link);
        const status = await ask(link);
        if (status !== 200) broken.push(`${base}${view}: ${link} ${status}`);
      }
    }
  }
  expect(broken).toEqual([]);
  expect(seen.size).toBeGreaterThan(50);
  expect(await ask("/talks/")).toBe(301);
}, 120_000);

it("a day after the newest in the data is refused", async () => {
  const { app, brief } = await holdCase(join(ROOT, "cases/gaza-2023"));
  expect((await app.request("http://localhost/?asOf=9999-12-31")).status).toBe(400);
  expect((await app.request(`http://localhost/?asOf=${brief.days.last}`)).status).toBe(200);
});
