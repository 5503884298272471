import { beforeAll, expect, it } from "vitest";
import { fixtureBrief } from "./fixtures/brief.ts";
import { fixtureContent } from "./fixtures/content.ts";
import { fixtureGuide } from "./fixtures/guide.ts";
import { createApp } from "../src/server/app.ts";
import { everyAddress } from "./support/owned.ts";
import { holdCase, type HeldCase, viewAddresses } from "./support/served.ts";

/** What a policy without inline script or style would switch off, or what a name of a scheme would run. */
const INLINE: Readonly<Record<string, RegExp>> = {
  "a style attribute": /<[^>]*\sstyle\s*=/i,
  "a style element": /<style/i,
  "a handler": /<[^>]*\son[a-z]+\s*=/i,
  "a script with text": /<script(?![^>]*type="application\/json")[^>]*>[^<]/i,
  "a script's scheme": /(href|src|action|formaction)\s*=\s*"?\s*(javascript|vbscript|data:text)/i
};

async function inlineIn({ app }: Pick<HeldCase, "app">, addresses: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    const response = await app.request(`http://localhost${address}`, { headers: { Accept: "text/html" } });
    if (!response.headers.get("content-type")?.includes("html")) continue;
    const html = await response.text();
    found.push(...Object.entries(INLINE).filter(([, form]) => form.test(html)).map(([name]) => `${address}: ${name}`));
    if (!html.includes("</html>")) found.push(`${address}: no page`);
  }
  return found;
}

let ukraine: HeldCase;
beforeAll(async () => void (ukraine = await holdCase("cases/ukraine-2025")));

it("stands nothing inline in any page of a small case, a missing one among them", async () => {
  const [brief, content] = [{ ...fixtureBrief(), guides: [fixtureGuide()] }, fixtureContent()];
  const app = createApp({ cases: [{ id: brief.case, brief: async () => brief, content: async () => content }], asset: async () => null });
  expect(await inlineIn({ app }, [...everyAddress(brief, content), "/nothing", "/talks?asOf=never"])).toEqual([]);
});

it("stands nothing inline in any view, list, guide, clock or dossier of Ukraine", async () => {
  const { brief, content } = ukraine;
  const some = [...viewAddresses(ukraine), "/clock", "/guides", ...brief.guides!.map(({ id }) => `/guides/${id}`), ...content.rounds.slice(0, 5).map(({ id }) => `/rounds/${id}`)];
  expect(some.length).toBeGreaterThan(45);
  expect(await inlineIn(ukraine, some)).toEqual([]);
}, 60_000);
