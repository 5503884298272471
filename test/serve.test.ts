import { afterAll, beforeAll, expect, it } from "vitest";
import { serveEffects } from "../src/app/serve-effects.ts";
import { createApp } from "../src/server/app.ts";
import { listen, type Listening } from "../src/server/listen.ts";

const CASE = "test/golden/invented-war/input";
let server: Listening;
beforeAll(async () => {
  const effects = serveEffects([CASE], () => undefined);
  await effects.cases[0]!.brief(null);
  server = await listen(createApp(effects), { port: 0 });
});
afterAll(() => server?.close());

it("answers others while a day is being computed, and that day as of its day", async () => {
  let computed = false;
  const replay = fetch(`${server.url}talks?asOf=2032-03-01`).finally(() => (computed = true));
  let meanwhile = 0;
  let longest = 0;
  while (!computed) {
    const start = performance.now();
    expect((await fetch(`${server.url}healthz`)).status).toBe(200);
    longest = Math.max(longest, performance.now() - start);
    if (!computed) meanwhile += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await (await replay).text()).toContain("Replay as of 1 Mar 2032.");
  expect(meanwhile).toBeGreaterThan(20);
  expect(longest, "milliseconds").toBeLessThan(5000);
});
