import { connect, type Socket } from "node:net";
import { once } from "node:events";
import { gunzipSync } from "node:zlib";
import type { Hono } from "hono";
import { afterEach, describe, expect, it } from "vitest";
import { createApp } from "../src/server/app.ts";
import type { ServerEffects } from "../src/server/effects.ts";
import { listen, type ListenOptions, type Listening } from "../src/server/listen.ts";
import { keepRendered } from "../src/server/rendered.ts";
import { STATE_PARAMETERS } from "../src/server/query.ts";
import { LOG_FORMS, requestLog } from "../src/server/request-log.ts";
import { writeState } from "../src/web/state.ts";
import { fixtureBrief } from "./fixtures/brief.ts";
import { fixtureContent } from "./fixtures/content.ts";
import { fixtureGuide } from "./fixtures/guide.ts";

const brief = fixtureBrief();
const id = brief.findings[0]!.id;
const effects: ServerEffects = {
  cases: [{ id: "lakeside", brief: async () => brief, content: async () => fixtureContent(), held: () => brief }],
  asset: async (name) => (name === "page.css" || name === "chunk-ABCD2345.js" ? { body: "body { color: CanvasText }\n".repeat(100), type: "text/css; charset=utf-8" } : null)
};
const app = createApp(effects);
const get = (path: string, headers: Record<string, string> = {}) => app.request(`http://localhost${path}`, { headers });

const opened: Listening[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close(0);
});
async function serveFor(of: Hono, options: Partial<ListenOptions> = {}): Promise<{ listening: Listening; port: number }> {
  const listening = await listen(of, { port: 0, ...options });
  opened.push(listening);
  return { listening, port: Number(new URL(listening.url).port) };
}
async function socketTo(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1").on("error", () => undefined);
  await once(socket, "connect");
  return socket;
}
/** Sends a text and returns what comes until the other side ends. */
async function exchange(port: number, text: string): Promise<string> {
  const socket = await socketTo(port);
  let heard = "";
  socket.on("data", (chunk: Buffer) => (heard += chunk.toString("latin1")));
  socket.write(text);
  await once(socket, "close");
  return heard;
}
const HEAD = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n";

describe("what is sent", () => {
  it.each(["/", "/talks", "/records", `/findings/${id}`, `/findings/${id}.json`, `/findings/${id}.csv`, `/charts/${id}/clock.svg`, "/api/v1/findings", "/api/v1/openapi.json", "/assets/page.css", "/cases"])("%s is named by its bytes, answered 304 to who has it, compressed to who takes that, and the same to HEAD", async (path) => {
    const plain = await get(path);
    const tag = plain.headers.get("etag")!;
    const text = await plain.text();
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    for (const sent of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await get(path, { "If-None-Match": sent });
      expect([again.status, await again.text(), again.headers.get("etag")], sent).toEqual([304, "", tag]);
    }
    expect((await get(path, { "If-None-Match": '"other"' })).status).toBe(200);
    const zipped = await get(path, { "Accept-Encoding": "br, gzip" });
    if (zipped.headers.get("content-encoding") !== null) {
      expect(zipped.headers.get("etag")).toBe(`${tag.slice(0, -1)}-gzip"`);
      expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(text);
    } else expect(text.length).toBeLessThan(1024);
    expect(zipped.headers.get("vary")).toContain("Accept-Encoding");
    for (const refused of ["gzip;q=0", "br", "identity"]) expect((await get(path, { "Accept-Encoding": refused })).headers.get("content-encoding"), refused).toBeNull();
    const head = await app.request(`http://localhost${path}`, { method: "HEAD" });
    expect([head.status, head.headers.get("etag"), head.headers.get("content-length"), await head.text()]).toEqual([200, tag, String(Buffer.byteLength(text)), ""]);
  });

  it("lets a browser keep what is named by its hash, and ask again for everything else", async () => {
    expect((await get("/assets/chunk-ABCD2345.js")).headers.get("cache-control")).toContain("immutable");
    for (const path of ["/assets/page.css", "/", "/api/v1/brief"]) expect((await get(path)).headers.get("cache-control"), path).toBe("no-cache");
  });

  it("is kept up to a limit of bytes, the least lately used going first, and made once where two ask at once", async () => {
    const bodies = keepRendered(100_000);
    let made = 0;
    const make = () => { made += 1; return Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)); };
    await Promise.all([bodies.of("a", make), bodies.of("a", make)]);
    expect(made).toBe(1);
    for (let i = 0; i < 200; i += 1) {
      await bodies.of(`key ${i}`, make);
      await bodies.of("a", make);
      expect(bodies.bytes()).toBeLessThanOrEqual(100_000);
    }
    expect(made, "what is asked for often stays").toBe(201);
    for (const name of ["large", "larger"]) await bodies.of(name, () => "x".repeat(60_000));
    await bodies.of("a", make);
    expect(made, "one large body pushes nothing out").toBe(201);
    await expect(bodies.of("b", () => { throw new Error("no"); })).rejects.toThrow("no");
    expect((await bodies.of("b", () => "yes")).plain).toHaveLength(3);
  });
});

