import { describe, expect, it } from "vitest";
import { fixtureBrief } from "../../test/fixtures/brief.ts";
import { fixtureContent } from "../../test/fixtures/content.ts";
import { TooManyReplays } from "../app/replays.ts";
import { createApp } from "./app.ts";
import type { ServedCase, ServerEffects } from "./effects.ts";

const brief = fixtureBrief();
const [test] = brief.findings;
const id = test!.id;
const lakeside: ServedCase = {
  id: "lakeside",
  brief: async (asOf) => (asOf === "2030-01-01" ? { ...brief, asOf, findings: [], notices: [] } : brief),
  content: async () => fixtureContent()
};
const effects: ServerEffects = {
  cases: [lakeside],
  asset: async (name) => (name === "chunk-ABCD1234.js" ? { body: "1", type: "text/javascript; charset=utf-8" } : name === "page.css" ? { body: "body{}", type: "text/css; charset=utf-8" } : null)
};
const app = createApp(effects);
const BROWSER = { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
const get = (path: string, headers: Record<string, string> = BROWSER) => app.request(`http://localhost:4740${path}`, { headers });

describe("the server", () => {
  it.each([
    ["/", "text/html", "Cannot tell whether Arvenian drones"],
    [`/findings/${id}`, "text/html", "How was this computed"],
    [`/findings/${id}.json`, "application/json", `"id":"${id}"`],
    [`/findings/${id}.csv`, "text/csv", "night,observed,expected,low90,high90"],
    [`/findings/${id}.csv?table=windows`, "text/csv", "window,role,nights"],
    [`/charts/${id}/clock.svg`, "image/svg+xml", "xmlns="],
    ["/clock/picture.svg", "image/svg+xml", "xmlns="],
    [`/charts/${id}/beside.svg`, "image/svg+xml", "Registered test"],
    ["/talks", "text/html", "Arvenia: the registered test"],
    ["/claims", "text/html", "Half as many again"],
    ["/evidence?asOf=2032-06-01", "text/html", "What it rests on"],
    ["/method", "text/html", "Every number can be computed again"],
    ["/records", "text/html", "By the best reliability"],
    ["/records/rounds", "text/html", "/records/rounds/round-0?asOf=2032-06-01"],
    ["/records/rounds/round-0", "text/html", "3 pages, 2 independent origins"],
    ["/records/rounds/round-0.json", "application/json", `"kind":"rounds"`],
    ["/records/rounds/arvenia", "text/html", "of the calendar “arvenia”"],
    ["/records/series/launches", "text/html", "the adversary"],
    ["/records/case/lakeside", "text/html", "Registration"],
    ["/records/sources/agency", "text/html", "Cited by"],
    ["/api/v1/drawn?view=talks", "application/json", `"names":`],
    [`/api/v1/drawn?finding=${id}`, "application/json", `"id":"${id}"`],
    ["/api/v1/brief", "application/json", `"case":"lakeside"`],
    ["/api/v1/findings?asOf=2032-06-01", "application/json", `"asOf":"2032-06-01"`],
    ["/assets/page.css", "text/css", "body{}"],
    ["/healthz", "text/plain", "ok"]
  ])("answers %s", async (path, type, content) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain(type);
    expect(await response.text()).toContain(content);
  });

  it("lets a part of the script whose name holds its digest be kept for good, and asks again for what may change", async () => {
    expect((await get("/assets/chunk-ABCD1234.js")).headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await get("/assets/page.css")).headers.get("cache-control")).toBe("no-cache");
  });

  it.each(["/nothing", "/records/none", "/records/rounds/none", "/records/rounds/round-0.xml", "/records/rounds?page=2", "/records/constructor", "/records/rounds/constructor", "/findings/0000000000000000", `/findings/${id}.exe`, `/findings/${id}.csv?table=none`, `/charts/${id}/none.svg`, "/assets/..%2f..%2fpackage.json", "/assets/constructor"])("says that there is nothing at %s", async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toContain("text/html");
    const forProgram = await get(path, { Accept: "*/*" });
    expect(forProgram.headers.get("content-type")).toBe("application/problem+json");
    expect(await forProgram.json()).toMatchObject({ status: 404, type: "about:blank" });
  });

  it("serves several cases, the first at the root, each with links of its own", async () => {
    const there = { ...brief, case: "seaside", title: "Another war" };
    const second: ServedCase = { ...lakeside, id: "seaside", brief: async () => there, content: () => Promise.reject(new Error("a broken folder")) };
    const of = { ...brief };
    const both = createApp({ ...effects, cases: [{ ...lakeside, brief: async () => of }, second] });
    const page = async (path: string) => (await both.request(`http://localhost${path}`)).text();
    expect(await page("/")).toContain('href="/cases"');
    expect(await page("/cases")).toMatch(/<a href="\/">Arvenia and Belmark.*<a href="\/cases\/seaside">seaside.*cannot be read/s);
    const front = await page("/cases/seaside");
    expect(front).toContain("Another war");
    const hrefs = [...front.matchAll(/(?:href|action|data-drawn)="(\/[^"#]*)/g)].map(([, href = ""]) => href).filter((href) => !/^\/(assets\/|cases$)/.test(href));
    expect(hrefs.length).toBeGreaterThan(10);
    for (const href of hrefs) expect(href).toMatch(/^\/cases\/seaside(\/|\?|$)/);
    expect((await both.request("http://localhost/cases/seaside/talks")).status).toBe(200);
    expect((await both.request("http://localhost/cases/seaside/api/v1/brief")).status).toBe(200);
    expect((await both.request("http://localhost/cases/none")).status).toBe(404);
    expect(await page("/talks")).not.toContain("/cases/seaside");
    expect((await (await get("/")).text())).not.toContain("/cases");
  });

  it("asks whoever wants too many days at once to come again", async () => {
    const busy = createApp({ ...effects, cases: [{ ...lakeside, brief: () => Promise.reject(new TooManyReplays("four are computed")) }] });
    const response = await busy.request("http://localhost/talks?asOf=2031-01-01");
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "30"]);
  });

  it("says on every page that it is a replay, and leads back to today", async () => {
    const replayed = { ...brief, days: { ...brief.days, last: "2032-07-01" } };
    const replaying = createApp({ ...effects, cases: [{ ...lakeside, brief: async () => replayed }] });
    for (const path of ["/", "/talks", "/records", `/findings/${id}`, "/records/rounds/round-0"]) {
      const page = await (await replaying.request(`http://localhost${path}?asOf=2032-06-01`)).text();
      expect(page, path).toContain("Replay as of 1 Jun 2032.");
      expect(page, path).toContain(`<a href="${path}">Back to 1 Jul 2032</a>`);
      expect(page, path).toContain(`action="${path}"`);
    }
    expect(await (await get("/talks")).text()).not.toContain("Replay as of");
  });

  it("names the nearest view where there is none of a name", async () => {
    const response = await get("/talk");
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<a href="/talks">');
    expect(await (await get("/api/v1/drawn?view=evidense")).json()).toMatchObject({ status: 404, meant: "/evidence" });
  });

  it("sends the page's script what its view draws, and no more", async () => {
    const size = async (path: string) => (await (await get(path)).text()).length;
    expect(await size("/api/v1/drawn?view=talks")).toBeLessThan(await size("/api/v1/brief"));
    const { brief: drawn } = (await (await get("/api/v1/drawn?view=claims")).json()) as { brief: typeof brief };
    expect(drawn.findings).toEqual([]);
  });

  it("serves a page for a day on which nothing had been published", async () => {
    const response = await get("/?asOf=2030-01-01");
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("nothing it needs had been published");
  });

  it("says under /api what is wrong as problem+json", async () => {
    const response = await get("/api/v1/brief?asOf=2031-02-30");
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ status: 400, title: "Not a day" });
  });

  it("does not say what failed within, and tells the log", async () => {
    const told: unknown[] = [];
    const failing = createApp({ ...effects, cases: [{ ...lakeside, brief: () => Promise.reject(new Error("secret path")) }], onError: (error) => told.push(error) });
    const response = await failing.request("http://localhost/api/v1/brief");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret");
    expect(told).toHaveLength(1);
  });

  it("answers again with nothing when the findings are the same, and anew when they are not", async () => {
    const tag = (await get("/")).headers.get("etag")!;
    expect((await get("/", { "If-None-Match": tag })).status).toBe(304);
    const changed = createApp({ ...effects, cases: [{ ...lakeside, brief: async () => ({ ...brief, findings: brief.findings.slice(1) }) }] });
    expect((await changed.request("http://localhost/", { headers: { "If-None-Match": tag } })).status).toBe(200);
  });

  it("refuses every method that is not for reading", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
      const response = await app.request("http://localhost/", { method });
      expect(response.status, method).toBe(405);
      expect(response.headers.get("allow")).toBe("GET, HEAD");
    }
    expect((await app.request("http://localhost/", { method: "HEAD" })).status).toBe(200);
  });

  it("refuses to be called by a foreign name, and accepts the names of this machine and those it is told", async () => {
    for (const host of ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", ""]) expect((await get("/healthz", { Host: host })).status, host).toBe(403);
    for (const host of ["localhost:4740", "127.0.0.1:1", "[::1]:4740", "LOCALHOST"]) expect((await get("/healthz", { Host: host })).status, host).toBe(200);
    const told = createApp({ ...effects, hosts: ["earnest.example"] });
    expect((await told.request("http://earnest.example/healthz")).status).toBe(200);
  });

  it("lets other sites show the picture of a chart, and nothing else", async () => {
    const shown = async (path: string) => (await get(path)).headers.get("cross-origin-resource-policy");
    for (const path of [`/charts/${id}/clock.svg`, "/clock/picture.svg"]) expect(await shown(path), path).toBe("cross-origin");
    for (const path of ["/", `/findings/${id}.json`, "/charts/nothing/clock.svg"]) expect(await shown(path), path).toBe("same-origin");
  });

  it("sends a policy without unsafe-inline with every answer, refusals included", async () => {
    for (const response of [await get("/"), await get("/nothing"), await get("/healthz", { Host: "evil.example" })]) {
      const policy = response.headers.get("content-security-policy")!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    }
  });
});
