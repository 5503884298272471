import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const MINUTES = 60_000;

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment of a stranger's shell: npm tells the scripts it runs much that a stranger does not have. */
const plainEnv = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_(?!config_)|NODE_|VITEST|INIT_CWD)/.test(name)));

function run(cwd: string, command: string, ...args: string[]): Promise<Outcome> {
  return new Promise((done) => {
    execFile(command, args, { cwd, env: plainEnv, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : typeof error.code === "number" ? error.code : 1, stdout, stderr });
    });
  });
}

const temporary = mkdtempSync(join(tmpdir(), "earnest-pack-"));
const stranger = join(temporary, "stranger");
const installed = join(stranger, "node_modules/earnest");
const earnest = (...args: string[]): Promise<Outcome> => run(stranger, join(stranger, "node_modules/.bin/earnest"), ...args);

describe("the packed program, installed into an empty folder", () => {
  beforeAll(async () => {
    const packed = await run(ROOT, "npm", "pack", "--pack-destination", temporary);
    expect(packed, "npm pack").toMatchObject({ code: 0 });
    const archive = readdirSync(temporary).find((name) => name.endsWith(".tgz")) ?? "";
    mkdirSync(stranger);
    writeFileSync(join(stranger, "package.json"), '{ "private": true }\n');
    const install = await run(stranger, "npm", "install", "--prefer-offline", "--no-audit", "--no-fund", join(temporary, archive));
    expect(install, "npm install").toMatchObject({ code: 0 });
  }, 5 * MINUTES);
  afterAll(() => rmSync(temporary, { recursive: true, force: true }));

  test("holds what runs and what may be read, and no source", () => {
    expect(readdirSync(installed)).toEqual(expect.arrayContaining(["LICENSE", "README.md", "cases", "dist", "package.json", "schema"]));
    expect(readdirSync(installed)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(src|test|scripts|bench|\.tsc)$/)]));
    expect(readdirSync(join(installed, "dist")).sort()).toEqual(["assess-worker.js", "earnest.js", "selftest-worker.js", "web"]);
    expect(readdirSync(join(installed, "dist/web"))).toEqual(expect.arrayContaining(["main.js", "page.css"]));
    expect(statSync(join(installed, "dist/earnest.js")).mode & 0o111, "executable").not.toBe(0);
  });

  test("names no folder of the machine it was built on", () => {
    for (const name of ["earnest.js", "assess-worker.js", "selftest-worker.js", "web/main.js", "web/page.css"]) {
      expect(readFileSync(join(installed, "dist", name), "utf8").includes(ROOT), name).toBe(false);
    }
  });

  test("prints the brief of the shipped case", async () => {
    const { code, stdout, stderr } = await earnest("brief", "--format", "md");
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.not.stringMatching(/error|cannot|warning|at file:/i) });
    expect(stdout).toMatch(/Ukraine/);
    expect(stdout.length).toBeGreaterThan(500);
  }, 2 * MINUTES);

  test("prints findings, one a line, into a pipe", async () => {
    const { code, stdout } = await earnest("brief");
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split("\n").map((line) => JSON.parse(line) as { assay?: unknown });
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every(({ assay }) => typeof assay === "string")).toBe(true);
  }, 2 * MINUTES);

  test("recomputes every shipped finding to the same answer", async () => {
    expect(await earnest("verify")).toMatchObject({ code: 0 });
  }, 6 * MINUTES);

  test("refuses an unknown command with exit code 2 and nothing on stdout", async () => {
    expect(await earnest("breif")).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("brief") });
  });
});
