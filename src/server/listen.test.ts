import { expect, it } from "vitest";
import { fixtureBrief } from "../../test/fixtures/brief.ts";
import { fixtureContent } from "../../test/fixtures/content.ts";
import { createApp } from "./app.ts";
import { listen } from "./listen.ts";

it("listens on this machine, says where, refuses a port that is taken, and frees it on close", async () => {
  const app = createApp({ cases: [{ id: "lakeside", brief: async () => fixtureBrief(), content: async () => fixtureContent() }], asset: async () => null });
  const first = await listen(app, { port: 0 });
  expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect((await fetch(`${first.url}healthz`)).status).toBe(200);
  const port = Number(new URL(first.url).port);
  await expect(listen(app, { port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  await first.close();
  const second = await listen(app, { port });
  await second.close();
});