describe("what is asked", () => {
  it("has no body", async () => {
    const { port } = await serveFor(app);
    for (const body of ["Content-Length: 5\r\n\r\nhello", "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"]) expect(await exchange(port, HEAD + body)).toMatch(/^HTTP\/1\.1 413 [\s\S]*connection: close[\s\S]*"No body"/i);
    expect(await exchange(port, `${HEAD}Content-Length: 0\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it("has an address of at most 2,048 characters and a head of at most 8 kB", async () => {
    expect((await get(`/${"a".repeat(2100)}`)).status).toBe(414);
    const { port } = await serveFor(app);
    expect(await exchange(port, `${HEAD}X-Long: ${"a".repeat(9000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
    expect(await exchange(port, `${HEAD}X-Long: ${"a".repeat(7000)}\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it("comes in time: who sends a head slowly is cut off, and so is who rests too long", async () => {
    const { port } = await serveFor(app, { limits: { headersMs: 150, requestMs: 150, keepAliveMs: 100, checkMs: 30 } });
    expect(await exchange(port, "GET /healthz HTTP/1.1\r\nHost: loc")).toMatch(/^(HTTP\/1\.1 408 |$)/);
    const start = performance.now();
    expect(await exchange(port, `${HEAD}\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
    expect(performance.now() - start, "milliseconds; Node itself would grant five seconds").toBeLessThan(4000);
  }, 20_000);

  it("does not stand still for ever: a connection on which nothing moves is cut off, in the middle of an answer too", async () => {
    let begun = 0;
    const still = createApp({ ...effects, cases: [{ ...effects.cases[0]!, brief: () => { begun += 1; return new Promise(() => undefined); } }] });
    const { port } = await serveFor(still, { limits: { idleMs: 100 } });
    expect(await exchange(port, "GET /talks HTTP/1.1\r\nHost: localhost\r\n\r\n")).toBe("");
    expect(begun).toBe(1);
  }, 10_000);

  it("comes over so many connections at once and no more", async () => {
    const { port } = await serveFor(app, { limits: { connections: 2 } });
    const kept = [await socketTo(port), await socketTo(port)];
    const third = connect(port, "127.0.0.1").on("error", () => undefined);
    await once(third, "close");
    kept[0]!.destroy();
    kept[1]!.destroy();
  }, 10_000);

  it.each(["/assets/../package.json", "/assets/..%2fpackage.json", "/assets/%2e%2e%2fpackage.json", "/assets/..%252fpackage.json", "/assets/..\\package.json", "/assets/..%5cpackage.json", "/assets/page.css%00.js", "/assets/..;/package.json", "/assets/%2fetc%2fpasswd", "/assets/__proto__", "/records/..%2f..%2fcase.yaml", "/records/rounds/..%2f..%2f..%2fpackage.json", "/records/__proto__/x", "/records/rounds/%00", "/findings/..%2f..%2fpackage.json", `/findings/${id}/tables/..%2f..%2fpackage`, `/charts/${id}/..%2f..%2fpackage.svg`, "/cases/..%2f..%2fpackage.json", "/..%2f..%2fpackage.json", "/api/v1/records/..%2fcase/x", "/api/v1/series/..%2f..%2fcase/figures", `/api/v1/findings/${id}/tables/..%5c..%5cx.csv`, "/%c0%ae%c0%ae/package.json", "/records/%ff", "/rounds/..%2f..%2fcase.yaml", "/rounds/..%2f..%2f..%2fpackage.json", "/rounds/__proto__", "/rounds/constructor", "/rounds/%00", "/guides/..%2f..%2fpackage.json", "/guides/__proto__", "/guides/how-to-look%2f..%2fx", "/clock/..%2f..%2fpackage.json"])("leads out of nothing: %s", async (path) => {
    const { port } = await serveFor(app);
    const heard = await exchange(port, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(heard).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(heard).not.toMatch(/devDependencies|registration:|root:/);
  });
});

describe("the state of a page in its address", () => {
  const state = writeState(new URL("http://localhost/"), { asOf: null, knownBy: null, open: ["table-a", "share-b"], shut: ["chart-c"], from: "2030-09-01", to: "2031-03-01", day: "2030-10-01", series: [id] }).search.slice(1);
  const pages = ["/", "/talks", "/clock", "/guides", "/guides/how-to-look", "/rounds/round-0", "/records", "/records/rounds", "/records/rounds/round-0", `/findings/${id}`];

  it("holds every parameter that the page's script writes", () => expect([...new URLSearchParams(state).keys()].sort()).toEqual([...STATE_PARAMETERS].sort()));

  it.each(pages)("changes nothing of what is sent at %s, and is not kept apart", async (path) => {
    const guided = { ...brief, guides: [fixtureGuide()] };
    const of = createApp({ ...effects, cases: [{ ...effects.cases[0]!, brief: async () => guided, held: () => guided }] });
    const ask = (search: string) => of.request(`http://localhost${path}${search}`);
    const kept = async () => ((await (await of.request("http://localhost/readyz")).json()) as { kept: { bytes: number } }).kept.bytes;
    const plain = await ask("");
    expect(plain.status).toBe(200);
    const before = await kept();
    const stated = await ask(`?${state}`);
    expect([stated.status, stated.headers.get("etag"), await kept()]).toEqual([200, plain.headers.get("etag"), before]);
    expect((await ask(`?${state}&opened=x`)).status, "and nothing besides").toBe(400);
  });

  it("is refused where there is no page", async () => {
    for (const path of ["/api/v1/brief", "/api/v1/findings", "/assets/page.css", "/cases"]) expect((await get(`${path}?open=x`)).status, path).toBe(400);
  });
});

describe("the log", () => {
  it("tells of each request in one line, and nothing of its query, headers or an error's insides", async () => {
    const secret = "s3cr3t";
    for (const form of LOG_FORMS.filter((one) => one !== "off")) {
      const lines: string[] = [];
      const logged = createApp({ ...effects, onRequest: requestLog(form, (line) => lines.push(line)) });
      const headers = { Authorization: `Bearer ${secret}`, Cookie: `session=${secret}`, "User-Agent": secret, Referer: `http://localhost/${secret}`, "X-Request-Id": secret };
      for (const path of [`/talks?token=${secret}`, `/talks?asOf=${secret}`, "/talks", "/api/v1/brief", "/nothing", "/%1b[31m"]) await logged.request(`http://localhost${path}`, { headers });
      expect(lines).toHaveLength(6);
      expect(lines.join("")).not.toContain(secret);
      for (const line of lines) expect(line).toMatch(/^[\x20-\x7e]+\n$/);
      if (form === "json") expect(JSON.parse(lines[2]!)).toEqual({ level: "info", time: expect.any(String) as string, id: "3", method: "GET", path: "/talks", status: 200, bytes: expect.any(Number) as number, ms: expect.any(Number) as number });
    }
    expect(requestLog("off", () => undefined)).toBeUndefined();
  });
});

describe("health", () => {
  it("says that the process lives without reading a case, and which cases are at hand", async () => {
    const waiting = createApp({ ...effects, cases: [{ ...effects.cases[0]!, brief: () => new Promise(() => undefined), held: () => null }] });
    expect((await waiting.request("http://localhost/healthz")).status).toBe(200);
    for (const path of ["/readyz", "/api/v1/health"]) {
      expect((await waiting.request(`http://localhost${path}`)).status).toBe(503);
      expect(await (await get(path)).json()).toMatchObject({ status: "ready", cases: [{ id: "lakeside", isLoaded: true, asOf: brief.asOf, findings: brief.findings.length }] });
    }
  });
});

describe("other origins", () => {
  it("read nothing unless one is told, and then the API alone", async () => {
    expect((await get("/api/v1/brief", { Origin: "https://a.example" })).headers.get("access-control-allow-origin")).toBeNull();
    const open = createApp({ ...effects, allowOrigin: "https://a.example" });
    expect((await open.request("http://localhost/api/v1/brief")).headers.get("access-control-allow-origin")).toBe("https://a.example");
    expect((await open.request("http://localhost/talks")).headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("the end", () => {
  const slow = () => {
    let release: () => void = () => undefined;
    let begun: () => void = () => undefined;
    const started = new Promise<void>((resolve) => (begun = resolve));
    const held = new Promise<void>((resolve) => (release = resolve));
    return { started, release, app: createApp({ ...effects, cases: [{ ...effects.cases[0]!, brief: async () => { begun(); await held; return brief; } }] }) };
  };

  it("lets a request under way be answered, takes no other, and frees the port", async () => {
    const { started, release, app: waiting } = slow();
    const { listening, port } = await serveFor(waiting);
    const underWay = fetch(`${listening.url}talks`);
    await started;
    expect(listening.underWay()).toBe(1);
    const closed = listening.close(60_000);
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
    release();
    expect((await underWay).status).toBe(200);
    await closed;
    opened.splice(0);
  }, 15_000);

  it("cuts off what takes longer than its limit", async () => {
    const { started, app: waiting } = slow();
    const { listening } = await serveFor(waiting);
    const underWay = fetch(`${listening.url}talks`).catch(() => "cut off");
    await started;
    await listening.close(20);
    expect(await underWay).toBe("cut off");
    opened.splice(0);
  }, 15_000);
});
