import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { transformSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const MINUTES = 60_000;
/** A part of the program that is read only when it is needed. */
const CHUNK = /^chunk-[A-Z0-9]+\.js$/;

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

/** Imports the library while every way out of the process is watched; reading the modules themselves is what an import is. */
const WATCHED_IMPORT = `
import fs from "node:fs";
import net from "node:net";
import http from "node:http";
import worker from "node:worker_threads";
import child from "node:child_process";
import { syncBuiltinESMExports } from "node:module";
const touched = [];
const watch = (of, name) => {
  const real = of[name];
  of[name] = Object.assign(function (...given) {
    if (!/[\\/]node_modules[\\/].*(\\.m?js|\\.cjs|\\.json)$/.test(String(given[0]))) touched.push(name + " " + String(given[0]).slice(0, 80));
    return new.target ? Reflect.construct(real, given) : real.apply(this, given);
  }, real);
};
for (const name of Object.keys(fs)) if (typeof fs[name] === "function" && /^(open|read|write|append|mkdir|mkdtemp|rm|unlink|rename|watch|create|stat|exists|access)/.test(name)) watch(fs, name);
for (const name of Object.keys(fs.promises)) if (typeof fs.promises[name] === "function") watch(fs.promises, name);
for (const [of, names] of [[net, ["connect", "createConnection", "createServer"]], [http, ["request", "createServer"]], [child, ["spawn", "exec", "execFile", "fork"]], [worker, ["Worker"]], [globalThis, ["setTimeout", "setInterval", "setImmediate", "fetch"]]]) for (const name of names) watch(of, name);
syncBuiltinESMExports();
const before = process.eventNames();
const held = process.getActiveResourcesInfo().sort();
const library = await import("earnest");
const after = process.getActiveResourcesInfo().sort();
process.stdout.write(JSON.stringify({ touched, resources: after.filter((one, i) => one !== held[i] && !/FSReq|Immediate/.test(one)), listeners: process.eventNames().filter((name) => !before.includes(name)), exports: Object.keys(library) }));
`;

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
    writeFileSync(join(stranger, "package.json"), '{ "private": true, "type": "module" }\n');
    const install = await run(stranger, "npm", "install", "--prefer-offline", "--no-audit", "--no-fund", join(temporary, archive));
    expect(install, "npm install").toMatchObject({ code: 0 });
  }, 5 * MINUTES);
  afterAll(() => rmSync(temporary, { recursive: true, force: true }));

  test("holds what runs and what may be read, and no source", () => {
    expect(readdirSync(installed)).toEqual(expect.arrayContaining(["LICENSE", "README.md", "cases", "dist", "package.json", "schema"]));
    expect(readdirSync(installed)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(src|test|scripts|bench|examples|\.tsc)$/)]));
    expect(readdirSync(join(installed, "dist")).filter((name) => !CHUNK.test(name)).sort()).toEqual(["assess-worker.js", "earnest.js", "index.js", "selftest-worker.js", "types", "web"]);
    expect(readdirSync(join(installed, "dist/web"))).toEqual(expect.arrayContaining(["main.js", "page.css"]));
    expect(statSync(join(installed, "dist/earnest.js")).mode & 0o111, "executable").not.toBe(0);
  });

  test("names no folder of the machine it was built on", () => {
    const files = readdirSync(join(installed, "dist"), { recursive: true, encoding: "utf8" }).filter((name) => /\.(js|css)$/.test(name));
    expect(files.filter((name) => CHUNK.test(name)).length).toBeGreaterThan(0);
    for (const name of files) {
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

  test("is a library whose import does nothing: no file, socket, timer or listener, and not a word", async () => {
    writeFileSync(join(stranger, "watch.mjs"), WATCHED_IMPORT);
    const { code, stdout, stderr } = await run(stranger, process.execPath, "watch.mjs");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual({ touched: [], resources: [], listeners: [], exports: expect.arrayContaining(["assess", "brief", "readCase", "verify"]) });
  }, MINUTES);

  test("runs the example by the name of the package, on a case of the stranger's own", async () => {
    const example = readFileSync(join(ROOT, "examples/assess-a-case.ts"), "utf8");
    writeFileSync(join(stranger, "assess-a-case.mjs"), transformSync(example, { loader: "ts", format: "esm" }).code);
    cpSync(join(ROOT, "test/golden/invented-war/input"), join(stranger, "own-war"), { recursive: true });
    const { code, stdout, stderr } = await run(stranger, process.execPath, "assess-a-case.mjs", "./own-war");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.split("\n")).toEqual([
      "An invented war: 10 rounds, 2 series",
      expect.stringMatching(/^[0-9a-f]{16} {2}Cannot tell whether strikes of Northland by night rise or fall/),
      expect.stringMatching(/^[0-9a-f]{16} {2}Cannot tell whether strikes of Southland by day rise or fall/),
      "As of 2032-06-24: 8 of 10 findings could be assessed; as of 2031-10-26: 4 of 10.",
      "# An invented war, as of 24 Jun 2032",
      ""
    ]);
  }, 2 * MINUTES);

  test.each([["nodenext", "nodenext"], ["bundler", "esnext"]])("has types that hold for a strict program under moduleResolution %s", async (resolution, module) => {
    const file = `types-${resolution}.ts`;
    writeFileSync(join(stranger, file), `${readFileSync(join(ROOT, "examples/assess-a-case.ts"), "utf8")}\n// @ts-expect-error a brief is not read as of a number\nawait assess(folder, { asOf: 2025 });\nconst day: Day = now.asOf;\n// @ts-expect-error the findings of a brief are typed, too\nconst status: "kept" = now.findings[0]!.outcome.status;\nconsole.log(day, status);\n`);
    const flags = ["--noEmit", "--strict", "--noUncheckedIndexedAccess", "--target", "es2022", "--module", module, "--moduleResolution", resolution, "--typeRoots", join(ROOT, "node_modules/@types"), "--types", "node"];
    expect(await run(stranger, process.execPath, join(ROOT, "node_modules/typescript/bin/tsc"), ...flags, file)).toEqual({ code: 0, stdout: "", stderr: "" });
  }, 2 * MINUTES);

  test("refuses an unknown command with exit code 2 and nothing on stdout", async () => {
    expect(await earnest("breif")).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("brief") });
  });
});
