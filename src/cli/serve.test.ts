import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyWorkshop, type Workshop } from "../../test/invented-war.ts";
import { tinyCase } from "../../test/support/tiny-case.ts";
import { runEarnest } from "./main.ts";

it("writes an error of the server to stderr in one line with its stack, and answers with a plain page that tells nothing of it", async () => {
  const workshop = await emptyWorkshop();
  try {
    await tinyCase(join(workshop.cwd, "cases", "tiny"));
    const broken = join(workshop.cwd, "cases", "broken");
    await mkdir(broken);
    await writeFile(join(broken, "case.yaml"), "id: broken\n");
    const answers: { readonly status: number; readonly body: string }[] = [];
    const visit = async () => {
      const url = /http:\S+/.exec(workshop.said.err)![0];
      const response = await fetch(`${url}cases/broken`);
      answers.push({ status: response.status, body: await response.text() });
    };
    expect(await runEarnest(["serve", "tiny", "--port", "0"], { ...workshop.effects, untilInterrupted: visit })).toBe(0);
    expect(answers).toEqual([{ status: 500, body: expect.stringContaining("We failed") as string }]);
    expect(workshop.said.err).toMatch(/^The server failed: .*broken.* \| at /m);
    expect(answers[0]!.body).not.toContain(workshop.cwd);
  } finally {
    await workshop.remove();
  }
});

describe("earnest serve", () => {
  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await emptyWorkshop();
    await tinyCase(join(workshop.cwd, "cases", "tiny"));
    expect(await runEarnest(["assess", "tiny"], workshop.effects)).toBe(0);
  }, 30_000);
  afterAll(() => workshop.remove());

  /** Serves the tiny case, visits it once, and returns the answer and what was said. */
  async function visited(path: string, ...argv: string[]): Promise<{ code: number; response: Response | undefined; err: string }> {
    workshop.said.err = "";
    let response: Response | undefined;
    const visit = async () => {
      const port = new URL(/The page is at (\S+)/.exec(workshop.said.err)![1]!).port;
      response = await fetch(`http://127.0.0.1:${port}${path}`);
      await response.text();
    };
    const code = await runEarnest(["serve", "tiny", "--port", "0", ...argv], { ...workshop.effects, untilInterrupted: visit });
    return { code, response, err: workshop.said.err };
  }

  it("warns aloud where it listens beyond this machine, even when it is to be quiet, and not otherwise", async () => {
    const { err } = await visited("/healthz", "--host", "0.0.0.0");
    expect(err).toContain("WARNING: Earnest listens on 0.0.0.0, beyond this machine. There is no log-in");
    expect((await visited("/healthz")).err).not.toContain("WARNING");
  });

  it("opens the API to the one origin that is named, and refuses what is none", async () => {
    const { response } = await visited("/api/v1/brief", "--allow-origin", "https://a.example");
    expect(response?.headers.get("access-control-allow-origin")).toBe("https://a.example");
    for (const none of ["*", "null", "a.example", "https://a.example/", "https://a.example/x", "ftp://a.example"]) {
      expect(await visited("/", "--allow-origin", none), none).toMatchObject({ code: 2, response: undefined, err: expect.stringContaining("--allow-origin with an origin") as string });
    }
  });

  it("logs each request as it is told: a line of JSON in a pipe, text, or nothing", async () => {
    const lines = async (...argv: string[]) => (await visited("/talks?secret=1", ...argv)).err.split("\n").filter((line) => line.includes("/talks"));
    expect((await lines()).map((line) => JSON.parse(line) as object)).toEqual([expect.objectContaining({ method: "GET", path: "/talks", status: 400 })]);
    expect(await lines("--log", "text")).toEqual([expect.stringMatching(/^GET \/talks 400 \d+ bytes [\d.]+ ms #1$/)]);
    expect(await lines("--log", "off")).toEqual([]);
  });

  it("ends at the first signal once what is under way is answered, and at the second at once", async () => {
    const ROOT = resolve(import.meta.dirname, "../..");
    const child = spawn(process.execPath, ["--import", pathToFileURL(join(ROOT, "node_modules/tsx/dist/loader.mjs")).href, join(ROOT, "src/bin/earnest.ts"), "serve", "tiny", "--port", "0"], { cwd: workshop.cwd, env: { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, "tsconfig.run.json") }, stdio: ["ignore", "ignore", "pipe"] });
    let err = "";
    const ended = once(child, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
    const said = async (part: RegExp) => {
      for (const deadline = performance.now() + 25_000; performance.now() < deadline && !part.test(err) && child.exitCode === null; ) await Promise.race([once(child.stderr, "data"), ended]);
      expect(err).toMatch(part);
    };
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    await said(/The page is at/);
    // A day that is computed takes long enough for both signals to find it under way.
    void fetch(`${/http:\S+/.exec(err)![0]}talks?asOf=2031-01-07`).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 60));
    child.kill("SIGINT");
    await said(/Waiting for 1 under way/);
    child.kill("SIGINT");
    expect(await ended).toEqual([null, "SIGINT"]);
  }, 40_000);
});
